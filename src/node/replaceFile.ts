import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './makeFolder';
import { ownSuffix } from './ownSuffix';
import { removeFile } from './removeFile';
import { renameOver } from './renameOver';

/** Throws where a part of the path is a file. */
function discard(path: string): void {
  try {
    removeFile(path);
  } catch {
    // It was never there.
  }
}

/**
 * Puts `text` in place of a file at once: readers see the old or the new text, never a part. 0600, its folder 0700.
 * Returns what went wrong, or null.
 */
export function replaceFile(path: string, text: string): string | null {
  const temporary = `${path}.${ownSuffix()}.tmp`;
  try {
    makeFolder(dirname(path));
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameOver(temporary, path);
    return null;
  } catch (error) {
    discard(temporary);
    return `cannot write \`${path}\`: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}
