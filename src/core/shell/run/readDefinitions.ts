import type { Unknown } from '../../model/finding';
import type { ReadOptions } from '../readOptions';
import { createReader } from './createReader';
import { newFrame } from './frame';
import type { Shell } from './shell';

/**
 * Gives the shell the aliases and functions of a text. Nothing of it is run: what it would start is not part of the
 * operation, only what the operation calls. Returns what was not understood, for a function may hide in it.
 */
export function readDefinitions(text: string, script: string, shell: Shell, options: ReadOptions): readonly Unknown[] {
  const { reader, script: read } = createReader(options, script);
  reader.runText(text, { start: 0, end: script.length }, newFrame(shell));
  // They stand before the first line, on which aliases of the same line would not count yet.
  for (const [name, alias] of shell.aliases) if (alias !== null) shell.aliases.set(name, { ...alias, line: -1 });
  return read().unknowns.filter(({ code }) => code === 'unparsed' || code === 'too-long');
}
