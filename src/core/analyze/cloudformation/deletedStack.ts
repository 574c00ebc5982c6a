import { recreateTime } from '../../facts/recreateTimes';
import { terraformTypeOf } from '../../facts/terraformTypeOf';
import type { Neighbour } from '../../model/analyzer';
import type { Observation } from '../../model/finding';
import { readData } from '../shared/readData';
import { childOf, entriesOf, nodeAt, stringOf, type DataNode } from '../shared/dataTree';
import { referrers } from './dependants';
import { intrinsicOf, subOf } from './intrinsics';
import { deletionPolicy } from './policies';
import { removalObservation } from './removal';
import { templateOf, type Resource, type Template } from './template';

/** A file as a template; null when it holds none. */
export function stackTemplate({ path, text }: Neighbour): Template | null {
  const template = templateOf(path, 'after', text, readData(path, text));
  return template.root === null ? null : template;
}

function withOutage(observation: Observation, { type }: Resource): Observation {
  const outage = recreateTime(terraformTypeOf(type));
  if (outage === null) return observation;
  return { ...observation, impact: { dependants: [], ...observation.impact, outage } };
}

/** What goes with a stack of this template: all but what is retained, by its policy or by the command. */
export function deletedStack(template: Template, kept: readonly string[]): readonly Observation[] {
  const users = referrers(template);
  return [...template.resources.values()].flatMap((resource) => {
    const policy = deletionPolicy(resource);
    if (policy === 'Retain' || kept.includes(resource.id)) return [];
    const gone = removalObservation({
      rule: 'cloudformation/destroyed',
      effect: 'delete',
      gone: resource,
      policy,
      expected: !template.unsure.has(resource.id),
      because: '',
      at: template.placeIn(resource.idSpan),
      saferWay: 'deploy `DeletionPolicy: Retain` on it first; then the real thing stays',
      users,
    });
    return [{ ...withOutage(gone, resource), stage: 'act' as const }];
  });
}

/** A name in which each part that only a deployment fills in matches anything. */
function shapeOf(node: DataNode): string | null {
  const found = intrinsicOf(node);
  const text = found?.name === 'Fn::Sub' ? (subOf(found.argument)?.template ?? null) : stringOf(node);
  return text === null || text.replace(/\$\{[^}]*\}/g, '') === '' ? null : text.replace(/\$\{[^}]*\}/g, '*');
}

function importsIn(node: DataNode | null): readonly string[] {
  if (node === null) return [];
  if (node.kind === 'list') return node.items.flatMap(importsIn);
  const found = intrinsicOf(node);
  if (found?.name === 'Fn::ImportValue') {
    const shape = shapeOf(found.argument);
    return shape === null ? [] : [shape];
  }
  return entriesOf(node).flatMap(({ value }) => importsIn(value));
}

/** How many values of a stack another template imports, by their exported names. */
export function importsOf(user: Template, stack: Template): number {
  const outputs = entriesOf(childOf(stack.root, 'Outputs')).flatMap(
    ({ value }) => nodeAt(value, ['Export', 'Name']) ?? [],
  );
  const names = new Set(outputs.map(shapeOf));
  return new Set(importsIn(user.root).filter((name) => names.has(name))).size;
}
