const longestLine = 120;

/** One line of text that fits a notification, cut in the middle. */
function short(line: string): string {
  const flat = line.trim().replace(/\s+/g, ' ');
  const half = Math.floor(longestLine / 2);
  return flat.length <= longestLine ? flat : `${flat.slice(0, half)} … ${flat.slice(-half)}`;
}

export type Interrupted = {
  readonly line: string;
  /** The gate's reasons. */
  readonly says: string;
  /** Of the terminal. */
  readonly name: string;
  /** It was still running when Ctrl-C was sent. */
  readonly inTime: boolean;
};

/** What a person is told of a line that ran past its line gate. */
export function interruptText({ line, says, name, inTime }: Interrupted): string {
  const what = inTime ? 'was interrupted' : 'had ended before it could be interrupted';
  return `\`${short(line)}\` ran in terminal “${name}” without being asked about and ${what}. ${says.split('\n')[0] ?? ''}`.trim();
}
