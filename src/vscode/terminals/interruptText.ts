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

/** What a person is told of a line that ran past its line gate: its effect, what became of it, the line. */
export function interruptText({ line, says, name, inTime }: Interrupted): string {
  const [effect = ''] = says.split('\n');
  const what = inTime
    ? `Interrupted in terminal “${name}”, where it ran without being asked about`
    : `It ran in terminal “${name}” without being asked about, and had ended before it could be interrupted`;
  return [effect === '' ? '' : `${effect.replace(/\.$/, '')}. `, what, `: \`${short(line)}\``].join('');
}
