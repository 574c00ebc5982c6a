import { itemsOf, stringOf, type DataNode } from '../shared/dataTree';
import { intrinsicOf, isNoValue } from './intrinsics';

/** The two values between which a condition chooses. */
export type Branches = { readonly condition: string; readonly yes: DataNode; readonly no: DataNode };

/** What `Fn::If` chooses between; null for any other node. */
export function branchesOf(node: DataNode): Branches | null {
  const found = intrinsicOf(node);
  if (found?.name !== 'Fn::If') return null;
  const [name = null, yes, no] = itemsOf(found.argument);
  const condition = stringOf(name);
  return condition === null || yes === undefined || no === undefined ? null : { condition, yes, no };
}

/** Every value that a node may have, null for none at all: those of the branches of `Fn::If`, however deep. */
export function possibleNodes(node: DataNode): readonly (DataNode | null)[] {
  const branches = branchesOf(node);
  if (branches === null) return [isNoValue(node) ? null : node];
  return [...possibleNodes(branches.yes), ...possibleNodes(branches.no)];
}
