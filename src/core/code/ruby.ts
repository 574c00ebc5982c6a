import type { CodeReader } from '../model/codeReader';
import { rubyLanguage } from './ruby/language';
import { scannedActs } from './scan/acts';
import { reviewScanned } from './scan/review';
import type { Invocation } from './shared/sourceOf';

const INVOCATION: Invocation = {
  codeLetters: 'e',
  codeOptions: [],
  valued: ['-I', '-r', '-C', '-E', '-x'],
  ends: ['-v', '--version', '-c', '-h', '--help', '--copyright'],
  codeVerbs: [],
  glued: 'rICEKTWxF',
  many: true,
};

/** Ruby from the command line: `-e`, a here-document, a file. */
export const ruby: CodeReader = {
  programs: ['ruby', 'irb', 'jruby'],
  documentation: [
    'https://docs.ruby-lang.org/en/master/ruby/options_md.html',
    'https://docs.ruby-lang.org/en/master/Kernel.html',
  ],
  review: (command, options) =>
    reviewScanned(command, options, INVOCATION, (code) => scannedActs(code, rubyLanguage, options)),
};
