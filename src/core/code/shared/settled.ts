import { ownField } from '../../model/ownField';
import type { SyntaxNode } from '../../model/ports';
import { namedChildren } from './nodes';
import type { Scope } from './scope';
import { tooLongValue, unknownValue, weightOf, type Value } from './value';

export type Readers = Readonly<Record<string, (node: SyntaxNode, scope: Scope) => Value>>;

/** What stands inside of a function is worth something when the function's own names are known. */
const APART =
  /^(?:lambda|block|class_definition|function_definition|arrow_function|function_expression|generator_function|statement_block|class|method_definition)$/;

/** The nodes of an expression whose values are not known yet, outermost first. */
function open(root: SyntaxNode, { known }: Scope): readonly SyntaxNode[] {
  const found = [root];
  for (const node of found) {
    found.push(...namedChildren(node).filter((child) => !APART.test(child.type) && !known.has(child)));
  }
  return found;
}

/**
 * What an expression is worth, told from its innermost parts outwards: each part is read once, however deep it stands,
 * and none of it by recursion.
 */
export function settled(root: SyntaxNode | null, scope: Scope, readers: Readers): Value {
  if (root === null || !Object.hasOwn(readers, root.type)) return unknownValue;
  const before = scope.known.get(root);
  if (before !== undefined) return before;
  for (const node of [...open(root, scope)].reverse()) {
    const reader = ownField(readers, node.type);
    const value = reader === undefined || scope.budget.isSpent() ? unknownValue : reader(node, scope);
    scope.known.set(node, value);
    scope.budget.spend(value === tooLongValue ? Infinity : 1 + weightOf(value));
  }
  return scope.known.get(root) ?? unknownValue;
}
