import { readFileSync, statSync } from 'node:fs';
import type { FileBytes } from '../core/model/ports';
import { sha256OfBytes } from './sha256';

/** 64 MiB: a plan of some ten thousand resources. */
const LIMIT = 64 * 1024 * 1024;

/** A regular file's bytes, or null when it is missing, unreadable, not a file or over the limit. Never throws. */
export function readBytes(path: string): FileBytes | null {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > LIMIT) return null;
    const bytes = readFileSync(path);
    return { bytes, digest: sha256OfBytes(bytes) };
  } catch {
    return null;
  }
}
