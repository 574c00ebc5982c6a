import type { Finding } from '../model/finding';
import type { Freeze, Policy } from '../model/policy';
import { placedIn } from './ruleRulings';
import type { Ruling } from './ruling';
import { zonedTime } from './zonedTime';

/** Whether the freeze is on: days are inclusive in its zone. A time or zone that cannot be read is inside. */
export function isFrozen(freeze: Freeze, now: number): boolean {
  const time = zonedTime(now, freeze.zone);
  return time === null || (time.date >= freeze.from && time.date <= freeze.to);
}

/** Acts on production and on what others share; reading a credential changes nothing and has rules of its own. */
function isStopped(finding: Finding): boolean {
  const isShared = finding.reach === 'remote' || finding.target.environment.tier === 'production';
  return finding.stage === 'act' && isShared && finding.effect !== 'read-secret';
}

/** What `freeze:` wants of these findings. */
export function freezeRulings(
  policies: readonly Policy[],
  findings: readonly Finding[],
  now: number,
): readonly Ruling[] {
  return policies.flatMap((policy) =>
    policy.freeze
      .filter((freeze) => isFrozen(freeze, now))
      .flatMap((freeze) =>
        findings.flatMap((finding, index): readonly Ruling[] => {
          if (!isStopped(finding)) return [];
          const because = freeze.because === '' ? '' : `: ${freeze.because}`;
          const reason = {
            rule: 'freeze',
            from: policy.from,
            policyAt: placedIn(policy, freeze.at),
            finding: index,
            says: `frozen until ${freeze.to}${because}`,
          };
          return [{ then: 'deny', confirm: 'click', needs: [], reason }];
        }),
      ),
  );
}
