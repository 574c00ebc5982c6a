import type { Place } from '../../model/place';
import { canonical } from '../hcl/canonical';
import { expressionOf } from '../hcl/expressionOf';
import { valueIn } from '../hcl/value';
import type { Value } from '../hcl/valueKinds';
import { attributeOf, valueOf, type Module } from './module';
import { underNames } from './sameNames';

/** An expression with the module's own variables, locals and literal attributes put in. */
export type Resolved = {
  readonly text: string;
  /** It stands on a variable that can be set from outside. */
  readonly overridable: boolean;
  /** Where the values that were put in are written. */
  readonly from: readonly Place[];
};

const MAX_DEPTH = 8;
const MAX_LENGTH = 10_000;
/** Values put into one expression; locals that name each other many times over must not multiply. */
const MAX_VALUES = 200;

const reference =
  /(?<![\w.-])(?:(?:var|local)\.[A-Za-z_][\w-]*|(?:data\.)?[a-z][a-z0-9]*_\w+\.[A-Za-z_][\w-]*)(?:\.[A-Za-z_][\w-]*|\[(?:"[^"\\$%]*"|\d{1,6})\])*(?![\w-])/g;

type State = { overridable: boolean; readonly from: Place[]; left: number };

/** `.a["b"][0]` → `a`, `b`, `0`. */
function stepsOf(path: string): readonly string[] {
  return (path.match(/[\w-]+|"[^"]*"/g) ?? []).map((part) => part.replaceAll('"', ''));
}

/** The value that a path leads to; null when it leads nowhere that is known. */
function descend(value: Value, steps: readonly string[]): Value | null {
  const [first, ...rest] = steps;
  if (first === undefined) return value;
  const inner =
    value.kind === 'object' ? value.entries.get(first) : value.kind === 'list' ? value.items[Number(first)] : undefined;
  return inner === undefined ? null : descend(inner, rest);
}

/** `var.x` and `local.x` with what follows them. */
function namedValue(name: string, module: Module, depth: number, state: State): string | null {
  const base = /^(?:var|local)\.[\w-]+/.exec(name)?.[0] ?? '';
  const value = module.values.get(base);
  if (value === undefined) return null;
  state.left -= 1;
  const inner = value.closed === true ? value.text : substituted(value.text, module, depth + 1, state);
  if (inner.length > MAX_LENGTH) return null;
  state.overridable ||= value.overridable;
  state.from.push(value.at);
  const path = name.slice(base.length);
  if (path === '') return inner;
  const found = descend(valueIn(inner), stepsOf(path));
  // The whole value stays to be seen, so that a change anywhere in it is one.
  return found === null ? `(${inner})${path}` : expressionOf(found);
}

/** An attribute that the configuration itself gives another resource: `aws_s3_bucket.logs.bucket`. */
function attributeValue(name: string, module: Module, depth: number, state: State): string | null {
  const [type = '', label = '', attribute = '', more] = name.split('.');
  const resource = module.resources.get(`${type}.${label}`);
  if (resource === undefined || more !== undefined || attribute === '') return null;
  const { source, block } = resource;
  if (attributeOf(block.body, 'count') !== null || attributeOf(block.body, 'for_each') !== null) return null;
  const text = valueOf(source, block.body, attribute);
  if (text === null) return null;
  state.left -= 1;
  return substituted(text, module, depth + 1, state);
}

/** What a data source finds is another thing once it looks for another thing. */
function dataValue(name: string, module: Module): string | null {
  const data = module.data.get(name.split('.').slice(1, 3).join('.').replace(/\[.*/, ''));
  if (data === undefined) return null;
  const question = canonical(data.source.text.slice(data.block.header.end, data.block.span.end));
  return question.length > MAX_LENGTH ? null : `${name}(${question})`;
}

function put(name: string, module: Module, depth: number, state: State): string {
  if (state.left <= 0) return name;
  if (name.startsWith('data.')) return dataValue(name, module) ?? name;
  const isNamed = name.startsWith('var.') || name.startsWith('local.');
  const found = isNamed ? namedValue(name, module, depth, state) : attributeValue(name, module, depth, state);
  return found ?? name;
}

function substituted(text: string, module: Module, depth: number, state: State): string {
  if (depth > MAX_DEPTH || text.length > MAX_LENGTH) return text;
  const all = (part: string): string => part.replace(reference, (name) => put(name, module, depth, state));
  const quoted = text.startsWith('"') || text.startsWith('<<');
  const whole = quoted ? text.replace(/[$%]\{[^}"]*\}/g, all) : all(text);
  // `"${"a"}-b"` is `"a-b"`, `"${5}"` is `"5"`.
  return whole.replace(/\$\{(?:"([^"$%\\]*)"|(-?\d+))\}/g, '$1$2').slice(0, 2 * MAX_LENGTH);
}

/** `("a")` and `"${true}"` are what they hold. */
function unwrapped(text: string): string {
  if (!text.startsWith('(') && !text.startsWith('"${')) return text;
  const value = valueIn(text);
  return value.kind === 'scalar' ? expressionOf(value) : text;
}

/** `text` is canonical. Only what the same module says is put in; the rest stays as written. */
export function resolve(text: string, module: Module): Resolved {
  const state: State = { overridable: false, from: [], left: MAX_VALUES };
  const put = substituted(text, module, 0, state);
  return { text: underNames(unwrapped(put), module.names), overridable: state.overridable, from: state.from };
}
