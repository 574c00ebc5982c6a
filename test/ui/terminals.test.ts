import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gateAfter, gatePids } from './support/agents';
import { openTerminalBench, type LineEnd, type TerminalBench } from './support/terminalProbeBench';
import type { ProbeTerminal } from './support/terminalProbeMessages';
import { dialog, runCommand, shot, statusShows, type Workbench } from './support/workbench';

const deleteStack = 'aws cloudformation delete-stack --stack-name ce-api-prod';
/** An answer sooner than 700 ms after the question is asked again. */
const readingTime = 1_100;

describe('terminals of a real window', function () {
  this.timeout(120_000);
  let terminals: TerminalBench;
  let bench: Workbench;
  let opened: TerminalBench | undefined;
  let sentinel = '';

  before(async () => {
    opened = await openTerminalBench();
    terminals = opened;
    ({ bench } = terminals);
    sentinel = join(bench.home, 'SENTINEL');
  });

  after(async () => {
    await opened?.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shot(bench.page, 'failed-terminals');
    rmSync(sentinel, { force: true });
    rmSync(terminals.stubLog, { force: true });
  });

  const mark = (text: string) => bench.page.locator('.statusbar-item[id*="holdpoint.terminal"]', { hasText: text });

  async function question(): Promise<void> {
    await dialog(bench.page).filter({ hasText: 'ce-api-prod' }).waitFor();
    await bench.page.waitForTimeout(readingTime);
  }

  async function deny(): Promise<void> {
    await question();
    await bench.page.keyboard.press('Escape');
    await dialog(bench.page).waitFor({ state: 'detached' });
  }

  async function allow(): Promise<void> {
    await question();
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    await bench.page.locator('.quick-input-widget input[type=text]').fill('ce-api-prod');
    await bench.page.keyboard.press('Enter');
  }

  function stubCalls(): readonly string[] {
    return existsSync(terminals.stubLog) ? readFileSync(terminals.stubLog, 'utf8').split('\n').slice(0, -1) : [];
  }

  async function holdAndDeny(name: string): Promise<LineEnd> {
    const running = terminals.execute(name, `${deleteStack} && touch ${sentinel}`);
    await deny();
    return running;
  }

  /** Terminals that the editor wants opened anew, since their environment has changed. */
  const stale = () => bench.page.locator('.tabs-list .codicon-warning, .single-terminal-tab .codicon-warning');

  /** Opens the terminal, waits for its mark, and has a line refused that would leave two traces. */
  async function checkRefused(options: ProbeTerminal): Promise<LineEnd> {
    await terminals.open(options);
    if (options.hideFromUser !== true) await mark('terminal guarded').waitFor();
    const end = await holdAndDeny(options.name);
    assert.equal(end.exit, 126);
    assert.match(end.output, /\[holdpoint\] /);
    assert.ok(!existsSync(sentinel));
    assert.deepEqual(stubCalls(), []);
    return end;
  }

  it('bash holds a line of another extension, which reads exit 126 and the reason', async () => {
    const { output } = await checkRefused({ name: 'bash', shellPath: '/bin/bash' });
    assert.match(output, /ce-api-prod/);
    await shot(bench.page, 'terminal-bash-dark');
  });

  it('zsh holds it as well', async () => {
    await checkRefused({ name: 'zsh', shellPath: '/usr/bin/zsh' });
    await shot(bench.page, 'terminal-zsh-dark');
  });

  it('fish holds it as well', async () => {
    await checkRefused({ name: 'fish', shellPath: '/usr/bin/fish' });
    await shot(bench.page, 'terminal-fish-dark');
  });

  it('a login bash holds it as well', async () => {
    await checkRefused({ name: 'login', shellPath: '/bin/bash', shellArgs: ['-l'] });
  });

  it('a hidden terminal of an agent holds it as well', async () => {
    const env = { AI_AGENT: 'some_agent' };
    await checkRefused({ name: 'hidden', shellPath: '/bin/bash', hideFromUser: true, env });
  });

  it('a key that is bound anew is taken back at the next prompt', async () => {
    await terminals.execute('bash', 'bind \'"\\C-m": accept-line\'');
    const running = terminals.execute('bash', `${deleteStack}; touch ${sentinel}`);
    await deny();
    assert.equal((await running).exit, 126);
    assert.ok(!existsSync(sentinel));
  });

  it('a task is held by its own shell and ends with 126', async () => {
    const running = terminals.task(`${deleteStack} && touch ${sentinel}`, '/bin/bash');
    await deny();
    assert.equal(await running, 126);
    assert.ok(!existsSync(sentinel));
    assert.deepEqual(stubCalls(), []);
    await shot(bench.page, 'terminal-task-dark');
  });

  for (const name of ['bash', 'zsh', 'fish']) {
    it(`an allowed line runs once in ${name}, though its launcher is asked about too`, async () => {
      const running = terminals.execute(name, `${deleteStack} && touch ${sentinel}`);
      await allow();
      assert.equal((await running).exit, 0);
      assert.ok(existsSync(sentinel));
      assert.deepEqual(stubCalls(), [deleteStack.replace('aws ', '')]);
    });

    it(`ordinary work in ${name} is not asked about and not interrupted`, async () => {
      for (const line of ['ls -la', 'for i in 1 2; do echo $i; done', 'ls | wc -l'].slice(name === 'fish' ? 2 : 0)) {
        assert.equal((await terminals.execute(name, line)).exit, 0, line);
      }
      assert.ok(!(await dialog(bench.page).isVisible()));
    });
  }

  it('a gate that died is replaced, and no terminal goes stale or loses its mark', async () => {
    await terminals.show('zsh');
    const [before = 0] = gatePids(bench);
    process.kill(before, 'SIGKILL');
    await gateAfter(bench, before);
    await statusShows(bench.page, 'guarding');
    await mark('terminal guarded').waitFor();
    const end = await holdAndDeny('zsh');
    assert.equal(end.exit, 126);
    assert.equal(await stale().count(), 0);
  });

  it('a reload of the window keeps terminals and their marks', async () => {
    await bench.page.reload();
    await statusShows(bench.page, 'guarding');
    await terminals.show('fish');
    await mark('terminal guarded').waitFor();
    assert.equal((await holdAndDeny('fish')).exit, 126);
    assert.equal(await stale().count(), 0);
  });

  it('a new terminal in a light theme, with a line that a person typed', async () => {
    await runCommand(bench.page, 'Preferences: Toggle between Light/Dark Themes');
    await bench.page.locator('.monaco-workbench:not(.vs-dark)').waitFor();
    await terminals.open({ name: 'light', shellPath: '/bin/bash' });
    await mark('terminal guarded').waitFor();
    await bench.page.locator('.terminal-wrapper.active .xterm').click();
    await bench.page.keyboard.type(`${deleteStack} && touch ${sentinel}\n`);
    await question();
    await shot(bench.page, 'terminal-question-light');
    await bench.page.keyboard.press('Escape');
    await bench.page.locator('.terminal-wrapper.active .terminal-command-decoration.error').first().waitFor();
    await shot(bench.page, 'terminal-refused-light');
    assert.ok(!existsSync(sentinel));
  });

  it('a shell without a line gate is marked', async () => {
    await terminals.open({ name: 'dash', shellPath: '/bin/dash' });
    await mark('terminal not guarded').waitFor();
    await shot(bench.page, 'terminal-dash-light');
    await mark('terminal not guarded').hover();
    await bench.page.waitForTimeout(1_500);
    await shot(bench.page, 'terminal-dash-hover-light');
    await terminals.show('bash');
    await mark('terminal guarded').waitFor();
  });

  it('a line gate that was taken off is noticed, and what it would have held is interrupted', async () => {
    await terminals.execute('bash', 'PROMPT_COMMAND=__vsc_prompt_cmd; bind \'"\\C-m": accept-line\'');
    await terminals.show('bash');
    // Past the launcher as well: this is the layer that is left.
    const line = `env PATH=${join(bench.home, 'stubs')}:/usr/bin:/bin ${deleteStack}; sleep 20; touch ${sentinel}`;
    const running = terminals.execute('bash', line);
    await bench.page.locator('.notification-toast', { hasText: 'ce-api-prod' }).waitFor();
    await mark('terminal not guarded').waitFor();
    assert.equal((await running).exit, 130);
    await shot(bench.page, 'terminal-tripwire-light');
    assert.ok(!existsSync(sentinel));
    assert.equal(await bench.page.locator('.notification-toast').count(), 1);
  });
});
