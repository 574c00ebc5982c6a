import assert from 'node:assert/strict';
import { parsePolicy } from '../../../src/core/policy/parsePolicy';
import { anyOptions, policyOf, ruleOf } from './support';

const EXAMPLE = `
extends: [recommended]
environments:
  production:
    tier: production
    signals:
      aws-account: ["111122223333"]
      aws-profile: "*prod*"
protect:
  - paths: ["infra/prod/**"]
    then: ask
rules:
  - id: prod-deletes-need-two
    when: { effect: [delete, replace], environment: production }
    unless: { actor: person }
    then: ask
    confirm: second-person
    needs: [backup]
    because: an outage
freeze:
  - from: 2026-12-20
    to: 2027-01-03
    zone: Europe/Berlin
    because: holidays
tests:
  - run: terraform plan
    in: production
    expect: allow
  - run: terraform destroy
    expect: { verdict: ask, confirm: second-person, rule: prod-deletes-need-two }
`;

describe('parsePolicy reads', () => {
  it('every part of a policy', () => {
    const policy = policyOf(EXAMPLE);
    assert.deepEqual(policy.extends, ['recommended']);
    assert.deepEqual(policy.environments, [
      {
        name: 'production',
        tier: 'production',
        from: 'user',
        signals: { 'aws-account': ['111122223333'], 'aws-profile': ['*prod*'] },
      },
    ]);
    const [protect] = policy.protect;
    assert.deepEqual([protect?.paths, protect?.then, protect?.because], [['infra/prod/**'], 'ask', '']);
    const [rule] = policy.rules;
    assert.deepEqual(rule?.when, { effect: ['delete', 'replace'], environment: ['production'] });
    assert.deepEqual(rule.unless, { actor: ['person'] });
    assert.deepEqual(
      [rule.id, rule.then, rule.confirm, rule.needs],
      ['prod-deletes-need-two', 'ask', 'second-person', ['backup']],
    );
    assert.deepEqual(rule.because, 'an outage');
    assert.deepEqual(rule.at, { start: { line: 13, character: 8 }, end: { line: 13, character: 29 } });
    const [freeze] = policy.freeze;
    assert.deepEqual(
      [freeze?.from, freeze?.to, freeze?.zone, freeze?.because],
      ['2026-12-20', '2027-01-03', 'Europe/Berlin', 'holidays'],
    );
    assert.deepEqual(
      policy.tests.map(({ run, in: where, expect }) => ({ run, where, expect })),
      [
        { run: 'terraform plan', where: 'production', expect: { verdict: 'allow' } },
        {
          run: 'terraform destroy',
          where: null,
          expect: { verdict: 'ask', confirm: 'second-person', rule: 'prod-deletes-need-two' },
        },
      ],
    );
    assert.deepEqual([policy.from, policy.file, policy.digest, policy.enforce], ['user', anyOptions.file, 'd', true]);
  });

  it('what is left out as the mildest thing', () => {
    const rule = ruleOf('{ id: a, when: { effect: delete }, then: deny }');
    assert.deepEqual([rule.unless, rule.confirm, rule.needs, rule.because], [{}, 'click', [], '']);
    const policy = policyOf('');
    assert.deepEqual(
      [policy.extends, policy.environments, policy.protect, policy.rules, policy.freeze, policy.tests, policy.lock],
      [[], [], [], [], [], [], []],
    );
    assert.equal(policyOf('freeze: [{ from: 2026-01-01, to: 2026-01-01 }]').freeze[0]?.zone, 'UTC');
  });

  it('a lock of the organisation', () => {
    assert.deepEqual(policyOf('lock: [preset/wipe]', { from: 'organisation' }).lock, ['preset/wipe']);
  });

  it('`enforce: false` of a preset', () => {
    assert.equal(policyOf('enforce: false', { from: 'preset' }).enforce, false);
    assert.equal(policyOf('enforce: true', { from: 'preset' }).enforce, true);
  });

  it('a file with a byte order mark, and paths to extend', () => {
    assert.ok('policy' in parsePolicy('\uFEFFholdpoint: 1\nextends: ./base.yaml\n', anyOptions));
    assert.deepEqual(policyOf('extends: [recommended, ../x/y, recommended]').extends, ['recommended', '../x/y']);
  });
});
