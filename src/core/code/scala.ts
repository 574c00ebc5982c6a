import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, prints, removes, runs, tells, writesTo } from './scan/deeds';
import type { ScannedCall, ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import type { Act } from './shared/act';
import { held, text, unknownValue, wordOf, type Value } from './shared/value';

const first = ([value]: readonly Value[]): Value => value ?? unknownValue;
const listed = (items: readonly Value[]): Value =>
  items.length === 1 && items[0]?.kind === 'text' ? items[0] : { kind: 'list', items };

/** Methods of `scala.sys.process` that start what is in front of them. */
const STARTS = new Set(['!', '!!', 'lineStream', 'lazyLines', 'run', 'call', 'spawn']);

/** `"ls -l".!`, `Process("ls").!!`, `os.proc("ls").call()`, `new File("x").delete()` */
function methods(call: ScannedCall): readonly Act[] {
  const name = call.name.split('.').at(-1) ?? '';
  const own = { ...call, args: [call.on] };
  const isProcess = /\bsys\.process\b|\bos\.proc\b|\bProcess(?:Builder)?\b/.test(call.code);
  if (STARTS.has(name) && isProcess && (call.on.kind === 'text' || call.on.kind === 'list'))
    return runs(name !== '!')(own);
  if (name === 'exec' && /\bRuntime\b/.test(call.code)) return runs(true)(call);
  return name === 'delete' && call.on.kind === 'text' ? removes('-f')(own) : [];
}

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/y,
    // `!` and `!!` are methods here.
    name: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|!!?(?!=)/y,
    variable: null,
    inserts: /\$(?:\{([^}]*)\}|([A-Za-z_]\w*))/y,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '+',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('println print Console.println', prints),
    ...all('os.remove.all', removes('-r', '-f')),
    ...all('os.remove Files.delete Files.deleteIfExists java.nio.file.Files.delete', removes('-f')),
    ...all('os.move os.move.over', tells('mv', '--')),
    ...all('os.write os.write.over os.write.append', ({ args: [path] }) => writesTo(wordOf(path))),
  },
  results: {
    ...{ Process: listed, 'sys.process.Process': listed, 'os.proc': listed, Seq: listed, List: listed },
    ...{ File: first, 'java.io.File': first, 'os.Path': first, 'Paths.get': first, 'Path.of': first },
    'sys.props': ([name], home) => (wordOf(name) === 'user.home' ? text(home) : unknownValue),
    ...{
      'os.home': (_, home) => text(home),
      'sys.env': ([name]) =>
        name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) }),
    },
    'os.read': ([path]) => held({ kind: 'file', path: wordOf(path) }),
  },
  methods,
  environment: /^(?!)/,
};

/** Scala from the command line: `scala -e`, `scala-cli run -e`, `amm -c`, a here-document, a file. */
export const scala: CodeReader = {
  programs: ['scala', 'scala-cli', 'amm'],
  documentation: [
    'https://www.scala-lang.org/api/current/scala/sys/process/index.html',
    'https://scala-cli.virtuslab.org/docs/reference/cli-options',
  ],
  review: (command, options) =>
    reviewScanned(
      command.args[0]?.value === 'run' ? { ...command, args: command.args.slice(1) } : command,
      options,
      {
        codeLetters: command.program === 'amm' ? 'c' : 'e',
        codeOptions: ['--execute-script', '--execute-scala-script', '--script-snippet', '--scala-snippet'],
        valued: ['-S', '--scala', '--dep', '--jvm', '-cp', '-classpath'],
        ends: ['-version', '--version', '-h', '--help'],
        codeVerbs: ['eval'],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
