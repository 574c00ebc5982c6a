import { ownField } from '../../model/ownField';
import type { CodeOptions } from '../../model/codeReader';
import type { SyntaxNode } from '../../model/ports';
import type { Act } from '../shared/act';
import { nestedActs, nestingOf, type Nesting } from '../shared/nested';
import { everyNode, namedChildren } from '../shared/nodes';
import { ownCalls, ownFunctions, type OwnFunction } from '../shared/ownFunctions';
import { bind, scopeOf, type Scope } from '../shared/scope';
import { unknownValue, type Call, type Value } from '../shared/value';
import { actsOfCall, functionsOf } from './calls';
import { callOf, evaluate, plus, roundsIn } from './evaluate';
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

/** `words += ['-l']` */
function bindSum(node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName('left');
  const isSum = node.childForFieldName('operator')?.text === '+=';
  if (left?.type !== 'identifier') return;
  const sum = plus(evaluate(left, scope), evaluate(node.childForFieldName('right'), scope));
  bind(scope, left.text, isSum ? sum : unknownValue);
}

/** `words.append('-l')`, `words.extend(['-l'])`: the list is longer behind it. */
function bindGrown(node: SyntaxNode, { on, method, args: [more] }: Call, scope: Scope): void {
  const object = node.childForFieldName('function')?.childForFieldName('object');
  if (on.kind !== 'list' || object?.type !== 'identifier' || more === undefined) return;
  const items = method === 'append' ? [more] : method === 'extend' && more.kind === 'list' ? more.items : [];
  if (items.length > 0) bind(scope, object.text, { kind: 'list', items: [...on.items, ...items] });
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
function bindRound(clause: SyntaxNode, each: Value, scope: Scope): void {
  const left = clause.childForFieldName('left');
  const names = left === null || left.type === 'identifier' ? [] : namedChildren(left);
  if (each.kind !== 'list' || each.items.length !== names.length) {
    bindAll(left, each, scope);
    return;
  }
  for (const [index, name] of names.entries()) bindAll(name, each.items[index] ?? unknownValue, scope);
}

function bindLoop(node: SyntaxNode, scope: Scope): void {
  bindRound(node, roundsIn(node, scope).at(-1) ?? unknownValue, scope);
}

function clausesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'for_statement') return [node];
  return /_comprehension$|^generator_expression$/.test(node.type)
    ? namedChildren(node).filter(({ type }) => type === 'for_in_clause')
    : [];
}

function bindComprehension(node: SyntaxNode, scope: Scope): void {
  for (const clause of clausesOf(node)) {
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
  augmented_assignment: bindSum,
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

function definitionOf(node: SyntaxNode): OwnFunction | null {
  const name = node.type === 'function_definition' ? node.childForFieldName('name') : null;
  const [parameters, body] = [node.childForFieldName('parameters'), node.childForFieldName('body')];
  const isOfClass = node.parent?.parent?.type === 'class_definition' || node.parent?.type === 'decorated_definition';
  return name === null || parameters === null || body === null || isOfClass
    ? null
    : { name: name.text, nameAt: name.startIndex, whole: node, parameters: namedChildren(parameters), body };
}

/** What a function is handed by a call: in order, by name, or by default. */
function bindHanded({ parameters }: OwnFunction, { args, named }: Call, scope: Scope): void {
  for (const [index, parameter] of parameters.entries()) {
    const name = everyNode(parameter).find(({ type }) => type === 'identifier')?.text ?? '';
    const isRest = parameter.type === 'list_splat_pattern';
    const byDefault = evaluate(parameter.childForFieldName('value'), scope);
    bind(
      scope,
      name,
      isRest ? { kind: 'list', items: args.slice(index) } : (args[index] ?? named.get(name) ?? byDefault),
    );
    if (isRest) break;
  }
}

function actsIn(tree: SyntaxNode, nesting: Nesting): readonly Act[] {
  const { options } = nesting;
  const cloud = tree.text.includes('boto');
  const nodes = everyNode(tree);
  const own = ownFunctions(nodes, definitionOf);
  const isApart = (node: SyntaxNode): boolean =>
    node.type === 'function_definition' && [...own.values()].some(({ whole }) => whole.startIndex === node.startIndex);

  const called = ownCalls((function_, given) => {
    const inner: Scope = { ...outermost, names: new Map(outermost.names), known: new Map() };
    for (const parameter of function_.parameters) bindUnknown(parameter, inner);
    if (given !== null) bindHanded(function_, given, inner);
    return walked(everyNode(function_.body), inner);
  });

  const ofCall = (node: SyntaxNode, scope: Scope): readonly Act[] => {
    options.budget.spend(10);
    const call = callOf(node, scope);
    const callee = node.childForFieldName('function');
    const function_ = callee?.type === 'identifier' ? own.get(callee.text) : undefined;
    if (function_ !== undefined) return called(function_, call);
    bindGrown(node, call, scope);
    const isCode = call.name === 'exec' || call.name === 'eval';
    return [...actsOfCall(call, cloud), ...(isCode ? nestedActs(call.args[0], 'python', nesting, actsIn) : [])];
  };

  /** All rounds of a loop but the last, which is the one that is met behind them. */
  const ahead = (node: SyntaxNode, scope: Scope): readonly Act[] => {
    const [clause, another] = clausesOf(node);
    const body = node.childForFieldName('body');
    if (clause === undefined || another !== undefined || body === null) return [];
    return roundsIn(clause, scope)
      .slice(0, -1)
      .flatMap((each) => {
        bindRound(clause, each, scope);
        return walked(everyNode(body), scope);
      });
  };

  const walked = (part: readonly SyntaxNode[], scope: Scope): readonly Act[] => {
    const acts: Act[] = [];
    let apart = 0;
    for (const node of part) {
      if (!options.budget.spend(1)) break;
      if (node.startIndex < apart) continue;
      if (isApart(node)) {
        apart = node.endIndex;
        continue;
      }
      acts.push(...ahead(node, scope));
      ownField(BINDERS, node.type)?.(node, scope);
      if (node.type === 'call') acts.push(...ofCall(node, scope));
    }
    return acts;
  };

  const outermost = scopeOf(options);
  return walked(nodes, outermost);
}

/** Everything that Python code starts, removes, writes or calls in a cloud, in the order of the text. */
export function pythonActs(tree: SyntaxNode, options: CodeOptions): readonly Act[] {
  return actsIn(tree, nestingOf(options));
}
