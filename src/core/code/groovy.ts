import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, evaluates, prints, removes, runs, tells, writesTo } from './scan/deeds';
import type { ScannedCall, ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import type { Act } from './shared/act';
import { held, text, unknownValue, wordOf, type Value } from './shared/value';

const first = ([value]: readonly Value[]): Value => value ?? unknownValue;

/** `"ls -l".execute()`, `new File("x").deleteDir()`: what counts is in front of the method. */
function methods(call: ScannedCall): readonly Act[] {
  const name = call.name.split('.').at(-1) ?? '';
  const own = { ...call, args: [call.on] };
  switch (name) {
    case 'execute':
      return runs(true)(own);
    case 'deleteDir':
      return removes('-r', '-f')(own);
    case 'delete':
    case 'deleteOnExit':
      return removes('-f')(own);
    case 'renameTo':
      return tells('mv', '--')({ ...call, args: [call.on, ...call.args] });
    case 'write':
    case 'append':
    case 'setText':
      return writesTo(wordOf(call.on));
    case 'start':
      return call.on.kind === 'list' ? runs(false)(own) : [];
    default:
      return [];
  }
}

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/y,
    name: /[A-Za-z_]\w*(?:\.[A-Z]\w*|(?<=System|Files|Eval|Runtime|Paths|Path)\.\w+)*/y,
    variable: null,
    inserts: /\$(?:\{([^}]*)\}|([A-Za-z_]\w*))/y,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: true,
  },
  joins: '+',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('println print printf', prints),
    ...all('Eval.me evaluate', evaluates),
    exec: runs(true),
    ...all('Files.delete Files.deleteIfExists', removes('-f')),
  },
  results: {
    ...{ File: first, 'java.io.File': first, 'Paths.get': first, 'Path.of': first },
    ProcessBuilder: (args) => (args[0]?.kind === 'list' ? args[0] : { kind: 'list', items: args }),
    'System.getenv': ([name]) =>
      name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) }),
    'System.getProperty': ([name], home) => (wordOf(name) === 'user.home' ? text(home) : unknownValue),
  },
  methods,
  environment: /^(?!)/,
};

/** Groovy from the command line: `-e`, a here-document, a file. */
export const groovy: CodeReader = {
  programs: ['groovy', 'groovyclient'],
  documentation: [
    'https://groovy-lang.org/groovy-dev-kit.html',
    'https://docs.groovy-lang.org/latest/html/groovy-jdk/java/io/File.html',
  ],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: 'e',
        codeOptions: [],
        valued: ['-cp', '-classpath', '--classpath', '-c', '-D', '-P'],
        ends: ['-v', '--version', '-h', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
