import type { SyntaxNode } from '../../model/ports';
import { withoutEscapes } from '../shared/escapes';
import { namedChildren } from '../shared/nodes';
import type { Scope } from '../shared/scope';
import { settled, type Readers } from '../shared/settled';
import {
  held,
  joinedText,
  made,
  mixed,
  named,
  text,
  unknownValue,
  wordOf,
  type Call,
  type Value,
  numeral,
} from '../shared/value';
import { asHeld, resultOf } from './results';

type Reader = (node: SyntaxNode, scope: Scope) => Value;

const inner: Reader = (node, scope) => evaluate(namedChildren(node)[0] ?? null, scope);

const templateValue: Reader = (node, scope) =>
  joinedText(
    namedChildren(node).map((part) =>
      part.type === 'template_substitution' ? inner(part, scope) : text(withoutEscapes(part.text)),
    ),
  );

function stringValue(node: SyntaxNode): Value {
  return text(withoutEscapes(node.text.slice(1, -1)));
}

/** Parts of an answer that do not tell its text. */
const FIGURES: ReadonlySet<string> = new Set(['status', 'ok', 'length', 'code', 'pid', 'statusText', 'statusCode']);

function insideNamed(object: string, name: string, home: string): Value {
  if (/^(?:process|Bun)\.env$/.test(object)) {
    return name === 'HOME' ? text(home) : held({ kind: 'variable', name });
  }
  // `require('x').default` is the module itself; `globalThis.eval` is `eval`.
  if (name === 'default') return { kind: 'name', name: object };
  return named(/^(?:globalThis|global|window)$/.test(object) ? name : `${object}.${name}`);
}

/** A part of a value by its name: `process.env.X`, `require('x').default`. */
export function inside(object: Value, name: string, home: string): Value {
  if (object.kind === 'record') return object.entries.get(name) ?? unknownValue;
  if (object.kind === 'held') return FIGURES.has(name) ? unknownValue : object;
  if (object.kind === 'name') return insideNamed(object.name, name, home);
  return object.kind === 'made' ? made(`${object.name}.${name}`, object) : unknownValue;
}

const member: Reader = (node, scope) => {
  const object = evaluate(node.childForFieldName('object'), scope);
  return inside(object, node.childForFieldName('property')?.text ?? '', scope.home);
};

const subscript: Reader = (node, scope) => {
  const object = evaluate(node.childForFieldName('object'), scope);
  const key = wordOf(evaluate(node.childForFieldName('index'), scope));
  return object.kind === 'list' ? (object.items[Number(key)] ?? unknownValue) : inside(object, key, scope.home);
};

function keyOf(node: SyntaxNode, scope: Scope): string {
  const key = node.childForFieldName('key');
  return key?.type === 'property_identifier' ? key.text : wordOf(evaluate(key, scope));
}

const objectValue: Reader = (node, scope) => {
  const entries = namedChildren(node).flatMap((part): readonly (readonly [string, Value])[] => {
    if (part.type === 'shorthand_property_identifier') {
      return [[part.text, scope.names.get(part.text) ?? unknownValue]];
    }
    if (part.type === 'spread_element') {
      const spread = asHeld(inner(part, scope));
      return spread.kind === 'record' ? [...spread.entries] : [[part.text, spread]];
    }
    const value = evaluate(part.childForFieldName('value'), scope);
    return part.type === 'pair' ? [[keyOf(part, scope), value]] : [];
  });
  return { kind: 'record', entries: new Map(entries) };
};

const binary: Reader = (node, scope) => {
  const left = evaluate(node.childForFieldName('left'), scope);
  const right = evaluate(node.childForFieldName('right'), scope);
  const isSum = node.childForFieldName('operator')?.text === '+';
  return isSum && (left.kind === 'text' || right.kind === 'text') ? joinedText([left, right]) : mixed([left, right]);
};

