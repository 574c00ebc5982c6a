import assert from 'node:assert/strict';
import type { Decision, Review } from '../../../src/core/model/decision';
import type { Environment } from '../../../src/core/model/environment';
import { runTests } from '../../../src/core/policy/runTests';
import { policyOf } from './support';

const asked: Decision = {
  verdict: 'ask',
  confirm: 'type-name',
  needs: [],
  because: [
    { rule: 'a', from: 'user', says: 'x' },
    { rule: 'b', from: 'user', says: 'x' },
    { rule: 'a', from: 'user', says: 'y' },
  ],
};

/** `ls` is allowed, anything else asked about; what it was called with is kept. */
function check(
  tests: string,
  expected: readonly string[],
  calls: readonly (readonly [string, Environment | null])[] = [],
): void {
  const policy = policyOf(`environments: { pay: { tier: staging } }\ntests: [${tests}]`);
  const called: (readonly [string, Environment | null])[] = [];
  const reviewOf = (run: string, environment: Environment | null): Review => {
    called.push([run, environment]);
    const decision: Decision = run === 'ls' ? { verdict: 'allow', because: [] } : asked;
    const afterwards = { session: [], carried: [], settles: [] };
    return {
      findings: [],
      unknowns: [],
      touches: [],
      commands: [],
      decision,
      enforced: true,
      afterwards,
      identity: [],
    };
  };
  const results = runTests({ policies: [policy], broken: [] }, reviewOf);
  assert.deepEqual(
    results.map((result) => result.says),
    expected,
  );
  assert.ok(results.every((result) => result.passed === (result.says === '') && result.file === policy.file));
  if (calls.length > 0) assert.deepEqual(called, calls);
}

describe('runTests', () => {
  it('passes what is as expected', () => {
    check('{ run: ls, expect: allow }, { run: rm, expect: { verdict: ask, confirm: type-name, rule: b } }', ['', '']);
    check('{ run: rm, expect: ask }', ['']);
  });
  it('says what came instead', () => {
    check('{ run: ls, expect: deny }', ['expected deny, got allow']);
    check('{ run: rm, expect: allow }', ['expected allow, got ask type-name by `a`, `b`']);
    check('{ run: rm, expect: { verdict: ask, confirm: click } }', [
      'expected ask click, got ask type-name by `a`, `b`',
    ]);
    check('{ run: rm, expect: { verdict: ask, rule: c } }', ['expected the rule `c`, got ask type-name by `a`, `b`']);
  });
  it('hands on the environment that is named, by its name or its tier', () => {
    check(
      '{ run: ls, in: pay, expect: allow }, { run: ls, in: production, expect: allow }, { run: ls, expect: allow }',
      ['', '', ''],
      [
        ['ls', { name: 'pay', tier: 'staging', evidence: ['a policy test'] }],
        ['ls', { name: 'production', tier: 'production', evidence: ['a policy test'] }],
        ['ls', null],
      ],
    );
  });
  it('fails where no such environment is', () => {
    check('{ run: ls, in: nowhere, expect: allow }', ['there is no environment `nowhere`']);
  });
  it('runs those of the named policies alone', () => {
    const set = { policies: [policyOf('tests: [{ run: ls, expect: allow }]')], broken: [] };
    assert.deepEqual(
      runTests(set, () => assert.fail('called'), []),
      [],
    );
  });
});
