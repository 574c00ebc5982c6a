import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  effects,
  severities,
  stakes,
  undos,
  type Finding,
  type Touch,
  type Unknown,
} from '../../../src/core/model/finding';
import type { Policy } from '../../../src/core/model/policy';
import { presetPolicies } from '../../../src/core/policy/presetPolicies';
import { strictnessOf } from '../../../src/core/policy/ruling';
import { decided, finding, policyOf, touch, unknown, type Situation } from './support';

const tiers = ['production', 'staging', 'development', 'unknown'] as const;

const findings: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom('aws/delete', 'guard/own-files', 'planted/cron', 'files/disk', 'terraform/apply'),
    effect: fc.constantFrom(...effects),
    stage: fc.constantFrom('act' as const, 'write' as const),
    severity: fc.constantFrom(...severities),
    undo: fc.constantFrom(...undos),
    reach: fc.constantFrom('local' as const, 'remote' as const),
    tier: fc.constantFrom(...tiers),
    name: fc.constantFrom('web', 'db', 'api-prod'),
  })
  .map(finding);

const unknowns: fc.Arbitrary<Unknown> = fc.record({ stake: fc.constantFrom(...stakes) }).map(unknown);

const touches: fc.Arbitrary<Touch> = fc
  .tuple(
    fc.constantFrom('/proj/app/infra/prod/a.tf', '/proj/app/src/a.ts'),
    fc.constantFrom('write' as const, 'delete' as const, 'read' as const),
  )
  .map(([path, how]) => touch(path, how));

const rules = fc
  .record({
    when: fc.constantFrom(
      '{ effect: delete }',
      '{ tier: development }',
      '{ tier: [staging, unknown], effect: [create, update] }',
      '{ environment: production }',
      '{ stake: possible }',
      '{ stake: possible, tier: production }',
      '{ path: "infra/**" }',
      '{ actor: agent, program: aws }',
      '{ severity: [high, critical], reach: remote }',
      '{ target: "*prod*" }',
      '{ outside: "Mon-Fri 09:00-17:00 UTC" }',
    ),
    unless: fc.constantFrom(
      '',
      'unless: { actor: person }',
      'unless: { tier: development }',
      'unless: { actor: person, tier: development }',
    ),
    then: fc.constantFrom('ask', 'deny', 'ask\n  confirm: type-name', 'ask\n  confirm: second-person'),
  })
  .map(({ when, unless, then }) => `- id: r\n  when: ${when}\n  then: ${then}\n  ${unless}\n`);

const extras = fc.constantFrom(
  '',
  'protect: [{ paths: "infra/**", then: deny }]\n',
  'freeze: [{ from: 2026-01-14, to: 2026-01-14 }]\n',
);

const ownPolicies: fc.Arbitrary<Policy> = fc
  .tuple(rules, extras)
  .map(([rule, extra]) =>
    policyOf(`${extra}rules:\n${rule}`, { from: 'workspace', file: '/proj/app/.holdpoint/policy.yaml' }),
  );

const policySets: fc.Arbitrary<readonly Policy[]> = fc
  .tuple(fc.constantFrom('observe', 'recommended', 'strict'), fc.array(ownPolicies, { maxLength: 3 }))
  .map(([preset, own]) => [...own, ...presetPolicies([preset])]);

const situations: fc.Arbitrary<Situation> = fc.record({
  findings: fc.array(findings, { maxLength: 4 }),
  unknowns: fc.array(unknowns, { maxLength: 3 }),
  touches: fc.array(touches, { maxLength: 3 }),
  actor: fc.record({
    kind: fc.constantFrom('agent' as const, 'person' as const, 'pipeline' as const),
    attended: fc.boolean(),
  }),
  operation: fc.record({ programs: fc.constantFrom(['aws'], ['ls']) }),
  now: fc.constantFrom(Date.UTC(2026, 0, 14, 12), Date.UTC(2026, 0, 18, 3), Number.NaN, 1e17),
});

function checkNoLaxer(
  policies: readonly Policy[],
  before: Situation,
  after: Situation,
  more: readonly Policy[] = [],
): void {
  const was = strictnessOf(decided(policies, before));
  const is = strictnessOf(decided([...policies, ...more], after));
  assert.ok(is >= was, `${is} is laxer than ${was}`);
}

