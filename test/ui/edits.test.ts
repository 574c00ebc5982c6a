import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgotten, readingTime } from './support/agentRuns';
import { askAsKiro } from './support/agents';
import { openRealBench } from './support/realBench';
import { dialog, runCommand, shot, statusShows, type Workbench } from './support/workbench';

const policy = `holdpoint: 1
extends: [recommended]
protect:
  - paths: ['infra/prod/**', '.holdpoint/**']
    then: ask
    because: production is changed by people
`;
const COUNT = 500;

/** The agent's tool: writes its second argument's text into its first argument's file. */
const tool = `require('node:fs').writeFileSync(process.argv[2], process.argv[3]);\n`;

function git(folder: string, home: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const env = { PATH: process.env['PATH'] ?? '', HOME: home };
  execFileSync('git', ['-C', folder, ...identity, ...args], { env, stdio: 'pipe' });
}

describe('edits that no hook announced', function () {
  this.timeout(120_000);
  let bench: Workbench;
  let opened: Workbench | undefined;
  let file = '';
  let original = '';

  before(async () => {
    opened = await openRealBench({}, (home) => {
      const folder = join(home, 'work', 'cost-explorer');
      const many = join(folder, 'infra', 'prod', 'many');
      mkdirSync(join(folder, '.holdpoint'), { recursive: true });
      writeFileSync(join(folder, '.holdpoint', 'policy.yaml'), policy);
      writeFileSync(join(folder, 'tool.js'), tool);
      git(folder, home, 'init', '-q', '-b', 'trunk');
      git(folder, home, 'add', '.');
      git(folder, home, 'commit', '-qm', 'first');
      git(folder, home, 'checkout', '-qb', 'other');
      mkdirSync(many);
      for (let index = 0; index < COUNT; index += 1) {
        writeFileSync(join(many, `${index}.tf`), `resource "aws_sqs_queue" "q${index}" {}\n`);
      }
      git(folder, home, 'add', '.');
      git(folder, home, 'commit', '-qm', 'second');
      git(folder, home, 'checkout', '-q', 'trunk');
      return Promise.resolve();
    });
    bench = opened;
    file = join(bench.folder, 'infra', 'prod', 'main.tf');
    original = readFileSync(file, 'utf8');
  });

  after(async () => {
    await opened?.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shot(bench.page, 'failed-edits');
  });

  const read = (): string => readFileSync(file, 'utf8');

  async function until(happened: () => boolean): Promise<void> {
    while (!happened()) await bench.page.waitForTimeout(50);
  }

  /** Kiro announces a command and runs it; what the command writes it has not announced. */
  async function kiroWrites(text: string): Promise<void> {
    const command = 'make fix';
    const { code, stderr } = await askAsKiro(bench, { command, cwd: bench.folder }).ended;
    assert.equal(code, 0, stderr);
    execFileSync(process.execPath, [join(bench.folder, 'tool.js'), file, text]);
  }

  async function question(): Promise<string> {
    await dialog(bench.page).filter({ hasText: 'outside of its hook' }).waitFor();
    await bench.page.waitForTimeout(readingTime);
    return dialog(bench.page).innerText();
  }

  function row(text: string) {
    return bench.page.locator('.pane', { hasText: 'Held Changes' }).locator('.monaco-list-row', { hasText: text });
  }

  /** Opens the file itself: a diff of it has the same name and stands among the editors that were open before. */
  async function openFile(): Promise<void> {
    await runCommand(bench.page, 'View: Close All Editors');
    await bench.page.keyboard.press('Control+P');
    await bench.page.locator('.quick-input-widget input[type=text]').fill('infra/prod/main.tf');
    const found = bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'infra/prod' });
    await found.first().click();
    await bench.page.locator('.monaco-editor.focused .view-line', { hasText: 'terraform' }).first().waitFor();
  }

  const removed = (): string => original.replace(/resource "aws_sqs_queue" "jobs" \{[^}]*\}\n/, '');

  it('what Kiro wrote is taken out before anybody is asked, and the question says what it would do', async () => {
    await kiroWrites(removed());
    const text = await question();
    assert.equal(read(), original);
    for (const part of [
      'Kiro changed infra/prod/main.tf',
      'aws_sqs_queue.jobs',
      'Taken out',
      'a command of Kiro ran',
    ]) {
      assert.ok(text.includes(part), `\`${part}\` in ${text}`);
    }
    await shot(bench.page, 'edit-question-dark');
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    await until(() => read() === removed());
    await statusShows(bench.page, 'guarding');
  });

  it('a no leaves it out; the view has it, its diff opens, and Restore only asks', async () => {
    await kiroWrites(original);
    await question();
    await bench.page.keyboard.press('Escape');
    await runCommand(bench.page, 'Holdpoint: Show Waiting');
    await row('refused').waitFor();
    assert.equal(read(), removed());
    await runCommand(bench.page, 'Holdpoint: Show Held Change');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'refused' }).click();
    await bench.page.locator('.monaco-diff-editor .view-line', { hasText: 'aws_sqs_queue' }).first().waitFor();
    await shot(bench.page, 'edit-held-diff-dark');
    await runCommand(bench.page, 'Holdpoint: Restore Held Change');
    await question();
    assert.equal(read(), removed());
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    await until(() => read() === original);
  });

  it('what a person types and saves stays, while an agent is at work', async () => {
    await openFile();
    await bench.page.keyboard.press('Control+Home');
    assert.equal((await askAsKiro(bench, { command: 'make fix', cwd: bench.folder }).ended).code, 0);
    await bench.page.keyboard.type('# by hand\n');
    await bench.page.keyboard.press('Control+S');
    await until(() => read() === `# by hand\n${original}`);
    await bench.page.waitForTimeout(2_500);
    assert.equal(read(), `# by hand\n${original}`);
    assert.ok(!(await dialog(bench.page).isVisible()));
    original = read();
  });

  it('what is nobody’s is left in the file, with Keep and Take out on its line', async () => {
    await bench.page.waitForTimeout(forgotten);
    appendFileSync(file, '# nobody knows\n');
    await runCommand(bench.page, 'Holdpoint: Show Waiting');
    await row('still in the file').waitFor();
    original = read().replace('# nobody knows\n', '');
    const lens = bench.page.locator('.contentWidgets .codelens-decoration', { hasText: 'outside of any hook' });
    await openFile();
    await bench.page.keyboard.press('Control+End');
    await lens.waitFor();
    await shot(bench.page, 'edit-noted-dark');
    await runCommand(bench.page, 'Preferences: Toggle between Light/Dark Themes');
    await bench.page.locator('.monaco-workbench.vs').waitFor();
    await shot(bench.page, 'edit-noted-light');
    await lens.locator('a', { hasText: 'Take out…' }).click();
    await dialog(bench.page).filter({ hasText: 'Take this change out?' }).waitFor();
    await shot(bench.page, 'edit-take-out-light');
    assert.ok(read().endsWith('# nobody knows\n'));
    await dialog(bench.page).getByRole('button', { name: 'Take it out' }).click();
    await until(() => read() === original);
    await row('taken out').waitFor();
    await lens.waitFor({ state: 'detached' });
  });

  it('a noted change that a person keeps is what the next one is held against', async () => {
    original = read();
    appendFileSync(file, '# kept\n');
    await row('still in the file').waitFor();
    await runCommand(bench.page, 'Holdpoint: Keep Change');
    await dialog(bench.page).getByRole('button', { name: 'Keep it' }).click();
    await row('still in the file').waitFor({ state: 'detached' });
    await kiroWrites('');
    await question();
    await shot(bench.page, 'edit-question-light');
    await bench.page.keyboard.press('Escape');
    assert.equal(read(), `${original}# kept\n`);
  });

  it(`a checkout of ${COUNT} files blames nobody`, async () => {
    const before = await row('main.tf').count();
    const hook = askAsKiro(bench, { command: 'make fix', cwd: bench.folder });
    assert.equal((await hook.ended).code, 0);
    git(bench.folder, bench.home, 'checkout', '-qf', 'other');
    await bench.page.waitForTimeout(4_000);
    assert.ok(existsSync(join(bench.folder, 'infra', 'prod', 'many', `${COUNT - 1}.tf`)));
    assert.ok(!(await dialog(bench.page).isVisible()));
    assert.ok((await row('many').count()) === 0 && (await row('main.tf').count()) <= before);
    git(bench.folder, bench.home, 'checkout', '-qf', 'trunk');
    await bench.page.waitForTimeout(4_000);
    assert.ok(!existsSync(join(bench.folder, 'infra', 'prod', 'many', '0.tf')));
    assert.equal(await row('many').count(), 0);
  });
});
