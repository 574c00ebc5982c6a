import assert from 'node:assert/strict';
import { createRequestStates } from '../../src/mcp/requestState';

const MINUTE = 60_000;

/** The deed that a state stands for after `minutes`, or null. */
function checkRedeemed(change: (state: string) => unknown, minutes: number, expected: string | null): void {
  let now = 0;
  const states = createRequestStates(() => now);
  const state = change(states.sign('deed'));
  now = minutes * MINUTE;
  assert.equal(states.redeem(state), expected);
  assert.equal(states.redeem(state), null, 'used twice');
}

const other = (last: string): string => (last === '0' ? '1' : '0');

describe('the state of a question that a client carries', () => {
  const rows: readonly (readonly [string, (state: string) => unknown, number, string | null])[] = [
    ['is good once', (state) => state, 0, 'deed'],
    ['is good for ten minutes', (state) => state, 10, 'deed'],
    ['is not good for longer', (state) => state, 10.1, null],
    ['is not good with another signature', (state) => state.replace(/.$/, other), 0, null],
    ['is not good without a signature', (state) => state.replace(/[^.]*$/, ''), 0, null],
    ['is not good for another deed', (state) => state.replace('.deed.', '.other.'), 0, null],
    ['is not good with a name of its own', (state) => state.replace(/\.[^.]*/, '.00'), 0, null],
    ['is no number', () => 7, 0, null],
    ['is not nothing', () => undefined, 0, null],
  ];
  for (const [name, change, minutes, expected] of rows) {
    it(name, () => {
      checkRedeemed(change, minutes, expected);
    });
  }

  it('is of one process, and used up by whoever shows it first', () => {
    const [one, two] = [createRequestStates(() => 0), createRequestStates(() => 0)];
    const state = one.sign('deed');
    assert.equal(two.redeem(state), null);
    assert.equal(one.redeem(state.replace(/.$/, other)), null);
    assert.equal(one.redeem(state), null);
  });

  it('is told from the states of others', () => {
    const states = createRequestStates(() => 0);
    assert.ok(states.isOurs(states.sign('deed')));
    for (const value of ['x', 'holdpointed', '', 7, null, undefined, {}]) assert.ok(!states.isOurs(value));
  });
});
