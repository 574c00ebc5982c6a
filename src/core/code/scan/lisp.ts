import { UNKNOWN_PART } from '../../model/command';
import { held, joinedText, text, unknownValue, wordOf, type Value } from '../shared/value';
import { all, prints, removes, runs, tells, type Deed } from './deeds';
import { closing, isSign, sideBySide } from './expression';
import type { ScannedLanguage } from './language';
import type { Token } from './tokens';

/** The words of a program: up to the first option of the function (`:search t`), without a table of them. */
function commandWords(args: readonly Value[]): readonly Value[] {
  const end = args.findIndex(({ kind }) => kind === 'name');
  return args
    .slice(0, end < 0 ? args.length : end)
    .filter((value) => value.kind !== 'list' || value.items[0]?.kind !== 'name');
}

/** `(run-program "ls -l")`, `(run-program "ls" '("-l") :search t)`, `(sh "ls" "-l" :dir "/srv")` */
export const starts: Deed = (call) => runs(true)({ ...call, args: commandWords(call.args) });

/** A text for a shell, whatever stands behind it. */
export const line: Deed = ({ args: [given] }) => [{ kind: 'script', text: wordOf(given), keeps: true }];

/** The first arguments only; what stands behind them says how. */
export const firstOf =
  (count: number, deed: Deed): Deed =>
  (call) =>
    deed({ ...call, args: call.args.slice(0, count) });

const DEFINES = /^(?:def|defonce|define|define-values|defvar|defparameter|defconstant|setq|setf|set!)$/;
const LETS = /^(?:let\*?|letrec\*?|when-let|if-let|when-let\*|if-let\*|binding|with-redefs)$/;

type Given = readonly (readonly [string, readonly Token[]])[];

function pairs(parts: readonly (readonly Token[])[]): Given {
  return parts.flatMap((part, at): Given => {
    const [name] = part;
    const value = parts[at + 1];
    return at % 2 === 0 && part.length === 1 && name?.kind === 'name' && value !== undefined
      ? [[name.name, value]]
      : [];
  });
}

/** `(def x "a")`, `(let ((x "a") (y "b")) …)`, `(let [x "a" y "b"] …)` */
function gives(tokens: readonly Token[], at: number): Given {
  const token = tokens[at];
  if (token?.kind !== 'name' || !isSign(tokens[at - 1], '(')) return [];
  if (DEFINES.test(token.name)) return pairs(sideBySide(tokens.slice(at + 1, closing(tokens, at - 1))));
  if (!LETS.test(token.name) || !isSign(tokens[at + 1], '(', '[')) return [];
  const parts = sideBySide(tokens.slice(at + 2, closing(tokens, at + 1)));
  return parts.every(([open]) => isSign(open, '(', '['))
    ? parts.flatMap((part) => pairs(sideBySide(part.slice(1, -1))))
    : pairs(parts);
}

/** `(format nil "rm ~a" x)`: directives stand for values, in their order. */
function formatted(args: readonly Value[]): Value {
  const at = args.findIndex(({ kind }) => kind === 'text');
  const values = [...args.slice(at + 1)];
  const pieces = wordOf(args[at]).split(/~[asdASD]|%[sd]/);
  return joinedText(
    pieces.flatMap((piece, index) => (index === 0 ? [text(piece)] : [values.shift() ?? unknownValue, text(piece)])),
  );
}

const fileHeld = ([path]: readonly Value[]): Value =>
  /^https?:/.test(wordOf(path))
    ? held({ kind: 'download', address: wordOf(path) })
    : held({ kind: 'file', path: wordOf(path) });
const first = ([value]: readonly Value[]): Value => value ?? unknownValue;
const listed = (items: readonly Value[]): Value => ({ kind: 'list', items });
const variable = ([name]: readonly Value[]): Value =>
  name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) });
const aliased = (names: string, result: ScannedLanguage['results'][string]): ScannedLanguage['results'] =>
  Object.fromEntries(names.split(' ').map((name) => [name, result]));

/** A language of the Lisp family, as far as all of them are written alike. */
export function lispLanguage(
  functions: ScannedLanguage['functions'],
  results: ScannedLanguage['results'] = {},
  environment = /^(?!)/,
): ScannedLanguage {
  return {
    syntax: {
      // What quotes a form says nothing about what it holds.
      comment: /;[^\n]*|#\|[\s\S]*?(?:\|#|(?![\s\S]))|#?['`,@^]+|#[pP](?=")|#:?(?=\S)/y,
      name: /[A-Za-z_:.*$%&+<=>!?-][\w:.*$%&+<=>!?/~^-]*/y,
      variable: null,
      inserts: null,
      singleEscapes: true,
      backticks: false,
      noSingleQuotes: true,
      quotes: null,
      patterns: false,
    },
    joins: '',
    member: UNKNOWN_PART,
    applies: true,
    keyword: /^:\w/,
    lines: false,
    assigns: [],
    gives,
    functions: {
      'delete-file': firstOf(1, removes('-f')),
      'rename-file': firstOf(2, tells('mv', '--')),
      'copy-file': firstOf(2, tells('cp', '--')),
      ...all('display displayln print princ prin1 write write-line write-string println prn pr', prints),
      ...functions,
    },
    results: {
      ...aliased('list vector', listed),
      ...aliased('quote identity pathname string->path build-path uiop:ensure-directory-pathname', first),
      ...aliased('string-append str concat string-concatenate', (parts) => joinedText(parts)),
      concatenate: ([, ...parts]) => joinedText(parts),
      format: formatted,
      ...aliased('getenv get-environment-variable uiop:getenv sb-posix:getenv ext:getenv', variable),
      ...aliased('slurp file->string file->lines uiop:read-file-string uiop:read-file-lines', fileHeld),
      ...results,
    },
    environment,
  };
}
