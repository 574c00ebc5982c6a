import type { Entry, Node, Spot } from './node';
import { itemsOf } from './node';
import { asText } from './quoted';

/** Functions whose result is their first argument, for what is asked here. */
const transparent = new Set([
  'jsonencode',
  'jsondecode',
  'yamlencode',
  'yamldecode',
  'tolist',
  'toset',
  'tomap',
  'tostring',
  'distinct',
  'sort',
  'compact',
  'reverse',
  'sensitive',
  'nonsensitive',
  'trimspace',
  'chomp',
  'one',
]);

function listOf(items: readonly Node[], spot: Spot): Node {
  return { kind: 'list', items, spot };
}

function flattened(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.kind === 'list' ? flattened(node.items) : [node]));
}

function merged(maps: readonly Node[], spot: Spot): Node | null {
  const entries = new Map<string, Entry>();
  for (const map of maps) {
    if (map.kind !== 'map') return null;
    for (const entry of map.entries) entries.set(entry.key, entry);
  }
  return { kind: 'map', entries: [...entries.values()], spot };
}

function formatted(found: readonly Node[], spot: Spot): Node | null {
  const [pattern, ...rest] = found;
  if (pattern?.kind !== 'text') return null;
  const left = [...rest];
  const value = pattern.value.replace(/%%|%[svdq]/g, (verb) => {
    const next = verb === '%%' ? undefined : left.shift();
    return next === undefined ? '%' : asText(next);
  });
  return { kind: 'text', value, spot };
}

function joined(found: readonly Node[], spot: Spot): Node | null {
  const [separator, list] = found;
  if (separator?.kind !== 'text' || list?.kind !== 'list') return null;
  return { kind: 'text', value: list.items.map(asText).join(separator.value), spot };
}

function lowered([first]: readonly Node[]): Node | null {
  return first?.kind === 'text' ? { ...first, value: first.value.toLowerCase() } : null;
}

function valuesOf([first]: readonly Node[], spot: Spot): Node | null {
  if (first?.kind !== 'map') return null;
  return listOf(
    first.entries.map(({ value }) => value),
    spot,
  );
}

const known: ReadonlyMap<string, (found: readonly Node[], spot: Spot) => Node | null> = new Map([
  ['concat', (found, spot) => listOf(found.flatMap(itemsOf), spot)],
  ['setunion', (found, spot) => listOf(found.flatMap(itemsOf), spot)],
  ['flatten', (found, spot) => listOf(flattened(found), spot)],
  ['merge', merged],
  ['format', formatted],
  ['join', joined],
  ['lower', lowered],
  ['values', valuesOf],
]);

/** What a call of a built-in function gives, as far as its arguments are known; null when it is not known. */
export function applyFunction(name: string, found: readonly Node[], spot: Spot): Node | null {
  const [first = null] = found;
  return transparent.has(name) ? first : (known.get(name)?.(found, spot) ?? null);
}
