import type { CodeOptions } from '../../model/codeReader';
import type { SyntaxNode } from '../../model/ports';
import type { Act } from '../shared/act';
import { nestedActs, nestingOf, type Nesting } from '../shared/nested';
import { everyNode, namedChildren } from '../shared/nodes';
import { bind, scopeOf, type Scope } from '../shared/scope';
import { shown } from '../shared/telling';
import { eachOf, sourcesOf, unknownValue, wordOf, type Value } from '../shared/value';
import { actsOfCall, codeIn, EVALUATES } from './calls';
import { callOf, evaluate, inside } from './evaluate';
import { asHeld, moduleName } from './results';

/** Modules that `node -e` has under their own names without asking for them. */
const GIVEN = ['fs', 'child_process', 'os', 'path', 'vm', 'util'];

/** `const { execSync: run, rmSync } = …`: the names, each with its part of the value. */
function namesIn(whole: SyntaxNode, value: Value, home: string): readonly (readonly [string, Value])[] {
  const names: (readonly [string, Value])[] = [];
  const open: (readonly [SyntaxNode, Value])[] = [[whole, value]];
  for (const [pattern, held] of open) {
    if (pattern.type === 'identifier') names.push([pattern.text, held]);
    for (const part of pattern.type === 'object_pattern' ? namedChildren(pattern) : []) {
      const key = part.childForFieldName('key')?.text ?? part.text;
      const target = part.type === 'pair_pattern' ? part.childForFieldName('value') : part;
      if (target?.type === 'object_pattern') open.push([target, inside(held, key, home)]);
      else if (target !== null) names.push([target.text, inside(held, key, home)]);
    }
  }
  return names;
}

function bindDeclaration(node: SyntaxNode, scope: Scope): void {
  const name = node.childForFieldName('name') ?? node.childForFieldName('left');
  const value = node.childForFieldName('value') ?? node.childForFieldName('right');
  if (name !== null && value !== null) {
    for (const [each, held] of namesIn(name, evaluate(value, scope), scope.home)) bind(scope, each, held);
  }
}

/** `import fs, { rmSync as rm } from 'fs'`, `import * as fs from 'fs'` */
function bindImport(node: SyntaxNode, scope: Scope): void {
  const name = moduleName(wordOf(evaluate(node.childForFieldName('source'), scope)));
  const whole: Value = { kind: 'name', name };
  for (const part of everyNode(node)) {
    if (part.type === 'import_specifier') {
      const imported = part.childForFieldName('name')?.text ?? '';
      bind(scope, part.childForFieldName('alias')?.text ?? imported, inside(whole, imported, scope.home));
    } else if (part.type === 'identifier' && part.parent?.type !== 'import_specifier') {
      bind(scope, part.text, whole);
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
    return [method === 'then' ? object : eachOf(object)];
  }
  const result = evaluate(call, scope);
  return sourcesOf(result).length > 0 ? [unknownValue, result] : [];
}

/** Nothing outside of a function was told by the names of what it is handed. */
function bindParameters(node: SyntaxNode, scope: Scope): void {
  bindUnknown(node, scope);
  const values = handed(node.parent, scope);
  for (const [index, parameter] of namedChildren(node).entries()) {
    for (const [name, held] of namesIn(parameter, values[index] ?? unknownValue, scope.home))
      scope.names.set(name, held);
  }
}

function bindUnknown(node: SyntaxNode, scope: Scope): void {
  for (const name of everyNode(node).filter(({ type }) => type === 'identifier')) {
    scope.names.set(name.text, unknownValue);
  }
}

function bindLoop(node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName('left');
  const each = eachOf(asHeld(evaluate(node.childForFieldName('right'), scope)));
  for (const name of left === null ? [] : everyNode(left).filter(({ type }) => type === 'identifier')) {
    bind(scope, name.text, each);
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

const LATER = /^(?:setTimeout|setInterval|setImmediate)$/;

/** `node -p`: the value of the last expression is printed. */
function lastShown(tree: SyntaxNode, scope: Scope): readonly Act[] {
  const last = namedChildren(tree).at(-1);
  const result = last?.type === 'expression_statement' ? (namedChildren(last)[0] ?? null) : null;
  return shown([asHeld(evaluate(result, scope))]);
}

function actsIn(tree: SyntaxNode, nesting: Nesting, prints = false): readonly Act[] {
  const { budget } = nesting.options;
  const scope = scopeOf(nesting.options, new Map(GIVEN.map((name) => [name, { kind: 'name', name }])));
  const acts: Act[] = [];
  for (const node of everyNode(tree)) {
    if (!budget.spend(1)) break;
    BINDERS[node.type]?.(node, scope);
    arrowParameter(node, scope);
    if (node.type !== 'call_expression' && node.type !== 'new_expression') continue;
    const call = callOf(node, scope);
    const code = EVALUATES.has(call.name) || LATER.test(call.name) ? codeIn(call) : undefined;
    acts.push(...actsOfCall(call), ...nestedActs(code, 'javascript', nesting, actsIn));
    budget.spend(10);
  }
  return prints ? [...acts, ...lastShown(tree, scope)] : acts;
}

/**
 * Everything that JavaScript code starts, removes, writes or calls in a cloud, in the order of the text; `prints`: the
 * value of the last expression is printed as well.
 */
export function javascriptActs(tree: SyntaxNode, options: CodeOptions, prints: boolean): readonly Act[] {
  return actsIn(tree, nestingOf(options), prints);
}
