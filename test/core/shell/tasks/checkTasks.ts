import assert from 'node:assert/strict';
import { lines, scriptOf, type Situation } from '../scriptOf';

/** A line in a folder of task files, and what is read of it: the commands, then `?code stake` for each unknown. */
export function checkTasks(
  files: Readonly<Record<string, string>>,
  rows: readonly (readonly [line: string, expected: readonly string[]])[],
  situation: Situation = {},
): void {
  const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/proj/${name}`, text]));
  for (const [line, expected] of rows) {
    const script = scriptOf(line, { ...situation, files: placed });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...lines(script), ...unknowns], expected, line);
  }
}
