import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { shQuoted } from '../shellguard/programText';
import type { FileChange } from './fileChange';

/** Whether this user may write the file: the file itself, or the nearest folder above it that is there. */
export function mayWrite(path: string): boolean {
  let at = path;
  while (!existsSync(at) && at !== dirname(at)) at = dirname(at);
  try {
    accessSync(at, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A line that the text does not have by itself. */
function endMark(text: string): string {
  const lines = new Set(text.split('\n'));
  let mark = 'HOLDPOINT';
  while (lines.has(mark)) mark += '_END';
  return mark;
}

/** What an administrator runs to make a change that this user may not make. */
export function byHand({ path, after }: FileChange): string {
  const file = shQuoted(path);
  if (after === null) return `sudo rm ${file}\n`;
  const text = after.endsWith('\n') ? after : `${after}\n`;
  const mark = endMark(text);
  return [
    `sudo mkdir -p -m 0755 ${shQuoted(dirname(path))}`,
    `sudo tee ${file} > /dev/null << '${mark}'`,
    `${text}${mark}`,
    `sudo chmod 0644 ${file}`,
    '',
  ].join('\n');
}
