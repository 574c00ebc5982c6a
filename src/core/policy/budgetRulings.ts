import { criticalPath } from '../impact/criticalPath';
import type { Finding } from '../model/finding';
import type { Budget, Policy } from '../model/policy';
import { matchesName } from './matchesName';
import { placedIn } from './ruleRulings';
import type { Ruling } from './ruling';

/** What takes the service away for a while: itself, or something that it depends on. */
function touches({ service }: Budget, { stage, target, impact }: Finding): boolean {
  if (stage !== 'act' || impact?.outage === undefined) return false;
  return [target.name, ...impact.dependants].some((name) => matchesName([service], name));
}

function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** What `budget:` wants: a yes where a service may be down for longer than its minutes. */
export function budgetRulings(policies: readonly Policy[], findings: readonly Finding[]): readonly Ruling[] {
  return policies.flatMap((policy) =>
    policy.budget.flatMap((budget): readonly Ruling[] => {
      const down = findings.filter((finding) => touches(budget, finding));
      const path = criticalPath(down);
      if (path === null || path.outage.maxSeconds <= budget.minutes * 60) return [];
      const { minSeconds, maxSeconds } = path.outage;
      const range = `${minutes(minSeconds)} to ${minutes(maxSeconds)} min`;
      const finding = findings.findIndex(({ target }) => target.name === path.along[0]);
      const reason = {
        rule: 'budget',
        from: policy.from,
        policyAt: placedIn(policy, budget.at),
        finding,
        says: `\`${budget.service}\` would be down for ${range}, by way of ${path.along.join(', ')}; its budget is ${budget.minutes} min`,
      };
      return [{ then: 'ask', confirm: 'click', needs: [], reason }];
    }),
  );
}
