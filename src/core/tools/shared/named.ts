import type { ToolReading, ToolUse } from '../../model/toolFamily';

/** Whether a tool is one of these, also behind the words of its server: `aws_call_aws` is `call_aws`. */
export function isNamed({ name }: Pick<ToolUse, 'name'>, ...names: readonly string[]): boolean {
  return names.some((one) => name === one || name.endsWith(`_${one}`));
}

/** What each tool does, by its name; several names are parted by blanks. */
export type ToolTable = readonly (readonly [names: string, read: (use: ToolUse) => ToolReading | null])[];

/** What the first row says that has the tool's name and knows its arguments. */
export function fromTable(table: ToolTable, use: ToolUse): ToolReading | null {
  for (const [names, read] of table) {
    if (!isNamed(use, ...names.split(' '))) continue;
    const said = read(use);
    if (said !== null) return said;
  }
  return null;
}

/** Whether the server or the tool is called by one of these words. */
export function mentions({ server, words }: Pick<ToolUse, 'server' | 'words'>, pattern: RegExp): boolean {
  return pattern.test(server.toLowerCase()) || words.some((word) => pattern.test(word));
}
