import { ownField } from '../../core/model/ownField';
import { isDeepStrictEqual } from 'node:util';
import { TomlError, parse } from 'smol-toml';
import { isFields } from '../../agents/payload/fields';
import type { Fields } from '../../agents/payload/fields';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { Reached } from './server';

/*
 * The library reads values and knows no places, so a value is looked for line by line, and the edited text is read
 * again: one that says anything else than was wanted is thrown away.
 */

const table = 'mcp_servers';

function read(text: string): Fields {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof TomlError ? ` (line ${error.line})` : '';
    throw new Error(`not valid TOML${line}`, { cause: error });
  }
}

/** Server name → what its table says. Throws one plain line, with the line's number, when the text is no TOML. */
export function tomlServers(text: string): ReadonlyMap<string, Fields> {
  const servers = read(text)[table];
  if (!isFields(servers)) return new Map();
  return new Map(Object.entries(servers).flatMap(([name, value]) => (isFields(value) ? [[name, value]] : [])));
}

function parsed(lines: readonly string[]): Fields | null {
  try {
    return parse(lines.join('\n'));
  } catch {
    return null;
  }
}

/** The lines between the header of a server's table and the next header: from, to. */
function sectionOf(lines: readonly string[], name: string): readonly [number, number] | null {
  const isHeader = (line: string): boolean => line.trimStart().startsWith('[');
  const isOwn = (line: string): boolean => {
    const servers = isHeader(line) ? parsed([line])?.[table] : undefined;
    const own = isFields(servers) ? ownField(servers, name) : undefined;
    return isFields(own) && Object.keys(own).length === 0;
  };
  const header = lines.findIndex(isOwn);
  if (header < 0) return null;
  const next = lines.findIndex((line, at) => at > header && isHeader(line) && parsed([line]) !== null);
  return [header + 1, next < 0 ? lines.length : next];
}

/** The lines of one value: from, to; as many as it takes until they can be read. */
function valueAt(
  lines: readonly string[],
  [from, to]: readonly [number, number],
  key: string,
): readonly [number, number] | null {
  for (let start = from; start < to; start += 1) {
    if (!(lines[start] ?? '').trimStart().startsWith(key)) continue;
    for (let end = start + 1; end <= to; end += 1) {
      const value = parsed(lines.slice(start, end));
      if (value !== null) {
        if (Object.keys(value).join() === key) return [start, end];
        break;
      }
    }
  }
  return null;
}

const list = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;

function linesOf(reached: Reached): readonly string[] {
  if (reached.kind === 'address') return [`${reached.key} = ${JSON.stringify(reached.url)}`];
  const [program, ...args] = reached.command;
  return [`command = ${JSON.stringify(program)}`, `args = ${list(args)}`];
}

const asWanted = (entry: Fields, reached: Reached): Fields => {
  const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => !['command', 'args', 'url'].includes(key)));
  if (reached.kind === 'address') return { ...rest, [reached.key]: reached.url };
  const [command, ...args]: NonEmpty<string> = reached.command;
  return { ...rest, command, args };
};

/** The text with a server reached another way; null where that cannot be written without touching anything else. */
export function withTomlReached(text: string, name: string, reached: Reached): string | null {
  const before = read(text);
  const entry = tomlServers(text).get(name);
  const lines = text.split('\n');
  const section = sectionOf(lines, name);
  if (entry === undefined || section === null) return null;
  const places = ['command', 'args', 'url'].flatMap((key) => {
    const place = valueAt(lines, section, key);
    return place === null ? [] : [place];
  });
  const [first] = places.toSorted(([one], [other]) => one - other);
  if (first === undefined) return null;
  const eol = (lines[first[0]] ?? '').endsWith('\r') ? '\r' : '';
  const isOld = (at: number): boolean => places.some(([from, to]) => at >= from && at < to);
  const after = lines.flatMap((line, at) => {
    const own = at === first[0] ? linesOf(reached).map((each) => each + eol) : [];
    return isOld(at) ? own : [...own, line];
  });
  const result = after.join('\n');
  const wanted = { ...before, [table]: { ...(before[table] as Fields), [name]: asWanted(entry, reached) } };
  const now = parsed([result]);
  // The library's objects have no prototype, which a copy gives back to them.
  return now !== null && isDeepStrictEqual(structuredClone(now), structuredClone(wanted)) ? result : null;
}
