import { ownField } from '../../model/ownField';
import type { SyntaxNode } from '../../model/ports';
import type { Context } from './context';
import { childrenOf, deeper, namedChildrenOf, spanOf, textOf } from './context';
import { isRedirect, redirectOf } from './redirects';
import type { Arm, Statement, WordSyntax } from './tree';
import { absencesIn, isNegated, negated } from './absences';
import { arithmeticOf, expressionBetween, nestedParts, partsOf, wordOf } from './words';

type Branch = { readonly condition: readonly Statement[]; readonly body: readonly Statement[] };

function branchOf(node: SyntaxNode, context: Context): Branch {
  const children = childrenOf(node).filter((child) => child.type !== 'elif_clause' && child.type !== 'else_clause');
  const then = children.findIndex((child) => child.type === 'then');
  const cut = then < 0 ? children.length : then;
  return {
    condition: context.statements(children.slice(0, cut), deeper(context)),
    body: context.statements(children.slice(cut), deeper(context)),
  };
}

export function ifOf(node: SyntaxNode, context: Context): Statement {
  const children = childrenOf(node);
  const elifs = children.filter((child) => child.type === 'elif_clause').map((child) => branchOf(child, context));
  const last = children.find((child) => child.type === 'else_clause');
  const otherwise = last === undefined ? [] : context.statements(last.children, deeper(context));
  return { kind: 'if', branches: [branchOf(node, context), ...elifs], otherwise };
}

function bodyOf(node: SyntaxNode, context: Context): readonly Statement[] {
  const body = node.childForFieldName('body');
  return context.statements(body?.type === 'do_group' ? body.children : [body], deeper(context));
}

/** `while` and `until`. */
export function whileOf(node: SyntaxNode, context: Context): Statement {
  const [keyword] = childrenOf(node);
  const head = childrenOf(node).filter((child) => child !== node.childForFieldName('body'));
  const condition = context.statements(head, deeper(context));
  return {
    kind: 'while',
    condition,
    body: bodyOf(node, context),
    ...(keyword?.type === 'until' ? { until: true as const } : {}),
  };
}

/** `for ((FIRST; CONDITION; STEP))`, as the `while` that it stands for; without a condition it does not end by itself. */
export function countedOf(node: SyntaxNode, context: Context): Statement {
  const children = childrenOf(node);
  const open = children.find((child) => child.type === '((');
  const close = children.find((child) => child.type === '))');
  const cuts = children.filter((child) => child.type === ';' && child.endIndex <= (close?.startIndex ?? 0));
  const starts = [open?.endIndex ?? node.startIndex, ...cuts.map((cut) => cut.endIndex)];
  const ends = [...cuts.map((cut) => cut.startIndex), close?.startIndex ?? node.startIndex];
  const span = spanOf(node, context);
  const [first, condition, step] = starts.map((from, index): Statement => {
    const part = expressionBetween(from, Math.max(from, ends[index] ?? from), node, context);
    return { kind: 'test', parts: [part], computed: [], span };
  });
  const isEndless = starts.length !== 3 || context.source.slice(starts[1], ends[1]).trim() === '';
  const loop: Statement = {
    kind: 'while',
    condition: isEndless || condition === undefined ? [] : [condition],
    body: [...bodyOf(node, context), ...(step === undefined ? [] : [step])],
  };
  return { kind: 'group', body: [...(first === undefined ? [] : [first]), loop] };
}

export function forOf(node: SyntaxNode, context: Context): Statement {
  const variable = node.childForFieldName('variable');
  const body = node.childForFieldName('body');
  const children = childrenOf(node);
  const from = children.findIndex((child) => child.type === 'in');
  const values =
    from < 0
      ? null
      : children.slice(from + 1).filter((child) => child.isNamed && child !== body && child.type !== 'comment');
  return {
    kind: 'for',
    variable: variable === null ? '' : textOf(variable, context),
    words: values === null ? null : values.map((child) => wordOf(child, context)),
    body: bodyOf(node, context),
    chosen: children[0]?.type === 'select',
  };
}

const endings: Readonly<Record<string, Arm['then']>> = { ';&': 'falls', ';;&': 'goes on' };

function armOf(item: SyntaxNode, context: Context): Arm {
  const children = childrenOf(item);
  const open = children.findIndex((child) => child.type === ')');
  const patterns = children.slice(0, open).filter((child) => child.isNamed);
  return {
    patterns: patterns.map((child) => wordOf(child, context)),
    body: context.statements(children.slice(open + 1), deeper(context)),
    then: ownField(endings, children.at(-1)?.type ?? '') ?? 'ends',
  };
}

export function caseOf(node: SyntaxNode, context: Context): Statement {
  const value = node.childForFieldName('value') ?? node;
  const items = childrenOf(node).filter((child) => child.type === 'case_item');
  return {
    kind: 'case',
    value: wordOf(value, context),
    arms: items.map((item) => armOf(item, context)),
  };
}

export function functionOf(node: SyntaxNode, context: Context): Statement {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const redirects = childrenOf(node)
    .filter(isRedirect)
    .flatMap((child) => redirectOf(child, context));
  const group: Statement = { kind: 'group', body: context.statements([body], deeper(context)) };
  const span = spanOf(node, context);
  return {
    kind: 'function',
    name: name === null ? '' : textOf(name, context),
    body: redirects.length === 0 ? group : { kind: 'redirected', body: group, redirects, span },
  };
}

const comparing = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge']);

/** Operands of `-eq` and its kin, and of `-v`: their values are computed with. */
function computedOf(node: SyntaxNode, context: Context): readonly WordSyntax[] {
  const found: WordSyntax[] = [];
  const waiting = [...namedChildrenOf(node)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const operator = next.childForFieldName('operator');
    const sign = operator === null ? '' : textOf(operator, context);
    const isUnary = next.type === 'unary_expression' && textOf(next, context).startsWith('-v');
    if (comparing.has(sign) || isUnary) {
      const operands = namedChildrenOf(next).filter((child) => child.type !== 'test_operator');
      found.push(...operands.map((child) => wordOf(child, context)));
    } else waiting.push(...namedChildrenOf(next));
  }
  return found;
}

function isWord(node: SyntaxNode): boolean {
  return node.type === 'simple_expansion' || node.type === 'expansion';
}

/** `[ … ]`, `[[ … ]]` and `(( … ))`. */
export function testOf(node: SyntaxNode, context: Context): Statement {
  const inner = deeper(context);
  const opened = childrenOf(node)[0]?.type;
  if (opened === '((')
    return { kind: 'test', parts: [arithmeticOf(node, inner)], computed: [], span: spanOf(node, context) };
  const direct = namedChildrenOf(node)
    .filter(isWord)
    .flatMap((child) => partsOf(child, 'double', inner));
  const parts = [
    ...direct,
    ...namedChildrenOf(node)
      .filter((child) => !isWord(child))
      .flatMap((child) => nestedOrSelf(child, inner)),
  ];
  const computed = opened === '[[' ? computedOf(node, inner) : [];
  const said = absencesIn(node, inner);
  const absences = isNegated(node, context) ? negated(said) : said;
  return { kind: 'test', parts, computed, absences, span: spanOf(node, context) };
}

function nestedOrSelf(node: SyntaxNode, context: Context): ReturnType<typeof partsOf> {
  return node.type === 'command_substitution' ? partsOf(node, 'double', context) : nestedParts(node, context);
}
