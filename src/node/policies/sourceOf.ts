import { readFileSync, statSync } from 'node:fs';

export type Source =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly says: string };

/** Twice what the parser takes, so that it is the parser that says so. */
const LARGEST = 512 * 1024;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** The text of a policy file. Never throws. */
export function sourceOf(file: string): Source {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { kind: 'unreadable', says: 'this is not a file' };
    if (stat.size > LARGEST) return { kind: 'unreadable', says: 'the policy is larger than 256 KiB' };
    return { kind: 'text', text: readFileSync(file, 'utf8') };
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    return { kind: 'unreadable', says: `cannot be read: ${error instanceof Error ? error.message : 'unknown'}` };
  }
}
