import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { agentRuns, deleteStack, readingTime } from './support/agentRuns';
import { askAsKiro, gateAfter, gatePids, type HookRun } from './support/agents';
import { dialog, openWindow, statusShows } from './support/workbench';

const hostileBytes = 10 * 1024 * 1024;

describe('a gate in trouble never means yes', function () {
  this.timeout(120_000);
  const runs = agentRuns();

  function kiro(command: string, cwd = runs.bench.folder): HookRun {
    return runs.keep(askAsKiro(runs.bench, { command, cwd, variables: { AWS_PROFILE: 'acme-prod' } }));
  }

  async function question(page: Page, text: string): Promise<void> {
    await dialog(page).filter({ hasText: text }).waitFor();
    await page.waitForTimeout(readingTime);
  }

  async function denyOn(page: Page): Promise<void> {
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  }

  /** The one gate of this home; a test that opens a second window closes it again. */
  function gatePid(): number {
    const [pid, ...others] = gatePids(runs.bench);
    assert.ok(pid !== undefined && others.length === 0, 'one gate runs');
    return pid;
  }

  it('a hostile here-document does not delay another question', async () => {
    const line = `${'$(( (('.repeat(64)}\n`;
    const hostile = kiro(`cat <<EOF\n${line.repeat(Math.ceil(hostileBytes / line.length))}EOF\n`);
    const hook = kiro(deleteStack);
    await question(runs.bench.page, 'ce-api-prod');
    await runs.bench.page.keyboard.press('Escape');
    assert.equal((await hook.ended).code, 2);
    // What could not be judged in time is refused, or asked about in its turn and then denied here.
    const asked = dialog(runs.bench.page)
      .waitFor()
      .then(
        () => 'asked',
        () => 'never',
      );
    if ((await Promise.race([hostile.ended, asked])) === 'asked') {
      await runs.bench.page.waitForTimeout(readingTime);
      await denyOn(runs.bench.page);
    }
    assert.equal((await hostile.ended).code, 2);
  });

  it('a gate that is killed while a hook waits is a deny, and another takes its place', async () => {
    const hook = kiro(deleteStack);
    await question(runs.bench.page, 'ce-api-prod');
    const pid = gatePid();
    process.kill(pid, 'SIGKILL');
    assert.equal((await hook.ended).code, 2);
    await denyOn(runs.bench.page);
    await gateAfter(runs.bench, pid);
    const next = kiro(deleteStack);
    await question(runs.bench.page, 'ce-api-prod');
    await denyOn(runs.bench.page);
    assert.equal((await next.ended).code, 2);
  });

  it('a gate that is frozen is given up and replaced', async () => {
    const pid = gatePid();
    process.kill(pid, 'SIGSTOP');
    const started = Date.now();
    const { code } = await kiro(deleteStack).ended;
    console.log(`      a frozen gate is given up after ${Date.now() - started} ms`);
    assert.equal(code, 2);
    await gateAfter(runs.bench, pid);
  });

  it('a window that is loaded again denies what it held', async () => {
    const pid = gatePid();
    const hook = kiro(deleteStack);
    await question(runs.bench.page, 'ce-api-prod');
    await runs.bench.page.reload();
    assert.equal((await hook.ended).code, 2);
    await gateAfter(runs.bench, pid);
  });

  it('of two windows the one that owns the folder asks', async () => {
    const other = join(runs.bench.home, 'work', 'other');
    cpSync(runs.bench.folder, other, { recursive: true });
    const page = await openWindow(runs.bench.browser, runs.bench.server, other);
    try {
      await statusShows(page, 'guarding');
      const hook = kiro(deleteStack, other);
      await question(page, 'ce-api-prod');
      assert.ok(!(await dialog(runs.bench.page).isVisible()));
      await denyOn(page);
      assert.equal((await hook.ended).code, 2);
    } finally {
      await page.context().close();
    }
  });
});
