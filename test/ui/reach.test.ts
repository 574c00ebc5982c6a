import assert from 'node:assert/strict';
import { plantHome, plantedSecrets } from '../support/plantedHome';
import { openRealBench } from './support/realBench';
import { runCommand, shot, type Workbench } from './support/workbench';

describe('what an agent’s shell could use is shown', function () {
  this.timeout(120_000);
  let bench: Workbench;
  let opened: Workbench | undefined;

  before(async () => {
    opened = await openRealBench({}, (home) => {
      plantHome({ home });
      return Promise.resolve();
    });
    bench = opened;
  });
  after(async () => {
    await opened?.close();
  });

  it('production and long-lived keys come first, and no secret is on the page', async () => {
    await runCommand(bench.page, 'Focus on Reach View');
    const rows = bench.page.locator('.pane', { hasText: 'Reach' }).locator('.monaco-list-row');
    await rows.filter({ hasText: 'kube context prod-eu' }).first().waitFor();
    await shot(bench.page, 'reach-dark');
    const shown = await bench.page.locator('body').innerHTML();
    assert.match(shown, /identities reach production/);
    for (const secret of plantedSecrets) assert.ok(!shown.includes(secret.slice(4)), 'a secret is on the page');
  });
});
