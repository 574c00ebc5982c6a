import { join } from 'node:path';
import { withLock } from './fileLock';
import { readText } from './readText';
import { replaceFile } from './replaceFile';
import type { Opened } from './state';
import { privateFolder } from './state';

/** Milliseconds to wait for another process that counts. */
const PATIENCE = 2_000;

/** The next hold number of this machine: unlike any other that any gate has given. A corrupt counter starts over. */
export async function nextHoldNumber(stateFolder: string): Promise<Opened<number>> {
  const folder = privateFolder(stateFolder);
  if (folder.kind === 'closed') return folder;
  const file = join(stateFolder, 'counter');
  try {
    const counted = await withLock(`${file}.lock`, PATIENCE, (): Opened<number> => {
      const last = Number.parseInt(readText(file) ?? '0', 10);
      const next = Number.isSafeInteger(last) && last >= 0 ? last + 1 : 1;
      const failed = replaceFile(file, `${next}\n`);
      return failed === null ? { kind: 'open', value: next } : { kind: 'closed', says: failed };
    });
    return counted.kind === 'done' ? counted.value : { kind: 'closed', says: counted.says };
  } catch (error) {
    return { kind: 'closed', says: `cannot count holds: ${error instanceof Error ? error.message : 'unknown'}` };
  }
}
