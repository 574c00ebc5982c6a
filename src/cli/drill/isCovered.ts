import { concerns } from '../../core/model/analyzer';
import { analyzers } from '../../core/analyze/index.generated';
import { codeReaders } from '../../core/code/index.generated';
import type { Review } from '../../core/model/decision';
import type { Operation } from '../../core/model/operation';
import { rulePacks } from '../../core/rules/index.generated';
import type { Needs } from './drill';

const governed: ReadonlySet<string> = new Set([...rulePacks, ...codeReaders].flatMap(({ programs }) => programs));

/** Whether something in the engine knows what it looked at: a rule pack, a reader of code, an analyzer. */
function isKnown(operation: Operation, review: Review): boolean {
  if (review.findings.length > 0) return true;
  switch (operation.kind) {
    case 'run':
      return review.commands.some(({ program }) => governed.has(program));
    case 'change':
      return operation.files.some((file) => analyzers.some((analyzer) => concerns(analyzer, file)));
    case 'call':
      return !isBlind(review);
  }
}

/** The review itself says that it did not see through something that may matter. */
function isBlind(review: Review): boolean {
  return review.unknowns.some(
    ({ code, stake }) => stake !== 'none' && (code === 'unknown-program' || code === 'unparsed'),
  );
}

/**
 * Whether an operation that was allowed was allowed knowingly. What should have been stopped counts as covered only
 * where some part of the engine knows the tool or the format; what should pass, also where nothing is unknown, for that
 * is how ordinary programs pass.
 */
export function isCovered(operation: Operation, review: Review, needs: Needs): boolean {
  return isKnown(operation, review) || (needs === 'pass' && !isBlind(review));
}
