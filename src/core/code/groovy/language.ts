import { ownField } from '../../model/ownField';
import { all, evaluates, prints, removes, runs, tells, writesTo } from '../scan/deeds';
import type { ScannedCall, ScannedLanguage } from '../scan/language';
import type { Act } from '../shared/act';
import { held, text, unknownValue, wordOf, type Value } from '../shared/value';

const first = ([value]: readonly Value[]): Value => value ?? unknownValue;

/** What a method does to what stands in front of it. */
const ofReceiver: Readonly<Record<string, (call: ScannedCall) => readonly Act[]>> = {
  execute: runs(true),
  ...all('deleteDir deleteRecursively', removes('-r', '-f')),
  ...all('delete deleteOnExit', removes('-f')),
  start: (call) => (call.args[0]?.kind === 'list' ? runs(false)(call) : []),
};

/** `"ls -l".execute()`, `new File("x").deleteDir()`, `Runtime.getRuntime().exec("ls")`. */
function methods(call: ScannedCall): readonly Act[] {
  const name = call.name.split('.').at(-1) ?? '';
  const own = ownField(ofReceiver, name);
  if (own !== undefined) return own({ ...call, args: [call.on] });
  switch (name) {
    case 'exec':
      return runs(true)(call);
    case 'renameTo':
      return tells('mv', '--')({ ...call, args: [call.on, ...call.args] });
    case 'write':
    case 'append':
    case 'setText':
    case 'writeText':
    case 'appendText':
    case 'writeBytes':
      return writesTo(wordOf(call.on));
    default:
      return [];
  }
}

/** Groovy, and what the other languages of its machine ask of that in the same words. */
export const groovyLanguage: ScannedLanguage = {
  syntax: {
    comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/y,
    name: /(?:java(?:\.[a-z]+)+\.)?[A-Za-z_]\w*(?:\.[A-Z]\w*|(?<=System|Files|Eval|Runtime|Paths|Path)\.\w+)*/y,
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
