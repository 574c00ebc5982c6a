import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Layer } from '../../model/decision';
import { placeOf, type Place } from '../../model/place';
import type { PolicyProblem } from '../../model/policy';
import { closest } from './closest';

/** One reading of one file. Every reader reports what is wrong and goes on, so that a person sees all of it at once. */
export type Reading = {
  readonly from: Layer;
  readonly presetNames: readonly string[];
  /** Ids that `then: off` may name; `null` when they are not known. */
  readonly presetRules: readonly string[] | null;
  readonly at: (node: Node | null) => Place;
  readonly report: (code: PolicyProblem['code'], node: Node | null, says: string, help?: string) => void;
};

export type Field = { readonly key: Node; readonly value: Node | null };
export type Fields = ReadonlyMap<string, Field>;

export function reading(
  text: string,
  options: Pick<Reading, 'from' | 'presetNames' | 'presetRules'>,
  problems: PolicyProblem[],
): Reading {
  const at = (node: Node | null): Place => {
    const [start, end] = node?.range ?? [0, 0];
    return placeOf(text, { start, end });
  };
  return {
    ...options,
    at,
    report: (code, node, says, help) => {
      problems.push({ code, at: at(node), says, ...(help === undefined ? {} : { help }) });
    },
  };
}

/** What a node is, as a person would say it. */
function kindOf(node: Node | null): string {
  if (isMap(node)) return 'a set of keys';
  if (isSeq(node)) return 'a list';
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' || typeof value === 'boolean' ? `\`${value}\`` : 'empty';
}

function nameOf(pair: Pair): { readonly name: string; readonly key: Node } | null {
  return isScalar(pair.key) ? { name: String(pair.key.value), key: pair.key } : null;
}

function nodeOf(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) ? value : null;
}

/** The keys of a mapping. `known` null takes any key. */
export function readFields(
  reading: Reading,
  node: Node | null,
  what: string,
  known: readonly string[] | null,
): Fields | null {
  if (!isMap(node)) {
    reading.report('wrong-type', node, `${what} is ${kindOf(node)}, not a set of keys`);
    return null;
  }
  const fields = new Map<string, Field>();
  for (const pair of node.items) {
    const named = nameOf(pair);
    if (named === null) {
      reading.report('wrong-type', node, `a key of ${what} is not a plain word`);
    } else if (known !== null && !known.includes(named.name)) {
      reading.report('unknown-key', named.key, `\`${named.name}\` is not a key of ${what}`, closest(named.name, known));
    } else {
      fields.set(named.name, { key: named.key, value: nodeOf(pair.value) });
    }
  }
  return fields;
}

export function readItems(reading: Reading, node: Node | null, what: string): readonly (Node | null)[] {
  if (isSeq(node)) return node.items.map(nodeOf);
  reading.report('wrong-type', node, `${what} is ${kindOf(node)}, not a list`);
  return [];
}

export function readText(reading: Reading, node: Node | null, what: string): string | null {
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  const isNumber = isScalar(node) && typeof node.value === 'number';
  const help = isNumber ? 'write it in quotes, or leading zeros are lost' : undefined;
  reading.report('wrong-type', node, `${what} is ${kindOf(node)}, not a text`, help);
  return null;
}

/** A text of at least one character, as every value of a list is. */
function readFilled(reading: Reading, node: Node | null, what: string): readonly string[] {
  const text = readText(reading, node, what);
  if (text === null) return [];
  if (text.trim() === '') reading.report('unknown-value', node, `${what} is empty`);
  return [text];
}

export type Value = { readonly text: string; readonly node: Node | null };

/** One text or a list of texts, which is never empty. */
export function readValues(reading: Reading, node: Node | null, what: string): readonly Value[] {
  const items = isSeq(node) ? node.items.map(nodeOf) : [node];
  if (items.length === 0) reading.report('missing', node, `${what} is an empty list`);
  return items.flatMap((item) => readFilled(reading, item, what).map((text) => ({ text, node: item })));
}

export function readTexts(reading: Reading, node: Node | null, what: string): readonly string[] {
  return readValues(reading, node, what).map((value) => value.text);
}

export function readChoice<T extends string>(
  reading: Reading,
  node: Node | null,
  what: string,
  known: readonly T[],
): T | null {
  const text = readText(reading, node, what);
  if (text === null) return null;
  const choice = known.find((one) => one === text);
  if (choice === undefined) {
    reading.report('unknown-value', node, `\`${text}\` is not known as ${what}`, closest(text, known));
  }
  return choice ?? null;
}

/** The value of a key that must be there. */
export function required(
  reading: Reading,
  fields: Fields,
  name: string,
  owner: Node | null,
  what: string,
): Field | null {
  const field = fields.get(name) ?? null;
  if (field === null) reading.report('missing', owner, `${what} has no \`${name}\``);
  return field;
}

/** An optional text; empty when it is left out. */
export function readOptional(reading: Reading, fields: Fields, name: string): string {
  const field = fields.get(name);
  return field === undefined ? '' : (readText(reading, field.value, `\`${name}\``) ?? '');
}
