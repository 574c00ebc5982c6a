import { readFileSync, statSync } from 'node:fs';

/** 1 MiB, in bytes: what is longer is told by its size and digest. */
const LONGEST = 1024 * 1024;

type Content = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' };

function encodingOf(bytes: Buffer): Content['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The text of some bytes: UTF-8, or UTF-16 that says so with its mark. Null for anything else. */
export function decoded(bytes: Buffer): Content | null {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** The text of a kept file; null when it is no text, too long or not there. Never throws. */
export function textOf(path: string): string | null {
  try {
    if (statSync(path).size > LONGEST) return null;
    return decoded(readFileSync(path))?.text ?? null;
  } catch {
    return null;
  }
}
