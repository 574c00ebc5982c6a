import { createTwoFilesPatch } from 'diff';
import type { FileChange } from './fileChange';

/** Lines around a change. */
const context = 3;

/** What a file holds must not steer the terminal that shows it. */
function shownLine(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => (sign === '\t' ? sign : '\uFFFD'));
}

/** A change as a unified diff; empty for none. */
export function diffText({ shown, before, after, isDone }: FileChange): string {
  if (isDone || before === after) return '';
  const [from, to] = [before === null ? '/dev/null' : shown, after === null ? '/dev/null' : shown];
  const patch = createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, { context });
  const lines = patch.split('\n').filter((line) => !/^(?:=+$|Index: )/.test(line));
  return lines.map((line) => shownLine(line.replace(/\r$/, ''))).join('\n');
}
