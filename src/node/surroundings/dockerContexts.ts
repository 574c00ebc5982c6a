import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../readText';

/** Nobody has more machines than this behind one program. */
const MOST_CONTEXTS = 50;

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function contextIn(text: string | null): readonly { readonly name: string; readonly host: string }[] {
  try {
    const meta: unknown = JSON.parse(text ?? 'null');
    const name = property(meta, 'Name');
    const host = property(property(property(meta, 'Endpoints'), 'docker'), 'Host');
    return typeof name === 'string' && typeof host === 'string' ? [{ name, host }] : [];
  } catch {
    return [];
  }
}

/** The contexts of `docker` with the address of each, from its folder of settings. Never throws. */
export function dockerContexts(folder: string): readonly { readonly name: string; readonly host: string }[] {
  const metas = join(folder, 'contexts', 'meta');
  try {
    const names = readdirSync(metas).slice(0, MOST_CONTEXTS);
    return names.flatMap((name) => contextIn(readText(join(metas, name, 'meta.json'))));
  } catch {
    return [];
  }
}
