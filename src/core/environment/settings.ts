import { parse } from 'jsonc-parser';
import { tablesOf } from './tables';

/** What a settings file says, as far as a signal needs it. A text of another shape says nothing. */

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A text that can be a name; null for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A file of JSON; some programs of Windows begin theirs with a byte order mark. */
export function jsonOf(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse((text ?? '{}').replace(/^\uFEFF/, '')));
  } catch {
    return {};
  }
}

/** JSON with comments and commas at ends, as editors write it. */
export function commentedJsonOf(text: string | null): Readonly<Record<string, unknown>> {
  return objectOf(parse((text ?? '').replace(/^\uFEFF/, ''), [], { allowTrailingComma: true }));
}

/** The settings `key = value` of one section, `''` being what stands above the first; INI and simple TOML. */
export function sectionOf(text: string | null, section: string): ReadonlyMap<string, string> {
  const tables = tablesOf(text ?? '').filter(({ header }) => header === section);
  const settings = tables.flatMap((table) => [...table.settings].map(([key, { value }]) => [key, value] as const));
  return new Map(settings.filter(([, value]) => value !== ''));
}

/** A longer line holds no name of a place. */
const LONGEST_LINE = 2000;

const YAML_SETTING = /^(\s*)(?:- )?["']?([\w./:-]+?)["']?:(?:\s+(.*))?$/;

/** The text of a YAML scalar; of an expression (`${opt:stage, 'prod'}`) the text that it falls back to. */
function yamlText(written: string): string | null {
  const fallback = /^["']?\$\{[^}]*,\s*["']([\w./-]+)["']\s*\}["']?\s*$/.exec(written)?.[1];
  if (fallback !== undefined) return fallback;
  const [, double, single, bare] =
    /^(?:"([^"]*)"|'([^']*)'|([^\s#{}[\]&*|>$"'][^#{}[\]$]*?))\s*(?:#.*)?$/.exec(written) ?? [];
  return textOf(double ?? single ?? bare);
}

/** One `key: value` of block style with its depth; null for another line. A list's items stand one level deeper. */
function yamlSetting(line: string): { readonly indent: number; readonly key: string; readonly value: string } | null {
  const found = line.length > LONGEST_LINE ? null : YAML_SETTING.exec(line);
  if (found === null) return null;
  const [, blank = '', key = '', value = ''] = found;
  return { indent: blank.length + (line.trimStart().startsWith('- ') ? 2 : 0), key, value: value.trim() };
}

/**
 * The texts at a way of keys in a YAML file in block style, `*` standing for any key; lists are looked through. An
 * anchor, a flow collection or another shape says nothing.
 */
function yamlAt(text: string, way: readonly string[]): readonly string[] {
  const parents: { readonly indent: number; readonly key: string }[] = [];
  return text.split('\n').flatMap((line): readonly string[] => {
    const setting = yamlSetting(line);
    if (setting === null) return [];
    while ((parents.at(-1)?.indent ?? -1) >= setting.indent) parents.pop();
    parents.push(setting);
    const isMeant = parents.length === way.length && way.every((one, at) => one === '*' || parents[at]?.key === one);
    const value = isMeant ? yamlText(setting.value) : null;
    return value === null ? [] : [value];
  });
}

function jsonAt(value: unknown, way: readonly string[]): readonly string[] {
  const [key, ...rest] = way;
  if (key === undefined) return [textOf(value)].filter((one) => one !== null);
  const found = objectOf(value);
  return (key === '*' ? Object.values(found) : [found[key]]).flatMap((one) => jsonAt(one, rest));
}

/** The shape a settings file is written in; `table` is INI, TOML and properties, `text` one name and nothing else. */
export type Shape = 'json' | 'yaml' | 'table' | 'text';

/** The texts at a way of keys in a settings file. A table's way is its section, `''` above the first, and a key. */
export function textsAt(text: string | null, shape: Shape, way: readonly string[]): readonly string[] {
  if (text === null) return [];
  if (shape === 'text') return [text.trim()].filter((one) => one !== '');
  if (shape === 'json') return jsonAt(commentedJsonOf(text), way);
  if (shape === 'yaml') return yamlAt(text, way);
  const [section = '', key = ''] = way;
  return tablesOf(text)
    .filter(({ header }) => section === '*' || header === section)
    .flatMap(({ settings }) => settings.get(key)?.value ?? [])
    .filter((value) => value !== '');
}
