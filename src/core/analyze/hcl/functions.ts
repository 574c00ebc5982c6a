import { ownField } from '../../model/ownField';
import { joinedText, textOf } from './joinedText';
import type { Value } from './valueKinds';

type Known = (args: readonly Value[]) => Value | null;

function number(count: number): Value {
  return { kind: 'scalar', text: String(count), quoted: false };
}

/** The items of a list, the values of an object. */
function held(value: Value | undefined): readonly Value[] | null {
  if (value?.kind === 'list') return value.items;
  return value?.kind === 'object' ? [...value.entries.values()] : null;
}

/** The one argument, whose form alone the function changes. */
const same: Known = ([first, ...more]) => (first === undefined || more.length > 0 ? null : first);

/** `format("%s-%d", a, b)` with verbs that put a value in as it is. */
const format: Known = ([spec, ...args]) => {
  if (spec?.kind !== 'scalar') return null;
  const parts = spec.text.split(/(%[sdv]|%%)/);
  if (parts.some((part, at) => at % 2 === 0 && part.includes('%'))) return null;
  const left = [...args];
  const put = parts.flatMap((part, at) => {
    if (at % 2 === 0 || part === '%%') return [textOf(part === '%%' ? '%' : part)];
    return left.splice(0, 1);
  });
  const wanted = parts.filter((part, at) => at % 2 === 1 && part !== '%%').length;
  return wanted === args.length ? joinedText(put) : null;
};

const join: Known = ([between, list, ...more]) => {
  if (between?.kind !== 'scalar' || list?.kind !== 'list' || list.isSet || more.length > 0) return null;
  return joinedText(list.items.flatMap((item, at) => (at === 0 ? [item] : [between, item])));
};

const length: Known = ([value]) => {
  if (value?.kind === 'scalar' && value.quoted) return number(Array.from(value.text).length);
  // What a set or a longer list holds may be the same thing twice.
  const items = value?.kind === 'list' && value.isSet ? null : held(value);
  return items === null ? null : number(items.length);
};

const concat: Known = (lists) => {
  const items = lists.map((list) => (list.kind === 'list' ? list.items : null));
  return items.includes(null) ? null : { kind: 'list', items: items.flatMap((some) => some ?? []), isSet: false };
};

/** The objects in one; the last one that has a key says what it is. */
const merge: Known = (objects) => {
  const entries = objects.map((one) => (one.kind === 'object' ? [...one.entries] : null));
  return entries.includes(null) ? null : { kind: 'object', entries: new Map(entries.flatMap((some) => some ?? [])) };
};

const keys: Known = ([value]) =>
  value?.kind === 'object' ? { kind: 'list', items: [...value.entries.keys()].sort().map(textOf), isSet: false } : null;

function onText(change: (text: string) => string): Known {
  return ([value]) => (value?.kind === 'scalar' && value.quoted ? textOf(change(value.text)) : null);
}

const byName: Readonly<Record<string, Known>> = {
  toset: ([list]) => (list?.kind === 'list' ? { ...list, isSet: true } : null),
  jsonencode: same,
  tolist: same,
  tomap: same,
  tostring: same,
  tonumber: same,
  tobool: same,
  sensitive: same,
  nonsensitive: same,
  format,
  join,
  length,
  concat,
  merge,
  keys,
  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  trimspace: onText((text) => text.trim()),
};

/** The value of a call of one of Terraform's own functions; null for others and where an argument is not known. */
export function called(name: string, args: readonly Value[]): Value | null {
  return ownField(byName, name)?.(args) ?? null;
}
