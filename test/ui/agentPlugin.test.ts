import assert from 'node:assert/strict';
import { holdpoint, openRealBench } from './support/realBench';
import { runCommand, shot, type Workbench } from './support/workbench';

describe('the plugin for the editor’s own agents', function () {
  this.timeout(180_000);
  let bench: Workbench;
  let opened: Workbench | undefined;

  before(async () => {
    opened = await openRealBench({ 'chat.disableAIFeatures': false });
    bench = opened;
  });
  after(async () => {
    await opened?.close();
  });

  /** How often the plugin's hook and that of the user's file stand in the editor's own list. */
  async function listed(name: string): Promise<{ readonly plugin: number; readonly file: number }> {
    const row = bench.page.locator('.quick-input-list .monaco-list-row');
    await runCommand(bench.page, 'Chat: Configure Hooks');
    await row.filter({ hasText: 'Pre-Tool Use' }).first().click();
    await row.filter({ hasText: 'Add new hook' }).waitFor();
    const all = row.filter({ hasText: '--agent copilot' });
    const plugin = await all.filter({ hasText: 'agentPlugin' }).count();
    const file = await all.filter({ hasText: '.copilot/hooks' }).count();
    await shot(bench.page, name);
    // Out of the list of hooks, and of the list of events before it.
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.press('Escape');
    return { plugin, file };
  }

  /** Looks until the list is as it should be; the editor reads it anew some time after a change. */
  async function checkListed(name: string, expected: Awaited<ReturnType<typeof listed>>): Promise<void> {
    let seen = await listed(name);
    for (let tries = 10; tries > 0 && JSON.stringify(seen) !== JSON.stringify(expected); tries--) {
      await bench.page.waitForTimeout(1_000);
      seen = await listed(name);
    }
    assert.deepEqual(seen, expected);
  }

  it('asks while the user’s own file does not, and keeps quiet beside it', async () => {
    await checkListed('plugin-asks-dark', { plugin: 1, file: 0 });
    holdpoint(bench, 'init', '--agent', 'copilot');
    await checkListed('plugin-quiet-dark', { plugin: 0, file: 1 });
    holdpoint(bench, 'init', '--agent', 'copilot', '--remove');
    await checkListed('plugin-asks-again-dark', { plugin: 1, file: 0 });
  });
});
