import assert from 'node:assert/strict';
import type { Layer } from '../../../src/core/model/decision';
import { loosens } from '../../../src/core/policy/loosens';
import { policyOf } from './support';

function check(before: string | null, after: string, expected: readonly string[], from: Layer = 'user'): void {
  const old = before === null ? null : policyOf(before, { from });
  assert.deepEqual(loosens(old, policyOf(after, { from })), expected);
}

/** Each row tightens from left to right, and loosens with these words from right to left. */
function checkBothWays(milder: string, stricter: string, words: readonly string[], from: Layer = 'user'): void {
  check(milder, stricter, [], from);
  check(stricter, milder, words, from);
}

const rule = (text: string): string => `rules: [{ id: a, ${text} }]`;
const LESS = ['the rule `a` asks for less than before'];
const production = (signals: string): string => `environments: { p: { tier: production, signals: { ${signals} } } }`;

describe('a rule', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['of another verdict', 'when: { effect: delete }, then: ask', 'when: { effect: delete }, then: deny'],
    [
      'of another yes',
      'when: { effect: delete }, then: ask',
      'when: { effect: delete }, then: ask, confirm: type-name',
    ],
    [
      'that needs a backup',
      'when: { effect: delete }, then: ask',
      'when: { effect: delete }, then: ask, needs: backup',
    ],
    ['with another value', 'when: { effect: delete }, then: ask', 'when: { effect: [delete, replace] }, then: ask'],
    ['with a key less', 'when: { effect: delete, reach: remote }, then: ask', 'when: { effect: delete }, then: ask'],
    [
      'without its exception',
      'when: { effect: delete }, unless: { actor: person }, then: ask',
      'when: { effect: delete }, then: ask',
    ],
    [
      'whose exception asks for more',
      'when: { effect: delete }, unless: { actor: person }, then: ask',
      'when: { effect: delete }, unless: { actor: person, tier: development }, then: ask',
    ],
    [
      'that became a deny needs no backup',
      'when: { effect: delete }, then: ask, needs: backup',
      'when: { effect: delete }, then: deny',
    ],
  ];
  for (const [name, milder, stricter] of rows) {
    it(name, () => {
      checkBothWays(rule(milder), rule(stricter), LESS);
    });
  }
  it('that is gone', () => {
    checkBothWays('', rule('when: { effect: delete }, then: ask'), ['the rule `a` is gone']);
  });
  it('under another id', () => {
    const other = 'rules: [{ id: b, when: { effect: delete }, then: ask }]';
    check(rule('when: { effect: delete }, then: ask'), other, []);
  });
  it('that loses `stake` sees something else, so both ways loosen', () => {
    const two = [
      rule('when: { stake: present, program: x }, then: ask'),
      rule('when: { program: x }, then: ask'),
    ] as const;
    check(two[0], two[1], LESS);
    check(two[1], two[0], LESS);
  });
  it('of other working hours loosens both ways', () => {
    const one = rule('when: { outside: "Mon 09:00-17:00 UTC" }, then: ask');
    const two = rule('when: { outside: ["Mon 09:00-17:00 UTC", "Tue 09:00-17:00 UTC"] }, then: ask');
    check(one, two, LESS);
    check(two, one, LESS);
  });
  it('that switches a preset off', () => {
    const off = 'rules: [{ id: preset/x, then: off }]';
    check(off, '', []);
    check('', off, ['the preset rule `preset/x` is switched off']);
    check(off, off, []);
  });
});

