import { cloudformationLossOf } from '../../facts/cloudformationLosses';
import type { Users } from '../../impact/referenceGraph';
import type { Observation } from '../../model/finding';
import { childOf, stringOf, type DataNode } from '../shared/dataTree';
import { removalCode } from './codes';
import type { Pair } from './pairing';
import { deletionPolicy } from './policies';
import { removalObservation } from './removal';
import type { Resource, Template } from './template';
import { resolvedValue } from './valueText';

/** What leaves the stack and stays as it is: nothing is lost, and nothing looks after it any more. */
function orphaned(resource: Resource, expected: boolean, because: string, at: Observation['at']): Observation {
  return {
    rule: 'cloudformation/left-behind',
    ...(because === '' ? {} : { code: 'X04' }),
    effect: 'update',
    stage: 'write',
    severity: because === '' ? 'low' : 'medium',
    undo: 'easy',
    reach: 'remote',
    target: { type: resource.type, name: resource.id },
    certainty: expected ? 'expected' : 'possible',
    at,
    says: `Takes ${resource.id} (${resource.type}) out of the stack and leaves the real thing as it is${because}`,
    saferWay: 'import the resource into a stack again to have it looked after',
    signals: [],
  };
}

/** Resources that are gone from the template; in a damaged one they may still stand, only not readable. */
export function removals(before: Template, after: Template, gone: readonly Resource[], users: Users): Observation[] {
  const whole = after.damaged.length === 0 && after.root !== null;
  // A template that is gone need not mean that its stack goes: only what holds data is named then.
  const named = gone.filter(({ type }) => after.root !== null || cloudformationLossOf(type) !== null);
  return named.map((resource) => {
    const policy = deletionPolicy(resource);
    const expected = whole && !before.unsure.has(resource.id);
    const at = before.placeIn(resource.idSpan);
    if (policy === 'Retain') return orphaned(resource, expected, '', at);
    const code = removalCode(resource);
    return removalObservation({
      rule: 'cloudformation/resource-removed',
      ...(code === undefined ? {} : { code }),
      effect: 'delete',
      gone: resource,
      policy,
      expected,
      because: after.root === null ? ' if its stack is deleted like its template' : '',
      at,
      saferWay: 'deploy `DeletionPolicy: Retain` on it first; then its removal keeps the real thing',
      users,
    });
  });
}

/** Another logical id is another resource: a new one is made, the old one deleted. */
export function renamings(after: Template, renamed: readonly Pair[], users: Users): Observation[] {
  return renamed.map(({ was, is }) => {
    const policy = deletionPolicy(was);
    const at = after.placeIn(is.idSpan);
    if (policy === 'Retain') {
      return orphaned(was, true, `, while ${is.id} is made anew beside it`, at);
    }
    return removalObservation({
      rule: 'cloudformation/renamed',
      code: 'X04',
      effect: 'delete',
      gone: was,
      policy,
      expected: true,
      because: ` because it is now ${is.id}: another logical id is made anew and the old one deleted`,
      at,
      saferWay: `keep the logical id ${was.id}, or rename it with a stack refactoring`,
      users,
    });
  });
}

type Templates = { readonly before: Template; readonly after: Template };

/** A condition that was put on a resource, or that reads another way: where it is false the resource is deleted. */
export function conditioned(templates: Templates, pairs: readonly Pair[], users: Users): Observation[] {
  return pairs.flatMap(({ was, is }) => {
    const now = childOf(is.body, 'Condition');
    if (now === null) return [];
    const old = childOf(was.body, 'Condition');
    if (old !== null && meaning(templates.before, old) === meaning(templates.after, now)) return [];
    const policy = deletionPolicy(is);
    const at = templates.after.placeIn(now.span);
    const because = ` where the condition \`${stringOf(now) ?? ''}\` is false`;
    if (policy === 'Retain') return [orphaned(is, false, '', at)];
    const code = removalCode(is);
    return [
      removalObservation({
        rule: 'cloudformation/conditioned',
        ...(code === undefined ? {} : { code }),
        effect: 'delete',
        gone: was,
        policy,
        expected: false,
        because,
        at,
        saferWay: 'a change set shows what the condition comes to',
        users,
      }),
    ];
  });
}

/** A condition with everything that it stands on. */
function meaning(template: Template, name: DataNode): string {
  const condition = childOf(childOf(template.root, 'Conditions'), stringOf(name) ?? '');
  return resolvedValue(condition ?? name, template.root).text;
}
