import type { NonEmpty } from '../../model/nonEmpty';
import type { SyntaxNode } from '../../model/ports';
import { UNKNOWN_PART } from '../../model/command';
import { ALL_OF } from '../shared/awsCommand';
import { withoutEscapes } from '../shared/escapes';
import { namedChildren } from '../shared/nodes';
import type { Scope } from '../shared/scope';
import { settled, type Readers } from '../shared/settled';
import { formatted } from '../shared/textMethods';
import {
  eachOf,
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
  roundsOf,
} from '../shared/value';
import { joinedPath, resultOf } from './results';

type Reader = (node: SyntaxNode, scope: Scope) => Value;

const first: Reader = (node, scope) => evaluate(namedChildren(node)[0] ?? null, scope);

const stringValue: Reader = (node, scope) => {
  const parts = namedChildren(node);
  const prefix = parts.find(({ type }) => type === 'string_start')?.text.toLowerCase() ?? '';
  const pieces = parts.map((part) => {
    if (part.type === 'interpolation') {
      return first(part, scope);
    }
    const isText = part.type === 'string_content' || part.type === 'escape_sequence';
    return text(isText ? (prefix.includes('r') ? part.text : withoutEscapes(part.text)) : '');
  });
  return joinedText(pieces);
};

/** `a + b`, `a += b` */
export function plus(left: Value, right: Value): Value {
  if (left.kind === 'list' && right.kind === 'list') {
    return { kind: 'list', items: [...left.items, ...right.items] };
  }
  return left.kind === 'text' || right.kind === 'text' ? joinedText([left, right]) : mixed([left, right]);
}

function operated(left: Value, operator: string, right: Value): Value {
  if (operator === '/' && left.kind === 'path') {
    return { kind: 'path', text: joinedPath([left, right]) };
  }
  if (operator === '%' && left.kind === 'text') {
    return formatted(left, right.kind === 'list' ? right.items : [right]);
  }
  return operator === '+' ? plus(left, right) : mixed([left, right]);
}

const operators: Reader = (node, scope) =>
  operated(
    evaluate(node.childForFieldName('left'), scope),
    node.childForFieldName('operator')?.text ?? '+',
    evaluate(node.childForFieldName('right'), scope),
  );

/** Parts of what a program or a request gave that do not tell its text. */
const FIGURES: ReadonlySet<string> = new Set(['returncode', 'status_code', 'ok', 'pid', 'status', 'name']);

function inside(object: Value, name: string): Value {
  if (object.kind === 'name') {
    return named(/^(?:__builtins__|builtins)$/.test(object.name) ? name : `${object.name}.${name}`);
  }
  if (object.kind === 'client') {
    // What a resource is made of is no collection of its own.
    return /^(?:meta|client)$/.test(name) ? object : collectionOf(object, name);
  }
  // A collection of the thing: `Bucket('x').objects`.
  if (object.kind === 'thing') return { ...object, type: `${object.type}.${name}` };
  if (object.kind === 'held') return FIGURES.has(name) ? unknownValue : object;
  return object.kind === 'made' ? made(`${object.name}.${name}`, object) : unknownValue;
}

/** All that a resource has of a kind: `ec2.instances`. */
function collectionOf({ service, words }: Extract<Value, { readonly kind: 'client' }>, name: string): Value {
  const isCollection = service !== '' && /^[a-z]+(?:_[a-z]+)*s$/.test(name) && name !== 'exceptions';
  return isCollection ? { kind: 'thing', service, type: `${ALL_OF}${name}`, id: UNKNOWN_PART, words } : unknownValue;
}

const attribute: Reader = (node, scope) =>
  inside(evaluate(node.childForFieldName('object'), scope), node.childForFieldName('attribute')?.text ?? '');

function entriesOf(node: SyntaxNode, scope: Scope): ReadonlyMap<string, Value> {
  const pairs = namedChildren(node).filter(({ type }) => type === 'pair');
  return new Map(
    pairs.map((pair) => [
      wordOf(evaluate(pair.childForFieldName('key'), scope)),
      evaluate(pair.childForFieldName('value'), scope),
    ]),
  );
}

