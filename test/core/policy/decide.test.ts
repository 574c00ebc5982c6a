import assert from 'node:assert/strict';
import type { Policy } from '../../../src/core/model/policy';
import { isEnforced } from '../../../src/core/policy/decide';
import { explain } from '../../../src/core/policy/explain';
import { presetPolicies } from '../../../src/core/policy/presetPolicies';
import { decided, finding, policyOf, shown, unknown, type Situation } from './support';

function check(policies: string | readonly Policy[], situation: Situation, expected: string): void {
  const read = typeof policies === 'string' ? [policyOf(policies)] : policies;
  assert.equal(shown(decided(read, situation)), expected);
}

const one = (part: Parameters<typeof finding>[0] = {}): Situation => ({ findings: [finding(part)] });
const at = (text: string): Situation => ({ now: Date.parse(text) });

describe('an exception', () => {
  const policy =
    'rules: [{ id: r, when: { effect: delete }, unless: { actor: person, tier: development }, then: ask }]';
  it('excuses when all of it holds', () => {
    check(policy, { ...one({ tier: 'development' }), actor: { kind: 'person' } }, 'allow');
  });
  it('excuses nothing when a part does not hold', () => {
    check(policy, { ...one({ tier: 'staging' }), actor: { kind: 'person' } }, 'ask: r');
    check(policy, one({ tier: 'development' }), 'ask: r');
  });
  it('excuses nothing when it may not stand there, even if it was not parsed', () => {
    const [rule] = policyOf(policy).rules;
    assert.ok(rule !== undefined);
    for (const unless of [{ branch: ['main'] }, { actor: ['agent'] }, { nothing: ['x'] }]) {
      check([{ ...policyOf(''), rules: [{ ...rule, unless }] }], { ...one(), operation: { branch: 'main' } }, 'ask: r');
    }
  });
  it('never lifts a rule about what was not seen through by a tier', () => {
    const text = 'rules: [{ id: r, when: { stake: present }, unless: { tier: development }, then: ask }]';
    check(text, { unknowns: [unknown()], findings: [finding({ tier: 'development', effect: 'update' })] }, 'ask: r');
  });
});

describe('the strictest rule wins', () => {
  const rules = `rules:
- { id: a, when: { effect: delete }, then: ask, needs: backup }
- { id: b, when: { reach: remote }, then: ask, confirm: second-person }
- { id: c, when: { severity: high }, then: ask, confirm: type-name }
- { id: d, when: { undo: easy }, then: deny }`;
  it('and all that the others need is needed', () => {
    const decision = decided([policyOf(rules)], one());
    assert.equal(shown(decision), 'ask second-person: b, c, a');
    assert.deepEqual(decision.verdict === 'ask' && decision.needs, ['backup']);
  });
  it('and deny is the strictest', () => {
    check(rules, one({ undo: 'easy' }), 'deny: d, b, c, a');
  });
  it('and the worst finding comes first among equals', () => {
    const decision = decided([policyOf('rules: [{ id: a, when: { effect: delete }, then: ask, because: x }]')], {
      findings: [finding({ severity: 'low' }), finding({ severity: 'critical' }), finding({ severity: 'medium' })],
    });
    assert.deepEqual(
      decision.because.map((reason) => reason.finding),
      [1, 2, 0],
    );
    assert.deepEqual(decision.because[0], {
      rule: 'a',
      from: 'user',
      says: 'x',
      finding: 1,
      policyAt: {
        file: '/home/dev/.config/holdpoint/policy.yaml',
        start: { line: 1, character: 14 },
        end: { line: 1, character: 15 },
      },
    });
  });
  it('and a rule that two policies share is quoted once', () => {
    check(
      presetPolicies(['recommended', 'strict']),
      { findings: [finding({ rule: 'files/disk', reach: 'local', undo: 'easy' })] },
      'deny: preset/wipe',
    );
  });
  it('and the policy nearest to the work is quoted first', () => {
    const text = (id: string): string => `rules: [{ id: ${id}, when: { effect: delete }, then: deny }]`;
    const policies = [
      ...presetPolicies(['recommended']),
      policyOf(text('o'), { from: 'organisation' }),
      policyOf(text('u')),
      policyOf(text('w'), { from: 'workspace' }),
    ];
    assert.match(shown(decided(policies, one())), /^deny: w, u, o, preset/);
  });
});

