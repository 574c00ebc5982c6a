import type { CodeReader } from '../model/codeReader';
import { all, evaluates, prints, removes, runs, tells } from './scan/deeds';
import { scannedActs } from './scan/acts';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, joinedText, unknownValue, wordOf, type Value } from './shared/value';

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });
const first = ([value]: readonly Value[]): Value => value ?? unknownValue;

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /#[^\n]*/y,
    name: /[A-Za-z.][\w.]*(?:::{1,2}[A-Za-z.][\w.]*)?/y,
    variable: null,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '',
  member: '$',
  lines: true,
  assigns: ['<-', '='],
  functions: {
    ...all('system shell base::system', ({ args }) => [{ kind: 'script', text: wordOf(args[0]) }]),
    ...all('system2 base::system2 processx::run', runs(false)),
    unlink: (call) =>
      removes(...(/recursive\s*=\s*T/.test(call.code) ? ['-r', '-f'] : ['-f']))({
        ...call,
        args: call.args.slice(0, 1),
      }),
    ...all('file.remove fs::file_delete', removes('-f')),
    'fs::dir_delete': removes('-r', '-f'),
    ...all('file.rename fs::file_move', tells('mv', '--')),
    ...all('print cat message', prints),
    eval: evaluates,
  },
  results: {
    ...{ readLines: fileHeld, readRDS: fileHeld, file: fileHeld, 'readr::read_file': fileHeld },
    'Sys.getenv': ([name]) =>
      name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) }),
    ...{ parse: (args) => args.at(-1) ?? unknownValue, 'path.expand': first },
    paste0: (args) => joinedText(args),
    ...{ c: (items) => ({ kind: 'list', items }), list: (items) => ({ kind: 'list', items }) },
  },
  environment: /^(?!)/,
};

/** R from the command line: `Rscript -e`, a here-document, a file. */
export const rscript: CodeReader = {
  programs: ['Rscript', 'R', 'littler'],
  documentation: ['https://stat.ethz.ch/R-manual/R-devel/library/utils/html/Rscript.html'],
  review: (command, options) =>
    reviewScanned(
      { ...command, args: command.args.filter(({ value }) => !/^--(?!version|help)/.test(value)) },
      options,
      {
        codeLetters: 'e',
        codeOptions: [],
        valued: ['-f'],
        ends: ['--version', '--help', 'CMD'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
