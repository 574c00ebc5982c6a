import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** Bytes read at once. */
const STEP = 1024 * 1024;

export type Copied = { readonly digest: string; readonly size: number };

/** Reads an open file from its beginning, hands on each piece, and says what all of it was. */
async function eachPiece(source: FileHandle, use: (piece: Buffer) => Promise<void>): Promise<Copied> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(STEP);
  let size = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, STEP, size);
    if (bytesRead === 0) return { digest: hash.digest('hex'), size };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await use(piece);
    size += bytesRead;
  }
}

/** The digest of what an open file holds now. */
export function hashed(source: FileHandle): Promise<Copied> {
  return eachPiece(source, () => Promise.resolve());
}

/**
 * Copies an open file byte by byte into a new file (0600) that must not exist, and flushes it when `sync` is set.
 * A copy that fails halfway is left to the caller, who knows its name.
 */
export async function copyHashed(source: FileHandle, path: string, sync: boolean): Promise<Copied> {
  const target = await open(path, 'wx', 0o600);
  try {
    const copied = await eachPiece(source, async (piece) => {
      for (let at = 0; at < piece.length;) at += (await target.write(piece, at)).bytesWritten;
    });
    if (sync) await target.sync();
    return copied;
  } finally {
    await target.close();
  }
}
