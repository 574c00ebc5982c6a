import { readFileSync, statSync } from 'node:fs';

/** 1 MiB: a longer file is not configuration, and reading it would cost more than the answer is worth. */
const LIMIT = 1024 * 1024;

/** 64 MiB: agents read settings of any length, and a long one must not hide what stands in it. */
const LONGEST_SETTINGS = 64 * 1024 * 1024;

/** The text of a regular file, or null when it is missing, unreadable, not a file or over the limit. Never throws. */
export function readText(path: string, limit: number = LIMIT): string | null {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= limit ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}

/** The same for settings that somebody may have made long on purpose. */
export function readSettings(path: string): string | null {
  return readText(path, LONGEST_SETTINGS);
}
