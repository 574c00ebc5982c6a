import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, prints, removes, runs, tells, writes, type Deed } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import type { Act } from './shared/act';
import { held, wordOf } from './shared/value';

/** A function by its own name and by that of its module. */
function of(module: string, names: string, deed: Deed): Readonly<Record<string, Deed>> {
  return all(
    names
      .split(' ')
      .flatMap((name) => [name, `${module}.${name}`])
      .join(' '),
    deed,
  );
}

const line: Deed = ({ args }) => [{ kind: 'script', text: wordOf(args[0]) }];

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /--[^\n]*|\{-[\s\S]*?(?:-\}|(?![\s\S]))/y,
    name: /[A-Za-z_][\w']*(?:\.[A-Za-z_][\w']*)*/y,
    variable: null,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '++',
  member: '?',
  applies: true,
  lines: true,
  assigns: ['='],
  functions: {
    ...of('System.Process', 'callCommand system spawnCommand shell', line),
    ...of(
      'System.Process',
      'callProcess rawSystem spawnProcess proc readProcess readProcessWithExitCode',
      ({ args, ...call }) => runs(true)({ ...call, args: args.slice(0, 2) }),
    ),
    ...of('System.Directory', 'removeDirectoryRecursive removePathForcibly', removes('-r', '-f')),
    ...of('System.Directory', 'removeFile', removes('-f')),
    ...of('System.Directory', 'removeDirectory', tells('rmdir', '--')),
    ...of('System.Directory', 'renameFile renamePath renameDirectory', tells('mv', '--')),
    ...of('Prelude', 'writeFile appendFile', writes),
    ...all('putStrLn putStr print', prints),
  },
  results: {
    readFile: ([path]) => held({ kind: 'file', path: wordOf(path) }),
    getEnvironment: () => held({ kind: 'environment' }),
    getEnv: ([name]) => held({ kind: 'variable', name: wordOf(name) }),
    'System.Environment.getEnvironment': () => held({ kind: 'environment' }),
  },
  environment: /^(?!)/,
};

/** `:! LINE` at GHCi's prompt. */
function promptLines(code: string): readonly Act[] {
  return [...code.matchAll(/(?:^|\n)\s*:!\s*([^\n]+)/g)].map(([, text = '']): Act => ({ kind: 'script', text }));
}

/** Haskell from the command line: `ghc -e`, `runghc`, a here-document, a file. */
export const haskell: CodeReader = {
  programs: ['ghc', 'runghc', 'runhaskell', 'ghci'],
  documentation: [
    'https://downloads.haskell.org/ghc/latest/docs/users_guide/ghci.html',
    'https://hackage.haskell.org/package/process/docs/System-Process.html',
  ],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: command.program === 'ghc' || command.program === 'ghci' ? 'e' : '',
        codeOptions: [],
        valued: ['-package', '-package-id', '-package-db'],
        ends: ['--version', '--help', '-V', '--make'],
        codeVerbs: [],
        many: true,
      },
      (code) => [...scannedActs(code, LANGUAGE, options), ...promptLines(code)],
    ),
};
