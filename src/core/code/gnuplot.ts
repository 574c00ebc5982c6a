import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import type { Act } from './shared/act';
import { wordOf } from './shared/value';

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /#[^\n]*/y,
    name: /[A-Za-z_]\w*/y,
    variable: null,
    inserts: null,
    singleEscapes: false,
    // What stands between backquotes is run, and its output put in.
    backticks: true,
    quotes: null,
    patterns: false,
  },
  joins: '.',
  member: '?',
  applies: true,
  lines: true,
  assigns: ['='],
  functions: all('system', ({ args }) => [{ kind: 'script', text: wordOf(args[0]) }]),
  results: {},
  environment: /^(?!)/,
};

/** `! LINE` at the beginning of a line, and a plot that reads from a command: `plot '< cat data'`. */
function lineActs(code: string): readonly Act[] {
  const lines = [...code.matchAll(/(?:^|\n)\s*(?:!|shell\s)([^\n]+)/g)].map(([, text = '']) => text);
  const read = [...code.matchAll(/(["'])\s*[<|]\s*([^\n]*?)\1/g)].map(([, , text = '']) => text);
  return [...lines, ...read].map((text): Act => ({ kind: 'script', text }));
}

/** gnuplot from the command line: `-e`, a here-document, a file. */
export const gnuplot: CodeReader = {
  programs: ['gnuplot'],
  documentation: ['http://www.gnuplot.info/docs/Command-line_Options.html', 'http://www.gnuplot.info/docs/Shell.html'],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: 'e',
        codeOptions: [],
        valued: ['-c'],
        ends: ['-V', '--version', '-h', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => [...scannedActs(code, LANGUAGE, options), ...lineActs(code)],
    ),
};
