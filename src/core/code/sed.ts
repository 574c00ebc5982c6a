import type { CodeReader } from '../model/codeReader';
import { sedActs } from './sed/acts';
import { reviewScanned } from './scan/review';
import type { Invocation } from './shared/sourceOf';

const INVOCATION: Invocation = {
  codeLetters: 'e',
  codeOptions: ['--expression'],
  valued: ['-f', '--file', '-l', '--line-length'],
  ends: ['--version', '--help'],
  codeVerbs: [],
  glued: 'fil',
  many: true,
};

/** sed: the script is the first word that is no option, or in `-e`. */
export const sed: CodeReader = {
  programs: ['sed', 'gsed'],
  documentation: ['https://www.gnu.org/software/sed/manual/sed.html'],
  review: (command, options) => {
    const { args } = command;
    const isGiven = args.some(({ value }) => /^-[nErsuz]*e|^--expression|^-[nErsuz]*f$|^--file/.test(value));
    const at = args.findIndex(({ value }) => !value.startsWith('-'));
    const script = args[at];
    const quiet = { ...command, input: { kind: 'none' } as const };
    const own = isGiven || script === undefined ? quiet : { ...quiet, args: [{ ...script, value: '-e' }, script] };
    return reviewScanned(own, options, INVOCATION, (code) => (code.includes('\uFFFC') ? [] : sedActs(code)));
  },
};
