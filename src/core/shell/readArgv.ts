import type { Script, Word } from '../model/command';
import { UNKNOWN_PART } from '../model/command';
import type { ReadOptions } from './readOptions';
import { createReader } from './run/createReader';
import { newFrame } from './run/frame';
import { newShell } from './run/shell';

/** The words of an argv, placed in the text that shows it: its parts with a space between. */
function wordsOf(argv: readonly string[]): readonly Word[] {
  let at = 0;
  return argv.map((value) => {
    const span = { start: at, end: at + value.length };
    at = span.end + 1;
    return { value, dynamic: value.includes(UNKNOWN_PART), glob: false, raw: value, span };
  });
}

/** Every command that an argv starts without a shell: itself, or what its wrappers start. Never throws. */
export function readArgv(argv: readonly string[], options: ReadOptions): Script {
  const { reader, script } = createReader(options, argv.join(' '));
  const shell = newShell(options.cwd, options.dialect);
  reader.start(wordsOf(argv), { ...newFrame(shell, options.input), inShell: false });
  return { ...script(), session: [] };
}
