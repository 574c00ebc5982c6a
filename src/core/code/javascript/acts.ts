import type { CodeOptions } from '../../model/codeReader';
import { UNKNOWN_PART } from '../../model/command';
import type { SyntaxNode } from '../../model/ports';
import type { Act } from '../shared/found';
import { everyNode, namedChildren } from '../shared/nodes';
import type { Scope } from '../shared/scope';
import { shown } from '../shared/telling';
import { mixed, sourcesOf, unknownValue, wordOf, type Call, type Value } from '../shared/value';
import { actsOfCall, codeIn, EVALUATES } from './calls';
import { callOf, evaluate, inside } from './evaluate';
import { asHeld, moduleName } from './results';

const DEEPEST = 4;

/** Modules that `node -e` has under their own names without asking for them. */
const GIVEN = ['fs', 'child_process', 'os', 'path', 'vm', 'util'];

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
      scope.names.set(target.text, inside(value, key, scope.home));
    } else if (target !== null) {
      bindPattern(target, inside(value, key, scope.home), scope);
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
      scope.names.set(part.childForFieldName('alias')?.text ?? imported, inside(whole, imported, scope.home));
    } else if (part.type === 'identifier' && part.parent?.type !== 'import_specifier') {
      scope.names.set(part.text, whole);
    }
  }
}

/** The call that a function is an argument of. */
function callHanded(callback: SyntaxNode | null): SyntaxNode | null {
  return callback?.parent?.type === 'arguments' ? callback.parent.parent : null;
}

/** Methods that hand a function what they are called on, or each part of it. */
const HANDS_ON = /^(?:then|forEach|map|filter|flatMap|every|some|finally)$/;

/**
 * What a function is handed: the module of `import('fs').then(…)`, the parts of a file's lines; the content or the output
 * as the second argument of a callback. Not known everywhere else.
 */
function handed(callback: SyntaxNode | null, scope: Scope): readonly Value[] {
  const call = callHanded(callback);
  if (call === null) return [];
  const callee = call.childForFieldName('function');
  const method = callee?.childForFieldName('property')?.text ?? '';
  if (callee !== null && HANDS_ON.test(method)) {
    const object = asHeld(evaluate(callee.childForFieldName('object'), scope));
    return [method === 'then' ? object : mixed([object])];
  }
  const result = evaluate(call, scope);
  return sourcesOf(result).length > 0 ? [unknownValue, result] : [];
}

function bindParameters(node: SyntaxNode, scope: Scope): void {
  bindUnknown(node, scope);
  const values = handed(node.parent, scope);
  for (const [index, parameter] of namedChildren(node).entries()) {
    bindPattern(parameter, values[index] ?? unknownValue, scope);
  }
}

function bindUnknown(node: SyntaxNode, scope: Scope): void {
  for (const name of everyNode(node).filter(({ type }) => type === 'identifier')) {
    scope.names.set(name.text, unknownValue);
  }
}

function bindLoop(node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName('left');
  const each = mixed([asHeld(evaluate(node.childForFieldName('right'), scope))]);
  for (const name of left === null ? [] : everyNode(left).filter(({ type }) => type === 'identifier')) {
    scope.names.set(name.text, each);
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
    scope.names.set(parameter.text, handed(node, scope)[0] ?? unknownValue);
  }
}

function nested(call: Call, options: CodeOptions, depth: number): readonly Act[] {
  const isLater = /^(?:setTimeout|setInterval|setImmediate)$/.test(call.name);
  const code = EVALUATES.has(call.name) || isLater ? codeIn(call) : undefined;
  if (code?.kind !== 'text' || code.text === UNKNOWN_PART) {
    return [];
  }
  const tree = depth < DEEPEST ? options.parse('javascript', code.text) : null;
  return tree === null
    ? [{ kind: 'unseen', says: 'runs code inside code that cannot be read' }]
    : actsIn(tree, options, depth + 1, false);
}

function actsIn(tree: SyntaxNode, options: CodeOptions, depth: number, prints: boolean): readonly Act[] {
  const names = new Map<string, Value>(GIVEN.map((name) => [name, { kind: 'name', name }]));
  const scope: Scope = { home: options.home, names };
  const acts = everyNode(tree).flatMap((node) => {
    BINDERS[node.type]?.(node, scope);
    arrowParameter(node, scope);
    if (node.type !== 'call_expression' && node.type !== 'new_expression') {
      return [];
    }
    const call = callOf(node, scope);
    return [...actsOfCall(call), ...nested(call, options, depth)];
  });
  const last = namedChildren(tree).at(-1);
  const result = prints && last?.type === 'expression_statement' ? (namedChildren(last)[0] ?? null) : null;
  return [...acts, ...shown([asHeld(evaluate(result, scope))])];
}

/**
 * Everything that JavaScript code starts, removes, writes or calls in a cloud, in the order of the text; `prints`: the
 * value of the last expression is printed as well.
 */
export function javascriptActs(tree: SyntaxNode, options: CodeOptions, prints: boolean): readonly Act[] {
  return actsIn(tree, options, 0, prints);
}
