import type { CodeOptions } from '../../model/codeReader';
import type { SyntaxNode } from '../../model/ports';
import type { Act } from '../shared/found';
import { everyNode, namedChildren } from '../shared/nodes';
import type { Scope } from '../shared/scope';
import { unknownValue, wordOf, type Value } from '../shared/value';
import { actsOfCall } from './calls';
import { callOf, evaluate, moduleName, type Call } from './evaluate';

const DEEPEST = 4;

/** Modules that `node -e` has under their own names without asking for them. */
const GIVEN = ['fs', 'child_process', 'os', 'path', 'vm', 'util'];

function inside(value: Value, name: string): Value {
  if (value.kind === 'record') {
    return value.entries.get(name) ?? unknownValue;
  }
  return value.kind === 'name' ? { kind: 'name', name: `${value.name}.${name}` } : unknownValue;
}

/** `const { execSync: run, rmSync } = …` */
function bindPattern(pattern: SyntaxNode, value: Value, scope: Scope): void {
  if (pattern.type === 'identifier') {
    scope.names.set(pattern.text, value);
    return;
  }
  for (const part of pattern.type === 'object_pattern' ? namedChildren(pattern) : []) {
    const key = part.childForFieldName('key')?.text ?? part.text;
    const target = part.type === 'pair_pattern' ? part.childForFieldName('value') : part;
    if (target !== null && target.type !== 'object_pattern') {
      scope.names.set(target.text, inside(value, key));
    } else if (target !== null) {
      bindPattern(target, inside(value, key), scope);
    }
  }
}

function bindDeclaration(node: SyntaxNode, scope: Scope): void {
  const name = node.childForFieldName('name') ?? node.childForFieldName('left');
  const value = node.childForFieldName('value') ?? node.childForFieldName('right');
  if (name !== null && value !== null) {
    bindPattern(name, evaluate(value, scope), scope);
  }
}

/** `import fs, { rmSync as rm } from 'fs'`, `import * as fs from 'fs'` */
function bindImport(node: SyntaxNode, scope: Scope): void {
  const name = moduleName(wordOf(evaluate(node.childForFieldName('source'), scope)));
  const whole: Value = { kind: 'name', name };
  for (const part of everyNode(node)) {
    if (part.type === 'import_specifier') {
      const imported = part.childForFieldName('name')?.text ?? '';
      scope.names.set(part.childForFieldName('alias')?.text ?? imported, inside(whole, imported));
    } else if (part.type === 'identifier' && part.parent?.type !== 'import_specifier') {
      scope.names.set(part.text, whole);
    }
  }
}

/** The call whose first argument a function is. */
function callHanded(callback: SyntaxNode): SyntaxNode | null {
  const given = callback.parent?.type === 'arguments' ? callback.parent : null;
  const isFirst = given !== null && namedChildren(given)[0]?.startIndex === callback.startIndex;
  return isFirst ? given.parent : null;
}

/** What a function is handed where `import('fs').then(…)` calls it; not known everywhere else. */
function promised(callback: SyntaxNode | null, scope: Scope): Value {
  const call = callback === null ? null : callHanded(callback);
  const callee = call?.childForFieldName('function') ?? null;
  return callee?.childForFieldName('property')?.text === 'then'
    ? evaluate(callee.childForFieldName('object'), scope)
    : unknownValue;
}

function bindParameters(node: SyntaxNode, scope: Scope): void {
  bindUnknown(node, scope);
  const [first] = namedChildren(node);
  if (first !== undefined) {
    bindPattern(first, promised(node.parent, scope), scope);
  }
}

function bindUnknown(node: SyntaxNode, scope: Scope): void {
  for (const name of everyNode(node).filter(({ type }) => type === 'identifier')) {
    scope.names.set(name.text, unknownValue);
  }
}

function bindLoop(node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName('left');
  if (left !== null) {
    bindUnknown(left, scope);
  }
}

const BINDERS: Readonly<Record<string, (node: SyntaxNode, scope: Scope) => void>> = {
  import_statement: bindImport,
  variable_declarator: bindDeclaration,
  assignment_expression: bindDeclaration,
  formal_parameters: bindParameters,
  for_in_statement: bindLoop,
};

function arrowParameter(node: SyntaxNode, scope: Scope): void {
  const parameter = node.type === 'arrow_function' ? node.childForFieldName('parameter') : null;
  if (parameter !== null) {
    scope.names.set(parameter.text, promised(node, scope));
  }
}

function nested(call: Call, options: CodeOptions, depth: number): readonly Act[] {
  const code = call.args.at(-1);
  if (!['eval', 'Function', 'vm.runInThisContext', 'vm.runInNewContext'].includes(call.name) || code?.kind !== 'text') {
    return [];
  }
  const tree = depth < DEEPEST ? options.parse('javascript', code.text) : null;
  return tree === null
    ? [{ kind: 'unseen', says: 'runs code inside code that cannot be read' }]
    : actsIn(tree, options, depth + 1);
}

function actsIn(tree: SyntaxNode, options: CodeOptions, depth: number): readonly Act[] {
  const names = new Map<string, Value>(GIVEN.map((name) => [name, { kind: 'name', name }]));
  const scope: Scope = { home: options.home, names };
  return everyNode(tree).flatMap((node) => {
    BINDERS[node.type]?.(node, scope);
    arrowParameter(node, scope);
    if (node.type !== 'call_expression' && node.type !== 'new_expression') {
      return [];
    }
    const call = callOf(node, scope);
    return [...actsOfCall(call), ...nested(call, options, depth)];
  });
}

/** Everything that JavaScript code starts, removes, writes or calls in a cloud, in the order of the text. */
export function javascriptActs(tree: SyntaxNode, options: CodeOptions): readonly Act[] {
  return actsIn(tree, options, 0);
}
