import { ownField } from '../model/ownField';
import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, removes, writesTo, type Deed } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { firstOf, line, lispLanguage, starts } from './scan/lisp';
import { reviewScanned } from './scan/review';
import { wordOf } from './shared/value';

/** `(run-program "ls" :arguments '("-l"))` of CLISP; every other has the words behind the name. */
const program: Deed = (call) => {
  const at = call.args.findIndex((value) => value.kind === 'name' && value.name === ':arguments');
  const words = at < 0 ? call.args : [...call.args.slice(0, 1), ...call.args.slice(at + 1, at + 2)];
  return starts({ ...call, args: words });
};

/** `(with-open-file (s "x" :direction :output) …)` */
const opened: Deed = ({ args: [given], code }) =>
  given?.kind === 'list' && /:(?:output|io)\b/.test(code) ? writesTo(wordOf(given.items[1])) : [];

const FUNCTIONS: ScannedLanguage['functions'] = {
  ...all('run-program launch-program', program),
  ...all('system shell run-shell-command shell-command run-command', line),
  ...all('delete-directory delete-directory-tree', firstOf(1, removes('-r', '-f'))),
  ...all('delete-file-if-exists unlink', firstOf(1, removes('-f'))),
  ...all('rmdir', firstOf(1, removes('-r'))),
  'with-open-file': opened,
};

/** `uiop:run-program`, `sb-ext:run-program`, `ext:shell`: whose package it is matters to nobody. */
const LANGUAGE: ScannedLanguage = {
  ...lispLanguage(FUNCTIONS),
  methods: (call) => {
    const own = call.name.split(':').at(-1) ?? '';
    return own === call.name ? [] : (ownField(FUNCTIONS, own)?.(call) ?? []);
  },
};

/** Common Lisp from the command line: `sbcl --eval`, `clisp -x`, a here-document, a file. */
export const commonLisp: CodeReader = {
  programs: ['sbcl', 'clisp', 'ecl', 'ccl', 'abcl', 'ros'],
  documentation: ['https://www.sbcl.org/manual/#Running-external-programs', 'https://asdf.common-lisp.dev/uiop.html'],
  runsOther: true,
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: command.program === 'clisp' ? 'x' : command.program === 'sbcl' ? '' : 'e',
        codeOptions: ['--eval', '-eval'],
        valued: ['--load', '-load', '-l', '-i', '-K', '--core', '--dynamic-space-size', '--control-stack-size'],
        ends: ['--version', '--help', '-h'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
