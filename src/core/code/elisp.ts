import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, prints, removes, writesTo, type Deed } from './scan/deeds';
import { firstOf, line, lispLanguage } from './scan/lisp';
import { reviewScanned } from './scan/review';
import { held, text, wordOf, type Value } from './shared/value';

/** A program behind words that say where its input and output are. */
const program =
  (skipped: number): Deed =>
  ({ args: [name, ...given] }) => [{ kind: 'command', argv: [name, ...given.slice(skipped)].map(wordOf), keeps: true }];

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

const LANGUAGE = lispLanguage(
  {
    ...all('shell-command async-shell-command shell-command-to-string call-process-shell-command eshell-command', line),
    'start-process-shell-command': ({ args }) => [{ kind: 'script', text: wordOf(args[2]) }],
    'call-process': program(3),
    'start-process': ({ args }) => [{ kind: 'command', argv: args.slice(2).map(wordOf) }],
    'delete-directory': firstOf(1, removes('-r', '-f')),
    'write-region': ({ args }) => writesTo(wordOf(args[2])),
    'append-to-file': ({ args }) => writesTo(wordOf(args[2])),
    'write-file': ({ args }) => writesTo(wordOf(args[0])),
    // A file that is visited in a batch is written by whatever saves it.
    'find-file': ({ args, code }) => (/\bsave-(?:some-)?buffers?\b/.test(code) ? writesTo(wordOf(args[0])) : []),
    message: prints,
  },
  {
    ...{ 'insert-file-contents': fileHeld, 'find-file-noselect': fileHeld },
    'expand-file-name': ([path], home) => text(wordOf(path).replace(/^~(?=\/|$)/, home)),
  },
  /^process-environment$/,
);

/** Emacs Lisp from the command line: `emacs --batch --eval`, `emacsclient -e`. */
export const elisp: CodeReader = {
  programs: ['emacs', 'emacsclient'],
  documentation: ['https://www.gnu.org/software/emacs/manual/html_node/emacs/Initial-Options.html'],
  review: (command, options) =>
    reviewScanned(
      { ...command, input: { kind: 'none' } },
      options,
      {
        codeLetters: command.program === 'emacsclient' ? 'e' : '',
        codeOptions: ['--eval', '-eval', '--execute', '-execute'],
        valued: ['-l', '--load', '-L', '-f', '--funcall', '-q', '-u', '--user', '-s', '--socket-name'],
        ends: ['--version', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
