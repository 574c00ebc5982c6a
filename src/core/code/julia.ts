import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, evaluates, opens, prints, removes, tells, writes } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, text, unknownValue, wordOf, type Value } from './shared/value';

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /#=[\s\S]*?(?:=#|(?![\s\S]))|#[^\n]*/y,
    name: /[A-Za-z_]\w*!?(?:\.[A-Za-z_]\w*!?)*/y,
    variable: null,
    inserts: /\$(?:\(([^)]*)\)|([A-Za-z_]\w*))/y,
    singleEscapes: true,
    // A command between backquotes is made to be run; what only holds it is not told apart.
    backticks: true,
    quotes: null,
    patterns: false,
  },
  joins: '*',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('rm Base.rm Base.Filesystem.rm', (call) =>
      removes(...(/\brecursive\s*=\s*true/.test(call.code) ? ['-r', '-f'] : ['-f']))({
        ...call,
        args: call.args.slice(0, 1),
      }),
    ),
    ...all('mv Base.mv', ({ args, ...call }) => tells('mv', '--')({ ...call, args: args.slice(0, 2) })),
    ...all('cp Base.cp', ({ args, ...call }) => tells('cp', '--')({ ...call, args: args.slice(0, 2) })),
    ...all('write Base.write', writes),
    open: opens,
    ...all('println print show display @show', prints),
    ...all('include_string eval Meta.parse', evaluates),
  },
  results: {
    ...{ open: fileHeld, readlines: fileHeld, eachline: fileHeld },
    read: ([path]) => (path?.kind === 'text' ? fileHeld([path]) : (path ?? unknownValue)),
    ...{ homedir: (_, home) => text(home), string: ([value]) => value ?? unknownValue },
    get: ([, name]) => held({ kind: 'variable', name: wordOf(name) }),
  },
  environment: /^ENV$/,
};

/** Julia from the command line: `-e`, `-E`, a here-document, a file. */
export const julia: CodeReader = {
  programs: ['julia'],
  documentation: [
    'https://docs.julialang.org/en/v1/manual/command-line-interface/',
    'https://docs.julialang.org/en/v1/base/file/',
  ],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: 'eE',
        codeOptions: ['--eval', '--print'],
        valued: ['-L', '--load', '-p', '-t', '-J', '-C', '-H'],
        ends: ['-v', '--version', '-h', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
