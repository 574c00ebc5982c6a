import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** What the program says with its exit code where an agent's package cannot be had. */
const lacking = 3;

/** Two real agents over the rows that matter most; `npm run soak` has all agents over all rows. */
describe('real agents with a model that plays a plan', () => {
  for (const agent of ['claude-code', 'codex']) {
    it(`${agent}: ordinary work runs, the rest is stopped and the model told why`, function () {
      const run = spawnSync(resolve(root, 'node_modules/.bin/tsx'), ['test/agents/live/run.ts', '--quick', agent], {
        cwd: root,
        encoding: 'utf8',
      });
      if (run.status === lacking) this.skip();
      assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
    });
  }
});
