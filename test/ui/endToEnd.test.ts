import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandTable } from '../../src/vscode/commands';
import { askAsClaude, askAsKiro, type Ask, type HookRun } from './support/agents';
import { holdpoint, openRealBench } from './support/realBench';
import { dialog, pageShows, runCommand, shot, statusItem, statusShows, type Workbench } from './support/workbench';

const deleteStack = 'aws cloudformation delete-stack --stack-name ce-api-prod';
/** An answer sooner than 700 ms after the question is asked again; a call repeated within a second is one call. */
const readingTime = 1_100;

describe('an agent is held until a person says yes', function () {
  this.timeout(120_000);
  let bench: Workbench;
  let opened: Workbench | undefined;
  let running: HookRun[] = [];

  before(async () => {
    opened = await openRealBench();
    bench = opened;
  });

  after(async () => {
    await opened?.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shot(bench.page, 'failed');
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    running = [];
    await denyWhatWaits();
  });

  /** A hold outlives its hook, and one question of an agent is open at a time: none may be left to the next test. */
  async function denyWhatWaits(): Promise<void> {
    const waiting = bench.page.locator('.statusbar-item', { hasText: 'waiting' });
    for (let tries = 5; ; tries--) {
      // A question may come up at any moment, and while it is there no key reaches anything else.
      if (await dialog(bench.page).isVisible()) {
        await bench.page.waitForTimeout(readingTime);
        await bench.page.keyboard.press('Escape');
      }
      try {
        await waiting.waitFor({ state: 'detached', timeout: 3_000 });
        return;
      } catch (error) {
        if (tries === 0) throw error;
      }
      if (await dialog(bench.page).isVisible()) continue;
      await waiting.click();
      await bench.page.locator('.monaco-list-row', { hasText: 'wants' }).first().click();
    }
  }

  function kiro(command: string, more: Partial<Ask> = {}): HookRun {
    const hook = askAsKiro(bench, { command, cwd: bench.folder, variables: { AWS_PROFILE: 'acme-prod' }, ...more });
    running.push(hook);
    return hook;
  }

  function claude(command: string, more: Partial<Ask> = {}): HookRun {
    const hook = askAsClaude(bench, { command, cwd: bench.folder, variables: { AWS_PROFILE: 'acme-prod' }, ...more });
    running.push(hook);
    return hook;
  }

  /** Waits for the question and until a person could have read it. */
  async function question(text: string): Promise<string> {
    await dialog(bench.page).filter({ hasText: text }).waitFor();
    await bench.page.waitForTimeout(readingTime);
    return dialog(bench.page).innerText();
  }

  async function allowByName(name: string): Promise<void> {
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    await bench.page.locator('.quick-input-widget input[type=text]').fill(name);
    await bench.page.keyboard.press('Enter');
  }

  it('ordinary work passes without a question', async () => {
    const { code } = await kiro('git status && ls -la').ended;
    assert.equal(code, 0);
    assert.ok(!(await dialog(bench.page).isVisible()));
  });

  it('the question names the stack, the environment and its evidence; Deny is exit 2 with a reason', async () => {
    const hook = kiro(deleteStack);
    const text = await question('ce-api-prod');
    for (const part of ['Kiro', 'ce-api-prod', 'AWS_PROFILE=acme-prod', deleteStack]) {
      assert.ok(text.includes(part), `\`${part}\` in ${text}`);
    }
    await shot(bench.page, 'held-dark');
    await dialog(bench.page).getByRole('button', { name: 'Deny' }).click();
    const { code, stderr, stdout } = await hook.ended;
    assert.equal(code, 2);
    assert.notEqual(stderr.trim(), '');
    assert.equal(stdout, '');
  });

  it('typing the name allows it once, and the same again is asked again', async () => {
    const first = kiro(deleteStack);
    await question('ce-api-prod');
    await allowByName('ce-api-prod');
    assert.equal((await first.ended).code, 0);
    const second = kiro(deleteStack);
    await question('ce-api-prod');
    await bench.page.keyboard.press('Escape');
    assert.equal((await second.ended).code, 2);
  });

  it('Claude Code is held and answered in its own dialect', async () => {
    const denied = claude(deleteStack);
    assert.ok((await question('ce-api-prod')).includes('Claude Code'));
    await bench.page.keyboard.press('Escape');
    const { code, stdout } = await denied.ended;
    assert.ok(code === 2 || stdout.includes('"deny"'), `exit ${String(code)}: ${stdout}`);
    const allowed = claude(deleteStack);
    await question('ce-api-prod');
    await allowByName('ce-api-prod');
    const end = await allowed.ended;
    assert.equal(end.code, 0);
    assert.ok(!end.stdout.includes('"deny"'));
  });

  it('an answer faster than the question can be read is asked again', async () => {
    const hook = kiro(deleteStack);
    await dialog(bench.page).filter({ hasText: 'ce-api-prod' }).waitFor();
    await bench.page.keyboard.press('Escape');
    const outcome = await Promise.race([
      hook.ended.then(() => 'denied'),
      dialog(bench.page)
        .filter({ hasText: 'ce-api-prod' })
        .waitFor()
        .then(() => 'asked again'),
    ]);
    // On a slow machine the first answer may come late enough to count; it is a deny either way.
    if (outcome === 'asked again') {
      await bench.page.waitForTimeout(readingTime);
      await bench.page.keyboard.press('Escape');
    }
    assert.equal((await hook.ended).code, 2);
  });

  it('Enter opens the details and the hook keeps waiting', async () => {
    const hook = kiro(deleteStack);
    await question('ce-api-prod');
    await bench.page.keyboard.press('Enter');
    await pageShows(bench.page, 'ce-api-prod');
    await statusShows(bench.page, '1 waiting');
    await statusItem(bench.page).click();
    await bench.page.locator('.monaco-list-row', { hasText: 'Kiro wants' }).first().waitFor();
    await shot(bench.page, 'waiting-held-dark');
    assert.equal(hook.child.exitCode, null);
    await bench.page.locator('.monaco-list-row', { hasText: 'Kiro wants' }).first().click();
    await question('ce-api-prod');
    await bench.page.keyboard.press('Enter');
    await pageShows(bench.page, 'ce-api-prod');
    await bench.page.locator('.codelens-decoration a', { hasText: 'Answer…' }).first().click();
    await question('ce-api-prod');
    await bench.page.keyboard.press('Escape');
    assert.equal((await hook.ended).code, 2);
  });

  it('no command releases what is held', async () => {
    const hook = kiro(deleteStack);
    await question('ce-api-prod');
    await bench.page.keyboard.press('Enter');
    await dialog(bench.page).waitFor({ state: 'detached' });
    await pageShows(bench.page, 'ce-api-prod');
    for (const { title, id } of commandTable.filter((entry) => !/stopAllAgents|openQuestion/.test(entry.id))) {
      await runCommand(bench.page, `Holdpoint: ${title}`);
      await bench.page.waitForTimeout(300);
      if (await dialog(bench.page).isVisible()) await bench.page.keyboard.press('Enter');
      await bench.page.keyboard.press('Escape');
      assert.equal(hook.child.exitCode, null, id);
    }
    await statusShows(bench.page, '1 waiting');
    await runCommand(bench.page, 'Holdpoint: Open Question');
    await question('ce-api-prod');
    await bench.page.keyboard.press('Escape');
    assert.equal((await hook.ended).code, 2);
  });

  it('what a session exported earlier tells where the next command lands', async () => {
    const session = 'exports';
    const variables = {};
    assert.equal((await kiro('export AWS_PROFILE=acme-prod', { session, variables }).ended).code, 0);
    const hook = kiro('aws cloudformation delete-stack --stack-name worker', { session, variables });
    assert.ok((await question('worker')).includes('AWS_PROFILE=acme-prod'));
    await bench.page.keyboard.press('Escape');
    assert.equal((await hook.ended).code, 2);
  });

  it('an edit is carried and quoted by the apply that would carry it out', async () => {
    const cwd = join(bench.folder, 'infra', 'prod');
    const path = join(cwd, 'main.tf');
    const before = readFileSync(path, 'utf8');
    const removed = /resource "aws_sqs_queue" "jobs" \{[^}]*\}\n/.exec(before)?.[0] ?? '';
    assert.notEqual(removed, '');
    const edit = kiro('', { cwd, edit: { path, old_str: removed, new_str: '' } });
    assert.equal((await edit.ended).code, 0);
    writeFileSync(path, before.replace(removed, ''));
    const apply = kiro('terraform apply', { cwd });
    assert.ok((await question('terraform apply')).includes('aws_sqs_queue.jobs'));
    await shot(bench.page, 'held-apply-dark');
    await bench.page.keyboard.press('Escape');
    assert.equal((await apply.ended).code, 2);
    writeFileSync(path, before);
  });

  it('the kill switch denies everything until a person resumes in the editor', async () => {
    holdpoint(bench, 'stop', 'a test');
    await statusShows(bench.page, 'agents stopped');
    assert.equal((await kiro(deleteStack).ended).code, 2);
    await statusItem(bench.page).click();
    await dialog(bench.page).getByRole('button', { name: 'Resume agents' }).click();
    await statusShows(bench.page, 'guarding');
  });

  it('a policy that breaks while the editor runs leaves the last good one in force', async () => {
    const file = join(bench.folder, '.holdpoint', 'policy.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, 'holdpoint: 1\nrulez: [\n');
    await statusShows(bench.page, 'policy broken');
    await shot(bench.page, 'policy-broken-dark');
    const hook = kiro(deleteStack);
    const early = hook.ended.then(({ code, stderr }) =>
      assert.fail(`answered ${String(code)} without a question: ${stderr}`),
    );
    await Promise.race([question('ce-api-prod'), early]);
    await bench.page.keyboard.press('Escape');
    assert.equal((await hook.ended).code, 2);
    writeFileSync(file, good);
    await statusItem(bench.page).filter({ hasNotText: 'policy broken' }).waitFor();
  });

  it('a folder of no window is named in the question', async () => {
    const elsewhere = join(bench.home, 'elsewhere');
    mkdirSync(elsewhere, { recursive: true });
    const hook = kiro(deleteStack, { cwd: elsewhere });
    assert.ok((await question('ce-api-prod')).includes(elsewhere));
    await bench.page.keyboard.press('Escape');
    assert.equal((await hook.ended).code, 2);
  });
});
