import { appendFileSync, closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { RecordBody, RecordLink } from './recordLine';
import { firstLink, readLine, writeLine } from './recordLine';

/** Most lines are far shorter, so that one step back holds a whole one; where it does not, more is read. In bytes. */
const STEP = 8 * 1024;

function tailOf(file: number, size: number, length: number): string {
  const bytes = Buffer.alloc(Math.min(size, length));
  readSync(file, bytes, 0, bytes.length, size - bytes.length);
  return bytes.toString('utf8');
}

/** The last readable line, looking back further as long as there is none. */
function lastLink(file: number, size: number): RecordLink {
  for (let length = STEP; ; length *= 4) {
    const lines = tailOf(file, size, length).split('\n');
    for (const line of lines.reverse()) {
      const link = readLine(line);
      if (link !== null) return link;
    }
    if (length >= size) return firstLink;
  }
}

/** Where the last whole line ends; 0 when there is none. */
function endOfWholeLines(file: number, size: number): number {
  for (let length = STEP; ; length *= 4) {
    const bytes = Buffer.alloc(Math.min(size, length));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    const at = bytes.lastIndexOf(0x0a);
    if (at >= 0) return size - bytes.length + at + 1;
    if (length >= size) return 0;
  }
}

/**
 * A writer killed in the middle leaves a part of a line. A whole line that only lacks its end gets it; anything else
 * moves to `PATH.torn`, so that no byte is dropped silently.
 */
function repair(file: number, path: string): void {
  const { size } = fstatSync(file);
  const end = endOfWholeLines(file, size);
  if (end === size) return;
  const torn = Buffer.alloc(size - end);
  readSync(file, torn, 0, torn.length, end);
  if (readLine(torn.toString('utf8'))?.intact === true) {
    writeSync(file, '\n');
    return;
  }
  appendFileSync(`${path}.torn`, Buffer.concat([torn, Buffer.from('\n')]), { mode: 0o600 });
  ftruncateSync(file, end);
}

/** Appends one line after the last. To be called under the record's lock; throws what the file system throws. */
export function appendFile(path: string, body: RecordBody, at: number, key: string | null): RecordLink {
  const file = openSync(path, 'a+', 0o600);
  try {
    repair(file, path);
    const line = writeLine(body, lastLink(file, fstatSync(file).size), at, key);
    writeSync(file, `${line}\n`);
    const written = readLine(line);
    if (written === null) throw new Error('a line of the record cannot be read back');
    return written;
  } finally {
    closeSync(file);
  }
}
