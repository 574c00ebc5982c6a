import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRealBench } from './support/realBench';
import { dialog, pageShows, runCommand, shot, statusItem, statusShows, type Workbench } from './support/workbench';

describe('how the agents’ hooks stand is shown', function () {
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
});
