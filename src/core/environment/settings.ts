import { parse } from 'jsonc-parser';

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
  const settings = new Map<string, string>();
  let now = '';
  for (const line of (text ?? '').split('\n').map((one) => one.trim())) {
    const header = /^\[+\s*([^\]]+?)\s*\]+/.exec(line)?.[1];
    if (header !== undefined) now = header.replaceAll('"', '').replace(/\s+/g, ' ');
    const [, key, quoted, bare] = /^([\w.-]+)\s*=\s*(?:["']([^"']*)["']|([^#;]*))/.exec(line) ?? [];
    const value = (quoted ?? bare ?? '').trim();
    if (now === section && key !== undefined && value !== '') settings.set(key, value);
  }
  return settings;
}

/** The text at `key:` at the top of a YAML file; null for an expression or another shape. */
export function yamlTop(text: string | null, key: string): string | null {
  for (const line of (text ?? '').split('\n')) {
    const [, name, value] = /^([\w-]+):\s*["']?([\w./-]+)["']?\s*(?:#.*)?$/.exec(line) ?? [];
    if (name === key && value !== undefined) return value;
  }
  return null;
}

/** The text at `parent:` then `key:` of a YAML file in block style; null for an expression or another shape. */
export function yamlChild(text: string | null, parent: string, key: string): string | null {
  let inside = false;
  for (const line of (text ?? '').split('\n')) {
    if (/^\S/.test(line) && !line.startsWith('#')) inside = line.trim() === `${parent}:`;
    const [, name, value] = /^\s+([\w-]+):\s*["']?([\w./-]+)["']?\s*(?:#.*)?$/.exec(line) ?? [];
    if (inside && name === key && value !== undefined) return value;
  }
  return null;
}
