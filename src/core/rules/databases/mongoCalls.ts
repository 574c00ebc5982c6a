import { ownField } from '../../model/ownField';
/** One link of a chain of calls: `deleteMany` with its arguments' text; a property has none. */
export type MongoLink = { readonly name: string; readonly args: string | null };

/** Strings, comments, regular expressions are one token; names, numbers and signs the others. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\.)*`?|[\p{L}_$\uFFFC][\p{L}\p{N}_$\uFFFC]*|\d[\d.]*|\s+|[\s\S]/gu;

function tokensOf(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).filter((token) => !/^\s|^\/\/|^\/\*/.test(token));
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The index of the bracket that closes the one at `at`, or the end. */
function closing(tokens: readonly string[], at: number): number {
  const open = tokens[at] ?? '';
  const close = ownField(CLOSING, open) ?? '';
  let depth = 0;
  for (let next = at; next < tokens.length; next += 1) {
    if (tokens[next] === open) depth += 1;
    if (tokens[next] === close) depth -= 1;
    if (depth === 0) return next;
  }
  return tokens.length;
}

function bare(token: string): string {
  return /^["'`]/.test(token) ? token.slice(1, -1) : token;
}

type Step = { readonly link: MongoLink; readonly next: number } | null;

/** `.name`, `["name"]`, and the arguments behind it. */
function linkAt(tokens: readonly string[], at: number): Step {
  const skip = tokens[at] === '?' ? at + 1 : at;
  const isIndex = tokens[skip] === '[';
  if (tokens[skip] !== '.' && !isIndex) return null;
  const end = isIndex ? closing(tokens, skip) : skip + 1;
  const name = isIndex ? bare(tokens.slice(skip + 1, end).join('')) : (tokens[end] ?? '');
  if (tokens[end + 1] !== '(') return { link: { name, args: null }, next: end + 1 };
  const close = closing(tokens, end + 1);
  return { link: { name, args: tokens.slice(end + 2, close).join('') }, next: close + 1 };
}

const ROOTS: ReadonlySet<string> = new Set(['db', 'rs', 'sh']);

/** Functions that give a server or a database: `connect("mongodb://…")`, `new Mongo("…")`. */
const MAKERS: ReadonlySet<string> = new Set(['connect', 'Mongo']);

/** Where the links of a chain begin whose root stands at `at`, and what it begins with; null where none does. */
function rootAt(
  tokens: readonly string[],
  at: number,
  known: ReadonlyMap<string, readonly MongoLink[]>,
): { readonly links: readonly MongoLink[]; readonly next: number } | null {
  const token = tokens[at] ?? '';
  if (tokens[at - 1] === '.') return null;
  if (MAKERS.has(token) && tokens[at + 1] === '(')
    return { links: [{ name: token, args: null }], next: closing(tokens, at + 1) + 1 };
  const links = known.get(token) ?? (ROOTS.has(token) ? [{ name: token, args: null }] : null);
  return links === null ? null : { links, next: at + 1 };
}

/** The variable that the word at `at` is put into: `const c = db.carts`. */
function variableBefore(tokens: readonly string[], at: number): string | null {
  const from = tokens[at - 1] === 'new' || tokens[at - 1] === 'await' ? at - 1 : at;
  const name = tokens[from - 2] ?? '';
  return tokens[from - 1] === '=' && /^[\p{L}_$]/u.test(name) && tokens[from - 3] !== '.' ? name : null;
}

/** Every chain that begins at `db`, `rs`, `sh` or a variable that stands for one, in a text for MongoDB's shell. */
export function mongoChains(text: string): readonly (readonly MongoLink[])[] {
  const tokens = tokensOf(text);
  const known = new Map<string, readonly MongoLink[]>();
  return tokens.flatMap((_, at) => {
    const root = rootAt(tokens, at, known);
    if (root === null) return [];
    const chain: MongoLink[] = [...root.links];
    for (let step = linkAt(tokens, root.next); step !== null; step = linkAt(tokens, step.next)) chain.push(step.link);
    const variable = variableBefore(tokens, at);
    if (variable !== null) known.set(variable, chain);
    return [chain];
  });
}
