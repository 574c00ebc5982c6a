import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/model/finding';
import { nowhere } from '../../src/core/model/place';
import { createBreaker } from '../../src/gate/breaker';
import type { Attempt } from '../../src/gate/breaker';

function finding(
  name: string,
  more: Partial<Finding> = {},
  tier: 'production' | 'development' = 'development',
): Finding {
  return {
    rule: 'test/rule',
    effect: 'delete',
    stage: 'act',
    severity: 'high',
    undo: 'easy',
    reach: 'remote',
    target: { type: 'stack', name, environment: { name: tier, tier, evidence: [] } },
    certainty: 'certain',
    at: nowhere,
    says: `Deletes stack ${name}`,
    ...more,
  };
}

const attempt = (text: string, ...findings: readonly Finding[]): Attempt => ({ text, findings });

type Step = {
  readonly seconds?: number;
  readonly tries: Attempt;
  readonly then?: 'denied' | 'answered';
  readonly asks?: boolean;
  readonly trips?: RegExp;
};

function checkSession(steps: readonly Step[]): void {
  let now = 0;
  const breaker = createBreaker(() => now);
  for (const [index, { seconds = 0, tries, then, asks = true, trips }] of steps.entries()) {
    now += seconds * 1000;
    const trip = breaker.look('s', tries, asks);
    const at = `step ${index + 1}`;
    if (trips === undefined) assert.equal(trip, null, at);
    else assert.match(trip?.says ?? '', trips, at);
    if (then === 'denied') breaker.denied('s', tries);
    if (then === 'answered') breaker.lift('s');
  }
}

const deletes = (from: number, to: number): readonly Step[] =>
  Array.from({ length: to - from }, (_, index) => ({
    tries: attempt(`rm ${from + index}`, finding(`s${from + index}`)),
    asks: false,
  }));

describe('the circuit breaker', () => {
  it('stops the third way to an end that was denied twice', () => {
    checkSession([
      { tries: attempt('one', finding('x')), then: 'denied' },
      { tries: attempt('two', finding('x')), then: 'denied' },
      { tries: attempt('three', finding('y')) },
      { tries: attempt('four', finding('x')), trips: /third way/ },
    ]);
  });

  it('lets the same text be tried again: that is no other way', () => {
    checkSession([
      { tries: attempt('one', finding('x')), then: 'denied' },
      { tries: attempt('one', finding('x')), then: 'denied' },
      { tries: attempt('two', finding('x')), then: 'denied' },
      { tries: attempt('two', finding('x')) },
    ]);
  });

  it('tells ends apart by effect and target, and leaves what is only written alone', () => {
    const written = finding('x', { stage: 'write' });
    checkSession([
      { tries: attempt('one', finding('x')), then: 'denied' },
      { tries: attempt('two', finding('x', { effect: 'interrupt' })), then: 'denied' },
      { tries: attempt('three', finding('x')) },
      { tries: attempt('four', written), then: 'denied' },
      { tries: attempt('five', written), then: 'denied' },
      { tries: attempt('six', written) },
    ]);
  });

  it('stops the eighth delete within a minute', () => {
    checkSession([
      ...deletes(0, 7),
      { tries: attempt('eighth', finding('z')), asks: false, trips: /8 or more deletes/ },
    ]);
  });

  it('leaves deletes of the same thing, slow ones, and local ones that are made again', () => {
    const same = Array.from({ length: 12 }, (_, index) => ({ tries: attempt(`t${index}`, finding('x')) }));
    checkSession(same);
    checkSession([...deletes(0, 7), { seconds: 61, tries: attempt('later', finding('z')) }]);
    const local = finding('build', { reach: 'local' });
    checkSession(Array.from({ length: 12 }, (_, index) => ({ tries: attempt(`rm ${index}`, { ...local }) })));
  });

  it('leaves one operation that deletes many things to its own question', () => {
    const many = Array.from({ length: 12 }, (_, index) => finding(`s${index}`));
    checkSession([
      { tries: attempt('destroy', ...many) },
      { tries: attempt('destroy', ...many) },
      { tries: attempt('another', finding('z')), trips: /deletes/ },
    ]);
  });

  it('stays open for questions and deletes until a person answers, and lets other work pass', () => {
    checkSession([
      ...deletes(0, 7),
      { tries: attempt('eighth', finding('z')), trips: /deletes/ },
      { tries: attempt('other', finding('q', { effect: 'update' })), asks: true, trips: /deletes/ },
      { tries: attempt('update', finding('q', { effect: 'update' })), asks: false },
      { tries: attempt('ninth', finding('y')), asks: false, trips: /deletes/, then: 'answered' },
      { tries: attempt('tenth', finding('w')), asks: false },
    ]);
  });

  it('an answer to an ordinary question forgives nothing', () => {
    checkSession([
      { tries: attempt('one', finding('x')), then: 'denied' },
      { tries: attempt('two', finding('x')), then: 'denied' },
      { tries: attempt('three', finding('y')), then: 'answered' },
      { tries: attempt('four', finding('x')), trips: /third way/ },
    ]);
  });

  it('counts each session for itself, keeps the number of its question, and begins anew when cleared', () => {
    const breaker = createBreaker(() => 0);
    for (const text of ['one', 'two']) breaker.denied('s', attempt(text, finding('x')));
    assert.equal(breaker.look('other', attempt('three', finding('x')), true), null);
    assert.equal(breaker.look('s', attempt('three', finding('x')), true)?.hold, null);
    breaker.heldAs('s', 7);
    breaker.heldAs('other', 8);
    assert.equal(breaker.look('s', attempt('four', finding('x')), true)?.hold, 7);
    breaker.lift('unheard of');
    breaker.clear();
    assert.equal(breaker.look('s', attempt('five', finding('x')), true), null);
  });

  it('forgets the oldest of very many sessions', () => {
    const breaker = createBreaker(() => 0);
    for (const text of ['one', 'two']) breaker.denied('s', attempt(text, finding('x')));
    for (let index = 0; index < 200; index += 1) breaker.denied(`s${index}`, attempt('one', finding('x')));
    assert.equal(breaker.look('s', attempt('three', finding('x')), true), null);
  });

  it('tells once that a session changes production, and not for a read or for what is written', () => {
    const breaker = createBreaker(() => 0);
    const enters = (...findings: readonly Finding[]): boolean =>
      breaker.entersProduction('s', attempt('t', ...findings));
    assert.equal(enters(finding('x')), false);
    assert.equal(enters(finding('x', { effect: 'read-secret' }, 'production')), false);
    assert.equal(enters(finding('x', { stage: 'write' }, 'production')), false);
    assert.equal(enters(finding('x', {}, 'production')), true);
    assert.equal(enters(finding('x', {}, 'production')), false);
  });
});
