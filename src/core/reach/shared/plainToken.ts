import type { ReachSource } from '../../model/reach';
import { inFile } from './origin';
import { placesOf } from './tokenFile';

/** A file whose whole text is one token. */
export type PlainToken = {
  readonly kind: string;
  /** As those of a `TokenFile`. */
  readonly files: readonly string[];
  readonly name: string;
  readonly instead: string;
};

/** A source for a token that stands in a file by itself. */
export function plainToken({ kind, files, name, instead }: PlainToken): ReachSource {
  return {
    looksAt: files.map((file) => file.replace('@/', '~/.config/')),
    find: (machine) =>
      files
        .flatMap((path) => placesOf(machine, path))
        .filter((file) => (machine.read(file) ?? '').trim() !== '')
        .map((file) => ({ kind, name, from: inFile(file), key: 'long-lived', inUse: true, signals: [], instead })),
  };
}
