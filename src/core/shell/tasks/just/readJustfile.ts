import type { JustDependency, Justfile, JustParameter, JustRecipe } from './justfile';
import type { JustToken } from './tokens';
import { justTokens } from './tokens';

const DEEPEST = 8;
/** UTF-16 units of a statement over several lines. */
const LONGEST = 8 * 1024;

/** Lines of the file; those that a bracket, a long text or a backslash leaves open are one with the next. */
function wholeLines(text: string): readonly string[] {
  const lines: string[] = [];
  let open: string | null = null;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const whole: string = open === null ? line : `${open}\n${line}`;
    const isBody: boolean = /^\s/.test(whole);
    const quotes = [...whole.matchAll(/"""|'''|```/g)].length;
    const opens = isBody ? 0 : bracketsIn(whole);
    if (!isBody && whole.length < LONGEST && (quotes % 2 === 1 || opens > 0)) open = whole;
    else if (/\\$/.test(line)) open = isBody ? whole : whole.slice(0, -1);
    else {
      lines.push(whole);
      open = null;
    }
  }
  return open === null ? lines : [...lines, open];
}

function bracketsIn(text: string): number {
  const outside = text.replaceAll(/"(?:\\[^]|[^"\\])*"|'[^']*'|`[^`]*`|#[^\n]*/g, '');
  const opens = outside.match(/[([{]/g)?.length ?? 0;
  return opens - (outside.match(/[)\]}]/g)?.length ?? 0);
}

/** Where a sign stands outside parentheses; -1 when nowhere. */
function signAt(tokens: readonly JustToken[], sign: string): number {
  let depth = 0;
  return tokens.findIndex((token) => {
    if (token.kind !== 'sign') return false;
    if (token.value === '(') depth += 1;
    else if (token.value === ')') depth -= 1;
    return depth === 0 && token.value === sign;
  });
}

function isSign(token: JustToken | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.value);
}

/** Where a single value ends that begins at `from`: one piece, a call, or all between parentheses. */
function valueEnd(tokens: readonly JustToken[], from: number): number {
  const open = isSign(tokens[from], '(') ? from : from + 1;
  if (!isSign(tokens[open], '(')) return from + 1;
  const close = signAt(tokens.slice(open), ')');
  return close < 0 ? tokens.length : open + close + 1;
}

/** `a b='x' $c +d=(e / "f")` */
function parametersOf(tokens: readonly JustToken[]): readonly JustParameter[] {
  const parameters: JustParameter[] = [];
  let signs: readonly string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'name') {
      signs = token === undefined ? signs : [...signs, token.value];
      continue;
    }
    const end = isSign(tokens[at + 1], '=') ? valueEnd(tokens, at + 2) : null;
    parameters.push({
      name: token.value,
      otherwise: end === null ? null : tokens.slice(at + 2, end),
      variadic: signs.includes('+') ? '+' : signs.includes('*') ? '*' : null,
      exported: signs.includes('$'),
    });
    signs = [];
    at = (end ?? at + 1) - 1;
  }
  return parameters;
}

/** `one (two "x" name)` */
function dependenciesOf(tokens: readonly JustToken[]): readonly JustDependency[] {
  const found: JustDependency[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'name') found.push({ recipe: token.value, arguments: [] });
    if (!isSign(token, '(')) continue;
    const close = signAt(tokens.slice(at), ')');
    const [head, ...args] = tokens.slice(at + 1, close < 0 ? tokens.length : at + close);
    if (head?.kind === 'name') found.push({ recipe: head.value, arguments: args });
    at = close < 0 ? tokens.length : at + close;
  }
  return found;
}

/** `[private, confirm("sure?")]`, `[working-directory: 'x']` */
function attributesOf(line: string): readonly (readonly [string, readonly JustToken[]])[] {
  const [, inner = ''] = /^\[([^]*)\]\s*(?:#.*)?$/.exec(line) ?? [];
  return [...inner.matchAll(/([a-z-]+)\s*(?::\s*((?:'[^']*'|"[^"]*"))|\(([^)]*)\))?/g)].map(
    ([, name = '', one, list]) => [name, justTokens(one ?? list ?? '')],
  );
}

function recipeOf(tokens: readonly JustToken[], attributes: JustRecipe['attributes']): JustRecipe | null {
  const words = isSign(tokens[0], '@') ? tokens.slice(1) : tokens;
  const [head] = words;
  const colon = signAt(words, ':');
  if (head?.kind !== 'name' || colon < 0) return null;
  const behind = words.slice(colon + 1);
  const and = signAt(behind, '&&');
  return {
    name: head.value,
    parameters: parametersOf(words.slice(1, colon)),
    before: dependenciesOf(and < 0 ? behind : behind.slice(0, and)),
    after: and < 0 ? [] : dependenciesOf(behind.slice(and + 1)),
    attributes,
    body: [],
  };
}

function named(token: JustToken | undefined): string {
  return token?.kind === 'name' ? token.value : '';
}

/** `set`, `alias`, `export`, a variable: whatever is no recipe. */
function setting(tokens: readonly JustToken[], file: Justfile): boolean {
  const at = signAt(tokens, ':=');
  const value = at < 0 ? [] : tokens.slice(at + 1);
  const names = tokens.slice(0, at < 0 ? tokens.length : at).map(named);
  const [first = '', second] = names;
  const word = second === undefined ? '' : first;
  if (names.includes('') || names.length > 2 || (at < 0 && word !== 'set')) return false;
  return set(word, second ?? first, value, file);
}

/** One of them by its word before the name, which a variable need not have. */
function set(word: string, second: string, value: readonly JustToken[], file: Justfile): true {
  if (word === 'set') file.settings.set(second, value);
  else if (word === 'alias') file.aliases.set(second, named(value[0]));
  else file.variables.set(second, { value, exported: word === 'export' });
  return true;
}

export type JustReading = { readonly include: (name: string) => string | null; readonly depth: number };

function imported(line: string, file: Justfile, reading: JustReading): boolean {
  const [, name] = /^import\??\s+x?['"]([^'"]+)['"]/.exec(line) ?? [];
  const text = name === undefined || reading.depth >= DEEPEST ? null : reading.include(name);
  if (text !== null) readJustfile(text, file, { ...reading, depth: reading.depth + 1 });
  return name !== undefined;
}

/** Recipes of an imported file stand behind the file's own. */
function keep(recipe: JustRecipe, file: Justfile, { depth }: JustReading): void {
  if (depth > 0 && file.recipes.has(recipe.name)) return;
  file.recipes.set(recipe.name, recipe);
  if (depth === 0) file.first ??= recipe.name;
}

/** Reads a justfile's text into `file`. */
export function readJustfile(text: string, file: Justfile, reading: JustReading): void {
  let open: JustRecipe | null = null;
  let attributes = new Map<string, readonly JustToken[]>();
  for (const line of wholeLines(text)) {
    if (line === '' || /^\s/.test(line)) {
      open?.body.push(line);
      continue;
    }
    open = null;
    const own = attributesOf(line);
    for (const [name, value] of own) attributes.set(name, value);
    if (own.length > 0 || line.startsWith('#') || imported(line, file, reading)) continue;
    const tokens = justTokens(line);
    if (setting(tokens, file)) continue;
    open = recipeOf(tokens, attributes);
    attributes = new Map();
    if (open !== null) keep(open, file, reading);
  }
}
