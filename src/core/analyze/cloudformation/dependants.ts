import { usersOf, type Users } from '../../impact/referenceGraph';
import { childOf, itemsOf, stringOf, type DataNode } from '../shared/dataTree';
import { referencesIn } from './intrinsics';
import type { Template } from './template';

function dependsOn(body: DataNode): readonly string[] {
  const node = childOf(body, 'DependsOn');
  const one = stringOf(node);
  return one === null ? itemsOf(node).flatMap((item) => stringOf(item) ?? []) : [one];
}

/** Which resources of a template are named by which others. */
export function referrers(template: Template): Users {
  const references = new Map<string, readonly string[]>();
  for (const { id, body, properties } of template.resources.values()) {
    const named = [...referencesIn(body), ...(properties === null ? [] : referencesIn(properties))].map(
      (one) => one.id,
    );
    const others = new Set([...named, ...dependsOn(body)].filter((to) => to !== id && template.resources.has(to)));
    references.set(id, [...others]);
  }
  return usersOf(references);
}