/** `callee(…)` with its arguments, positional and by name. */
export function callOf(node: SyntaxNode, scope: Scope): Call {
  const callee = node.childForFieldName('function');
  const isMethod = callee?.type === 'attribute';
  // The object once only: a chain of calls would be read twice as often with each of its parts.
  const on = isMethod ? evaluate(callee.childForFieldName('object'), scope) : unknownValue;
  const method = isMethod ? (callee.childForFieldName('attribute')?.text ?? '') : '';
  const target = isMethod ? inside(on, method) : evaluate(callee, scope);
  const given = node.childForFieldName('arguments') ?? node;
  // `print(x for x in …)`: the generator stands in the place of the argument list.
  const parts = given.type === 'generator_expression' ? [given] : namedChildren(given);
  const keywords = parts.filter(({ type }) => type === 'keyword_argument');
  // `**{'Name': 'x'}` gives keywords; of `**options` nothing is known.
  const spreads = parts.filter(({ type }) => type === 'dictionary_splat');
  const spread = spreads.map((part) => first(part, scope));
  return {
    name: target.kind === 'name' || target.kind === 'made' ? target.name : '',
    on,
    method,
    args: parts
      .filter((part) => !keywords.includes(part) && !spreads.includes(part))
      .map((part) => evaluate(part, scope)),
    named: new Map([
      ...spread.flatMap((value) => (value.kind === 'record' ? [...value.entries] : [])),
      ...keywords.map((part): [string, Value] => [
        part.childForFieldName('name')?.text ?? '',
        evaluate(part.childForFieldName('value'), scope),
      ]),
    ]),
  };
}

function sliced(object: Value, written: string): Value {
  if (object.kind === 'text' && /^\s*:\s*:\s*-1\s*$/.test(written)) {
    return text(Array.from(object.text).reverse().join(''));
  }
  return mixed([object]);
}

const itemValue: Reader = (node, scope) => {
  const object = evaluate(node.childForFieldName('value'), scope);
  const subscript = node.childForFieldName('subscript');
  if (subscript?.type === 'slice') {
    return sliced(object, subscript.text);
  }
  const key = wordOf(evaluate(subscript, scope));
  if (object.kind === 'record') {
    return object.entries.get(key) ?? unknownValue;
  }
  if (object.kind === 'list') {
    return object.items[Number(key)] ?? unknownValue;
  }
  if (object.kind === 'name') {
    return namedItem(object.name, key, scope);
  }
  return object.kind === 'made' ? made(`${object.name}.${key}`, object) : mixed([object]);
};

/** `os.environ['X']`, `os.__dict__['system']`, `__builtins__['exec']` */
function namedItem(name: string, key: string, scope: Scope): Value {
  if (name === 'os.environ') {
    return key === 'HOME' ? text(scope.home) : held({ kind: 'variable', name: key });
  }
  if (name === '__builtins__' || name === '__dict__') {
    return { kind: 'name', name: key };
  }
  return name.endsWith('.__dict__')
    ? { kind: 'name', name: `${name.slice(0, -'.__dict__'.length)}.${key}` }
    : unknownValue;
}

/** What a loop over something gives: a part of it tells what the whole would. */
const comprehended: Reader = (node, scope) => {
  const clauses = namedChildren(node).filter(({ type }) => type === 'for_in_clause');
  return mixed(clauses.map((clause) => looped(clause, scope)));
};

/** What `for x in …` gives, round by round; the names of an environment are no secrets. */
export function roundsIn(clause: SyntaxNode, scope: Scope): NonEmpty<Value> {
  const whole = evaluate(clause.childForFieldName('right'), scope);
  return whole.kind === 'name' ? [unknownValue] : roundsOf(whole);
}

/** A part of what is looped over, whichever round it is. */
function looped(clause: SyntaxNode, scope: Scope): Value {
  const whole = evaluate(clause.childForFieldName('right'), scope);
  return whole.kind === 'name' ? unknownValue : eachOf(whole);
}

const listed: Reader = (node, scope) => ({
  kind: 'list',
  items: namedChildren(node).map((item) => evaluate(item, scope)),
});

const READERS: Readers = {
  string: stringValue,
  concatenated_string: (node, scope) => joinedText(namedChildren(node).map((part) => stringValue(part, scope))),
  integer: (node) => numeral(node.text),
  true: () => ({ kind: 'flag', on: true }),
  false: () => ({ kind: 'flag', on: false }),
  list: listed,
  tuple: listed,
  dictionary: (node, scope) => ({ kind: 'record', entries: entriesOf(node, scope) }),
  identifier: (node, scope) => scope.names.get(node.text) ?? { kind: 'name', name: node.text },
  attribute,
  call: (node, scope) => resultOf(callOf(node, scope), scope.home),
  subscript: itemValue,
  parenthesized_expression: first,
  await: first,
  list_comprehension: comprehended,
  generator_expression: comprehended,
  set_comprehension: comprehended,
  dictionary_comprehension: comprehended,
  list_splat: first,
  named_expression: (node, scope) => evaluate(node.childForFieldName('value'), scope),
  binary_operator: operators,
};

export function evaluate(node: SyntaxNode | null, scope: Scope): Value {
  return settled(node, scope, READERS);
}
