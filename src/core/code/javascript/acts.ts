import { ownField } from '../../model/ownField';
import type { CodeOptions } from '../../model/codeReader';
import type { NonEmpty } from '../../model/nonEmpty';
import type { SyntaxNode } from '../../model/ports';
import type { Act } from '../shared/act';
import { nestedActs, nestingOf, type Nesting } from '../shared/nested';
import { everyNode, namedChildren } from '../shared/nodes';
import { ownCalls, ownFunctions, type OwnFunction } from '../shared/ownFunctions';
import { bind, scopeOf, type Scope } from '../shared/scope';
import { shown } from '../shared/telling';
import { joinedText, mixed, roundsOf, sourcesOf, unknownValue, wordOf, type Call, type Value } from '../shared/value';
import { actsOfCall, codeIn, EVALUATES } from './calls';
import { callOf, evaluate, inside } from './evaluate';
import { asHeld, moduleName } from './results';

/** Modules that `node -e` has under their own names without asking for them. */
const GIVEN = ['fs', 'child_process', 'os', 'path', 'vm', 'util'];

/** `const [a, b] = …`: the parts of a list that is written out; of anything else each may be any part. */
function itemsIn(pattern: SyntaxNode, held: Value): readonly (readonly [SyntaxNode, Value])[] {
  return namedChildren(pattern).map((part, at) => [
    part,
    held.kind === 'list' ? (held.items[at] ?? unknownValue) : held,
  ]);
}

/** `const { execSync: run, rmSync } = …`: the names, each with its part of the value. */
function namesIn(whole: SyntaxNode, value: Value, home: string): readonly (readonly [string, Value])[] {
  const names: (readonly [string, Value])[] = [];
  const open: (readonly [SyntaxNode, Value])[] = [[whole, value]];
  for (const [pattern, held] of open) {
    if (pattern.type === 'identifier') names.push([pattern.text, held]);
    if (pattern.type === 'array_pattern') open.push(...itemsIn(pattern, held));
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
    return [method === 'then' ? object : (roundsOf(object).at(-1) ?? unknownValue)];
  }
  const result = evaluate(call, scope);
  return sourcesOf(result).length > 0 ? [unknownValue, result] : [];
}

/** Nothing outside of a function was told by the names of what it is handed. */
function bindParameters(node: SyntaxNode, scope: Scope): void {
  bindUnknown(node, scope);
  bindValues(namedChildren(node), handed(node.parent, scope), scope);
}

/** What a function is handed, in order; by default what its parameters say. */
function bindValues(parameters: readonly SyntaxNode[], values: readonly Value[], scope: Scope): void {
  for (const [index, parameter] of parameters.entries()) {
    const target = parameter.childForFieldName('left') ?? parameter;
    const byDefault = evaluate(parameter.childForFieldName('right'), scope);
    const isRest = parameter.type === 'rest_pattern';
    const value: Value = isRest ? { kind: 'list', items: values.slice(index) } : (values[index] ?? byDefault);
    const pattern = isRest ? (namedChildren(parameter)[0] ?? parameter) : target;
    for (const [name, held] of namesIn(pattern, value, scope.home)) scope.names.set(name, held);
  }
}

function bindUnknown(node: SyntaxNode, scope: Scope): void {
  for (const name of everyNode(node).filter(({ type }) => type === 'identifier')) {
    scope.names.set(name.text, unknownValue);
  }
}

function roundsIn(node: SyntaxNode, scope: Scope): NonEmpty<Value> {
  return roundsOf(asHeld(evaluate(node.childForFieldName('right'), scope)));
}

function bindRound(node: SyntaxNode, each: Value, scope: Scope): void {
  const left = node.childForFieldName('left');
  for (const [name, held] of left === null ? [] : namesIn(left, each, scope.home)) bind(scope, name, held);
}

function bindLoop(node: SyntaxNode, scope: Scope): void {
  bindRound(node, roundsIn(node, scope).at(-1) ?? unknownValue, scope);
}

/** `line += ' -l'` */
function bindSum(node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName('left');
  if (left?.type !== 'identifier') return;
  const isSum = node.childForFieldName('operator')?.text === '+=';
  const parts = [evaluate(left, scope), evaluate(node.childForFieldName('right'), scope)];
  const isText = parts.some(({ kind }) => kind === 'text');
  bind(scope, left.text, isSum && isText ? joinedText(parts) : mixed(parts));
}

/** `words.push('-l')`: the list is longer behind it. */
function bindGrown(node: SyntaxNode, { on, method, args }: Call, scope: Scope): void {
  const object = node.childForFieldName('function')?.childForFieldName('object');
  if (on.kind !== 'list' || object?.type !== 'identifier' || method !== 'push') return;
  bind(scope, object.text, { kind: 'list', items: [...on.items, ...args] });
}

