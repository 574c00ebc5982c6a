import type { Word } from '../../model/command';
import type { Builtin } from './builtin';
import type { Frame } from './frame';
import type { Reader } from './reader';
import type { Shell } from './shell';

const AT_EXIT = /^(?:EXIT|SIGEXIT|0)$/i;

function run(code: Word, reader: Reader, frame: Frame): void {
  reader.runText(code.value, code.span, { ...frame, redirects: [], via: [...frame.via, 'trap'] });
}

/** `trap 'code' EXIT`: the code runs when its shell ends; of any other signal, sooner or later. */
export const trap: Builtin = (args, reader, frame) => {
  const [code, ...signals] = args.filter((arg) => !/^(?:-[lp]|--)$/.test(arg.value));
  if (code === undefined || signals.length === 0) return;
  const { shell } = frame;
  const isAtExit = signals.some(({ value }) => AT_EXIT.test(value));
  // In a branch it may not have come to this, and what was said before holds.
  if (isAtExit && shell.parent === null) shell.atExit.splice(0);
  if (code.value === '-' || code.value === '') return;
  if (isAtExit)
    shell.atExit.push((ended) => {
      run(code, reader, { ...frame, shell: ended });
    });
  // One on DEBUG may choose which commands are run at all.
  if (signals.some(({ value }) => !/^(?:SIG)?[A-Z]{2,7}\d?$|^\d+$/.test(value) || value === 'DEBUG'))
    shell.ends = 'nothing';
  if (signals.some(({ value }) => !AT_EXIT.test(value))) run(code, reader, frame);
};

/** Runs what a shell that has come to its end still has to do. */
export function runAtExit(shell: Shell): void {
  for (const ending of shell.atExit.splice(0)) ending(shell);
}
