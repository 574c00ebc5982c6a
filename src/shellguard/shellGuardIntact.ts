import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export type GuardState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'intact' }
  /** Somebody else wrote there; names below `bin`. */
  | { readonly kind: 'changed'; readonly names: readonly string[] };

type List = { readonly files: ReadonlyMap<string, string>; readonly launchers: readonly string[] };

/** What an installation wrote down, or null where that itself cannot be read. */
function listIn(text: string): List | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('files' in read) || !('launchers' in read)) return null;
    const { files, launchers } = read;
    if (typeof files !== 'object' || files === null || !Array.isArray(launchers)) return null;
    return {
      files: new Map(Object.entries(files).map(([name, digest]) => [name, String(digest)])),
      launchers: launchers.map(String),
    };
  } catch {
    return null;
  }
}

function digestOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return null;
  }
}

function changedLaunchers(bin: string, launchers: readonly string[]): readonly string[] {
  const shims = join(bin, 'shims');
  let there: readonly string[] = [];
  try {
    there = readdirSync(shims);
  } catch {
    // All are missing.
  }
  const isWrong = (name: string): boolean => {
    try {
      return readlinkSync(join(shims, name)) !== join('..', 'launch');
    } catch {
      return true;
    }
  };
  const foreign = there.filter((name) => !launchers.includes(name));
  return [...foreign, ...launchers.filter(isWrong)].map((name) => join('shims', name));
}

/** Whether the shell guard below `bin` is as it was installed. Never throws. */
export function shellGuardIntact(bin: string): GuardState {
  let text: string;
  try {
    text = readFileSync(join(bin, 'installed.json'), 'utf8');
  } catch {
    return { kind: 'missing' };
  }
  const list = listIn(text);
  if (list === null) return { kind: 'changed', names: ['installed.json'] };
  const files = [...list.files].filter(([name, digest]) => digestOf(join(bin, name)) !== digest);
  const names = [...files.map(([name]) => name), ...changedLaunchers(bin, list.launchers)];
  return names.length === 0 ? { kind: 'intact' } : { kind: 'changed', names };
}
