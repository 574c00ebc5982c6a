import type { CodeReader } from '../model/codeReader';
import type { Command } from '../model/command';
import { awkActs } from './awk/acts';
import { reviewScanned } from './scan/review';
import type { Invocation } from './shared/sourceOf';

const INVOCATION: Invocation = {
  codeLetters: 'e',
  codeOptions: ['--source'],
  valued: ['-F', '-v', '--assign', '--field-separator', '-i', '--include'],
  ends: ['--version', '--help', '-V'],
  codeVerbs: [],
  glued: 'Fvif',
  many: true,
};

/** The command as if its program had been given by an option: the first word that is none, or the file behind `-f`. */
function withProgram(command: Command): Command {
  const { args } = command;
  // What awk reads on its input is data, never code.
  const quiet: Command = { ...command, input: { kind: 'none' } };
  const file = args.findIndex(({ value }) => value === '-f' || value === '--file');
  if (file >= 0) return { ...quiet, args: args.slice(file + 1) };
  const isValue = (index: number): boolean => INVOCATION.valued.includes(args[index - 1]?.value ?? '');
  const program = args.find(({ value }, index) => !value.startsWith('-') && !isValue(index));
  const isGiven = args.some(({ value }) => /^(?:-e|--source)/.test(value));
  return isGiven || program === undefined ? quiet : { ...quiet, args: [{ ...program, value: '-e' }, program] };
}

/** awk: the program is the first word that is no option, or in `-f`. */
export const awk: CodeReader = {
  programs: ['awk', 'gawk', 'mawk', 'nawk', 'goawk'],
  documentation: [
    'https://www.gnu.org/software/gawk/manual/gawk.html',
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/awk.html',
  ],
  review: (command, options) =>
    reviewScanned(withProgram(command), options, INVOCATION, (code) => awkActs(code, options)),
};
