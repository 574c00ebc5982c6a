import assert from 'node:assert/strict';
import { canaryWords, healthAnswer, seenWords, stateWords } from '../../src/health/healthWords';
import type { CanaryResult, HealthState } from '../../src/health/agentHealth';

const minute = 60_000;
const hour = 60 * minute;

describe('the health of agents in words', () => {
  const seen: readonly (readonly [number | null, string])[] = [
    [null, 'never'],
    [0, 'just now'],
    [minute - 1, 'just now'],
    [minute, '1 min ago'],
    [hour - 1, '59 min ago'],
    [hour, '1 h ago'],
    [48 * hour - 1, '47 h ago'],
    [48 * hour, '2 days ago'],
    [-hour, 'just now'],
  ];
  for (const [ago, words] of seen) {
    it(`what was seen ${ago ?? 'never'} ms ago is \`${words}\``, () => {
      const now = 1_800_000_000_000;
      assert.equal(seenWords(ago === null ? null : now - ago, now), words);
    });
  }

  const canaries: readonly (readonly [CanaryResult, string])[] = [
    [{ kind: 'answered', milliseconds: 3, enforced: true }, 'denied in 3 ms'],
    [{ kind: 'answered', milliseconds: 3, enforced: false }, 'denied in 3 ms, policy only observes'],
    [{ kind: 'lets-through', says: 'x' }, 'let through'],
    [{ kind: 'stops-all', says: 'x' }, 'all refused'],
    [{ kind: 'not-asked', says: 'x' }, 'not asked'],
  ];
  for (const [canary, words] of canaries) {
    it(`a canary that was ${words}`, () => {
      assert.equal(canaryWords(canary), words);
    });
  }

  const answers: readonly (readonly [readonly HealthState[], string])[] = [
    [[], 'no agent was found on this machine'],
    [['protected'], 'the agent is protected'],
    [['protected', 'protected'], 'all 2 agents are protected'],
    [['quiet'], '0 of 1 agents are protected'],
    [['protected', 'disarmed', 'failing'], '1 of 3 agents is protected'],
    [['protected', 'protected', 'changed'], '2 of 3 agents are protected'],
  ];
  for (const [states, words] of answers) {
    it(`the answer over ${JSON.stringify(states)} is \`${words}\``, () => {
      assert.equal(healthAnswer(states.map((state) => ({ state }))), words);
    });
  }

  it('no two states read alike', () => {
    assert.equal(new Set(Object.values(stateWords)).size, Object.keys(stateWords).length);
  });
});
