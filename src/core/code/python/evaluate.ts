import { UNKNOWN_PART } from '../../model/command';
import type { SyntaxNode } from '../../model/ports';
import { withoutEscapes } from '../shared/escapes';
import { namedChildren } from '../shared/nodes';
import type { Scope } from '../shared/scope';
import { text, unknownValue, wordOf, type Value } from '../shared/value';

export type Call = {
  /** The dotted name of what is called, `subprocess.run`; empty when it has none. */
  readonly name: string;
  /** The object a method is called on, and the method. */
  readonly on: Value;
  readonly method: string;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
};

// Deeper expressions are not written by hand; the answer is then that the value is not known.
const DEEPEST = 60;

function stringValue(node: SyntaxNode): Value {
  const parts = namedChildren(node);
  const prefix = parts.find(({ type }) => type === 'string_start')?.text.toLowerCase() ?? '';
  const pieces = parts.map((part) => {
    if (part.type === 'interpolation') {
      return UNKNOWN_PART;
    }
    const isText = part.type === 'string_content' || part.type === 'escape_sequence';
    return isText ? (prefix.includes('r') ? part.text : withoutEscapes(part.text)) : '';
  });
  return text(pieces.join(''));
}

function joinedPath(values: readonly Value[]): string {
  return values
    .map(wordOf)
    .reduce((folder, name) => (name.startsWith('/') ? name : `${folder.replace(/\/$/, '')}/${name}`));
}

function plus(left: Value, operator: string, right: Value): Value {
  if (operator === '/' && left.kind === 'path') {
    return { kind: 'path', text: joinedPath([left, right]) };
  }
  if (operator === '+' && left.kind === 'list' && right.kind === 'list') {
    return { kind: 'list', items: [...left.items, ...right.items] };
  }
  return operator === '+' && left.kind === 'text' ? text(left.text + wordOf(right)) : unknownValue;
}

function attribute(node: SyntaxNode, scope: Scope, depth: number): Value {
  const object = evaluate(node.childForFieldName('object'), scope, depth + 1);
  const name = node.childForFieldName('attribute')?.text ?? '';
  if (object.kind === 'thing') {
    // A collection of the thing: `Bucket('x').objects`.
    return { ...object, type: `${object.type}.${name}` };
  }
  return object.kind === 'name' ? { kind: 'name', name: `${object.name}.${name}` } : unknownValue;
}

function entriesOf(node: SyntaxNode, scope: Scope, depth: number): ReadonlyMap<string, Value> {
  const pairs = namedChildren(node).filter(({ type }) => type === 'pair');
  return new Map(
    pairs.map((pair) => [
      wordOf(evaluate(pair.childForFieldName('key'), scope, depth + 1)),
      evaluate(pair.childForFieldName('value'), scope, depth + 1),
    ]),
  );
}

export function callOf(node: SyntaxNode, scope: Scope, depth = 0): Call {
  const callee = node.childForFieldName('function');
  const target = evaluate(callee, scope, depth + 1);
  const parts = namedChildren(node.childForFieldName('arguments') ?? node);
  const keywords = parts.filter(({ type }) => type === 'keyword_argument');
  // `**{'Name': 'x'}` gives keywords; of `**options` nothing is known.
  const spreads = parts.filter(({ type }) => type === 'dictionary_splat');
  const spread = spreads.map((part) => evaluate(namedChildren(part)[0] ?? null, scope, depth + 1));
  const isMethod = callee?.type === 'attribute';
  return {
    name: target.kind === 'name' ? target.name : '',
    on: isMethod ? evaluate(callee.childForFieldName('object'), scope, depth + 1) : unknownValue,
    method: isMethod ? (callee.childForFieldName('attribute')?.text ?? '') : '',
    args: parts
      .filter((part) => !keywords.includes(part) && !spreads.includes(part))
      .map((part) => evaluate(part, scope, depth + 1)),
    named: new Map([
      ...spread.flatMap((value) => (value.kind === 'record' ? [...value.entries] : [])),
      ...keywords.map((part): [string, Value] => [
        part.childForFieldName('name')?.text ?? '',
        evaluate(part.childForFieldName('value'), scope, depth + 1),
      ]),
    ]),
  };
}

