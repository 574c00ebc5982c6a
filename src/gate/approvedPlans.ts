import type { Review } from '../core/model/decision';
import { planKey } from '../core/model/plan';
import type { Bond } from './passes';
import { PLAN_LINE } from './planLines';

/** Plans that a person said yes to in this window; a restart forgets them. */
export type ApprovedPlans = {
  /** A person released what this bond describes. */
  readonly approve: (bond: Bond) => void;
  /** Keys for the engine. */
  readonly keys: () => readonly string[];
  /** Whether every plan that the review takes for approved was approved under this policy. */
  readonly covers: (review: Review, policyDigest: string) => boolean;
  readonly clear: () => void;
};

export function createApprovedPlans(): ApprovedPlans {
  /** Policy digests by key. */
  const approved = new Map<string, Set<string>>();
  return {
    approve({ lines, policyDigest }) {
      for (const line of lines.filter((one) => one.startsWith(PLAN_LINE))) {
        const key = line.slice(PLAN_LINE.length);
        approved.set(key, new Set([...(approved.get(key) ?? []), policyDigest]));
      }
    },
    keys: () => [...approved.keys()],
    covers: (review, policyDigest) =>
      review.findings.every(
        ({ plan, target }) =>
          plan?.approved !== true || approved.get(planKey(plan.digest, target.environment))?.has(policyDigest) === true,
      ),
    clear() {
      approved.clear();
    },
  };
}
