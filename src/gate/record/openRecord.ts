import { join } from 'node:path';
import { withLock } from '../../node/fileLock';
import { readText } from '../../node/readText';
import { replaceFile } from '../../node/replaceFile';
import { nodeCrypto } from '../../node/sha256';
import { privateFolder } from '../../node/state';
import type { Opened } from '../../node/state';
import { appendFile } from './appendFile';
import { headOf } from './recordLine';
import type { RecordBody } from './recordLine';
import { struckAll } from './struck';

/** Milliseconds to wait for another writer. */
const PATIENCE = 2_000;
/** Lines kept in memory while the file cannot be written. */
const MOST_OWED = 1_000;

export type Record = {
  /** Writes one line, secrets struck; its head, or why it is not on disk (it is tried again with the next one). */
  readonly append: (body: RecordBody) => Promise<Opened<string>>;
  readonly useKey: (key: string) => void;
};

export type RecordOptions = {
  readonly stateFolder: string;
  /** Hex; null writes unkeyed lines. */
  readonly key: string | null;
  readonly now: () => number;
};

export function recordFile(stateFolder: string): string {
  return join(stateFolder, 'record.jsonl');
}

/** By what equal secrets are recognised; made once for a machine, and for this process alone when it cannot be kept. */
function saltIn(stateFolder: string): string {
  const file = join(stateFolder, 'salt');
  const kept = readText(file)?.trim() ?? '';
  if (/^[0-9a-f]{32}$/.test(kept)) return kept;
  const salt = nodeCrypto().randomBytes(16).toString('hex');
  replaceFile(file, salt);
  return salt;
}

/**
 * The one record of this user, shared by every gate and command line. Lines survive the death of any writer. `seq`
 * orders them, so a clock that jumps breaks nothing.
 */
export function openRecord({ stateFolder, key: firstKey, now }: RecordOptions): Record {
  const file = recordFile(stateFolder);
  const owed: { readonly body: RecordBody; readonly at: number }[] = [];
  let key = firstKey;
  let last: Promise<Opened<string>> = Promise.resolve({ kind: 'closed', says: 'nothing written yet' });

  async function writeOwed(): Promise<Opened<string>> {
    const folder = privateFolder(stateFolder);
    if (folder.kind === 'closed') return folder;
    try {
      const written = await withLock(`${file}.lock`, PATIENCE, () => {
        const salt = saltIn(stateFolder);
        let head = '';
        for (let one = owed[0]; one !== undefined; one = owed[0]) {
          const body = Object.fromEntries(
            Object.entries(one.body).map(([name, value]) => [name, struckAll(value, salt)]),
          );
          head = headOf(appendFile(file, body, one.at, key));
          owed.shift();
        }
        return head;
      });
      return written.kind === 'done' ? { kind: 'open', value: written.value } : { kind: 'closed', says: written.says };
    } catch (error) {
      return { kind: 'closed', says: `cannot write the record: ${error instanceof Error ? error.message : 'unknown'}` };
    }
  }

  return {
    append(body) {
      owed.push({ body, at: now() });
      if (owed.length > MOST_OWED) owed.shift();
      // One after the other: the next writes what this one could not.
      last = last.then(async (before) => (owed.length === 0 ? before : writeOwed()));
      return last;
    },
    useKey(given) {
      key = /^(?:[0-9a-f]{2})+$/i.test(given) ? given : null;
    },
  };
}
