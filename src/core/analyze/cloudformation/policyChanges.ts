import type { Observation } from '../../model/finding';
import { childOf, entryOf } from '../shared/dataTree';
import { cloudformationLossOf } from '../../facts/cloudformationLosses';
import type { Pair } from './pairing';
import { deletionPolicy, replacePolicy, type Policy } from './policies';
import { placeOfPart, type Template } from './template';

const strength: Readonly<Record<Policy, number>> = { Delete: 0, unknown: 1, Snapshot: 2, Retain: 3 };

type Kind = 'DeletionPolicy' | 'UpdateReplacePolicy';

const words: Readonly<Record<Kind, string>> = {
  DeletionPolicy: 'its removal deletes it',
  UpdateReplacePolicy: 'its replacement deletes the old one',
};

/** Written by the synthesis of a CDK program. */
function isSynthesised({ is }: Pair): boolean {
  return childOf(childOf(is.body, 'Metadata'), 'aws:cdk:path') !== null;
}

/** A policy that keeps less than before, said or left out. */
function weaker(before: Template, after: Template, pair: Pair, kind: Kind): readonly Observation[] {
  const policyOf = kind === 'DeletionPolicy' ? deletionPolicy : replacePolicy;
  const [old, now] = [policyOf(pair.was), policyOf(pair.is)];
  if (strength[now] >= strength[old] || strength[old] < 2) return [];
  const holdsData = cloudformationLossOf(pair.is.type) !== null;
  const at =
    entryOf(pair.is.body, kind) === null ? placeOfPart(before, pair.was, kind) : placeOfPart(after, pair.is, kind);
  const ends = now === 'Snapshot' ? 'from now on only a snapshot is kept' : `from now on ${words[kind]}`;
  return [
    {
      rule: 'cloudformation/policy-weakened',
      code: isSynthesised(pair) && kind === 'DeletionPolicy' ? 'CF05' : 'CF02',
      effect: 'unprotect',
      stage: 'write',
      severity: holdsData ? 'high' : 'medium',
      undo: 'easy',
      reach: 'remote',
      target: { type: pair.is.type, name: pair.is.id },
      certainty: now === 'unknown' ? 'possible' : 'expected',
      at,
      says: `Takes \`${kind}: ${old}\` off ${pair.is.id} (${pair.is.type}): ${ends}`,
      saferWay: `keep \`${kind}: ${old}\``,
      signals: [],
    },
  ];
}

/** Every policy that kept the real thing or a snapshot and keeps less now. */
export function policyChanges(before: Template, after: Template, pairs: readonly Pair[]): readonly Observation[] {
  return pairs.flatMap((pair) => [
    ...weaker(before, after, pair, 'DeletionPolicy'),
    ...weaker(before, after, pair, 'UpdateReplacePolicy'),
  ]);
}
