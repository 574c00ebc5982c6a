import type { CodeReader } from '../model/codeReader';
import { phpLanguage } from './php/language';
import { scannedActs } from './scan/acts';
import { reviewScanned } from './scan/review';
import type { Invocation } from './shared/sourceOf';

const INVOCATION: Invocation = {
  codeLetters: 'rBRE',
  codeOptions: ['--run', '--process-code', '--process-begin', '--process-end'],
  valued: ['-d', '-c', '-z', '-S', '-t'],
  ends: ['-v', '--version', '-h', '--help', '-i', '-m', '-l', '--lint', '--ini'],
  codeVerbs: [],
  glued: 'dcFfStz',
  many: true,
};

/** PHP from the command line: `-r`, a here-document, a file. */
export const php: CodeReader = {
  programs: ['php'],
  documentation: [
    'https://www.php.net/manual/en/features.commandline.options.php',
    'https://www.php.net/manual/en/book.exec.php',
  ],
  review: (command, options) =>
    reviewScanned(command, options, INVOCATION, (code) => scannedActs(code, phpLanguage, options)),
};
