import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, evaluates, goesInto, opens, prints, removes, tells } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, joinedText, wordOf, type Value } from './shared/value';

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /[%#][^\n]*/y,
    name: /[A-Za-z_]\w*/y,
    variable: null,
    inserts: null,
    singleEscapes: false,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('system shell_cmd unix dos popen exec', ({ args }) => [{ kind: 'script', text: wordOf(args[0]) }]),
    ...all('delete unlink', removes('-f')),
    ...all('confirm_recursive_rmdir', () => []),
    rmdir: ({ args, ...call }) => removes('-r', '-f')({ ...call, args: args.slice(0, 1) }),
    ...all('rename movefile', tells('mv', '--')),
    ...all('cd chdir', goesInto),
    fopen: opens,
    ...all('disp printf display puts fputs', prints),
    ...all('eval evalc', evaluates),
  },
  results: {
    ...{ fileread: fileHeld, fopen: fileHeld, textread: fileHeld },
    getenv: ([name]) => held({ kind: 'variable', name: wordOf(name) }),
    strcat: (args) => joinedText(args),
  },
  environment: /^(?!)/,
};

/** Octave and MATLAB from the command line: `--eval`, `-batch`, a here-document, a file. */
export const octave: CodeReader = {
  programs: ['octave', 'octave-cli', 'matlab'],
  documentation: [
    'https://docs.octave.org/latest/Command-Line-Options.html',
    'https://docs.octave.org/latest/Controlling-Subprocesses.html',
  ],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: '',
        codeOptions: ['--eval', '-batch', '-r'],
        valued: ['-p', '--path', '--exec-path', '--doc-cache-file', '--image-path'],
        ends: ['-v', '--version', '-h', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
