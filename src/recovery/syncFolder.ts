import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes the names in a folder last over a loss of power. Throws what the system throws. */
export function syncFolder(folder: string): void {
  // A folder cannot be opened there; its file system keeps names in order by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
