import { readSync, writeSync } from 'node:fs';
import type { Io } from './verb';

async function restOfStdin(chunks: Buffer[]): Promise<Buffer> {
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** At once where it can be (a pipe, a file), since a stream costs milliseconds to set up; the rest is waited for. */
async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(65_536);
      const length = readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
    }
  } catch {
    // A descriptor that does not block answers EAGAIN; what was read until then is kept.
    return restOfStdin(chunks);
  }
}

let isOwing = false;

/** Whether a part of the answer is still on its way out, so that this process must not be ended. */
export function owesOutput(): boolean {
  return isOwing;
}

/** `holdpoint review | head`: nobody waits for the rest, which is no fault of ours. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** At once where it can be, as with stdin; what a full pipe does not take goes the usual way. */
function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (isReaderGone(error)) return;
    isOwing = true;
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    stream.on('error', (later) => {
      if (!isReaderGone(later)) throw later;
    });
    stream.write(bytes.subarray(written));
  }
}

/** What a verb may use of this process. */
export const processIo: Io = {
  stdin: readStdin,
  out: (text) => {
    write(1, text);
  },
  err: (text) => {
    write(2, text);
  },
  env: process.env,
  cwd: process.cwd(),
  // Asked by few: a stream for stdout costs milliseconds to set up.
  isTerminal: () => process.stdout.isTTY,
  columns: () => (process.stdout.isTTY ? process.stdout.columns : undefined),
};
