import type { Review } from '../core/model/decision';
import { planKey } from '../core/model/plan';

/** How a line of a bond begins that names a plan. */
export const PLAN_LINE = 'plan ';

/** Lines for a bond: one for each plan and environment that the findings tell. */
export function planLines({ findings }: Review): readonly string[] {
  const keys = findings.flatMap(({ plan, target }) =>
    plan === undefined ? [] : [`${PLAN_LINE}${planKey(plan.digest, target.environment)}`],
  );
  return [...new Set(keys)];
}
