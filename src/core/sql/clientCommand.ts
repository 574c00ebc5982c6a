import type { Dialect } from './dialect';

/** A command of the client itself: `\! ls`, `.shell ls`, `source x.sql`, `GO`. */
export type ClientCommand = {
  /** Without backslash, dot or colon, in the client's own spelling: `!`, `gexec`, `shell`, `source`. */
  readonly name: string;
  /** What follows on the line. */
  readonly rest: string;
  readonly end: number;
  /** The statement before it is run by it, goes on behind it, or is thrown away by it. */
  readonly statement: 'runs' | 'goes on' | 'dropped';
};

/** Where in a line the reader stands. */
type Spot = { readonly lineStart: () => boolean; readonly between: boolean };

/** psql's and MySQL's commands that send off what was typed before them. */
const RUNNING = /^(?:g|G|gx|gexec|gset|gdesc|watch|crosstabview|bind|parse|ego)$/;

const LONG_MYSQL =
  /^(?:delimiter|source|system|pager|nopager|tee|notee|connect|edit|clear|charset|rehash|status|quit|exit|print|prompt|warnings|nowarning|resetconnection|query_attributes|ssl_session_data_print)$/;

const LONG_SQLPLUS =
  /^(?:ho|hos|host|sta|star|start|spo|spool|conn|connect|disc|disconnect|exit|quit|whenever|prompt|pro|rem|remark|define|def|undefine|undef|column|col|acc|accept|pause|pau|show|sho|desc|describe|ttitle|btitle|break|compute|list|save|get|edit|ed|print|var|variable|password|passw|startup|shutdown|archive|recover|set)$/;

/** `SET` words of Oracle that are SQL, not settings of the client. */
const SQL_SET = /^set\s+(?:role|transaction|constraints?)\b/i;

function lineAt(text: string, at: number): { readonly line: string; readonly end: number } {
  const stop = text.indexOf('\n', at);
  const end = stop < 0 ? text.length : stop;
  return { line: text.slice(at, end).replace(/\r$/, ''), end };
}

function afterName(text: string, at: number, name: string, from: number): ClientCommand {
  const { line, end } = lineAt(text, from);
  return { name, rest: line.trim().replace(/;$/, '').trimEnd(), end: Math.max(end, at + 1), statement: 'goes on' };
}

/** MySQL's are one letter each: `\\Gselect` is `\\G` and a statement. */
function mysqlLetter(text: string, at: number): ClientCommand | null {
  const name = text.charAt(at) === '\\' ? text.charAt(at + 1) : '';
  if (name === '') return null;
  if (/[gGc]/.test(name)) return { name, rest: '', end: at + 2, statement: name === 'c' ? 'dropped' : 'runs' };
  const { line, end } = lineAt(text, at + 2);
  return { name, rest: line.trim(), end: Math.max(end, at + 2), statement: 'goes on' };
}

/** What stands before the next command of psql on the line. */
const TO_NEXT = /(?:[^\n\\]|\\(?![\\A-Za-z!?]))*/y;

/** Ends at the next backslash, but for the two that take the whole line. */
function psqlCommand(text: string, at: number): ClientCommand | null {
  if (text.charAt(at) !== '\\') return null;
  const name = /^(?:[A-Za-z_]+\+?|[^\n])/.exec(text.slice(at + 1, at + 40))?.[0] ?? '';
  if (/^[;\\]?$/.test(name)) return { name: '\\', rest: '', end: at + 2, statement: 'goes on' };
  const from = at + 1 + name.length;
  const takesLine = name === '!' || name === 'copy';
  TO_NEXT.lastIndex = from;
  const rest = takesLine ? lineAt(text, from).line : (TO_NEXT.exec(text)?.[0] ?? '');
  const end = takesLine ? lineAt(text, from).end : from + rest.length;
  const statement = RUNNING.test(name) ? 'runs' : /^(?:r|reset)$/.test(name) ? 'dropped' : 'goes on';
  return { name, rest: rest.trim(), end, statement };
}

function mysqlLine(text: string, at: number): ClientCommand | null {
  const name = /^[A-Za-z_]+(?=[\s;]|$)/.exec(text.slice(at, at + 40))?.[0]?.toLowerCase() ?? '';
  if (!LONG_MYSQL.test(name)) return null;
  // A semicolon ends these as it ends a statement, but for the two whose text may hold one.
  const { line, end } = lineAt(text, at + name.length);
  const cut = /^(?:delimiter|system)$/.test(name) ? -1 : line.indexOf(';');
  const rest = (cut < 0 ? line : line.slice(0, cut)).trim();
  return { name, rest, end: cut < 0 ? end : at + name.length + cut + 1, statement: 'goes on' };
}

function sqlcmdLine(text: string, at: number, between: boolean): ClientCommand | null {
  const { line, end } = lineAt(text, at);
  if (/^\s*GO(?:\s+\d+)?\s*;?\s*$/i.test(line)) return { name: 'GO', rest: '', end, statement: 'runs' };
  const [whole, name] = /^\s*:?(!!|:r\b|:connect\b|:out\b|:setvar\b|:exit\b)/i.exec(line) ?? [];
  if (whole === undefined || name === undefined || !between) return null;
  return {
    name: name.replace(':', '').toLowerCase(),
    rest: line.slice(whole.length).trim(),
    end,
    statement: 'goes on',
  };
}

function sqlplusLine(text: string, at: number, between: boolean): ClientCommand | null {
  const { line, end } = lineAt(text, at);
  if (/^\s*\/\s*$/.test(line)) return { name: '/', rest: '', end, statement: 'runs' };
  if (!between || SQL_SET.test(line)) return null;
  const mark = /^(?:@@?|!|\$)/.exec(line)?.[0];
  if (mark !== undefined) return afterName(text, at, mark, at + mark.length);
  const name = /^[A-Za-z]+/.exec(line)?.[0] ?? '';
  return LONG_SQLPLUS.test(name.toLowerCase()) ? afterName(text, at, name.toLowerCase(), at + name.length) : null;
}

function sqliteLine(text: string, at: number): ClientCommand | null {
  const name = /^\.[A-Za-z]\w*/.exec(text.slice(at, at + 40))?.[0];
  return name === undefined ? null : afterName(text, at, name.slice(1).toLowerCase(), at + name.length);
}

/** The client's own command that starts at `at`; null where SQL goes on. */
export function clientCommandAt(text: string, at: number, dialect: Dialect, spot: Spot): ClientCommand | null {
  const { client } = dialect;
  if (client === 'psql') return psqlCommand(text, at);
  if (client === 'mysql') return mysqlLetter(text, at) ?? (spot.between ? mysqlLine(text, at) : null);
  if (client === 'none' || !spot.lineStart()) return null;
  if (client === 'sqlcmd') return sqlcmdLine(text, at, spot.between);
  if (client === 'sqlplus') return sqlplusLine(text, at, spot.between);
  return spot.between ? sqliteLine(text, at) : null;
}