function option(call: Call, keyword: string, name: string): readonly string[] {
  const value = call.named.get(keyword);
  return value === undefined ? [] : [name, wordOf(value)];
}

/** What is left of a collection: `objects.all()` is all of it, `objects.filter(Prefix='logs/')` what begins so. */
function collectionValue({ on, method, named }: Call): Value | null {
  if (on.kind !== 'thing' || !on.type.includes('.') || !['all', 'filter', 'limit', 'page_size'].includes(method)) {
    return null;
  }
  const prefix = named.get('Prefix');
  return method === 'filter' && prefix !== undefined ? { ...on, id: `${on.id}/${wordOf(prefix)}` } : on;
}

/** `s3.Bucket('x')`, `s3.Object('x', 'key')` */
function thingValue({ on, method, args, named }: Call): Value | null {
  if (on.kind !== 'client' || !/^[A-Z]/.test(method)) {
    return null;
  }
  const parts = args.length === 0 ? [...named.values()] : args;
  const id = parts.length === 0 ? UNKNOWN_PART : parts.map(wordOf).join('/');
  return { kind: 'thing', service: on.service, type: method, id, words: on.words };
}

/** A client or resource of a cloud service, from `boto3` or from a session of its own. */
function clientValue(call: Call): Value | null {
  const words = [...option(call, 'region_name', '--region'), ...option(call, 'profile_name', '--profile')];
  const last = call.name.split('.').at(-1) ?? '';
  if (/^(boto3|botocore|aioboto3)(\.session)?\.(Session|get_session)$/.test(call.name)) {
    return { kind: 'client', service: '', words };
  }
  const opens = /^boto3\.(client|resource)$/.test(call.name) || (call.on.kind === 'client' && call.on.service === '');
  if (opens && ['client', 'resource', 'create_client'].includes(call.method || last)) {
    const inherited = call.on.kind === 'client' ? call.on.words : [];
    return {
      kind: 'client',
      service: wordOf(call.args[0] ?? call.named.get('service_name')),
      words: [...inherited, ...words],
    };
  }
  return thingValue(call) ?? collectionValue(call);
}

const asText = (call: Call): Value => text(wordOf(call.args[0]));

/** Functions that make one path out of others. */
const PATHS: Readonly<Record<string, (call: Call, home: string) => Value>> = {
  'pathlib.Path': ({ args }) => ({ kind: 'path', text: args.length === 0 ? '.' : joinedPath(args) }),
  'pathlib.PosixPath': ({ args }) => ({ kind: 'path', text: args.length === 0 ? '.' : joinedPath(args) }),
  'pathlib.Path.home': (_, home) => ({ kind: 'path', text: home }),
  'pathlib.Path.cwd': () => ({ kind: 'path', text: '.' }),
  'os.getcwd': () => text('.'),
  'os.path.expanduser': ({ args }, home) => text(wordOf(args[0]).replace(/^~(?=\/|$)/, home)),
  'os.path.join': ({ args }) => (args.length === 0 ? unknownValue : text(joinedPath(args))),
  'os.path.abspath': asText,
  'os.path.realpath': asText,
  'os.fspath': asText,
  str: asText,
  'os.environ.get': ({ args }, home) => (wordOf(args[0]) === 'HOME' ? text(home) : unknownValue),
  'os.getenv': ({ args }, home) => (wordOf(args[0]) === 'HOME' ? text(home) : unknownValue),
};

/** What `from MODULE import *` brings in, of the values that are known. */
export function namesOf(module: string): readonly string[] {
  const names = [...Object.keys(PATHS), 'os.environ'].filter((name) => name.startsWith(`${module}.`));
  return [...new Set(names.map((name) => name.split('.')[1] ?? name))];
}

