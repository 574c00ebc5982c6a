import { ownField } from '../../model/ownField';
import type { SyntaxNode } from '../../model/ports';
import { literalText } from './build';
import type { Context } from './context';
import { namedChildrenOf, textOf } from './context';
import type { Absence, WordSyntax } from './tree';
import { wordOf } from './words';

/** Tests that fail where no file stands: that it is there, that it is a plain one, that it has something in it. */
const PRESENCE: ReadonlySet<string> = new Set(['-e', '-f', '-s']);

/** The same of a test that stands behind `!`. */
export function negated(absences: readonly Absence[]): readonly Absence[] {
  return absences.map(({ path, when }) => ({ path, when: !when }));
}

/** What `test -f PATH`, `test ! -e PATH` and `[ -s PATH ]` say, by their words. */
export function absencesOfWords(words: readonly WordSyntax[]): readonly Absence[] {
  const [head, ...rest] = words;
  const name = head === undefined ? '' : literalText(head);
  if (name !== 'test' && name !== '[') return [];
  const operands = name === '[' ? rest.slice(0, -1) : rest;
  const isTurned = operands[0]?.raw === '!';
  const [operator, path, ...more] = isTurned ? operands.slice(1) : operands;
  if (operator === undefined || path === undefined || more.length > 0 || !PRESENCE.has(operator.raw)) return [];
  return [{ path, when: isTurned }];
}

function absencesOfUnary(node: SyntaxNode, context: Context): readonly Absence[] {
  const [first, second] = namedChildrenOf(node);
  if (first === undefined) return [];
  if (first.type !== 'test_operator')
    return textOf(node, context).startsWith('!') ? negated(absencesIn(first, context)) : [];
  // `-f a -a -e b` hangs as a whole behind its first sign.
  const isPresence = PRESENCE.has(textOf(first, context)) && second?.type !== 'binary_expression';
  return second === undefined || !isPresence ? [] : [{ path: wordOf(second, context), when: false }];
}

/** Both sides hold where `&&` does, and both fail where `||` does. */
function absencesOfBinary(node: SyntaxNode, context: Context): readonly Absence[] {
  const sign = node.children.find((child) => child !== null && !child.isNamed)?.type;
  if (sign !== '&&' && sign !== '||') return [];
  const both = namedChildrenOf(node).flatMap((side) => absencesIn(side, context));
  return both.filter(({ when }) => when === (sign === '&&'));
}

const readers: Readonly<Record<string, (node: SyntaxNode, context: Context) => readonly Absence[]>> = {
  test_command: inner,
  parenthesized_expression: inner,
  unary_expression: absencesOfUnary,
  binary_expression: absencesOfBinary,
};

function inner(node: SyntaxNode, context: Context): readonly Absence[] {
  const [only, ...others] = namedChildrenOf(node);
  return only === undefined || others.length > 0 ? [] : absencesIn(only, context);
}

/** The same for what stands between `[[` and `]]`, or `[` and `]`. */
export function absencesIn(node: SyntaxNode, context: Context): readonly Absence[] {
  return ownField(readers, node.type)?.(node, context) ?? [];
}

/** Whether an odd number of `!` stands right before a command. */
export function isNegated(node: SyntaxNode, context: Context): boolean {
  const before = /(?:(?:!|time(?:\s+-p)?)\s+)+$/.exec(context.source.slice(0, node.startIndex))?.[0] ?? '';
  return before.split('!').length % 2 === 0;
}
