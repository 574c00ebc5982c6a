import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { renameOver } from '../node/renameOver';
import { sha256 } from './guardManifest';
import type { Noted } from './guardManifest';

/** A file of a launcher as it is to be. */
export type Written = { readonly path: string; readonly bytes: Buffer; readonly mode: number };

export const written = (path: string, text: string, mode: number): Written => ({
  path,
  bytes: Buffer.from(text),
  mode,
});

function isThere({ path, bytes, mode }: Written): boolean {
  return existsSync(path) && (statSync(path).mode & 0o777) === mode && readFileSync(path).equals(bytes);
}

/** Writes the file in one step, unless it is there. Throws what the file system throws. */
export function place(file: Written): void {
  if (isThere(file)) return;
  const temporary = `${file.path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, file.bytes, { mode: file.mode });
    chmodSync(temporary, file.mode);
    renameOver(temporary, file.path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What is to be noted of these files. */
export function noted(files: readonly Written[]): Noted {
  const entries = files.map(({ path, bytes, mode }) => [path, { digests: [sha256(bytes)], mode }] as const);
  return { files: Object.fromEntries(entries), links: {} };
}
