import type { Writable } from 'node:stream';

/** Writes and settles once the stream can take more, or never will. */
export function written(stream: Writable, bytes: Buffer): Promise<void> {
  if (stream.destroyed || !stream.writable || stream.write(bytes)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.on('drain', done);
    stream.on('close', done);
  });
}
