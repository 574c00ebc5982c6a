import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders whose files are made again by programs, or are version control's own. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Files and links at any depth below a folder; follows no link. What cannot be read is passed over. */
export async function* filesBelow(folder: string): AsyncGenerator<string> {
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isDirectory()) yield join(at, entry.name);
      else if (!SKIPPED.has(entry.name)) folders.push(join(at, entry.name));
    }
  }
}