describe('other parts', () => {
  it('a path that is protected', () => {
    checkBothWays('', 'protect: [{ paths: [a, b], then: ask }]', [
      '`a` is protected less than before',
      '`b` is protected less than before',
    ]);
    checkBothWays('protect: [{ paths: a, then: ask }]', 'protect: [{ paths: [a, b], then: deny }]', [
      '`a` is protected less than before',
      '`b` is protected less than before',
    ]);
    check('protect: [{ paths: a, then: deny }]', 'protect: [{ paths: a, then: ask }, { paths: a, then: deny }]', []);
  });
  it('a budget', () => {
    const budget = (minutes: number): string => `budget: [{ service: shop, minutes: ${minutes} }]`;
    const words = ['the budget of `shop` is gone or larger'];
    checkBothWays('', budget(10), words);
    checkBothWays(budget(20), budget(10), words);
  });

  it('a freeze', () => {
    const freeze = (from: string, to: string, zone = 'UTC'): string =>
      `freeze: [{ from: ${from}, to: ${to}, zone: ${zone} }]`;
    const words = ['the freeze from 2026-01-01 to 2026-01-09 is gone or shorter'];
    checkBothWays('', freeze('2026-01-01', '2026-01-09'), words);
    checkBothWays(freeze('2026-01-02', '2026-01-09'), freeze('2026-01-01', '2026-01-09'), words);
    checkBothWays(freeze('2026-01-01', '2026-01-08'), freeze('2026-01-01', '2026-01-09'), words);
    check(freeze('2026-01-01', '2026-01-09'), freeze('2026-01-01', '2026-01-09', 'Asia/Tokyo'), words);
  });
  it('a production environment may recognise more', () => {
    const words = ['the environment `p` is recognised differently'];
    checkBothWays(production('stack: a'), production('stack: [a, b]'), words);
    checkBothWays(production('stack: a'), production('stack: a, name: b'), words);
    checkBothWays(production('stack: [a, "!b"]'), production('stack: a'), words);
    check('', production('stack: a'), []);
    check(production('stack: a'), '', words);
  });
  it('any other environment may not change at all', () => {
    const dev = (stack: string, tier = 'development'): string =>
      `environments: { p: { tier: ${tier}, signals: { stack: ${stack} } } }`;
    const words = ['the environment `p` is recognised differently'];
    check(dev('a'), dev('a'), []);
    check(dev('a'), dev('[a, b]'), words);
    check(dev('[a, b]'), dev('a'), words);
    check(dev('a'), dev('a', 'production'), words);
    check('', dev('a'), ['the environment `p` is new and may take the place of a stricter one']);
    check('', dev('a', 'staging'), ['the environment `p` is new and may take the place of a stricter one']);
  });
  it('a new production environment where a rule names one', () => {
    const named = rule('when: { environment: q }, then: deny');
    check(named, `${named}\n${production('stack: a')}`, [
      'the environment `p` is new and may take the place of a stricter one',
    ]);
  });
  it('a preset', () => {
    const words = ['a weaker preset is extended'];
    checkBothWays('extends: observe', '', words);
    checkBothWays('', 'extends: strict', words);
    checkBothWays('extends: [observe]', 'extends: [observe, recommended]', words);
    check('', 'extends: recommended', []);
    check('extends: recommended', '', []);
    checkBothWays('', 'extends: recommended', words, 'workspace');
    check(null, 'extends: observe', words);
  });
  it('a policy that is extended by its path', () => {
    checkBothWays('', 'extends: [./a.yaml]', ['`./a.yaml` is no longer extended'], 'workspace');
    check('', 'extends: [./a.yaml]', ['`./a.yaml` is extended and may switch rules off']);
  });
  it('a lock', () => {
    checkBothWays('', 'lock: preset/x', ['`preset/x` is no longer locked'], 'organisation');
  });
  it('what enforces no more', () => {
    const [on, off] = [policyOf('', { from: 'preset' }), policyOf('enforce: false', { from: 'preset' })];
    assert.deepEqual(loosens(on, off), ['a weaker preset is extended']);
    assert.deepEqual(loosens(off, on), []);
  });
  it('the same again, and tests that come and go', () => {
    const all = `${rule('when: { effect: delete, tier: production }, unless: { actor: person }, then: ask, needs: backup')}
protect: [{ paths: a, then: deny }]
freeze: [{ from: 2026-01-01, to: 2026-01-09 }]
extends: [strict, ./x.yaml]
${production('stack: [a, "!b"]')}`;
    check(all, all, []);
    check(`${all}\ntests: [{ run: ls, expect: allow }]`, all, []);
    assert.equal(loosens(policyOf(all), policyOf('')).length, 6);
  });
});
