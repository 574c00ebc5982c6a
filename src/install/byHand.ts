import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, win32 } from 'node:path';
import { shQuoted } from '../shellguard/programText';
import type { FileChange } from './fileChange';

const isOnWindows = (path: string): boolean => win32.isAbsolute(path) && !path.startsWith('/');

/**
 * Whether this user may write the file: the file itself, or the nearest folder above it that is there. What is for
 * everybody on Windows is an administrator's, whatever `access` says there, which does not look at who may what.
 */
export function mayWrite(path: string): boolean {
  if (isOnWindows(path) && /^[A-Za-z]:\\Program/i.test(path)) return false;
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

const quotedForPowershell = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The same in a PowerShell that was started as an administrator. Bytes, for a text would get a mark before it. */
function byHandOnWindows({ path, after }: FileChange): string {
  const file = quotedForPowershell(path);
  if (after === null) return `Remove-Item -LiteralPath ${file}\n`;
  const bytes = quotedForPowershell(Buffer.from(after).toString('base64'));
  return [
    `New-Item -ItemType Directory -Force -Path ${quotedForPowershell(win32.dirname(path))} | Out-Null`,
    `[IO.File]::WriteAllBytes(${file}, [Convert]::FromBase64String(${bytes}))`,
    '',
  ].join('\n');
}

/** What an administrator runs to make a change that this user may not make. */
export function byHand(change: FileChange): string {
  const { path, after } = change;
  if (isOnWindows(path)) return byHandOnWindows(change);
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
