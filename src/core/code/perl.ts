import type { CodeReader } from '../model/codeReader';
import { perlLanguage } from './perl/language';
import { scannedActs } from './scan/acts';
import { reviewScanned } from './scan/review';
import type { Invocation } from './shared/sourceOf';

const INVOCATION: Invocation = {
  codeLetters: 'eE',
  codeOptions: [],
  valued: ['-I'],
  ends: ['-v', '-V', '-c', '-h', '--help', '--version'],
  codeVerbs: [],
  glued: 'MmIxCDFd',
  many: true,
};

/** Perl from the command line: `-e`, `-ne`, a here-document, a file. */
export const perl: CodeReader = {
  programs: ['perl', 'perl5'],
  documentation: ['https://perldoc.perl.org/perlrun', 'https://perldoc.perl.org/perlfunc'],
  review: (command, options) =>
    reviewScanned(command, options, INVOCATION, (code) => scannedActs(code, perlLanguage, options)),
};
