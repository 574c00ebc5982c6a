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
  const close = CLOSING[open] ?? '';
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

/** Every chain that begins at `db`, `rs` or `sh` in a text for MongoDB's shell, its root first. */
export function mongoChains(text: string): readonly (readonly MongoLink[])[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) => {
    if (!ROOTS.has(token) || tokens[at - 1] === '.') return [];
    const chain: MongoLink[] = [{ name: token, args: null }];
    for (let step = linkAt(tokens, at + 1); step !== null; step = linkAt(tokens, step.next)) chain.push(step.link);
    return [chain];
  });
}
