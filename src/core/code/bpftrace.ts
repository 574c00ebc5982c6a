import type { CodeReader } from '../model/codeReader';
import { UNKNOWN_PART } from '../model/command';
import { scannedActs } from './scan/acts';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { wordOf } from './shared/value';

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/y,
    name: /[A-Za-z_]\w*/y,
    variable: /[$@][A-Za-z_]?\w*/y,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '',
  member: '.',
  lines: false,
  assigns: ['='],
  functions: {
    // What a traced program put into the line is not known before it runs.
    system: ({ args }) => [
      { kind: 'script', text: wordOf(args[0]).replaceAll(/%[-\d.]*l*[a-z]/g, UNKNOWN_PART), keeps: true },
    ],
  },
  results: {},
  environment: /^(?!)/,
};

/** Programs of bpftrace, whose `system` starts a shell: `bpftrace -e`, a file. */
export const bpftrace: CodeReader = {
  programs: ['bpftrace'],
  documentation: ['https://github.com/bpftrace/bpftrace/blob/master/man/adoc/bpftrace.adoc'],
  runsOther: true,
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: 'e',
        codeOptions: [],
        valued: ['-c', '-p', '-o', '-f', '-B', '-I', '--include'],
        ends: ['-l', '-V', '--version', '-h', '--help', '--info'],
        codeVerbs: [],
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
