import { UNKNOWN_PART } from '../../model/command';
import type { SyntaxNode } from '../../model/ports';
import { withoutEscapes } from '../shared/escapes';
import { namedChildren } from '../shared/nodes';
import type { Scope } from '../shared/scope';
import { text, unknownValue, wordOf, type Value } from '../shared/value';

export type Call = {
  /** The dotted name of what is called: `child_process.exec`, `fs.promises.rm`; empty when it has none. */
  readonly name: string;
  readonly on: Value;
  readonly method: string;
  readonly args: readonly Value[];
};

const DEEPEST = 60;

/** `node:fs` and `fs` are one; `fs/promises` is a part of it. */
export function moduleName(name: string): string {
  return name.replace(/^node:/, '').replace(/^fs\/promises$/, 'fs.promises');
}

function templateValue(node: SyntaxNode): Value {
  const parts = namedChildren(node).map((part) =>
    part.type === 'template_substitution' ? UNKNOWN_PART : withoutEscapes(part.text),
  );
  return text(parts.join(''));
}

function stringValue(node: SyntaxNode): Value {
  return text(withoutEscapes(node.text.slice(1, -1)));
}

function nameOrUnknown(object: Value, name: string): Value {
  if (object.kind === 'record') {
    return object.entries.get(name) ?? unknownValue;
  }
  // `require('x').default` is the module itself.
  return object.kind === 'name'
    ? name === 'default'
      ? object
      : { kind: 'name', name: `${object.name}.${name}` }
    : unknownValue;
}

function member(node: SyntaxNode, scope: Scope, depth: number): Value {
  const object = evaluate(node.childForFieldName('object'), scope, depth + 1);
  const name = node.childForFieldName('property')?.text ?? '';
  const found = nameOrUnknown(object, name);
  return found.kind === 'name' && found.name === 'process.env.HOME' ? text(scope.home) : found;
}

function subscript(node: SyntaxNode, scope: Scope, depth: number): Value {
  const object = evaluate(node.childForFieldName('object'), scope, depth + 1);
  return nameOrUnknown(object, wordOf(evaluate(node.childForFieldName('index'), scope, depth + 1)));
}

function keyOf(node: SyntaxNode, scope: Scope, depth: number): string {
  const key = node.childForFieldName('key');
  return key?.type === 'property_identifier' ? key.text : wordOf(evaluate(key, scope, depth + 1));
}

function objectValue(node: SyntaxNode, scope: Scope, depth: number): Value {
  const entries = namedChildren(node).flatMap((part): readonly (readonly [string, Value])[] => {
    if (part.type === 'shorthand_property_identifier') {
      return [[part.text, scope.names.get(part.text) ?? unknownValue]];
    }
    const value = evaluate(part.childForFieldName('value'), scope, depth + 1);
    return part.type === 'pair' ? [[keyOf(part, scope, depth), value]] : [];
  });
  return { kind: 'record', entries: new Map(entries) };
}

function binary(node: SyntaxNode, scope: Scope, depth: number): Value {
  const left = evaluate(node.childForFieldName('left'), scope, depth + 1);
  const right = evaluate(node.childForFieldName('right'), scope, depth + 1);
  const isSum = node.childForFieldName('operator')?.text === '+';
  return isSum && (left.kind === 'text' || right.kind === 'text') ? text(wordOf(left) + wordOf(right)) : unknownValue;
}

export function callOf(node: SyntaxNode, scope: Scope, depth = 0): Call {
  const callee = node.childForFieldName(node.type === 'new_expression' ? 'constructor' : 'function');
  const target = evaluate(callee, scope, depth + 1);
  const given = node.childForFieldName('arguments');
  const isMethod = callee?.type === 'member_expression';
  return {
    name: target.kind === 'name' ? target.name : '',
    on: isMethod ? evaluate(callee.childForFieldName('object'), scope, depth + 1) : unknownValue,
    method: isMethod ? (callee.childForFieldName('property')?.text ?? '') : '',
    // A tagged template has no argument list: its text is the argument.
    args:
      given?.type === 'template_string'
        ? [templateValue(given)]
        : (given === null ? [] : namedChildren(given)).map((part) => evaluate(part, scope, depth + 1)),
  };
}

