import type { Finding } from '../../core/model/finding';
import { unknownEnvironment } from '../../core/model/environment';
import { nowhere } from '../../core/model/place';
import type { RangeRules } from '../../node/gitRange';

/** Of what a range takes from its own review, as many as a sentence bears. */
const MOST_SAID = 3;

/** What a range of commits does to the policy that it is reviewed by; empty when it softens nothing. */
export function softenedReview(rules: RangeRules | null): readonly Finding[] {
  if (rules === null || rules.softened.length === 0) return [];
  const { file, softened, commit } = rules;
  const rest = softened.length > MOST_SAID ? `; and ${softened.length - MOST_SAID} more` : '';
  return [
    {
      rule: 'guard/softened-review',
      effect: 'unprotect',
      stage: 'act',
      severity: 'high',
      undo: 'easy',
      reach: 'local',
      certainty: 'certain',
      target: { type: 'policy', name: file, environment: unknownEnvironment },
      at: { ...nowhere, file, side: 'after' },
      says: `Softens the rules of its own review, which still went by those before it: ${softened.slice(0, MOST_SAID).join('; ')}${rest}`,
      saferWay: `git checkout ${commit.slice(0, 12)} -- .holdpoint`,
    },
  ];
}
