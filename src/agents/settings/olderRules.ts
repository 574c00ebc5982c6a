/** The first line of a file of rules that an earlier version wrote, without a mark where its own lines end. */
const firstLine = '# Written by "holdpoint init": what the active policy denies.';

export function isOlder(text: string | null): boolean {
  return text?.startsWith(firstLine) === true;
}

/** The text behind what an earlier version wrote, up to the first line that was not its own. */
export function behindOlder(text: string, isOurs: (line: string) => boolean): string {
  if (!isOlder(text)) return text;
  const lines = text.split(/(?<=\n)/);
  const foreign = lines.findIndex((line, at) => at > 0 && !isOurs(line.trimEnd()));
  return foreign < 0 ? '' : lines.slice(foreign).join('');
}
