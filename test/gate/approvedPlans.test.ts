import assert from 'node:assert/strict';
import type { Review } from '../../src/core/model/decision';
import type { Tier } from '../../src/core/model/environment';
import { createApprovedPlans } from '../../src/gate/approvedPlans';
import { bondOf } from '../../src/gate/passes';
import { finding } from '../core/policy/support';

function reviewOf(digest: string, tier: Tier, approved = false): Review {
  return {
    findings: [finding({ tier, plan: { digest, approved } }), finding({ tier, plan: { digest, approved } }), finding()],
    unknowns: [],
    touches: [],
    commands: [],
    decision: { verdict: 'allow', because: [] },
    enforced: true,
    afterwards: { session: [], carried: [], settles: [] },
    identity: ['["terraform","apply","tfplan"]'],
  };
}

function bond(review: Review, policyDigest: string): ReturnType<typeof bondOf> {
  return bondOf(review, { agent: 'kiro', session: 's', policyDigest, fallback: 'f' });
}

describe('plans that a person said yes to', () => {
  it('are known by content and environment, each once', () => {
    const plans = createApprovedPlans();
    assert.deepEqual(plans.keys(), []);
    plans.approve(bond(reviewOf('d1', 'production'), 'p1'));
    plans.approve(bond(reviewOf('d1', 'production'), 'p1'));
    assert.deepEqual(plans.keys(), ['d1 production production']);
    plans.clear();
    assert.deepEqual(plans.keys(), []);
  });

  const rows: readonly (readonly [string, Review, string, boolean])[] = [
    ['the same plan under the same policy is covered', reviewOf('d1', 'production', true), 'p1', true],
    ['under another policy it is not', reviewOf('d1', 'production', true), 'p2', false],
    ['in another environment it is not', reviewOf('d1', 'staging', true), 'p1', false],
    ['another plan is not', reviewOf('d2', 'production', true), 'p1', false],
    ['what nobody takes for approved needs no yes', reviewOf('d2', 'staging'), 'p2', true],
  ];
  for (const [situation, review, policy, covered] of rows) {
    it(situation, () => {
      const plans = createApprovedPlans();
      plans.approve(bond(reviewOf('d1', 'production'), 'p1'));
      assert.equal(plans.covers(review, policy), covered);
    });
  }
});
