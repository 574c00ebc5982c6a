import type { CodeStart } from '../../model/codeReader';
import type { Act } from './act';
import { isKnown } from './value';

const SHELLS: ReadonlySet<string> = new Set(
  'sh bash dash zsh ksh ash fish tcsh csh cmd cmd.exe powershell powershell.exe pwsh'.split(' '),
);

/** Long options of shells that change how they start, and nothing of what they run. */
const QUIET: ReadonlySet<string> = new Set(['--login', '--noprofile', '--norc', '--noediting', '--posix']);

function isShell(program: string): boolean {
  return SHELLS.has(program.slice(program.lastIndexOf('/') + 1).toLowerCase());
}

/** `-i`, `-li`, and what turns its streams over to another number: neither gives the shell a line. */
function givesNoLine(word: string): boolean {
  return /^-[a-z]+$/.test(word) ? !word.includes('c') : QUIET.has(word) || /[<>&]/.test(word);
}

/** A shell without a line of its own: whoever holds the other end of its input gives it one. */
function isBareShell(words: readonly string[]): boolean {
  const [program = '', ...rest] = words;
  return isShell(program) && rest.every(givesNoLine);
}

/** Whether an act opens a shell that somebody else tells what to run. */
export function opensShell(act: Act): boolean {
  if (act.kind === 'command') return act.argv.every(isKnown) && isBareShell(act.argv);
  return act.kind === 'script' && isKnown(act.text) && isBareShell(act.text.trim().split(/\s+/));
}

/** Code that reaches another machine and opens a bare shell, told as the program that does the same. */
export function shellHandedOver(acts: readonly Act[]): readonly CodeStart[] {
  return acts.some(opensShell) && acts.some(({ kind }) => kind === 'connects')
    ? [{ kind: 'argv', argv: ['nc', '-e', '/bin/sh'], keeps: true }]
    : [];
}
