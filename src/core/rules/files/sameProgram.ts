import type { Word } from '../../model/command';
import { baseName } from '../../model/filePath';

/** Where the system and its package managers put programs. */
const INSTALLED =
  /^\/(?:usr\/(?:local\/)?s?bin|s?bin|opt\/(?:homebrew|local)\/bin|snap\/bin|nix\/store\/[^/]+\/bin)\/[^/]+$/;

/** `python3.12` and `python` are one program, and so are `nodejs` and `node`. */
function stem(path: string): string {
  return baseName(path)
    .replace(/[-.\d]+$/, '')
    .replace(/^nodejs$/, 'node');
}

/** A link that gives an installed program another of its own names: `ln -s /usr/bin/python3 ~/bin/python`. */
export function linksSameProgram(sources: readonly Word[], target: Word): boolean {
  return sources.every(
    ({ value, dynamic }) =>
      !dynamic && INSTALLED.test(value) && (target.value.endsWith('/') || stem(value) === stem(target.value)),
  );
}
