import type { SyntaxNode } from '../../model/ports';
import type { Context } from './context';
import { childrenOf, textOf } from './context';
import type { Parameter, WordSyntax } from './tree';

type WordBetween = (children: readonly SyntaxNode[], from: number, to: number, context: Context) => WordSyntax;

const plain = { subscript: null, operator: '', argument: null, second: null } as const;

function isName(node: SyntaxNode): boolean {
  return node.type === 'variable_name' || node.type === 'special_variable_name' || node.type === 'subscript';
}

function named(node: SyntaxNode, context: Context): { readonly name: string; readonly subscript: string | null } {
  const text = textOf(node, context);
  if (node.type !== 'subscript') return { name: text, subscript: null };
  const open = text.indexOf('[');
  return { name: text.slice(0, open), subscript: text.slice(open + 1, -1) };
}

/** `${#x}` and `${!x}`: an operator before the name. */
function prefixed(operator: string, after: readonly SyntaxNode[], context: Context): Parameter | null {
  if (operator !== '#' && operator !== '!') return null;
  const target = after.find(isName);
  if (target === undefined) return { ...plain, name: operator };
  return { ...plain, ...named(target, context), operator: operator === '#' ? 'length' : 'indirect' };
}

/** The parameter of a `simple_expansion` or `expansion` node. */
export function parameterOf(node: SyntaxNode, context: Context, wordBetween: WordBetween): Parameter {
  if (node.type === 'simple_expansion') return { ...plain, name: textOf(node, context).slice(1) };
  const children = childrenOf(node).filter((child) => child.type !== '${' && child.startIndex < node.endIndex);
  const end = node.endIndex - (context.source.charAt(node.endIndex - 1) === '}' ? 1 : 0);
  const inside = children.filter((child) => child.endIndex <= end);
  const [first, ...others] = inside;
  if (first === undefined) return { ...plain, name: '' };
  if (!isName(first)) {
    return (
      prefixed(textOf(first, context), others, context) ?? {
        ...plain,
        name: textOf(first, context),
        operator: 'other',
      }
    );
  }
  const operators = others.filter((child) => !child.isNamed);
  const [operator] = operators;
  if (operator === undefined) return { ...plain, ...named(first, context), operator: others.length > 0 ? 'other' : '' };
  const second = operators.find((child, index) => index > 0 && /^[/:]$/.test(child.type));
  const until = second?.startIndex ?? end;
  const between = (from: number, to: number): WordSyntax =>
    wordBetween(
      others.filter((child) => child.startIndex >= from && child.endIndex <= to),
      from,
      to,
      context,
    );
  return {
    ...named(first, context),
    operator: textOf(operator, context),
    argument: between(operator.endIndex, until),
    second: second === undefined ? null : between(second.endIndex, end),
  };
}