function joinedPath(parts: readonly Value[], absolute: boolean): Value {
  const words = parts.map(wordOf);
  const joined = words.reduce((folder, name) => (absolute && name.startsWith('/') ? name : `${folder}/${name}`), '');
  const isRooted =
    words[0]?.startsWith('/') === true ||
    (absolute && joined.startsWith('/') && words.some((word) => word.startsWith('/')));
  const path = joined.replaceAll(/\/{2,}/g, '/');
  return text(isRooted ? path : path.replace(/^\//, ''));
}

const FUNCTIONS: Readonly<Record<string, (call: Call, home: string) => Value>> = {
  require: ({ args }) => ({ kind: 'name', name: moduleName(wordOf(args[0])) }),
  'process.mainModule.require': ({ args }) => ({ kind: 'name', name: moduleName(wordOf(args[0])) }),
  'process.getBuiltinModule': ({ args }) => ({ kind: 'name', name: moduleName(wordOf(args[0])) }),
  import: ({ args }) => ({ kind: 'name', name: moduleName(wordOf(args[0])) }),
  'module.createRequire': () => ({ kind: 'name', name: 'require' }),
  'os.homedir': (_, home) => text(home),
  'process.cwd': () => text('.'),
  'path.join': ({ args }) => joinedPath(args, false),
  'path.resolve': ({ args }) => joinedPath(args, true),
  'path.posix.join': ({ args }) => joinedPath(args, false),
  String: ({ args }) => text(wordOf(args[0])),
  // Promises change who waits, not what runs.
  'util.promisify': ({ args }) => args[0] ?? unknownValue,
};

function callValue(node: SyntaxNode, scope: Scope, depth: number): Value {
  const call = callOf(node, scope, depth);
  const known = FUNCTIONS[call.name];
  if (known !== undefined) {
    return known(call, scope.home);
  }
  const isSplit = call.on.kind === 'text' && call.method === 'split' && wordOf(call.args[0]) === ' ';
  return isSplit ? { kind: 'list', items: wordOf(call.on).split(' ').map(text) } : unknownValue;
}

/** `new AWS.S3({ region })` is a client; every other object is not known. */
function newValue(node: SyntaxNode, scope: Scope, depth: number): Value {
  const { name, args } = callOf(node, scope, depth);
  const service = /^(?:aws-sdk\.|AWS\.)([A-Z][A-Za-z0-9]*)$/.exec(name)?.[1];
  if (service === undefined) {
    return unknownValue;
  }
  const [options] = args;
  const region = options?.kind === 'record' ? options.entries.get('region') : undefined;
  return {
    kind: 'client',
    service: service.toLowerCase(),
    words: region === undefined ? [] : ['--region', wordOf(region)],
  };
}

type Reader = (node: SyntaxNode, scope: Scope, depth: number) => Value;

const inner: Reader = (node, scope, depth) => evaluate(namedChildren(node)[0] ?? null, scope, depth + 1);

const READERS: Readonly<Record<string, Reader>> = {
  string: stringValue,
  template_string: templateValue,
  number: (node) => text(node.text),
  true: () => ({ kind: 'flag', on: true }),
  false: () => ({ kind: 'flag', on: false }),
  array: (node, scope, depth) => ({
    kind: 'list',
    items: namedChildren(node).map((item) => evaluate(item, scope, depth + 1)),
  }),
  object: objectValue,
  identifier: (node, scope) => scope.names.get(node.text) ?? { kind: 'name', name: node.text },
  import: () => ({ kind: 'name', name: 'import' }),
  member_expression: member,
  subscript_expression: subscript,
  call_expression: callValue,
  new_expression: newValue,
  binary_expression: binary,
  parenthesized_expression: inner,
  await_expression: inner,
};

export function evaluate(node: SyntaxNode | null, scope: Scope, depth = 0): Value {
  const reader = node === null || depth > DEEPEST ? undefined : READERS[node.type];
  return node === null || reader === undefined ? unknownValue : reader(node, scope, depth);
}
