import assert from 'node:assert/strict';
import type { HealthState } from '../../src/health/agentHealth';
import { judgeHealth } from '../../src/health/judgeHealth';
import type { HealthFacts } from '../../src/health/judgeHealth';
import { healthAnswer, seenWords } from '../../src/health/healthWords';

const good: HealthFacts = {
  id: 'kiro',
  surface: 'ide',
  hook: 'installed',
  says: null,
  wasConnected: true,
  trusted: null,
  disarmed: [],
  launcher: 'intact',
  canary: { kind: 'answered', milliseconds: 5, enforced: true },
  lastSeen: null,
  actedUnseen: null,
};

function checkState(change: Partial<HealthFacts>, state: HealthState, says: RegExp = /^$/): void {
  const judged = judgeHealth({ ...good, ...change });
  assert.equal(judged.state, state);
  assert.match(judged.troubles.map((one) => one.says).join('\n'), says);
  for (const { repair } of judged.troubles) assert.match(repair, /holdpoint init --agent kiro|restart|--harden/);
}

describe('the health of a hook', () => {
  it('all in place and the canary stopped is protected', () => {
    checkState({}, 'protected');
    checkState({ trusted: true, launcher: 'unknown' }, 'protected');
  });

  it('a hook that was taken out without us is quiet, one that a person disconnected is missing', () => {
    checkState({ hook: 'none' }, 'quiet', /taken out/);
    checkState({ hook: 'none', wasConnected: false }, 'hook-missing', /never connected/);
    checkState({ hook: 'none', wasConnected: false, lastSeen: 1 }, 'hook-missing', /any more/);
  });

  it('an entry or a launcher that is another one is changed', () => {
    checkState({ hook: 'other', says: '`/a` is not as it was installed' }, 'changed', /`\/a`/);
    checkState({ hook: 'partly' }, 'changed', /settings/);
    checkState({ hook: 'broken', says: 'not valid JSON (line 3)' }, 'changed', /line 3/);
    checkState({ launcher: 'changed' }, 'changed', /launcher/);
    checkState({ launcher: 'missing' }, 'quiet', /launcher .* gone/);
  });

  it('a hook that the agent skips is not trusted', () => {
    checkState({ trusted: false }, 'not-trusted', /trusts/);
  });

  it('a setting that takes the hooks away is said with its file', () => {
    checkState(
      { disarmed: [{ setting: 'disableAllHooks', file: '/a/x.json' }] },
      'disarmed',
      /`disableAllHooks` in \/a\/x/,
    );
  });

  it('a canary that passes, or a harmless call that does not, is failing', () => {
    checkState({ canary: { kind: 'lets-through', says: 'exit code 0' } }, 'failing', /exit code 0/);
    checkState({ canary: { kind: 'stops-all', says: 'refused' } }, 'failing', /refused/);
  });

  it('an agent that acts a minute after its hook was last called is quiet', () => {
    checkState({ lastSeen: 1_000, actedUnseen: 61_000 }, 'quiet', /hook was not called/);
    checkState({ lastSeen: 1_000, actedUnseen: 60_000 }, 'protected');
    checkState({ lastSeen: null, actedUnseen: 60_000 }, 'quiet', /hook was never called/);
    checkState({ lastSeen: null, actedUnseen: null }, 'protected');
  });

  it('is said in words', () => {
    assert.equal(healthAnswer([]), 'no agent was found on this machine');
    assert.equal(healthAnswer([{ state: 'protected' }, { state: 'quiet' }]), '1 of 2 agents is protected');
    const minute = 60_000;
    const times = [null, 0, 5 * minute, 3 * 60 * minute, 72 * 60 * minute].map((ago) =>
      seenWords(ago === null ? null : -ago, 0),
    );
    assert.deepEqual(times, ['never', 'just now', '5 min ago', '3 h ago', '3 days ago']);
  });
});