describe('the law of the decision that', function () {
  // A hundred runs of a property on a busy machine; not a claim about speed.
  this.timeout(30_000);

  it('another finding never makes it laxer', () => {
    fc.assert(
      fc.property(policySets, situations, findings, (policies, situation, more) => {
        checkNoLaxer(policies, situation, { ...situation, findings: [...(situation.findings ?? []), more] });
      }),
      { numRuns: 100 },
    );
  });

  it('another unknown never makes it laxer', () => {
    fc.assert(
      fc.property(policySets, situations, unknowns, (policies, situation, more) => {
        checkNoLaxer(policies, situation, { ...situation, unknowns: [...(situation.unknowns ?? []), more] });
      }),
      { numRuns: 100 },
    );
  });

  it('another touched file never makes it laxer', () => {
    fc.assert(
      fc.property(policySets, situations, touches, (policies, situation, more) => {
        checkNoLaxer(policies, situation, { ...situation, touches: [...(situation.touches ?? []), more] });
      }),
      { numRuns: 100 },
    );
  });

  it('another policy of the workspace never makes it laxer', () => {
    fc.assert(
      fc.property(policySets, situations, ownPolicies, (policies, situation, more) => {
        checkNoLaxer(policies, situation, situation, [more]);
      }),
      { numRuns: 100 },
    );
  });

  it('a workspace policy cannot silence a preset, even one that was not parsed', () => {
    const silent = policyOf('rules: [{ id: preset/wipe, then: off }]');
    const wipe = { findings: [finding({ rule: 'files/disk' })] };
    assert.equal(decided([{ ...silent, from: 'workspace' }, ...presetPolicies(['recommended'])], wipe).verdict, 'deny');
  });

  // A named environment is one place, and a production signal may tell that this is another one: so no such rule here.
  const unnamed = policySets.filter((policies) =>
    policies.every((policy) => policy.rules.every((rule) => !('environment' in rule.when))),
  );

  it('a production signal never makes it laxer', () => {
    fc.assert(
      fc.property(unnamed, situations, findings, (policies, situation, one) => {
        const at = (tier: Finding['target']['environment']['tier']): Situation => {
          const moved = { ...one, target: { ...one.target, environment: { name: tier, tier, evidence: [] } } };
          return { ...situation, findings: [...(situation.findings ?? []), moved] };
        };
        for (const tier of tiers) checkNoLaxer(policies, at(tier), at('production'));
        checkNoLaxer(policies, at('development'), at('staging'));
      }),
      { numRuns: 50 },
    );
  });

  it('order is meaningless', () => {
    const all = ({ verdict, because }: ReturnType<typeof decided>): readonly string[] => [
      verdict,
      ...because.map((reason) => `${reason.rule} ${reason.says}`).toSorted(),
    ];
    fc.assert(
      fc.property(policySets, situations, (policies, situation) => {
        const turned = {
          ...situation,
          findings: (situation.findings ?? []).toReversed(),
          unknowns: (situation.unknowns ?? []).toReversed(),
        };
        const one = decided(policies, situation);
        const other = decided(policies.toReversed(), turned);
        assert.equal(strictnessOf(one), strictnessOf(other));
        assert.deepEqual(all(one), all(other));
      }),
      { numRuns: 100 },
    );
  });

  it('the reasons come strictest first and point at what is there', () => {
    fc.assert(
      fc.property(policySets, situations, (policies, situation) => {
        const decision = decided(policies, situation);
        for (const { finding: index, unknown: other } of decision.because) {
          assert.ok(index === undefined || situation.findings?.[index] !== undefined);
          assert.ok(other === undefined || situation.unknowns?.[other] !== undefined);
        }
        assert.ok(decision.verdict === 'allow' || decision.because.length > 0);
      }),
    );
  });

  it('nobody there to ask means deny', () => {
    fc.assert(
      fc.property(policySets, situations, (policies, situation) => {
        const alone = decided(policies, { ...situation, actor: { ...situation.actor, attended: false } });
        const there = decided(policies, { ...situation, actor: { ...situation.actor, attended: true } });
        assert.equal(alone.verdict, there.verdict === 'allow' ? 'allow' : 'deny');
        assert.equal(alone.because.at(0)?.rule === 'holdpoint/unattended', there.verdict === 'ask');
      }),
    );
  });

  it('a stop denies everything', () => {
    fc.assert(
      fc.property(policySets, situations, (policies, situation) => {
        const decision = decided(policies, { ...situation, stopped: { since: 0, because: 'fire' } });
        assert.equal(decision.verdict, 'deny');
        assert.ok(
          decision.because.some((reason) => reason.rule === 'holdpoint/stopped' && reason.says.endsWith('fire')),
        );
      }),
    );
  });
});
