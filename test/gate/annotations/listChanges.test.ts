import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { database, openDesk } from './support';
import type { TestDesk } from './support';

const bare = 'resource "aws_sqs_queue" "jobs" {\n  name = "a"\n}\n';

describe('the list of changes', () => {
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
  function type(name: string, text: string | null): void {
    desk.hear({ kind: 'buffer', path: desk.path(name), text, version: 2 });
  }

  it('names what differs, infrastructure first, and leaves out what was only touched', async () => {
    desk.commit({ 'a.txt': 'a', 'b.txt': 'b', 'main.tf': database, 'gone.tf': bare, 'open.tf': bare });
    desk.write('a.txt', 'a');
    desk.write('b.txt', 'c');
    desk.write('main.tf', '# other');
    desk.write('new.txt', 'n');
    rmSync(desk.path('gone.tf'));
    watch();
    type('open.tf', '# nothing\n');
    desk.hear({ kind: 'list-changed-files', request: 5 });
    const { files, base, request, total } = await desk.next('changed-files');
    assert.deepEqual(
      files.map(({ path, how, infrastructure }) => [path.slice(desk.folder.length + 1), how, infrastructure]),
      [
        ['gone.tf', 'deleted', true],
        ['main.tf', 'modified', true],
        ['open.tf', 'modified', true],
        ['b.txt', 'modified', false],
        ['new.txt', 'added', false],
      ],
    );
    assert.match(base, /^the last commit \([0-9a-f]{7}\)$/);
    assert.deepEqual([request, total], [5, 5]);
  });

  it('gives the base of each file, and none for a new one', async () => {
    desk.commit({ 'main.tf': database });
    watch();
    for (const [name, text] of [
      ['main.tf', database],
      ['new.tf', null],
    ] as const) {
      desk.hear({ kind: 'read-base', request: 1, path: desk.path(name) });
      assert.equal((await desk.next('base-text')).text, text);
    }
  });

  it('before the first commit says so, and without git what it is compared with', async () => {
    desk.write('main.tf', database);
    watch();
    type('main.tf', null);
    type('main.tf', '# other');
    desk.hear({ kind: 'list-changed-files', request: 1 });
    const open = await desk.next('changed-files');
    assert.deepEqual([open.base, open.files.map(({ how }) => how)], ['the files as they were opened', ['modified']]);
    desk.git('init', '-q');
    watch();
    desk.hear({ kind: 'list-changed-files', request: 2 });
    assert.equal((await desk.next('changed-files')).base, 'nothing: there is no commit yet');
  });

  it('of a forgotten folder of thousands names the first and counts the rest', async () => {
    desk.commit({ 'main.tf': database });
    for (let index = 0; index < 600; index += 1) desk.write(`out/${index}.js`, '');
    desk.write('main.tf', '# other');
    watch();
    desk.hear({ kind: 'list-changed-files', request: 1 });
    const { files, total } = await desk.next('changed-files');
    assert.deepEqual([files.length, total, files[0]?.path], [500, 601, desk.path('main.tf')]);
  });
});
