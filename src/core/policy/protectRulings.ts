import type { Touch } from '../model/finding';
import type { Policy } from '../model/policy';
import { overlapsPath } from './overlapsPath';
import { placedIn } from './ruleRulings';
import type { Ruling } from './ruling';

/** What `protect:` wants of written and removed files. */
export function protectRulings(
  policies: readonly Policy[],
  touches: readonly Touch[],
  workspaces: readonly string[],
): readonly Ruling[] {
  const changed = touches.filter((touch) => touch.how !== 'read');
  return policies.flatMap((policy) =>
    policy.protect.flatMap((protect): readonly Ruling[] => {
      const touch = changed.find((one) => protect.paths.some((path) => overlapsPath(path, one, workspaces)));
      if (touch === undefined) return [];
      const because = protect.because === '' ? '' : `: ${protect.because}`;
      const reason = {
        rule: 'protect',
        from: policy.from,
        policyAt: placedIn(policy, protect.at),
        says: `\`${touch.path}\` is protected${because}`,
      };
      return [{ then: protect.then, confirm: 'click', needs: [], reason }];
    }),
  );
}
