import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantHome, plantedSecrets } from '../support/plantedHome';
import { openRealBench } from './support/realBench';
import { dialog, pageShows, runCommand, shot, statusItem, statusShows, type Workbench } from './support/workbench';

describe('how the agents’ hooks stand, and what their shells could use, is shown', function () {
  this.timeout(180_000);
  let bench: Workbench;
  let opened: Workbench | undefined;

  before(async () => {
    opened = await openRealBench();
    bench = opened;
  });
  after(async () => {
    await opened?.close();
  });

  const rows = () => bench.page.locator('.pane', { hasText: 'Agents' }).locator('.monaco-list-row');

  it('each agent is a row with its state, and what is not covered stands below', async () => {
    await runCommand(bench.page, 'Focus on Agents View');
    await rows().filter({ hasText: 'Kiro' }).filter({ hasText: 'protected' }).waitFor();
    await rows().filter({ hasText: 'Claude Code' }).filter({ hasText: 'protected' }).click();
    await rows().filter({ hasText: 'not covered' }).first().waitFor();
    await shot(bench.page, 'agents-protected-dark');
  });

  it('a hook that goes quiet turns the status bar red, and a click puts it back', async () => {
    const file = join(bench.home, '.kiro/hooks/holdpoint.json');
    const before = readFileSync(file, 'utf8');
    rmSync(file);
    await statusShows(bench.page, 'Kiro unprotected');
    await rows().filter({ hasText: 'Kiro' }).filter({ hasText: 'quiet' }).waitFor();
    await shot(bench.page, 'agents-quiet-dark');
    await statusItem(bench.page).click();
    await statusShows(bench.page, 'guarding');
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('an entry that somebody changed is repaired by the button of its row', async () => {
    const file = join(bench.home, '.claude/settings.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"claude-code"', '"claude-cod"'));
    const row = rows().filter({ hasText: 'Claude Code' }).filter({ hasText: 'changed' });
    await row.waitFor();
    await statusShows(bench.page, 'Claude Code unprotected');
    await shot(bench.page, 'agents-changed-dark');
    await row.hover();
    await row.locator('[aria-label="Repair Agent"]').first().click();
    await statusShows(bench.page, 'guarding');
    assert.ok(existsSync(file));
    assert.match(readFileSync(file, 'utf8'), /"claude-code"/);
  });

  it('another agent is connected once its diff was shown and a person said yes', async () => {
    mkdirSync(join(bench.home, '.codex'));
    await runCommand(bench.page, 'Holdpoint: Connect Agents');
    const list = bench.page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: 'Codex' }).waitFor();
    await shot(bench.page, 'connect-list-dark');
    await list.filter({ hasText: 'Codex' }).click();
    await dialog(bench.page).filter({ hasText: 'Connect Codex?' }).waitFor();
    await shot(bench.page, 'connect-question-dark');
    assert.ok(!existsSync(join(bench.home, '.codex/hooks.json')));
    await dialog(bench.page).getByRole('button', { name: 'Connect', exact: true }).click();
    await bench.page.locator('.pane', { hasText: 'all 3 agents are protected' }).waitFor();
    assert.match(readFileSync(join(bench.home, '.codex/hooks.json'), 'utf8'), /--agent codex/);
    await bench.page.keyboard.press('Escape');
  });

  it('Copilot’s never-events stand in the editor’s own approvals, shown before, and go with it', async () => {
    mkdirSync(join(bench.home, '.copilot'));
    const list = bench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'GitHub Copilot' });
    await runCommand(bench.page, 'Holdpoint: Connect Agents');
    await list.filter({ hasText: 'not connected' }).click();
    await dialog(bench.page).filter({ hasText: 'chat.tools.terminal.autoApprove' }).waitFor();
    await shot(bench.page, 'connect-editor-rules-dark');
    await dialog(bench.page).getByRole('button', { name: 'Connect', exact: true }).click();
    await bench.page.locator('.pane', { hasText: 'all 4 agents are protected' }).waitFor();
    await runCommand(bench.page, 'Holdpoint: Connect Agents');
    await list.filter({ hasText: 'asks Holdpoint' }).waitFor();
    assert.equal(await list.filter({ hasText: 'not set' }).count(), 0);
    await list.click();
    await dialog(bench.page).filter({ hasText: 'Disconnect GitHub Copilot?' }).waitFor();
    await shot(bench.page, 'disconnect-editor-rules-dark');
    await dialog(bench.page).getByRole('button', { name: 'Disconnect', exact: true }).click();
    await rows().filter({ hasText: 'GitHub Copilot' }).filter({ hasText: 'hook missing' }).waitFor();
    await runCommand(bench.page, 'Holdpoint: Connect Agents');
    await list.filter({ hasText: 'not connected' }).click();
    await dialog(bench.page).filter({ hasText: 'chat.tools.terminal.autoApprove' }).waitFor();
    await dialog(bench.page).getByRole('button', { name: 'Leave as it is' }).click();
    assert.ok(!existsSync(join(bench.home, '.copilot/hooks/holdpoint.json')));
  });

  it('a hook is pinned from its row: the diff is shown, and nothing is written without a yes', async () => {
    const pin = '/etc/claude-code/managed-settings.json';
    assert.ok(!existsSync(pin), 'this machine has a pin of its own');
    const row = rows().filter({ hasText: 'Claude Code' }).filter({ hasText: 'protected' });
    await row.hover();
    await row.locator('[aria-label^="Harden Agent"]').first().click();
    await dialog(bench.page).filter({ hasText: 'Pin the hook for everybody on this machine?' }).waitFor();
    await bench.page.locator('.diffEditor, .monaco-diff-editor').filter({ hasText: 'PreToolUse' }).first().waitFor();
    await shot(bench.page, 'agents-harden-dark');
    await dialog(bench.page).getByRole('button', { name: 'Leave as it is' }).click();
    assert.ok(!existsSync(pin));
  });

  it('a file of the repository that takes hooks away is red, and a click leads to it', async () => {
    const folder = join(bench.folder, '.claude');
    mkdirSync(folder);
    writeFileSync(join(folder, 'settings.json'), '{\n  "disableAllHooks": true\n}\n');
    await statusShows(bench.page, 'Claude Code unprotected');
    await rows().filter({ hasText: 'Claude Code' }).filter({ hasText: 'disarmed' }).waitFor();
    await statusItem(bench.page).click();
    await pageShows(bench.page, 'disableAllHooks');
    await shot(bench.page, 'disarmed-dark');
    rmSync(folder, { recursive: true });
    await statusShows(bench.page, 'guarding');
  });

  // Last, since what is planted here would be production to every test after it.
  it('what an agent’s shell could use has production and long-lived keys first, and no secret on the page', async () => {
    plantHome(bench);
    await runCommand(bench.page, 'Focus on Reach View');
    const reach = bench.page.locator('.pane', { hasText: 'Reach' }).locator('.monaco-list-row');
    const production = reach.filter({ hasText: 'kube context prod-eu' }).first();
    await production.waitFor();
    await production.scrollIntoViewIfNeeded();
    await shot(bench.page, 'reach-dark');
    const shown = await bench.page.locator('body').innerHTML();
    assert.match(shown, /identities reach production/);
    for (const secret of plantedSecrets) assert.ok(!shown.includes(secret.slice(4)), 'a secret is on the page');
  });
});