describe('a freeze', () => {
  const freeze = 'freeze: [{ from: 2026-12-20, to: 2027-01-03, zone: Europe/Berlin, because: holidays }]';
  const rows: readonly (readonly [string, string, Situation, boolean])[] = [
    ['begins with its first day there', '2026-12-19T23:00:00Z', one(), true],
    ['has not begun a minute before', '2026-12-19T22:59:00Z', one(), false],
    ['lasts to the end of its last day there', '2027-01-03T22:59:00Z', one(), true],
    ['is over after that', '2027-01-03T23:00:00Z', one(), false],
    ['denies acts on production that are local', '2026-12-25', one({ reach: 'local', tier: 'production' }), true],
    ['lets local work pass', '2026-12-25', one({ reach: 'local' }), false],
    ['lets edits pass', '2026-12-25', one({ stage: 'write', tier: 'production' }), false],
    ['leaves reading a credential to other rules', '2026-12-25', one({ effect: 'read-secret' }), false],
  ];
  for (const [name, now, situation, isDenied] of rows) {
    it(name, () => {
      check(freeze, { ...situation, ...at(now) }, isDenied ? 'deny: freeze' : 'allow');
    });
  }
  it('is on when the clock is mad', () => {
    check(freeze, { ...one(), now: Number.NaN }, 'deny: freeze');
  });
  it('says until when, and why', () => {
    assert.deepEqual(
      decided([policyOf(freeze)], { ...one(), ...at('2026-12-25') }).because.map(({ says, finding: index }) => [
        says,
        index,
      ]),
      [['frozen until 2027-01-03: holidays', 0]],
    );
  });
});

describe('a preset rule that is switched off', () => {
  const off = 'rules: [{ id: preset/lasting-loss, then: off, because: sandbox }]';
  const recommended = presetPolicies(['recommended']);
  const loss = one({ tier: 'development' });
  it('is silent for the user and for the organisation', () => {
    const decision = decided([policyOf(off), ...recommended], loss);
    assert.deepEqual(
      [decision.verdict, decision.because.map(({ rule, from, says }) => [rule, from, says])],
      ['allow', [['preset/lasting-loss', 'user', 'silenced: sandbox']]],
    );
    check([policyOf(off, { from: 'organisation' }), ...recommended], loss, 'allow: preset/lasting-loss');
  });
  it('still holds when the organisation locked it', () => {
    const lock = policyOf('lock: "preset/lasting-*"', { from: 'organisation' });
    check([policyOf(off), lock, ...recommended], loss, 'ask: preset/lasting-loss');
    check([policyOf(off, { from: 'organisation' }), lock, ...recommended], loss, 'allow: preset/lasting-loss');
    check([policyOf(off), { ...lock, from: 'workspace' }, ...recommended], loss, 'allow: preset/lasting-loss');
  });
});

describe('without rules of a policy', () => {
  it('a broken one denies whatever matters', () => {
    const broken = [{ file: '/p.yaml', problems: [] }];
    check([], { broken, ...one() }, 'deny: holdpoint/policy-broken');
    check([], { broken, unknowns: [unknown()] }, 'deny: holdpoint/policy-broken');
    check([], { broken, unknowns: [unknown({ stake: 'possible' })] }, 'allow');
    check([], { broken }, 'allow');
  });
  it('a stop denies even what means nothing', () => {
    check([], { stopped: { since: 1, because: 'x' } }, 'deny: holdpoint/stopped');
  });
});

describe('isEnforced', () => {
  const rows: readonly (readonly [readonly string[], boolean])[] = [
    [['observe'], false],
    [['recommended'], true],
    [['observe', 'strict'], true],
    [[], true],
  ];
  for (const [names, expected] of rows) {
    it(`${names.join(' and ') || 'no preset'}: ${String(expected)}`, () => {
      assert.equal(isEnforced({ policies: [policyOf(''), ...presetPolicies(names)], broken: [] }), expected);
    });
  }
});

describe('explain', () => {
  it('quotes what, why, the rule and its line', () => {
    const findings = [finding()];
    const unknowns = [unknown()];
    const policy = policyOf(`rules:
- { id: a, when: { effect: delete }, then: deny, because: an outage }
- { id: b, when: { stake: present }, then: ask }`);
    const decision = decided([policy], { findings, unknowns, stopped: { since: 1, because: 'fire' } });
    assert.deepEqual(explain(decision, { findings, unknowns }), [
      'Deletes web: an outage [a (/home/dev/.config/holdpoint/policy.yaml:3)]',
      'all agents are stopped: fire [holdpoint/stopped]',
      'a program name is not known: rule b [b (/home/dev/.config/holdpoint/policy.yaml:4)]',
    ]);
  });
});
