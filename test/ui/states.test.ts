import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditorMessage, Standing } from '../../src/gate/protocol';
import { aHold, aStanding } from '../vscode/support/holds';
import type { StandIn } from './support/standIn';
import { openStandInBench, type StandInBench } from './support/standInBench';
import { dialog, pageShows, runCommand, shot, statusItem, statusShows, type Workbench } from './support/workbench';

const minute = 60_000;
const stoppedAt = Date.UTC(2026, 10, 21, 6, 0, 0);

describe('the states of the editor side, in a light theme', function () {
  this.timeout(120_000);
  let bench: Workbench;
  let gate: StandIn;
  let opened: StandInBench | undefined;

  before(async () => {
    opened = await openStandInBench({ 'workbench.colorTheme': 'Default Light Modern' });
    ({ bench, gate } = opened);
  });

  after(async () => {
    await opened?.close();
  });

  function stand(change: Partial<Standing>): void {
    gate.say({ kind: 'standing', standing: aStanding(change) });
  }

  async function checkStatusBar(change: Partial<Standing>, text: string, picture: string): Promise<void> {
    stand(change);
    await statusShows(bench.page, text);
    await shot(bench.page, `status-${picture}-light`);
  }

  it('the status bar follows the gate', async () => {
    await checkStatusBar({ enforced: false }, 'observing', 'observing');
    await checkStatusBar(
      { environment: { name: 'production', tier: 'production' } },
      'guarding · production',
      'production',
    );
    await checkStatusBar({ frozenUntil: '2027-01-03', frozenBecause: 'holidays' }, 'frozen until 3 Jan', 'frozen');
  });

  it('agents are stopped at once and resume only after a click in the modal', async () => {
    stand({});
    const since = gate.heard().length;
    await runCommand(bench.page, 'Holdpoint: Stop All Agents');
    await gate.hear((message) => message.kind === 'stop', since);
    await checkStatusBar(
      { stopped: { since: stoppedAt, because: 'stopped by a person' } },
      'agents stopped',
      'stopped',
    );
    await statusItem(bench.page).click();
    await dialog(bench.page).filter({ hasText: 'Let agents act again?' }).waitFor();
    await shot(bench.page, 'resume-light');
    await bench.page.keyboard.press('Enter');
    await dialog(bench.page).waitFor({ state: 'detached' });
    await statusItem(bench.page).click();
    await dialog(bench.page).waitFor();
    await bench.page.keyboard.press('Escape');
    await dialog(bench.page).waitFor({ state: 'detached' });
    const resumed = (message: EditorMessage): boolean => message.kind === 'resume';
    assert.ok(!gate.heard().slice(since).some(resumed));
    await statusItem(bench.page).click();
    await dialog(bench.page).getByRole('button', { name: 'Resume agents' }).click();
    await gate.hear(resumed, since);
    stand({});
  });

  it('a policy change that loosens is accepted by a click and by nothing else', async () => {
    const since = gate.heard().length;
    const file = join(bench.folder, '.holdpoint', 'policy.yaml');
    const accepted = (message: EditorMessage): boolean => message.kind === 'accept-policy';
    const loosened = [{ file, digest: 'abc', says: ['rule prod-deletes-name-the-thing is gone'] }];
    stand({ loosened });
    await statusShows(bench.page, 'policy change waits');
    await runCommand(bench.page, 'Holdpoint: Accept Policy Change…');
    await dialog(bench.page).filter({ hasText: 'prod-deletes-name-the-thing is gone' }).waitFor();
    await shot(bench.page, 'accept-policy-light');
    await bench.page.keyboard.press('Escape');
    await dialog(bench.page).waitFor({ state: 'detached' });
    assert.ok(!gate.heard().slice(since).some(accepted));
    await runCommand(bench.page, 'Holdpoint: Accept Policy Change…');
    await dialog(bench.page).getByRole('button', { name: 'Accept change' }).click();
    assert.deepEqual(await gate.hear(accepted, since), { kind: 'accept-policy', file, digest: 'abc' });
    stand({});
  });

  it('a broken policy is said, marked on its line, and shown in the Policy view', async () => {
    const file = join(bench.folder, '.holdpoint', 'policy.yaml');
    const since = gate.heard().length;
    writeFileSync(file, 'holdpoint: 1\nrulez: []\n');
    await gate.hear((message) => message.kind === 'policies-changed', since);
    const at = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
    const problems = [{ code: 'unknown-key', at, says: 'unknown key `rulez`', help: 'did you mean `rules`?' } as const];
    const rules = [
      { id: 'delete-costly-production', then: 'ask, type the name', because: 'data may be gone for ever', line: 12 },
      { id: 'expose', then: 'ask', because: 'an open door is found within minutes', line: 30 },
    ];
    stand({
      problems: [{ file, problems }],
      policies: [{ file: 'preset/recommended', from: 'preset', protect: [], rules }],
    });
    await statusShows(bench.page, 'policy broken');
    await runCommand(bench.page, 'Holdpoint: Open Policy');
    await bench.page.locator('.squiggly-error').first().waitFor();
    await runCommand(bench.page, 'Holdpoint: Focus on Policy View');
    const row = bench.page.locator('.monaco-list-row', { hasText: 'preset/recommended' });
    await row.waitFor();
    await row.click();
    await bench.page.locator('.monaco-list-row', { hasText: 'delete-costly-production' }).waitFor();
    await shot(bench.page, 'policy-light');
    stand({});
  });

  it('activity is listed newest first', async () => {
    const lines = [
      { at: stoppedAt, agent: 'Kiro', verdict: 'allow', says: 'terraform plan', hold: null },
      {
        at: stoppedAt + minute,
        agent: 'Kiro',
        verdict: 'ask',
        says: 'Deletes CloudFormation stack ce-api-prod',
        hold: 7,
      },
      {
        at: stoppedAt + 2 * minute,
        agent: 'Kiro',
        verdict: 'deny',
        says: 'Deletes CloudFormation stack ce-api-prod',
        hold: 7,
      },
    ];
    gate.say({ kind: 'activity', lines });
    gate.say({ kind: 'holds', holds: [aHold()] });
    await runCommand(bench.page, 'Holdpoint: Show Waiting');
    await bench.page.locator('.monaco-list-row', { hasText: 'terraform plan' }).waitFor();
    await shot(bench.page, 'waiting-light');
    gate.say({ kind: 'ask', hold: 7, again: null });
    await dialog(bench.page).waitFor();
    await shot(bench.page, 'modal-light');
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.tab.active', { hasText: 'HP-7' }).waitFor();
    await pageShows(bench.page, 'Production');
    await shot(bench.page, 'details-light');
    gate.say({ kind: 'holds', holds: [] });
    await bench.page.locator('.view-line', { hasText: 'no longer waits' }).waitFor();
    await bench.page.locator('.codelens-decoration').waitFor({ state: 'detached' });
  });

  it('a window without the focus knocks instead of putting a modal in the way', async () => {
    const since = gate.heard().length;
    const session = await bench.page.context().newCDPSession(bench.page);
    const other = await bench.page.context().newPage();
    await other.bringToFront();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await gate.hear((message) => message.kind === 'focus' && !message.focused, since);
    gate.say({ kind: 'holds', holds: [aHold({ number: 8 })] });
    gate.say({ kind: 'ask', hold: 8, again: null });
    const toast = bench.page.locator('.notification-toast', { hasText: 'HP-8' });
    await toast.waitFor();
    assert.ok(!(await dialog(bench.page).isVisible()));
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await bench.page.bringToFront();
    await other.close();
    await shot(bench.page, 'knock-light');
    await toast.getByRole('button', { name: 'Open question' }).click();
    await dialog(bench.page).filter({ hasText: 'HP-8' }).waitFor();
    await bench.page.keyboard.press('Escape');
    await gate.hear((message) => message.kind === 'answer' && message.hold === 8, since);
    gate.say({ kind: 'holds', holds: [] });
  });

  it('without its gate the editor says unprotected, and the next gate is greeted', async () => {
    const since = gate.heard().length;
    gate.say('die');
    await statusShows(bench.page, 'agents unprotected');
    await shot(bench.page, 'status-unprotected-light');
    await gate.hear((message) => message.kind === 'hello', since);
    stand({});
    await statusShows(bench.page, 'guarding · staging');
  });
});
