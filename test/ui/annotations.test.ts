import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openRealBench } from './support/realBench';
import { runCommand, shot, statusShows, type Workbench } from './support/workbench';

const database = 'infra/modules/database/main.tf';
const prod = 'infra/prod/main.tf';
const mayReplace =
  'may replace module.database.aws_db_instance.main · in production · data lost unless a final snapshot exists · 10–110 min';

/** What is put after an element is content of its style, in the page. */
function isAfter(elements: string, text: string): string {
  const content = `getComputedStyle(one, '::after').content.includes(${JSON.stringify(text)})`;
  return `[...document.querySelectorAll(${JSON.stringify(elements)})].some((one) => ${content})`;
}

describe('changes are annotated as they are made', function () {
  this.timeout(120_000);
  let bench: Workbench;
  let opened: Workbench | undefined;
  let applied = '';
  let changed = '';

  before(async () => {
    opened = await openRealBench({ 'files.autoSave': 'off' });
    bench = opened;
    applied = readFileSync(join(bench.folder, prod), 'utf8');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'as it is applied');
  });
  after(async () => {
    await opened?.close();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shot(bench.page, 'failed');
  });

  function git(...args: readonly string[]): void {
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@t'];
    execFileSync('git', ['-C', bench.folder, ...who, ...args], { env: { ...process.env, ...bench.environment } });
  }
  async function open(path: string): Promise<void> {
    await bench.page.keyboard.press('Control+p');
    await bench.page.locator('.quick-input-widget input[type=text]').fill(path);
    // The list is filtered a moment after it is shown: what Enter takes must be the file that is meant.
    const chosen = bench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: dirname(path) });
    await chosen.waitFor();
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.tab.active', { hasText: 'main.tf' }).waitFor();
    await bench.page.locator('.monaco-editor.focused').waitFor();
  }
  /** Selects the first place where the text stands, as a person would with the find box. */
  async function select(text: string): Promise<void> {
    await bench.page.keyboard.press('Control+f');
    await bench.page.locator('.find-widget.visible textarea').first().fill(text);
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.press('Escape');
  }
  /** Asked by the clock: a page on which nothing moves draws no frame, and would never be asked again. */
  async function shows(condition: string): Promise<void> {
    await bench.page.waitForFunction(condition, undefined, { polling: 100 });
  }
  async function phraseShows(text: string): Promise<void> {
    await shows(isAfter('.view-line span', text));
  }
  async function phraseGoes(text: string): Promise<void> {
    await shows(`!${isAfter('.view-line span', text)}`);
  }
  /** What was typed is given up, so that nobody asks about it. */
  async function closeAll(): Promise<void> {
    await runCommand(bench.page, 'File: Revert File');
    await runCommand(bench.page, 'View: Close All Editors');
    await bench.page.locator('.tab').first().waitFor({ state: 'detached' });
  }
  /** Settings are read when the window loads; with it a new gate starts, which annotates what it finds. */
  async function chooseTheme(theme: string): Promise<void> {
    const file = join(bench.home, 'editor', 'data', 'User', 'settings.json');
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify(Object.assign({}, settings, { 'workbench.colorTheme': theme })));
    await bench.page.reload();
    await bench.page.locator('.monaco-workbench .activitybar').waitFor();
    await statusShows(bench.page, 'guarding');
  }
  function removeQueue(): void {
    const queue = /resource "aws_sqs_queue" "jobs" \{[^}]*\}\n\n/.exec(applied)?.[0] ?? '';
    assert.notEqual(queue, '');
    changed = applied.replace(queue, '');
    writeFileSync(join(bench.folder, prod), changed);
  }

  it('a replaced database is said after its line while it is typed, with all rows in the hover, until the undo', async () => {
    await open(database);
    await select('storage_encrypted = true');
    await bench.page.keyboard.insertText('storage_encrypted = false');
    await bench.page.keyboard.press('Escape');
    await phraseShows(mayReplace);
    await shot(bench.page, 'annotations-typed-dark');
    await bench.page.locator('.view-line .mtk1', { hasText: 'storage_encrypted' }).first().hover();
    const hover = bench.page.locator('.monaco-hover:visible', { hasText: 'Outage' });
    await hover.waitFor();
    const text = (await hover.innerText()).replaceAll(/\s+/g, ' ');
    const parts = [
      'May replace module.database.aws_db_instance.main',
      'Lost data',
      'Outage expected 10 to 110 min',
      'Safer',
      'Rule',
    ];
    for (const part of parts) assert.ok(text.includes(part), `${part} in ${text}`);
    await shot(bench.page, 'annotations-hover-dark');
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.press('Control+z');
    await phraseGoes(mayReplace);
    await closeAll();
  });

  it('a removed resource is said where it was, in Problems, in the explorer and in the Changes view', async () => {
    await open(prod);
    removeQueue();
    await phraseShows('deletes aws_sqs_queue.jobs · in production');
    await shows(isAfter('.explorer-folders-view .monaco-icon-label', '■'));
    await runCommand(bench.page, 'Problems: Focus on Problems View');
    await bench.page.locator('.markers-panel .monaco-list-row', { hasText: 'deletes aws_sqs_queue.jobs' }).waitFor();
    await shot(bench.page, 'annotations-problems-dark');
    await runCommand(bench.page, 'View: Hide Panel');
    await runCommand(bench.page, 'Holdpoint: Focus on Changes View');
    const row = bench.page.locator('.pane-body .monaco-list-row', { hasText: 'aws_sqs_queue.jobs' }).first();
    await row.waitFor();
    await shot(bench.page, 'annotations-view-dark');
  });

  it('a deleted file is said in its base, and all changes open in one diff, infrastructure first', async () => {
    git('rm', '-q', database);
    writeFileSync(join(bench.folder, 'README.md'), 'something else\n');
    await bench.page.locator('.pane-body .monaco-list-row', { hasText: 'aws_db_instance.main' }).first().waitFor();
    await runCommand(bench.page, 'View: Close All Editors');
    await runCommand(bench.page, 'Holdpoint: Review Changes');
    await bench.page.locator('.tab.active', { hasText: 'Changes since the last commit' }).waitFor();
    await phraseShows('deletes aws_sqs_queue.jobs · in production');
    await phraseShows('may delete module.database.aws_db_instance.main · in production');
    await shot(bench.page, 'annotations-review-dark');
    const names = await bench.page.locator('.multiDiffEntry .header .title').allInnerTexts();
    assert.ok(
      names.some((name) => name.includes('infra/modules/database')),
      names.join(),
    );
    assert.ok(
      names.every((name) => !name.includes('README')),
      names.join(),
    );
    git('reset', '-q', 'HEAD');
    git('checkout', '-q', '--', database, 'README.md');
    await runCommand(bench.page, 'View: Close All Editors');
  });

  for (const [name, theme] of [
    ['light', 'Default Light Modern'],
    ['contrast', 'Default High Contrast'],
    ['contrast-light', 'Default High Contrast Light'],
  ] as const) {
    it(`in the theme ${theme} it can be read`, async () => {
      writeFileSync(join(bench.folder, prod), changed.replace('prevent_destroy = true', 'prevent_destroy = false'));
      await chooseTheme(theme);
      await open(prod);
      await phraseShows('deletes aws_sqs_queue.jobs · in production');
      await phraseShows('removes `prevent_destroy` from aws_s3_bucket.reports');
      await runCommand(bench.page, 'Holdpoint: Focus on Changes View');
      await bench.page.locator('.pane-body .monaco-list-row', { hasText: 'aws_s3_bucket.reports' }).first().waitFor();
      await bench.page.waitForTimeout(500);
      await shot(bench.page, `annotations-${name}`);
      await runCommand(bench.page, 'Holdpoint: Review Changes');
      await bench.page.locator('.tab.active', { hasText: 'Changes since the last commit' }).waitFor();
      await phraseShows('removes `prevent_destroy` from aws_s3_bucket.reports');
      await shot(bench.page, `annotations-review-${name}`);
      await runCommand(bench.page, 'View: Close All Editors');
    });
  }
});
