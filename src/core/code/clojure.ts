import { ownField } from '../model/ownField';
import type { CodeReader } from '../model/codeReader';
import type { Command } from '../model/command';
import { scannedActs } from './scan/acts';
import { all, removes, tells, writes, type Deed } from './scan/deeds';
import type { ScannedCall, ScannedLanguage } from './scan/language';
import { firstOf, lispLanguage, starts } from './scan/lisp';
import { reviewScanned } from './scan/review';
import type { Act } from './shared/act';
import { request } from './shared/telling';
import { held, text, unknownValue, wordOf, type Value } from './shared/value';

const first = ([value]: readonly Value[]): Value => value ?? unknownValue;

const requested =
  (method: string): Deed =>
  ({ args: [address, body] }) => [request(method, address, body === undefined ? [] : [body])];

/** `(.exec (Runtime/getRuntime) "ls")`: the object stands in front of the arguments. */
const withoutObject =
  (deed: Deed): Deed =>
  (call) =>
    deed({ ...call, args: call.args.slice(1) });

/** Functions by the namespace's last word, which is what it is mostly called by. */
const FUNCTIONS: ScannedLanguage['functions'] = {
  ...all('sh shell sh/sh shell/sh process/shell process/process process/exec process/sh process/$', starts),
  ...all('p/shell p/process p/exec p/sh p/$ bp/shell bp/process $', starts),
  '.exec': withoutObject(starts),
  'ProcessBuilder.': starts,
  ...all('fs/delete-tree', removes('-r', '-f')),
  ...all(
    'io/delete-file fs/delete fs/delete-if-exists .delete Files/delete Files/deleteIfExists',
    firstOf(1, removes('-f')),
  ),
  ...all('fs/move', firstOf(2, tells('mv', '--'))),
  spit: writes,
  ...all('http/delete client/delete http-client/delete curl/delete', requested('DELETE')),
  ...all('http/post client/post http-client/post curl/post', requested('POST')),
  'load-string': ({ args: [code], again }) => again(code),
};

const RESULTS: ScannedLanguage['results'] = {
  ...{ 'io/file': first, 'fs/file': first, 'fs/path': first, 'File.': first },
  'fs/home': (_, home) => text(home),
  'System/getenv': ([name]) =>
    name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) }),
  'System/getProperty': ([name], home) => (wordOf(name) === 'user.home' ? text(home) : unknownValue),
};

/** `clojure.java.shell/sh`, `babashka.fs/delete-tree`, `java.lang.ProcessBuilder.` */
function withNamespace(call: ScannedCall): readonly Act[] {
  const own = call.name.replace(/^(?:[\w-]+\.)+(?=[\w-]+[./])/, '');
  return own === call.name ? [] : (ownField(FUNCTIONS, own)?.(call) ?? []);
}

const LANGUAGE: ScannedLanguage = { ...lispLanguage(FUNCTIONS, RESULTS), methods: withNamespace };

/** `bb '(println 1)'`: a form needs no option in front of it. */
function withOption(command: Command): Command {
  const [word] = command.args;
  return word?.value.startsWith('(') === true
    ? { ...command, args: [{ ...word, value: '-e', raw: '-e', dynamic: false }, ...command.args] }
    : command;
}

/** Clojure from the command line: `clojure -M -e`, `bb -e`, `bb '(…)'`, a here-document, a file. */
export const clojure: CodeReader = {
  programs: ['clojure', 'clj', 'bb', 'nbb', 'joker'],
  documentation: [
    'https://clojure.org/reference/clojure_cli',
    'https://book.babashka.org/#_usage',
    'https://clojure.github.io/clojure/clojure.java.shell-api.html',
  ],
  runsOther: true,
  review: (command, options) =>
    reviewScanned(
      withOption(command),
      options,
      {
        codeLetters: '',
        codeOptions: ['-e', '--eval'],
        valued: ['-Sdeps', '-cp', '--classpath', '--config', '-i', '--init'],
        ends: ['--version', '--help', '-h', '-m', '--main', '-X', '-T', '-x', '--exec', 'tasks'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