const BINDERS: Readonly<Record<string, (node: SyntaxNode, scope: Scope) => void>> = {
  import_statement: bindImport,
  variable_declarator: bindDeclaration,
  assignment_expression: bindDeclaration,
  augmented_assignment_expression: bindSum,
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

const FUNCTION = /^(?:arrow_function|function_expression|function_declaration)$/;

function parametersOf(node: SyntaxNode): readonly SyntaxNode[] {
  const [one, all] = [node.childForFieldName('parameter'), node.childForFieldName('parameters')];
  return one === null ? (all === null ? [] : namedChildren(all)) : [one];
}

/** `function f() {}`, `const f = () => …` */
function definitionOf(node: SyntaxNode): OwnFunction | null {
  const whole = node.type === 'variable_declarator' ? node.childForFieldName('value') : node;
  const body = whole !== null && FUNCTION.test(whole.type) ? whole.childForFieldName('body') : null;
  const name = node.childForFieldName('name');
  const isNamed = name?.type === 'identifier' && (node !== whole || node.type === 'function_declaration');
  return whole === null || body === null || !isNamed
    ? null
    : { name: name.text, nameAt: name.startIndex, whole, parameters: parametersOf(whole), body };
}

type Loop = { readonly rounds: readonly Value[]; readonly bindTo: (each: Value) => void; readonly body: SyntaxNode };

/** `for (const x of [a, b]) …` */
function statementLoop(node: SyntaxNode, scope: Scope): Loop | null {
  const body = node.childForFieldName('body');
  const bindTo = (each: Value): void => {
    bindRound(node, each, scope);
  };
  return body === null ? null : { rounds: roundsIn(node, scope), bindTo, body };
}

/** `[a, b].forEach((x) => …)` */
function callbackLoop(node: SyntaxNode, scope: Scope): Loop | null {
  const callee = node.childForFieldName('function');
  const [callback] = namedChildren(node.childForFieldName('arguments') ?? node);
  const body = callback !== undefined && FUNCTION.test(callback.type) ? callback.childForFieldName('body') : null;
  if (callback === undefined || body === null || callee === null) return null;
  const method = callee.childForFieldName('property')?.text ?? '';
  if (method === 'then' || !HANDS_ON.test(method)) return null;
  const bindTo = (each: Value): void => {
    bindValues(parametersOf(callback), [each], scope);
    scope.known.clear();
  };
  return { rounds: roundsOf(asHeld(evaluate(callee.childForFieldName('object'), scope))), bindTo, body };
}

function loopOf(node: SyntaxNode, scope: Scope): Loop | null {
  if (node.type === 'for_in_statement') return statementLoop(node, scope);
  return node.type === 'call_expression' ? callbackLoop(node, scope) : null;
}

function actsIn(tree: SyntaxNode, nesting: Nesting, prints = false): readonly Act[] {
  const { budget } = nesting.options;
  const outermost = scopeOf(nesting.options, new Map(GIVEN.map((name) => [name, { kind: 'name', name }])));
  const nodes = everyNode(tree);
  const own = ownFunctions(nodes, definitionOf);
  const isApart = ({ type, startIndex }: SyntaxNode): boolean =>
    FUNCTION.test(type) && [...own.values()].some(({ whole }) => whole.startIndex === startIndex);

  const called = ownCalls((function_, given) => {
    const inner: Scope = { ...outermost, names: new Map(outermost.names), known: new Map() };
    for (const parameter of function_.parameters) bindUnknown(parameter, inner);
    if (given !== null) bindValues(function_.parameters, given.args, inner);
    return walked(everyNode(function_.body), inner);
  });

  const ofCall = (node: SyntaxNode, scope: Scope): readonly Act[] => {
    budget.spend(10);
    const call = callOf(node, scope);
    const callee = node.childForFieldName('function');
    const function_ = callee?.type === 'identifier' ? own.get(callee.text) : undefined;
    if (function_ !== undefined) return called(function_, call);
    bindGrown(node, call, scope);
    const code = EVALUATES.has(call.name) || LATER.test(call.name) ? codeIn(call) : undefined;
    return [...actsOfCall(call), ...nestedActs(code, 'javascript', nesting, actsIn)];
  };

  /** All rounds of a loop but the last, which is the one that is met behind them. */
  const ahead = (node: SyntaxNode, scope: Scope): readonly Act[] => {
    const loop = loopOf(node, scope);
    if (loop === null || loop.rounds.length < 2) return [];
    const acts = loop.rounds.slice(0, -1).flatMap((each) => {
      loop.bindTo(each);
      return walked(everyNode(loop.body), scope);
    });
    // What was told of the body's expressions is told anew in the last round.
    scope.known.clear();
    return acts;
  };

  const walked = (part: readonly SyntaxNode[], scope: Scope): readonly Act[] => {
    const acts: Act[] = [];
    let apart = 0;
    for (const node of part) {
      if (!budget.spend(1)) break;
      if (node.startIndex < apart) continue;
      if (isApart(node)) {
        apart = node.endIndex;
        continue;
      }
      acts.push(...ahead(node, scope));
      ownField(BINDERS, node.type)?.(node, scope);
      arrowParameter(node, scope);
      if (node.type === 'call_expression' || node.type === 'new_expression') acts.push(...ofCall(node, scope));
    }
    return acts;
  };

  const acts = walked(nodes, outermost);
  return prints ? [...acts, ...lastShown(tree, outermost)] : acts;
}

/**
 * Everything that JavaScript code starts, removes, writes or calls in a cloud, in the order of the text; `prints`: the
 * value of the last expression is printed as well.
 */
export function javascriptActs(tree: SyntaxNode, options: CodeOptions, prints: boolean): readonly Act[] {
  return actsIn(tree, nestingOf(options), prints);
}
