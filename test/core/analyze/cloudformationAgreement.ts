import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import { cloudformation } from '../../../src/core/analyze/cloudformation';
import type { Observation } from '../../../src/core/model/finding';
import type { TemplatePair } from './cloudformationPairs';

export type Answer = 'replaces' | 'may replace' | 'destroys' | 'orphans' | 'stays';

function theirs(impact: ResourceImpact): Answer {
  switch (impact) {
    case ResourceImpact.WILL_REPLACE:
      return 'replaces';
    case ResourceImpact.MAY_REPLACE:
      return 'may replace';
    case ResourceImpact.WILL_DESTROY:
      return 'destroys';
    case ResourceImpact.WILL_ORPHAN:
      return 'orphans';
    case ResourceImpact.WILL_CREATE:
    case ResourceImpact.WILL_IMPORT:
    case ResourceImpact.WILL_UPDATE:
    case ResourceImpact.NO_CHANGE:
      return 'stays';
  }
}

function ours(observations: readonly Observation[]): Answer {
  const replace = observations.find(({ effect }) => effect === 'replace');
  if (replace !== undefined) return replace.certainty === 'expected' ? 'replaces' : 'may replace';
  if (observations.some(({ effect }) => effect === 'delete')) return 'destroys';
  return observations.some(({ rule }) => rule === 'cloudformation/left-behind') ? 'orphans' : 'stays';
}

export type Compared = { readonly id: string; readonly theirs: Answer; readonly ours: Answer };

function diffed({ before, after }: TemplatePair): ReturnType<typeof fullDiff> | null {
  try {
    return fullDiff(structuredClone(before), structuredClone(after));
  } catch {
    // It reads policies as well, and throws when one that was made up lacks its document.
    return null;
  }
}

/** What the library of the vendor and this analyzer say of each resource of a pair. */
export function agreement(pair: TemplatePair): readonly Compared[] {
  const { before, after } = pair;
  const theirDiff = diffed(pair);
  if (theirDiff === null) return [];
  const path = '/w/stack.json';
  const file = { path, before: JSON.stringify(before), after: JSON.stringify(after) };
  const { observations } = cloudformation.analyze({ files: [file], neighbours: () => [] });
  const ids = new Set([...Object.keys(before.Resources), ...Object.keys(after.Resources)]);
  return [...ids].map((id) => {
    const impact = theirDiff.resources.changes[id]?.changeImpact ?? ResourceImpact.NO_CHANGE;
    return { id, theirs: theirs(impact), ours: ours(observations.filter(({ target }) => target.name === id)) };
  });
}
