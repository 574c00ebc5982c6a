import type { Observation } from '../../model/finding';
import type { Resource, Template } from './template';

/** Custom resources of a CDK program that empty something when its stack lets go of it. */
const emptying = /^Custom::(?:S3AutoDeleteObjects|ECRAutoDeleteImages)$/;

/** Stores that from now on are emptied when they are removed. */
export function emptyingAdded(after: Template, added: readonly Resource[]): readonly Observation[] {
  return added
    .filter(({ type }) => emptying.test(type))
    .map(({ id, type, idSpan }) => ({
      rule: 'cloudformation/emptied-on-delete',
      code: 'CF05',
      effect: 'unprotect',
      stage: 'write',
      severity: 'critical',
      undo: 'easy',
      reach: 'remote',
      target: { type, name: id },
      certainty: 'expected',
      at: after.placeIn(idSpan),
      says: `Adds ${id}, which empties its store when that is removed or the stack is deleted`,
      saferWay: 'leave `autoDeleteObjects` out and keep `RemovalPolicy.RETAIN`',
      signals: [],
    }));
}
