import { win32 } from 'node:path';

/*
 * Texts that cmd.exe reads. A batch file is read in the code page of the console, whatever it was written in, so that a
 * name with an umlaut in it would be another name; what is worked out while it runs (`%~dp0`) is not.
 */

/** What cmd.exe makes something of even between quotes, or cannot have in a name. */
const dangerous = /["%\r\n\0]/;
const foreign = /[^\0-\x7f]/;

export const cmdLines = (all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');

/**
 * A path as a line of a file in `folder` tells it to a batch file that stands there: from the folder on where it can be,
 * so that the user's name, which stands before, need not be written. Null where neither form can be written.
 */
export function pathFrom(folder: string, path: string): string | null {
  const short = win32.relative(folder, path);
  const told = win32.isAbsolute(short) ? path : short;
  return [told, path].find((each) => !dangerous.test(each) && !foreign.test(each)) ?? null;
}

/**
 * Signs in a folder's name that would take apart what agents, their shells and cmd.exe make of it. `&` and `^` count
 * where a word is not between quotes, and who starts a program puts only words with spaces there.
 */
export function unnameable(folder: string): string | null {
  return /["%&^|<>!\r\n]/.exec(folder)?.[0] ?? null;
}
