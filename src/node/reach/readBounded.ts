import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** 1 MiB: a longer file is no settings file. */
const LIMIT = 1024 * 1024;

export type Bounded = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | Unread;
type Unread = { readonly kind: 'unread'; readonly why: string };

function whyOf(error: unknown): Bounded {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'unread', why: 'may not be read by this user' };
  // A socket cannot be opened as a file is.
  if (code === 'ENXIO' || code === 'ENODEV' || code === 'EISDIR') return { kind: 'unread', why: 'is no file' };
  return { kind: 'unread', why: code === 'ELOOP' ? 'is a link that leads nowhere' : `cannot be read (${code})` };
}

/** At most `size` bytes; fewer when the file became shorter meanwhile. */
function readUpTo(descriptor: number, size: number): string {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  for (;;) {
    const more = readSync(descriptor, bytes, filled, size - filled, filled);
    filled += more;
    if (more === 0 || filled === size) return bytes.toString('utf8', 0, filled);
  }
}

/**
 * The text of a regular file of at most 1 MiB, or why there is none. Never waits, whatever stands there: a pipe is opened
 * without waiting for its writer and then left alone. Never throws.
 */
export function readBounded(path: string): Bounded {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return whyOf(error);
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { kind: 'unread', why: stat.isDirectory() ? 'is a folder' : 'is no file' };
    if (stat.size > LIMIT) return { kind: 'unread', why: 'is too large to be read (over 1 MiB)' };
    return { kind: 'text', text: readUpTo(descriptor, stat.size) };
  } catch (error) {
    return whyOf(error);
  } finally {
    closeSync(descriptor);
  }
}