function argumentsOf(node: SyntaxNode, scope: Scope): readonly Value[] {
  const given = node.childForFieldName('arguments');
  if (given?.type === 'template_string') {
    return [templateValue(given, scope)];
  }
  return given === null ? [] : namedChildren(given).map((part) => evaluate(part, scope));
}

/** What `require('knex')(settings)` gave is called with the name of a table, and keeps the library's name. */
function isMapper(value: Value): value is Extract<Value, { readonly kind: 'made' }> {
  return value.kind === 'made' && value.name === 'knex';
}

/** `callee(…)`, `new callee(…)`, and a tagged template, whose text is its argument. */
export function callOf(node: SyntaxNode, scope: Scope): Call {
  const callee = node.childForFieldName(node.type === 'new_expression' ? 'constructor' : 'function');
  const args = argumentsOf(node, scope);
  if (callee?.type !== 'member_expression' && callee?.type !== 'subscript_expression') {
    // What a call gave, called at once (`Function('…')()`), is no longer what was named.
    const target = evaluate(callee, scope);
    const isNamed = target.kind === 'name' || isMapper(target);
    return { name: isNamed ? target.name : '', on: target, method: '', named: new Map(), args };
  }
  // The object once only: a chain of calls would be read twice as often with each of its parts.
  const on = evaluate(callee.childForFieldName('object'), scope);
  const property = callee.childForFieldName('property')?.text;
  const method = property ?? wordOf(evaluate(callee.childForFieldName('index'), scope));
  const target = inside(on, method, scope.home);
  const isNamed = target.kind === 'name' || target.kind === 'made';
  return { name: isNamed ? target.name : '', on, method, named: new Map(), args };
}

/** `AWS.S3`, `aws-sdk/clients/s3`, `@aws-sdk/client-s3.S3`: the service whose client a class is; null for every other. */
function awsServiceOf(name: string): string | null {
  const [, second, alone, third] =
    /^(?:(?:aws-sdk|AWS)\.([A-Z][A-Za-z0-9]*)|aws-sdk\/clients\/([a-z0-9]+)|@aws-sdk\/client-([a-z0-9-]+)\.[A-Z][A-Za-z0-9]*(?<!Command|Client))$/.exec(
      name,
    ) ?? [];
  return (second ?? alone ?? third)?.toLowerCase() ?? null;
}

/** `new AWS.S3({ region })` is a client; every other object is told by its name. */
const newValue: Reader = (node, scope) => {
  const call = callOf(node, scope);
  const service = awsServiceOf(call.name);
  if (service === null) {
    return call.name === '' ? mixed(call.args) : made(call.name, call.on, call);
  }
  const [options] = call.args;
  const region = options?.kind === 'record' ? options.entries.get('region') : undefined;
  return {
    kind: 'client',
    service,
    words: region === undefined ? [] : ['--region', wordOf(region)],
  };
};

const READERS: Readers = {
  string: stringValue,
  template_string: templateValue,
  number: (node) => numeral(node.text),
  true: () => ({ kind: 'flag', on: true }),
  false: () => ({ kind: 'flag', on: false }),
  array: (node, scope) => ({
    kind: 'list',
    items: namedChildren(node).flatMap((item) => {
      const value = evaluate(item, scope);
      return item.type === 'spread_element' && value.kind === 'list' ? value.items : [value];
    }),
  }),
  object: objectValue,
  identifier: (node, scope) => scope.names.get(node.text) ?? { kind: 'name', name: node.text },
  import: () => ({ kind: 'name', name: 'import' }),
  member_expression: member,
  subscript_expression: subscript,
  call_expression: (node, scope) => resultOf(callOf(node, scope), scope.home),
  new_expression: newValue,
  binary_expression: binary,
  ternary_expression: (node, scope) => mixed(namedChildren(node).map((part) => evaluate(part, scope))),
  spread_element: inner,
  parenthesized_expression: inner,
  await_expression: inner,
};

export function evaluate(node: SyntaxNode | null, scope: Scope): Value {
  return settled(node, scope, READERS);
}
