import type { WordSyntax } from '../syntax/tree';
import { expression } from './expression';
import { takeQuoted } from './quoted';
import type { Source } from './source';
import { skip } from './source';
import { impliedWord, literalText } from '../syntax/build';
import { isEnd, peek, spanFrom, startsWith, take, wordFrom } from '../syntax/cursor';

/** `Name =` at the beginning of an entry, past it; null where none stands. */
function keyOf(source: Source): string | null {
  const start = source.at;
  const quoted = takeQuoted(source);
  const key = quoted === null ? take(source, /[\w.-]+/y) : literalText(wordFrom(quoted, start, source));
  return key === null || take(source, /[^\S\n]*=[^\S\n]*/y) === null ? null : key;
}

/** `Name = value` as the parameter that it becomes when the table is splatted. */
function parameterOf(key: string, values: readonly WordSyntax[], like: WordSyntax): readonly WordSyntax[] {
  const [only] = values;
  const isSwitch = only !== undefined && /^\$(?:true|false)$/i.test(only.raw.trim());
  if (!isSwitch) return [impliedWord(`-${key}`, like), ...values];
  return [impliedWord(/true/i.test(only.raw) ? `-${key}` : `-${key}:False`, like)];
}

/**
 * The words that the table which begins here stands for when a command is given it by `@name`; null, when it is no
 * table or an entry of it cannot be told. Reads from a copy.
 */
export function splatted(original: Source): readonly WordSyntax[] | null {
  if (
    !/^(?:\[(?:ordered|pscustomobject|psobject|hashtable)\]\s*)?@\{/i.test(
      original.text.slice(original.at, original.at + 20),
    )
  )
    return null;
  const source = { ...original, at: original.text.indexOf('{', original.at) + 1 };
  const words: WordSyntax[] = [];
  for (skip(source, true); !isEnd(source) && !startsWith(source, '}'); skip(source, true)) {
    if (take(source, /[;\s]+/y) !== null) continue;
    const start = source.at;
    const key = keyOf(source);
    if (key === null) return null;
    const { words: values } = expression(source, '');
    words.push(...parameterOf(key, values, { parts: [], raw: '', span: spanFrom(start, source) }));
  }
  return peek(source) === '}' ? words : null;
}

const START_INFO =
  /(?:\[(?:System\.)?Diagnostics\.ProcessStartInfo\]::new|New-Object\s+(?:-TypeName\s+)?['"]?(?:System\.)?Diagnostics\.ProcessStartInfo['"]?(?:\s+-(?:ArgumentList|Property))?)[^\S\n]*/iy;

/** How a program is to be started, as the table of what was set; null for any other object. Reads from a copy. */
export function startInfo(original: Source): readonly WordSyntax[] | null {
  START_INFO.lastIndex = original.at;
  if (!START_INFO.test(original.text)) return null;
  const source = { ...original, at: START_INFO.lastIndex };
  const table = splatted(source);
  if (table !== null) return table;
  const [file, line] = expression(source, '').words;
  const named = (name: string, value: WordSyntax | undefined): readonly WordSyntax[] =>
    value === undefined ? [] : [impliedWord(`-${name}`, value), value];
  return [...named('FileName', file), ...named('Arguments', line)];
}
