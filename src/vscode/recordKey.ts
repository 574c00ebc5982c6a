import { randomBytes } from 'node:crypto';
import type { LogOutputChannel, SecretStorage } from 'vscode';

const keyName = 'holdpoint.recordKey';
const headName = 'holdpoint.recordHead';
const keyBytes = 32;

export type RecordSecrets = {
  /** Hex; made on first use. */
  readonly key: string;
  /** The newest head of the record this editor has seen. */
  readonly head: () => string | null;
  readonly keepHead: (head: string) => void;
};

/**
 * The record's key and head from the editor's secret storage, where an agent's shell does not write.
 * Without a working storage the key lives as long as the window, and the log says so.
 */
export async function recordSecrets(storage: SecretStorage, log: LogOutputChannel): Promise<RecordSecrets> {
  let head: string | null = null;
  let key = randomBytes(keyBytes).toString('hex');
  try {
    const stored = await storage.get(keyName);
    if (stored === undefined) await storage.store(keyName, key);
    else key = stored;
    head = (await storage.get(headName)) ?? null;
  } catch (error) {
    log.warn(`secret storage does not work, the record's key lasts until this window closes: ${String(error)}`);
  }
  return {
    key,
    head: () => head,
    keepHead(newest) {
      head = newest;
      storage.store(headName, newest).then(undefined, (error: unknown) => {
        log.warn(`cannot keep the record's head: ${String(error)}`);
      });
    },
  };
}
