import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../node/readText';

/**
 * Absolute paths of the settings files that an installation wrote and that no removal took back, as its ledger in the
 * state folder tells. What is missing from such a file went without us.
 */
export function installedPaths(state: string): ReadonlySet<string> {
  const folder = join(state, 'installed');
  try {
    const paths = readdirSync(folder).flatMap((name) => {
      try {
        const read: unknown = JSON.parse(readText(join(folder, name)) ?? '');
        const path = typeof read === 'object' && read !== null && 'path' in read ? read.path : null;
        return typeof path === 'string' ? [path] : [];
      } catch {
        return [];
      }
    });
    return new Set(paths);
  } catch {
    return new Set();
  }
}
