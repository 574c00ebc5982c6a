import { ownField } from '../model/ownField';
import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, prints, removes, tells, writesTo, type Deed } from './scan/deeds';
import type { ScannedCall, ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import type { Act } from './shared/act';
import { request } from './shared/telling';
import { held, text, unknownValue, wordOf, type Value } from './shared/value';

const first = ([value]: readonly Value[]): Value => value ?? unknownValue;
const line = ({ args }: ScannedCall): readonly Act[] => [{ kind: 'script', text: wordOf(args[0]), keeps: true }];

function started(program: Value, words: Value | undefined): readonly Act[] {
  const given = words?.kind === 'list' ? words.items : [words ?? unknownValue];
  return [{ kind: 'command', argv: [program, ...given].map(wordOf) }];
}

/** `p.executableURL = …; p.arguments = […]; try p.run()` */
function ofProcess(object: string, { lookUp }: ScannedCall): readonly Act[] {
  const [path, url] = [lookUp(`${object}.launchPath`), lookUp(`${object}.executableURL`)];
  const words = lookUp(`${object}.arguments`);
  return started(path.kind === 'unknown' ? url : path, words.kind === 'unknown' ? { kind: 'list', items: [] } : words);
}

/** `var r = URLRequest(url: u); r.httpMethod = "DELETE"; URLSession.shared.dataTask(with: r)` */
function requested({ args: [address], code }: ScannedCall): readonly Act[] {
  const method = /\.httpMethod\s*=\s*"([A-Z]+)"/.exec(code)?.[1];
  return method === undefined ? [] : [request(method, address)];
}

const running: Deed = (call) => {
  const object = call.name.split('.').slice(0, -1).join('.');
  const isProcess = /\bProcess\s*(?:\.init)?\(\)/.test(call.code);
  return isProcess && object !== '' && call.args.length === 0 ? ofProcess(object, call) : [];
};

const written: Deed = ({ args: [path] }) => writesTo(wordOf(path));

/** By the last word of the name: `FileManager.default.removeItem`, `text.write(toFile: "x")`. */
const METHODS: Readonly<Record<string, Deed>> = {
  ...all('run launch', running),
  removeItem: removes('-r', '-f'),
  moveItem: tells('mv', '--'),
  copyItem: tells('cp', '-r', '--'),
  ...all('createFile write', written),
  ...all('dataTask data upload', requested),
};

function methods(call: ScannedCall): readonly Act[] {
  const own = call.name.split('.').at(-1) ?? '';
  const isMethod = call.isMethod || own !== call.name;
  return isMethod ? (ownField(METHODS, own)?.(call) ?? []) : [];
}

const LANGUAGE: ScannedLanguage = {
  syntax: {
    // The label of an argument says nothing about its value.
    comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|(?<=[(,]\s*)[A-Za-z_]\w*:(?!:)|\b(?:try|await)\b[?!]?/y,
    name: /[A-Za-z_]\w*(?:[?!]?\.[A-Za-z_]\w*)*/y,
    variable: null,
    inserts: /\\\(([^)]*)\)/y,
    singleEscapes: true,
    backticks: false,
    noSingleQuotes: true,
    quotes: null,
    patterns: false,
  },
  joins: '+',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('system popen', line),
    ...all('unlink remove', removes('-f')),
    rmdir: tells('rmdir', '--'),
    ...all('Process.run Process.launchedProcess', ({ args: [program, words] }) =>
      started(program ?? unknownValue, words),
    ),
    ...all('print debugPrint NSLog', prints),
  },
  results: {
    ...{ URL: first, 'Foundation.URL': first, URLRequest: first, NSURL: first },
    ...{
      NSHomeDirectory: (_, home) => text(home),
      'FileManager.default.homeDirectoryForCurrentUser': (_, home) => text(home),
    },
    ...{ String: ([path]) => held({ kind: 'file', path: wordOf(path) }) },
    'ProcessInfo.processInfo.environment': () => held({ kind: 'environment' }),
  },
  methods,
  environment: /^ProcessInfo\.processInfo\.environment$/,
};

/** Swift from the command line: `swift -e`; `swift build` and the client of OpenStack of that name run no code. */
export const swift: CodeReader = {
  programs: ['swift'],
  documentation: [
    'https://www.swift.org/documentation/',
    'https://developer.apple.com/documentation/foundation/process',
  ],
  review: (command, options) => {
    const [verb] = command.args;
    const isCode = verb === undefined || verb.value.startsWith('-') || verb.value.endsWith('.swift');
    return isCode
      ? reviewScanned(
          command,
          options,
          {
            codeLetters: '',
            codeOptions: ['-e'],
            valued: ['-I', '-F', '-L', '-D'],
            ends: ['--version', '-version'],
            codeVerbs: [],
          },
          (code) => scannedActs(code, LANGUAGE, options),
        )
      : null;
  },
};