function methodValue(call: Call, home: string): Value | null {
  if (call.on.kind === 'path' && call.method === 'expanduser') {
    return { kind: 'path', text: call.on.text.replace(/^~(?=\/|$)/, home) };
  }
  if (call.on.kind === 'path' && call.method === 'joinpath') {
    return { kind: 'path', text: joinedPath([call.on, ...call.args]) };
  }
  if (call.on.kind === 'path' && ['resolve', 'absolute'].includes(call.method)) {
    return call.on;
  }
  const isSplit = call.on.kind === 'text' && call.method === 'split' && call.args.length === 0;
  return isSplit ? { kind: 'list', items: wordOf(call.on).trim().split(/\s+/).map(text) } : null;
}

function callValue(node: SyntaxNode, scope: Scope, depth: number): Value {
  const call = callOf(node, scope, depth);
  if (['__import__', 'importlib.import_module'].includes(call.name)) {
    return { kind: 'name', name: wordOf(call.args[0]) };
  }
  const [object, name] = call.args;
  if (call.name === 'getattr' && object?.kind === 'name') {
    return { kind: 'name', name: `${object.name}.${wordOf(name)}` };
  }
  if (call.name === 'shlex.split') {
    return { kind: 'list', items: wordOf(object).split(/\s+/).map(text) };
  }
  return clientValue(call) ?? PATHS[call.name]?.(call, scope.home) ?? methodValue(call, scope.home) ?? unknownValue;
}

function itemValue(node: SyntaxNode, scope: Scope, depth: number): Value {
  const object = evaluate(node.childForFieldName('value'), scope, depth + 1);
  const key = wordOf(evaluate(node.childForFieldName('subscript'), scope, depth + 1));
  if (object.kind === 'record') {
    return object.entries.get(key) ?? unknownValue;
  }
  return object.kind === 'name' && object.name === 'os.environ' && key === 'HOME' ? text(scope.home) : unknownValue;
}

type Reader = (node: SyntaxNode, scope: Scope, depth: number) => Value;

const READERS: Readonly<Record<string, Reader>> = {
  string: stringValue,
  concatenated_string: (node) =>
    text(
      namedChildren(node)
        .map((part) => wordOf(stringValue(part)))
        .join(''),
    ),
  integer: (node) => text(node.text),
  true: () => ({ kind: 'flag', on: true }),
  false: () => ({ kind: 'flag', on: false }),
  list: (node, scope, depth) => ({
    kind: 'list',
    items: namedChildren(node).map((item) => evaluate(item, scope, depth + 1)),
  }),
  tuple: (node, scope, depth) => ({
    kind: 'list',
    items: namedChildren(node).map((item) => evaluate(item, scope, depth + 1)),
  }),
  dictionary: (node, scope, depth) => ({ kind: 'record', entries: entriesOf(node, scope, depth) }),
  identifier: (node, scope) => scope.names.get(node.text) ?? { kind: 'name', name: node.text },
  attribute,
  call: callValue,
  subscript: itemValue,
  parenthesized_expression: (node, scope, depth) => evaluate(namedChildren(node)[0] ?? null, scope, depth + 1),
  await: (node, scope, depth) => evaluate(namedChildren(node)[0] ?? null, scope, depth + 1),
  binary_operator: (node, scope, depth) =>
    plus(
      evaluate(node.childForFieldName('left'), scope, depth + 1),
      node.childForFieldName('operator')?.text ?? '+',
      evaluate(node.childForFieldName('right'), scope, depth + 1),
    ),
};

export function evaluate(node: SyntaxNode | null, scope: Scope, depth = 0): Value {
  const reader = node === null || depth > DEEPEST ? undefined : READERS[node.type];
  return node === null || reader === undefined ? unknownValue : reader(node, scope, depth);
}
