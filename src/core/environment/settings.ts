import { ownField } from '../model/ownField';
import { parse } from 'jsonc-parser';
import { codeTexts } from './codeTexts';
import { hclSettings } from './hclSettings';
import { tablesOf } from './tables';
import { yamlTexts } from './yamlTexts';

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

function jsonAt(value: unknown, way: readonly string[]): readonly string[] {
  const [key, ...rest] = way;
  if (key === undefined) return [textOf(value)].filter((one) => one !== null);
  const found = objectOf(value);
  return (key === '*' ? Object.values(found) : [ownField(found, key)]).flatMap((one) => jsonAt(one, rest));
}

/**
 * The shape a settings file is written in: `table` is INI, TOML and properties, `text` one name and nothing else, `code`
 * the literals of a program.
 */
export type Shape = 'json' | 'yaml' | 'table' | 'hcl' | 'code' | 'text';

function hclTexts(text: string, way: readonly string[]): readonly string[] {
  return hclSettings(text).flatMap(({ blocks, key, value }) => {
    const here = [...blocks, key];
    return here.length === way.length && way.every((one, at) => one === '*' || one === here[at]) ? [value] : [];
  });
}

/** The texts at a way of keys in a settings file. A table's way is its section, `''` above the first, and a key. */
export function textsAt(text: string | null, shape: Shape, way: readonly string[]): readonly string[] {
  if (text === null) return [];
  if (shape === 'text') return [text.trim()].filter((one) => one !== '');
  if (shape === 'json') return jsonAt(commentedJsonOf(text), way);
  if (shape === 'yaml') return yamlTexts(text, way);
  if (shape === 'code') return codeTexts(text, way);
  if (shape === 'hcl') return hclTexts(text, way);
  const [section = '', key = ''] = way;
  return tablesOf(text)
    .filter(({ header }) => section === '*' || header === section)
    .flatMap(({ settings }) => settings.get(key)?.value ?? [])
    .filter((value) => value !== '');
}
