import assert from 'node:assert/strict';
import { testEngine } from '../../support/engine';
import { checkSays, loadEngine } from './checkSays';

describe('parts that are not known, in texts for people', () => {
  before(loadEngine);

  it('are drawn as an ellipsis, whoever tells of them', () => {
    checkSays([
      ['cat list | xargs git branch -D', ['ask', 'Deletes branch … although it may not be merged']],
      ['cat list | xargs -I{} ssh {} rm -rf /', ['deny', 'Deletes the whole file system / on …']],
    ]);
  });

  it('leave no mark of the reader in a finding or an unknown', async () => {
    const engine = await testEngine();
    for (const run of [
      'cat list | xargs -I{} ssh {} rm -rf /',
      "cat list | xargs -I{} sh -c 'rm -rf {}'",
      'kill -9 $(pgrep -f vite)',
      'find . -name "*.ts" | xargs rm',
    ]) {
      const { findings, unknowns } = engine.run(run);
      assert.ok(findings.length + unknowns.length > 0, run);
      assert.doesNotMatch(JSON.stringify([findings, unknowns]), /[\uFFF9-\uFFFC]/, run);
    }
  });
});
