/** A longer text is no file of settings. */
const LONGEST = 100_000;

const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?\*\/|(?<=^|\s)#[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[\w$]+|=>|[^\s]|\n/gm;

type Token = { readonly text: string; readonly end: number };

function tokensOf(text: string): readonly Token[] {
  return [...text.slice(0, LONGEST).matchAll(TOKEN)]
    .map((match) => ({ text: match[0], end: match.index + match[0].length }))
    .filter(({ text: one }) => !/^(?:\/\/|\/\*|#.)/.test(one));
}

const OPENING = /^[{[(]$/;
const CLOSING = /^[}\])]$/;

/** The key that a token is, by what stands behind it: `key: `, `'key' => `, `key = `. */
function keyOf(token: Token, next: Token | undefined): { readonly key: string; readonly isField: boolean } | null {
  const name = /^(?:[A-Za-z_$][\w$]*|"[^"]*"|'[^']*')$/.test(token.text)
    ? token.text.replace(/^["']|["']$/g, '')
    : null;
  if (name === null || next === undefined) return null;
  if (next.text === ':' && next.end === token.end + 1) return { key: name, isField: true };
  if (next.text === '=>') return { key: name, isField: true };
  return next.text === '=' ? { key: name, isField: false } : null;
}

const GOES_ON_BEHIND = /^(?:[=|?&+:]|=>|\n)$/;
const GOES_ON_BEFORE = /^[|?&+.]$/;

function isEnd(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  if (text === ',' || text === ';') return true;
  if (text !== '\n') return false;
  return !GOES_ON_BEHIND.test(tokens[at - 1]?.text ?? '') && !GOES_ON_BEFORE.test(tokens[at + 1]?.text ?? '');
}

/** Where the value that begins at a token ends: before a comma, a line's or the bracket's end; null with a block in it. */
function valueEnd(tokens: readonly Token[], start: number): number | null {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '{') return null;
    if (CLOSING.test(text)) depth -= 1;
    if (depth < 0 || (depth === 0 && isEnd(tokens, at))) return at;
    if (OPENING.test(text)) depth += 1;
  }
  return tokens.length;
}

type Setting = { readonly way: readonly string[]; readonly written: string };

/** `define('NAME', value)`: a constant of PHP. */
function defined(tokens: readonly Token[], at: number): string | null {
  const [call, open, name = '', comma] = tokens.slice(at, at + 4).map(({ text }) => text);
  return call === 'define' && open === '(' && comma === ',' ? name.replace(/^["']|["']$/g, '') : null;
}

type Started = { readonly key: string; readonly isField: boolean; readonly start: number; readonly end: number | null };

/** The setting whose name stands at a token, and where its value begins and ends; null at other tokens. */
function startedAt(tokens: readonly Token[], at: number): Started | null {
  const token = tokens[at];
  const told = token === undefined ? null : keyOf(token, tokens[at + 1]);
  const key = told?.key ?? defined(tokens, at);
  if (key === null) return null;
  const start = told === null ? at + 4 : at + 2;
  const end = tokens[start]?.text === '[' ? null : valueEnd(tokens, start);
  return { key, isField: told?.isField === true, start, end };
}

function settingsIn(text: string): readonly Setting[] {
  const tokens = tokensOf(text);
  const open: (string | null)[] = [];
  const found: Setting[] = [];
  let pending: string | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const here = tokens[at]?.text ?? '';
    if (OPENING.test(here)) open.push(pending);
    if (CLOSING.test(here)) open.pop();
    pending = null;
    const started = startedAt(tokens, at);
    if (started === null) continue;
    const { key, isField, start, end } = started;
    at = (end ?? start) - 1;
    // A field's own block stands under its name; what a call is given, or a variable holds, does not.
    if (end === null) pending = isField ? key : null;
    else found.push({ way: wayOf(open, key), written: written(text, tokens, start, end) });
  }
  return found;
}

function wayOf(open: readonly (string | null)[], key: string): readonly string[] {
  return [...open.filter((one) => one !== null), key];
}

function written(text: string, tokens: readonly Token[], start: number, end: number): string {
  return text.slice(tokens[start - 1]?.end ?? 0, tokens[end - 1]?.end ?? 0).trim();
}

/**
 * What a program's text writes at a way of keys, as it is written there, expressions too: in objects of JavaScript, in
 * dictionaries of Python, arrays of PHP and keywords of Elixir. Calls around an object and names that it is given to are
 * looked through. Any text gives texts.
 */
export function codeTexts(text: string, way: readonly string[]): readonly string[] {
  return settingsIn(text).flatMap((setting) =>
    setting.way.length === way.length && way.every((one, at) => one === '*' || one === setting.way[at])
      ? [setting.written]
      : [],
  );
}
