import { UNKNOWN_PART } from '../../model/command';

/** What a script for Redis calls. */
export type LuaCalls = {
  /** The words of every call of a command, as far as they are literal; the others are `UNKNOWN_PART`. */
  readonly commands: readonly (readonly string[])[];
  /** Something in it may call a command that is not told here. */
  readonly opaque: boolean;
};

/** What the script is given: `KEYS` and `ARGV`; an unknown one is `UNKNOWN_PART`. */
export type LuaGiven = { readonly keys: readonly string[]; readonly args: readonly string[] };

/** Comments and strings, long ones too, are one token each; so are names and numbers. */
const TOKEN =
  /--\[(=*)\[[\s\S]*?(?:\]\1\]|$)|--[^\n]*|\[(=*)\[[\s\S]*?(?:\]\2\]|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|[A-Za-z_\uFFFC][\w\uFFFC]*|\d[\w.]*|\.\.+|\s+|[\s\S]/g;

function tokensOf(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).filter((token) => !/^\s|^--/.test(token));
}

/** A string's text; null where the token is none, or is written with escapes that say what it does not show. */
function literal(token: string | undefined): string | null {
  if (token === undefined) return null;
  const long = /^\[(=*)\[\n?([\s\S]*)\]\1\]$/.exec(token);
  if (long !== null) return long[2] ?? '';
  const short = /^(["'])(.*)\1$/s.exec(token)?.[2];
  return short === undefined || short.includes('\\') ? null : short;
}

/** The table of Redis' own functions; `server` is its name in Valkey. */
const TABLES: ReadonlySet<string> = new Set(['redis', 'server']);

/** Members of the table that call no command. */
const HARMLESS =
  /^(?:error_reply|status_reply|sha1hex|log|LOG_[A-Z]+|setresp|breakpoint|debug|set_repl|REPL_[A-Z]+|replicate_commands|(?:REDIS|SERVER|VALKEY)_VERSION(?:_NUM)?|acl_check_cmd)$/;

/** By these a script reaches what it does not name, or runs a text that it makes. */
const REACHING: ReadonlySet<string> = new Set(['_G', '_ENV', 'getfenv', 'setfenv', 'loadstring', 'load', 'require']);

/** One argument that ends where it ought to: a string, or `KEYS[1]`. */
function argument(tokens: readonly string[], given: LuaGiven): string {
  const [first, open, index = '', close] = tokens;
  if (tokens.length === 1) return literal(first) ?? UNKNOWN_PART;
  const from = first === 'KEYS' ? given.keys : given.args;
  const isGiven = (first === 'KEYS' || first === 'ARGV') && open === '[' && close === ']' && tokens.length === 4;
  return (isGiven ? from[Number(index) - 1] : undefined) ?? UNKNOWN_PART;
}

const OPENING: ReadonlySet<string> = new Set(['(', '{', '[']);
const CLOSING: ReadonlySet<string> = new Set([')', '}', ']']);

/** The arguments between the bracket at `at` and the one that closes it. */
function argumentsAt(tokens: readonly string[], at: number, given: LuaGiven): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = at + 1;
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next] ?? '';
    if (OPENING.has(token)) depth += 1;
    if (CLOSING.has(token)) depth -= 1;
    const ends = depth === 0 || (depth === 1 && token === ',');
    if (ends && next > start) found.push(argument(tokens.slice(start, next), given));
    if (ends) start = next + 1;
    if (depth === 0) break;
  }
  return found;
}

type Used = { readonly words: readonly string[] } | 'harmless' | 'opaque';

/** What stands behind `redis`: `.call('GET', KEYS[1])`, `["pcall"] 'PING'`, `.sha1hex(x)`. */
function use(tokens: readonly string[], at: number, given: LuaGiven): Used {
  const isIndex = tokens[at] === '[';
  const name = isIndex ? literal(tokens[at + 1]) : tokens[at] === '.' ? (tokens[at + 1] ?? '') : null;
  if (name === null) return 'opaque';
  const next = at + (isIndex ? 3 : 2);
  if (!/^p?call$/.test(name)) return HARMLESS.test(name) ? 'harmless' : 'opaque';
  const only = literal(tokens[next]);
  if (only !== null) return { words: [only] };
  const words = tokens[next] === '(' ? argumentsAt(tokens, next, given) : [];
  return words[0] === undefined || words[0].includes(UNKNOWN_PART) ? 'opaque' : { words };
}

/** Every command that a script for Redis calls by its literal name, and whether there may be others. Never throws. */
export function luaCalls(text: string, given: LuaGiven): LuaCalls {
  const tokens = tokensOf(text);
  const uses = tokens.map((token, at): Used => {
    const isMember = tokens[at - 1] === '.';
    if (REACHING.has(token) && !isMember) return 'opaque';
    if (token.includes(UNKNOWN_PART)) return 'opaque';
    return TABLES.has(token) && !isMember ? use(tokens, at + 1, given) : 'harmless';
  });
  return {
    commands: uses.flatMap((one) => (typeof one === 'string' ? [] : [one.words])),
    opaque: uses.includes('opaque'),
  };
}
