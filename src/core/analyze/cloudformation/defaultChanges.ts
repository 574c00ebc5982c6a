import { cloudformationLossOf } from '../../facts/cloudformationLosses';
import type { Observation } from '../../model/finding';
import type { Pair } from './pairing';
import { propertyChanges, replacing } from './propertyChanges';
import type { Template } from './template';

type Templates = { readonly before: Template; readonly after: Template };

/**
 * Properties that replace and stand on a parameter whose default is another one. A stack that exists keeps its value of
 * the parameter unless the update leaves it to the default, so that this is a kind of its own and no replacement yet.
 */
export function defaultChanges(templates: Templates, pairs: readonly Pair[]): readonly Observation[] {
  return pairs.flatMap(({ was, is }): readonly Observation[] => {
    const found = propertyChanges(templates, was, is).find(
      (change) => change.byDefault !== undefined && replacing(is, change) !== 'leaves',
    );
    if (found === undefined) return [];
    const reason = `because \`${found.path}\` stands on the parameter \`${found.byDefault ?? ''}\`, whose default changes`;
    return [
      {
        rule: 'cloudformation/default-changed',
        code: 'TF05',
        effect: 'update',
        stage: 'write',
        severity: cloudformationLossOf(is.type) === null ? 'medium' : 'high',
        undo: 'easy',
        reach: 'remote',
        target: { type: is.type, name: is.id },
        certainty: 'possible',
        at: found.at,
        says: `May replace ${is.id} (${is.type}) ${reason}; a stack that exists keeps its value unless it is told the new one`,
        saferWay: `pass the value that the stack has: --parameters ParameterKey=${found.byDefault ?? ''},UsePreviousValue=true`,
        signals: [],
      },
    ];
  });
}
