import type { CodeOptions } from '../../model/codeReader';
import type { SyntaxNode } from '../../model/ports';
import type { Act } from '../shared/act';
import { nestedActs, nestingOf, type Nesting } from '../shared/nested';
import { everyNode, namedChildren } from '../shared/nodes';
import { bind, scopeOf, type Scope } from '../shared/scope';
import { unknownValue, type Value } from '../shared/value';
import { actsOfCall, functionsOf } from './calls';
import { callOf, evaluate, looped } from './evaluate';
import { namesOf } from './results';

function bindImport(node: SyntaxNode, from: string, scope: Scope): void {
  const name = node.type === 'aliased_import' ? (node.childForFieldName('name')?.text ?? '') : node.text;
  const alias = node.type === 'aliased_import' ? (node.childForFieldName('alias')?.text ?? name) : name;
  if (from !== '') {
    bind(scope, alias, { kind: 'name', name: `${from}.${name}` });
  } else if (node.type === 'aliased_import') {
    bind(scope, alias, { kind: 'name', name });
  } else {
    // `import os.path` binds `os`.
    scope.names.delete(name.split('.')[0] ?? name);
    scope.known.clear();
  }
}

/** `from os import *` */
function bindEverything(module: string, scope: Scope): void {
  const clients = module === 'boto3' ? ['client', 'resource', 'Session'] : [];
  for (const name of [...functionsOf(module), ...namesOf(module), ...clients]) {
    bind(scope, name, { kind: 'name', name: `${module}.${name}` });
  }
}

function bindImports(node: SyntaxNode, scope: Scope): void {
  const from = node.childForFieldName('module_name');
  const names = namedChildren(node).filter(({ startIndex }) => startIndex !== from?.startIndex);
  for (const name of names) {
    if (name.type === 'wildcard_import') {
      bindEverything(from?.text ?? '', scope);
      continue;
    }
    bindImport(name, from?.text ?? '', scope);
  }
}

/** `(x := value)` */
function bindNamed(node: SyntaxNode, scope: Scope): void {
  bindAll(node.childForFieldName('name'), evaluate(node, scope), scope);
}

function bindAssignment(node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName('left');
  if (left?.type === 'identifier') {
    bind(scope, left.text, evaluate(node.childForFieldName('right'), scope));
  }
}

function bindAll(node: SyntaxNode | null, value: Value, scope: Scope): void {
  for (const name of node === null ? [] : everyNode(node).filter(({ type }) => type === 'identifier')) {
    bind(scope, name.text, value);
  }
}

/** What a function is handed is not known. Nothing outside of it was told by these names. */
function bindUnknown(node: SyntaxNode, scope: Scope): void {
  for (const name of everyNode(node).filter(({ type }) => type === 'identifier')) {
    scope.names.set(name.text, unknownValue);
  }
}

/** A round of a loop, in a statement and in a comprehension, whose body stands in front of it. */
function bindLoop(node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName('left');
  const each = looped(node, scope);
  const names = left === null || left.type === 'identifier' ? [] : namedChildren(left);
  if (each.kind !== 'list' || each.items.length !== names.length) {
    bindAll(left, each, scope);
    return;
  }
  for (const [index, name] of names.entries()) bindAll(name, each.items[index] ?? unknownValue, scope);
}

function bindComprehension(node: SyntaxNode, scope: Scope): void {
  for (const clause of namedChildren(node).filter(({ type }) => type === 'for_in_clause')) {
    bindLoop(clause, scope);
  }
}

/** `with open('x') as f` */
function bindTarget(node: SyntaxNode, scope: Scope): void {
  const whole = node.parent?.type === 'as_pattern' ? namedChildren(node.parent)[0] : undefined;
  bindAll(node, evaluate(whole ?? null, scope), scope);
}

const BINDERS: Readonly<Record<string, (node: SyntaxNode, scope: Scope) => void>> = {
  import_statement: bindImports,
  import_from_statement: bindImports,
  assignment: bindAssignment,
  for_statement: bindLoop,
  list_comprehension: bindComprehension,
  set_comprehension: bindComprehension,
  dictionary_comprehension: bindComprehension,
  generator_expression: bindComprehension,
  named_expression: bindNamed,
  parameters: bindUnknown,
  lambda_parameters: bindUnknown,
  as_pattern_target: bindTarget,
};

function actsIn(tree: SyntaxNode, nesting: Nesting): readonly Act[] {
  const { options } = nesting;
  const scope = scopeOf(options);
  const cloud = tree.text.includes('boto');
  const acts: Act[] = [];
  for (const node of everyNode(tree)) {
    if (!options.budget.spend(1)) break;
    BINDERS[node.type]?.(node, scope);
    if (node.type !== 'call') continue;
    const call = callOf(node, scope);
    const isCode = call.name === 'exec' || call.name === 'eval';
    acts.push(...actsOfCall(call, cloud), ...(isCode ? nestedActs(call.args[0], 'python', nesting, actsIn) : []));
    options.budget.spend(10);
  }
  return acts;
}

/** Everything that Python code starts, removes, writes or calls in a cloud, in the order of the text. */
export function pythonActs(tree: SyntaxNode, options: CodeOptions): readonly Act[] {
  return actsIn(tree, nestingOf(options));
}
