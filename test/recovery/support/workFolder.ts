import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBytes, type Bytes } from '../../../src/recovery/bytes';
import { openHeldStore, type HeldStore } from '../../../src/recovery/heldStore';
import type { Version } from '../../../src/recovery/version';

/** A folder with work in it, and a store beside it. */
export type WorkFolder = {
  readonly root: string;
  readonly at: (name: string) => string;
  readonly bytes: Bytes;
  readonly store: HeldStore;
  readonly capture: (name: string) => Promise<Version>;
  readonly remove: () => void;
};

export function workFolder(): WorkFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hpr-')));
  for (const name of ['work', 'store', 'store/bytes']) mkdirSync(join(root, name));
  const at = (name: string): string => join(root, 'work', name);
  const bytes = openBytes(join(root, 'store', 'bytes'));
  return {
    root,
    at,
    bytes,
    store: openHeldStore(join(root, 'store', 'held')),
    async capture(name) {
      const captured = await bytes.capture(at(name));
      if (captured.kind !== 'captured') throw new Error(captured.kind);
      return captured.version;
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
