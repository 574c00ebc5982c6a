import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileEvent } from '../../../src/gate/protocol/edits';
import { database, openDesk } from './support';
import type { TestDesk } from './support';

const replaces = 'replaces aws_db_instance.main · data lost unless a final snapshot exists · 10–110 min';
const deletesQueue = 'deletes aws_sqs_queue.jobs · lost: messages · 1–6 min';
const deletesDatabase = 'deletes aws_db_instance.main · data lost unless a final snapshot exists · 10–110 min';
const exposed = 'resource "aws_db_instance" "x" {\n  publicly_accessible = true\n}\n';
const opens = 'creates aws_db_instance.x open to the internet (`publicly_accessible`)';
const plain = database.replace('"shop"', '"other"');
const withoutQueue = database.slice(0, database.indexOf('resource "aws_sqs_queue"'));

describe('the annotation desk', () => {
  let desk: TestDesk;

  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => {
    desk.close();
  });

  function watch(): void {
    desk.hear({ kind: 'watch-tree', folders: [desk.folder] });
  }
  function type(name: string, text: string | null, version = 2): void {
    desk.hear({ kind: 'buffer', path: desk.path(name), text, version });
  }
  function changed(...names: readonly string[]): void {
    tell('changed', ...names);
  }
  function tell(how: FileEvent['how'], ...names: readonly string[]): void {
    desk.hear({ kind: 'files-changed', files: names.map((name) => ({ path: desk.path(name), how })), saved: [] });
  }
  /** Everything heard so far has been judged when this file is. */
  async function settled(): Promise<void> {
    desk.write('settled/main.tf', plain);
    changed('settled/main.tf');
    await desk.shows('settled/main.tf', [replaces]);
  }
  function commit(files: Readonly<Record<string, string>>): void {
    desk.commit({ ...files, 'settled/main.tf': database });
  }

  describe('buffers', () => {
    it('what a buffer would do is said on its line, and gone with the undo', async () => {
      commit({ 'main.tf': database });
      watch();
      type('main.tf', plain, 7);
      const { annotations, version } = await desk.shows('main.tf', [replaces]);
      assert.equal(version, 7);
      assert.deepEqual(
        annotations.map(({ start, rule, gone, target }) => ({ start, rule, gone, target })),
        [{ start: { line: 3, column: 2 }, rule: 'terraform/replaces', gone: false, target: 'aws_db_instance.main' }],
      );
      type('main.tf', database, 8);
      await desk.shows('main.tf', []);
    });

    it('a removed resource is shown where it was', async () => {
      commit({ 'main.tf': database });
      watch();
      type('main.tf', withoutQueue);
      const { annotations } = await desk.shows('main.tf', [deletesQueue]);
      assert.equal(annotations[0]?.gone, true);
      assert.equal(annotations[0].start.line, 5);
    });

    it('an unsaved neighbour is part of the module', async () => {
      const variable = 'variable "name" {\n  default = "shop"\n}\n';
      commit({ 'main.tf': database.replace('"shop"', 'var.name'), 'variables.tf': variable });
      watch();
      type('variables.tf', variable.replace('shop', 'other'));
      const { annotations } = await desk.shows('variables.tf', [`may ${replaces.replace('replaces', 'replace')}`]);
      assert.equal(annotations[0]?.start.line, 1);
    });

    it('a file that no analyzer reads is not sent again', async () => {
      commit({ 'main.tf': database });
      type('app.ts', 'export {}');
      assert.deepEqual(await desk.next('not-annotated'), { kind: 'not-annotated', paths: [desk.path('app.ts')] });
    });

    it('a text with other line ends than the commit is the same text', async () => {
      commit({ 'main.tf': database });
      type('main.tf', plain.replaceAll('\n', '\r\n'));
      await desk.shows('main.tf', [replaces]);
      type('main.tf', database.replaceAll('\n', '\r\n'));
      await desk.shows('main.tf', []);
    });

    it('a block that is not closed yet is said to be not seen through', async () => {
      commit({ 'main.tf': database });
      type('main.tf', database.slice(0, -3));
      const file = await desk.shows('main.tf', [
        `not seen through: \`${desk.path('main.tf')}\` is not whole: what it says is partly not known`,
      ]);
      assert.equal(file.annotations[0]?.severity, 'info');
    });
  });

  describe('files on disk', () => {
    it('what differs at the start is judged, and a change of a file judges it again', async () => {
      commit({ 'infra/main.tf': database });
      desk.write('infra/main.tf', plain);
      watch();
      assert.equal((await desk.shows('infra/main.tf', [replaces])).version, null);
      desk.write('infra/main.tf', database);
      changed('infra/main.tf');
      await desk.shows('infra/main.tf', []);
    });

    it('a deleted file says what went with it, on its lines in the base', async () => {
      commit({ 'main.tf': database });
      watch();
      rmSync(desk.path('main.tf'));
      changed('main.tf');
      const { annotations, deleted } = await desk.shows('main.tf', [deletesQueue, deletesDatabase]);
      assert.ok(deleted);
      assert.deepEqual(
        annotations.map(({ start }) => start.line),
        [6, 0],
      );
    });

    it('of a folder that went or came, its files are judged', async () => {
      commit({ 'infra/db/main.tf': database, 'infra/db/readme.md': 'x' });
      watch();
      rmSync(desk.path('infra'), { recursive: true });
      tell('deleted', 'infra');
      const { deleted } = await desk.shows('infra/db/main.tf', [deletesQueue, deletesDatabase]);
      assert.ok(deleted);
      desk.git('checkout', '-q', '--', 'infra');
      tell('created', 'infra');
      await desk.shows('infra/db/main.tf', []);
      const many = Array.from({ length: 30 }, (_, index) => `many/${index}/main.tf`);
      for (const name of many) desk.write(name, exposed);
      tell('created', ...many.map((name) => dirname(name)));
      await Promise.all(many.map((name) => desk.shows(name, [opens])));
    });

    it('a file that the repository ignores is nobody’s change', async () => {
      commit({ 'main.tf': database, '.gitignore': '.terraform/\n' });
      watch();
      desk.write('.terraform/modules/x/main.tf', exposed);
      desk.write('new/main.tf', exposed);
      changed('.terraform/modules/x/main.tf', 'new/main.tf');
      await desk.shows('new/main.tf', [opens]);
      await settled();
      assert.equal(desk.pending('trouble'), 0);
      assert.equal(desk.told('.terraform/modules/x/main.tf'), undefined);
    });

    it('two hundred changed files of two hundred folders are all judged', async () => {
      const names = Array.from({ length: 200 }, (_, index) => `m${index}/main.tf`);
      commit(Object.fromEntries(names.map((name) => [name, database])));
      for (const name of names) desk.write(name, plain);
      watch();
      await Promise.all(names.map((name) => desk.shows(name, [replaces])));
    });

    it('a file over one megabyte is said to be not judged, and not to be gone', async () => {
      commit({ 'main.tf': database });
      desk.write('main.tf', database + '#'.repeat(1_100_000));
      watch();
      assert.equal((await desk.shows('main.tf', [])).missed, 'longer than 1 MiB or not readable');
    });
  });

  describe('what it is compared with', () => {
    it('a commit makes what was a change the base', async () => {
      commit({ 'main.tf': database });
      watch();
      desk.write('main.tf', plain);
      changed('main.tf');
      await desk.shows('main.tf', [replaces]);
      desk.git('commit', '-qam', 'applied');
      await desk.shows('main.tf', []);
    });

    it('a detached head is a commit as well', async () => {
      commit({ 'main.tf': database });
      desk.git('checkout', '-q', '--detach');
      watch();
      type('main.tf', plain);
      await desk.shows('main.tf', [replaces]);
    });

    it('before the first commit everything is new', async () => {
      desk.git('init', '-q');
      desk.write('main.tf', exposed);
      watch();
      await desk.shows('main.tf', [opens]);
    });

    it('a submodule is compared with its own commit', async () => {
      desk.commit({ 'readme.md': 'x' });
      const inner = ['-C', desk.path('network')];
      desk.write('network/main.tf', database);
      for (const args of [
        ['init', '-q'],
        ['add', '-A'],
        ['commit', '-qm', 'x'],
      ])
        desk.git(...inner, ...args);
      desk.write('.gitmodules', '[submodule "network"]\n\tpath = network\n\turl = ./network\n');
      desk.git('add', '-A');
      desk.git('commit', '-qm', 'with a submodule');
      desk.write('network/main.tf', plain);
      watch();
      await desk.shows('network/main.tf', [replaces]);
    });

    it('without git an open document is compared with what it was, which is said once', async () => {
      desk.write('main.tf', database);
      desk.write('other/main.tf', database);
      watch();
      type('main.tf', null, 1);
      type('main.tf', plain);
      await desk.shows('main.tf', [replaces]);
      type('other/main.tf', plain);
      await desk.shows('other/main.tf', [replaces]);
      assert.match((await desk.next('trouble')).says, /outside version control/);
      assert.equal(desk.pending('trouble'), 0);
    });

    it('a repository that git does not read is said once, and its documents are compared with what they were', async () => {
      desk.write('.git/HEAD', 'no repository');
      desk.write('main.tf', database);
      watch();
      type('main.tf', null, 1);
      type('main.tf', plain);
      await desk.shows('main.tf', [replaces]);
      assert.match((await desk.next('trouble')).says, /git does not read this repository/);
    });
  });

  describe('an engine that does not answer', () => {
    const overrun = { code: 'overrun', says: 'reading this takes longer than 2000 ms' } as const;

    it('takes too long: said once, left alone while typing, tried again when saved', async () => {
      commit({ 'main.tf': database });
      desk.answer(() => overrun);
      type('main.tf', plain);
      assert.match((await desk.shows('main.tf', [])).missed ?? '', /not judged/);
      assert.match((await desk.next('trouble')).says, /is not judged until it is saved/);
      const works = desk.works();
      for (const version of [3, 4, 5]) type('main.tf', plain, version);
      desk.answer(null);
      await settled();
      assert.equal(desk.works(), works + 1);
      assert.equal(desk.pending('trouble'), 0);
      desk.write('main.tf', plain);
      type('main.tf', null, 6);
      assert.equal((await desk.shows('main.tf', [replaces])).missed, null);
    });

    it('is being started again: the folder is tried once more', async () => {
      commit({ 'main.tf': database });
      let times = 0;
      desk.answer(() => {
        times += 1;
        if (times === 1) desk.answer(null);
        return { code: 'unparsed', says: 'the engine was started again' };
      });
      type('main.tf', plain);
      await desk.shows('main.tf', [replaces]);
    });
  });
});
