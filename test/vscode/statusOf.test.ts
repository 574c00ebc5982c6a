import assert from 'node:assert/strict';
import { freshState, type EditorState } from '../../src/vscode/editorState';
import { shortDay, statusOf, type StatusBackground } from '../../src/vscode/statusOf';
import { aHold, aStanding } from './support/holds';

type Expected = { readonly text: string; readonly background?: StatusBackground; readonly command?: string };

function checkStatus(state: Partial<EditorState>, expected: Expected): void {
  const status = statusOf({ ...freshState, gate: 'up', ...state });
  const { text, background, command } = status;
  assert.deepEqual({ text, background, command }, { background: null, command: 'holdpoint.quickMenu', ...expected });
}

const production = { name: 'production', tier: 'production' } as const;
const stopped = { since: 0, because: 'a test' };
const problem = {
  code: 'yaml',
  at: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  says: 'x',
} as const;

describe('the status bar', () => {
  it('a gate that has not spoken yet is starting', () => {
    checkStatus({ gate: 'starting' }, { text: '$(shield) starting' });
  });

  it('observe is an eye', () => {
    checkStatus({ standing: aStanding({ enforced: false }) }, { text: '$(eye) observing' });
  });

  it('guarding names the environment', () => {
    checkStatus({ standing: aStanding() }, { text: '$(shield) guarding · staging' });
  });

  it('an agent whose hook went quiet is named in red, and a click repairs it', () => {
    const expected = { background: 'statusBarItem.errorBackground', command: 'holdpoint.repairAgent' } as const;
    const standing = aStanding({ enforced: false });
    checkStatus({ standing, unprotected: ['Kiro'] }, { text: '$(warning) Kiro unprotected', ...expected });
    checkStatus({ standing, unprotected: ['Kiro', 'Codex'] }, { text: '$(warning) 2 agents unprotected', ...expected });
  });

  it('an unknown environment is not named', () => {
    const standing = aStanding({ environment: { name: 'unknown', tier: 'unknown' } });
    checkStatus({ standing }, { text: '$(shield) guarding' });
  });

  it('production in sight is red', () => {
    const expected = { text: '$(shield) guarding · production', background: 'statusBarItem.errorBackground' } as const;
    checkStatus({ standing: aStanding({ environment: production }) }, expected);
  });

  it('what waits is counted and leads to the Waiting view', () => {
    const holds = [aHold({ number: 1 }), aHold({ number: 2 }), aHold({ number: 3, state: 'denied' })];
    checkStatus(
      { standing: aStanding(), holds },
      {
        text: '$(debug-pause) 2 waiting',
        background: 'statusBarItem.warningBackground',
        command: 'holdpoint.showWaiting',
      },
    );
  });

  it('an agent whose hooks a setting takes away is red and leads to the setting', () => {
    const found = { id: 'codex', agent: 'Codex', setting: 'features.hooks = false', file: '/a/.codex/config.toml' };
    checkStatus(
      { standing: aStanding({ disarmed: [found, found] }) },
      {
        text: '$(warning) Codex unprotected',
        background: 'statusBarItem.errorBackground',
        command: 'holdpoint.showDisarming',
      },
    );
  });

  it('a freeze says until when', () => {
    const standing = aStanding({ frozenUntil: '2027-01-03', frozenBecause: 'holidays' });
    checkStatus({ standing }, { text: '$(lock) frozen until 3 Jan' });
  });

  it('a stop outranks what waits and leads to resuming', () => {
    const expected = { text: '$(debug-stop) agents stopped', command: 'holdpoint.resumeAgents' };
    checkStatus({ standing: aStanding({ stopped }), holds: [aHold()] }, expected);
  });

  it('a dead gate outranks everything', () => {
    const expected = { text: '$(warning) agents unprotected', background: 'statusBarItem.errorBackground' } as const;
    checkStatus({ gate: 'down', standing: aStanding({ stopped }) }, expected);
  });

  it('a broken policy file is said while the last good one stays', () => {
    const standing = aStanding({ problems: [{ file: '/w/.holdpoint/policy.yaml', problems: [problem] }] });
    checkStatus({ standing }, { text: '$(shield) guarding · staging · policy broken' });
  });

  it('a loosening that waits is said', () => {
    const standing = aStanding({ loosened: [{ file: '/w/.holdpoint/policy.yaml', digest: 'd', says: ['x'] }] });
    checkStatus({ standing }, { text: '$(shield) guarding · staging · policy change waits' });
  });

  it('a day that is no date is shown as it is', () => {
    assert.equal(shortDay('soon'), 'soon');
  });
});
