import assert from 'node:assert/strict';
import type { ActivityLine } from '../../src/gate/protocol';
import { afterMessage, freshState, waitingHolds, withHealth } from '../../src/vscode/editorState';
import { policyRows } from '../../src/vscode/policyRows';
import { quickMenuItems } from '../../src/vscode/quickMenuItems';
import { aHold, aStanding } from './support/holds';

const line = (at: number): ActivityLine => ({ at, agent: 'kiro', verdict: 'allow', says: `line ${at}`, hold: null });

describe('the state of the editor side', () => {
  it('activity is kept newest first', () => {
    const first = afterMessage(freshState, { kind: 'activity', lines: [line(1), line(2)] });
    const second = afterMessage(first, { kind: 'activity', lines: [line(3)] });
    assert.deepEqual(
      second.activity.map(({ at }) => at),
      [3, 2, 1],
    );
  });

  it('a withdrawn question no longer waits', () => {
    const waiting = { ...freshState, holds: [aHold({ number: 1 }), aHold({ number: 2 })] };
    const after = afterMessage(waiting, { kind: 'withdrawn', hold: 1 });
    assert.deepEqual(
      waitingHolds(after).map(({ number }) => number),
      [2],
    );
  });

  it('holds of a gate that died are gone', () => {
    assert.deepEqual(withHealth({ ...freshState, holds: [aHold()] }, 'down').holds, []);
    assert.equal(withHealth({ ...freshState, holds: [aHold()] }, 'up').holds.length, 1);
  });

  it('a message that shows nothing changes nothing', () => {
    assert.equal(afterMessage(freshState, { kind: 'beat' }), freshState);
  });
});

describe('the quick menu', () => {
  const commandsOf = (state: typeof freshState): readonly string[] =>
    quickMenuItems(state).map(({ command }) => command);

  it('offers what waits first and a stop', () => {
    const commands = commandsOf({ ...freshState, standing: aStanding(), holds: [aHold()] });
    assert.deepEqual(commands.slice(0, 2), ['holdpoint.openQuestion', 'holdpoint.stopAllAgents']);
  });

  it('offers to resume when agents are stopped', () => {
    const standing = aStanding({ stopped: { since: 0, because: 'x' } });
    assert.equal(commandsOf({ ...freshState, standing })[0], 'holdpoint.resumeAgents');
  });

  it('offers a policy change that waits', () => {
    const standing = aStanding({ loosened: [{ file: '/p', digest: 'd', says: [] }] });
    assert.equal(commandsOf({ ...freshState, standing })[0], 'holdpoint.acceptPolicyChange');
  });
});

describe('the Policy view', () => {
  it('is empty before the gate has spoken', () => {
    assert.deepEqual(policyRows(null), []);
  });

  it('shows what is wrong first, then what waits, then the rules', () => {
    const at = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };
    const standing = aStanding({
      policies: [
        {
          file: 'preset/recommended',
          from: 'preset',
          protect: [],
          rules: [{ id: 'r', then: 'ask', because: 'b', line: 3 }],
        },
      ],
      problems: [{ file: '/w/policy.yaml', problems: [{ code: 'yaml', at, says: 'no' }] }],
      loosened: [{ file: '/w/policy.yaml', digest: 'd', says: ['x'] }],
    });
    const rows = policyRows(standing);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['problem', 'loosened', 'policy'],
    );
    assert.deepEqual(rows[0], { kind: 'problem', file: '/w/policy.yaml', says: 'no', line: 4 });
  });
});
