import { renameSync } from 'node:fs';

/** Windows keeps a file from being replaced while another reads it, a search or a scanner for viruses among them. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds, together less than a person notices. */
const pauses = [2, 5, 10, 20, 40, 80];

type Ports = { readonly platform?: string; readonly rename?: (from: string, to: string) => void };

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && passing.has(String(error.code));
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Puts a file in the place of another at once. On Windows it is tried again for a moment where another process has the
 * old one open. Throws what `rename` throws at last.
 */
export function renameOver(
  from: string,
  to: string,
  { platform = process.platform, rename = renameSync }: Ports = {},
): void {
  for (const milliseconds of platform === 'win32' ? pauses : []) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
      pause(milliseconds);
    }
  }
  rename(from, to);
}
