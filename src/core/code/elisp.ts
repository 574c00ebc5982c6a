import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, prints, removes, tells, writesTo, type Deed } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, text, wordOf, type Value } from './shared/value';

const line: Deed = ({ args: [given] }) => [{ kind: 'script', text: wordOf(given) }];

/** The first arguments only; what stands behind them says how. */
const firstOf =
  (count: number, deed: Deed): Deed =>
  (call) =>
    deed({ ...call, args: call.args.slice(0, count) });

/** A program behind words that say where its input and output are. */
const program =
  (skipped: number): Deed =>
  ({ args: [name, ...given] }) => [{ kind: 'command', argv: [name, ...given.slice(skipped)].map(wordOf), keeps: true }];

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /;[^\n]*/y,
    name: /[A-Za-z_][\w*+/<>=!?-]*/y,
    variable: null,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    noSingleQuotes: true,
    quotes: null,
    patterns: false,
  },
  joins: '',
  member: '?',
  applies: true,
  lines: false,
  assigns: [],
  functions: {
    ...all('shell-command async-shell-command shell-command-to-string call-process-shell-command eshell-command', line),
    'start-process-shell-command': ({ args }) => [{ kind: 'script', text: wordOf(args[2]) }],
    'call-process': program(3),
    'start-process': ({ args }) => [{ kind: 'command', argv: args.slice(2).map(wordOf) }],
    'delete-directory': firstOf(1, removes('-r', '-f')),
    'delete-file': firstOf(1, removes('-f')),
    'rename-file': firstOf(2, tells('mv', '--')),
    'copy-file': firstOf(2, tells('cp', '--')),
    'write-region': ({ args }) => writesTo(wordOf(args[2])),
    'append-to-file': ({ args }) => writesTo(wordOf(args[2])),
    'write-file': ({ args }) => writesTo(wordOf(args[0])),
    // A file that is visited in a batch is written by whatever saves it.
    'find-file': ({ args, code }) => (/\bsave-(?:some-)?buffers?\b/.test(code) ? writesTo(wordOf(args[0])) : []),
    ...all('message princ print prin1', prints),
  },
  results: {
    ...{ 'insert-file-contents': fileHeld, 'find-file-noselect': fileHeld },
    getenv: ([name]) => held({ kind: 'variable', name: wordOf(name) }),
    'expand-file-name': ([path], home) => text(wordOf(path).replace(/^~(?=\/|$)/, home)),
  },
  environment: /^process-environment$/,
};

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
