import assert from 'node:assert/strict';
import { createRepeats } from '../../src/gate/repeats';

/** One call: when it is reported (ms), whose it is, what it says, and whether its answer comes at once. */
type Call = readonly [at: number, session: string, key: string, isWaiting?: 'waits'];

/** Reports calls one after the other; the numbers of those that were judged. */
async function checkJudged(calls: readonly Call[], judged: readonly number[]): Promise<void> {
  let now = 0;
  const found: number[] = [];
  const repeats = createRepeats<number>(() => now);
  for (const [number, [at, session, key, isWaiting]] of calls.entries()) {
    now = at;
    void repeats(session, key, () => {
      found.push(number);
      return isWaiting === 'waits' ? new Promise<number>(() => undefined) : Promise.resolve(number);
    });
    await Promise.resolve();
  }
  assert.deepEqual(found, judged);
}

describe('a call that is reported twice', () => {
  const rows: readonly (readonly [situation: string, calls: readonly Call[], judged: readonly number[]])[] = [
    [
      'is judged once within a second',
      [
        [0, 's', 'a'],
        [900, 's', 'a'],
      ],
      [0],
    ],
    [
      'is judged again after it',
      [
        [0, 's', 'a'],
        [1_001, 's', 'a'],
      ],
      [0, 1],
    ],
    [
      'is judged again where another call came between, which may have changed a file',
      [
        [0, 's', 'a'],
        [10, 's', 'b'],
        [20, 's', 'a'],
      ],
      [0, 1, 2],
    ],
    [
      'is judged once where the call between is another session’s',
      [
        [0, 's', 'a'],
        [10, 't', 'b'],
        [20, 's', 'a'],
      ],
      [0, 1],
    ],
    [
      'shares an answer that is still waited for',
      [
        [0, 's', 'a', 'waits'],
        [10, 's', 'b'],
        [20, 's', 'a'],
      ],
      [0, 1],
    ],
  ];
  for (const [situation, calls, judged] of rows) {
    it(situation, () => checkJudged(calls, judged));
  }

  it('an answer that fails is no answer for ever', async () => {
    const repeats = createRepeats<number>(() => 0);
    await assert.rejects(repeats('s', 'a', () => Promise.reject(new Error('no'))));
    await repeats('s', 'b', () => Promise.resolve(1));
    assert.equal(await repeats('s', 'a', () => Promise.resolve(2)), 2);
  });
});
