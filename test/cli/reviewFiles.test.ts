import assert from 'node:assert/strict';
import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshMachine, type Machine } from '../support/machine';
import { infrastructure, repositoryIn, type Repository } from '../support/repository';
import { checkFilesIn, foundIn, type Found } from './support/found';

describe('holdpoint review of files of every kind', () => {
  let machine: Machine;
  let repository: Repository;
  beforeEach(() => {
    machine = freshMachine();
    repository = repositoryIn(machine);
  });
  afterEach(() => {
    machine.remove();
  });

  const found = (...args: readonly string[]): Promise<Found> => foundIn(repository, ...args);
  const checkFiles = (args: readonly string[], expected: Readonly<Record<string, number>>): Promise<Found> =>
    checkFilesIn(repository, args, expected);

  it('names with spaces, quotes, line ends and letters of other scripts', async () => {
    const names = ['a b/x.tf', 'ü"\'q/x.tf', 'line\nend/x.tf', '-dash/x.tf', '日本/x.tf', '*/x.tf'];
    repository.commit(Object.fromEntries(names.map((name) => [name, infrastructure('a')])));
    repository.commit(Object.fromEntries(names.map((name) => [name, ''])));
    await checkFiles(['HEAD~..HEAD'], Object.fromEntries(names.map((name) => [name, 2])));
    for (const name of names) repository.write(name, infrastructure('a'));
    repository.commit();
    for (const name of names) rmSync(repository.path(name));
    await checkFiles([], Object.fromEntries(names.map((name) => [name, 2])));
  });

  it('a file that was moved within its folder is no deletion, wherever the move is known from', async () => {
    repository.commit({ 'm/a.tf': infrastructure('a') });
    repository.git('mv', 'm/a.tf', 'm/b.tf');
    await checkFiles(['--staged'], {});
    await checkFiles([], {});
    repository.commit();
    await checkFiles(['HEAD'], {});
    renameSync(repository.path('m/b.tf'), repository.path('m/c.tf'));
    const moved = await checkFiles([], {});
    assert.equal(moved.changed, 1);
  });

  it('a name that is no UTF-8 is read in a range, and is not taken for a deletion on disk', async () => {
    const path = Buffer.concat([Buffer.from(repository.path('caf')), Buffer.from([0xe9]), Buffer.from('.tf')]);
    for (const engine of ['a', 'b']) {
      writeFileSync(path, infrastructure(engine));
      repository.commit();
    }
    assert.equal((await found('HEAD')).code, 1);
    writeFileSync(path, infrastructure('c'));
    const { findings, unknowns } = await found();
    assert.deepEqual(findings, []);
    assert.match(unknowns[0]?.says ?? '', /^`caf.*\.tf` is under a name that is no UTF-8/);
  });

  it('binary, huge and linked files are unknown where infrastructure is written in them', async () => {
    const files = ['binary.tf', 'huge.tf', 'link.tf', 'note.txt'];
    repository.commit(Object.fromEntries(files.map((name) => [name, infrastructure('a')])));
    repository.write('binary.tf', Buffer.from([1, 0, 2]));
    repository.write('huge.tf', '#'.repeat(2_000_001));
    repository.write('note.txt', Buffer.from([1, 0, 2]));
    rmSync(repository.path('link.tf'));
    symlinkSync('elsewhere.tf', repository.path('link.tf'));
    const check = async (...args: readonly string[]): Promise<void> => {
      const { unknowns, findings, code } = await found(...args);
      assert.deepEqual(
        unknowns.map(({ code: kind, says }) => [kind, says]),
        [
          ['unreadable', '`binary.tf` is binary: what it would do is not known'],
          ['too-long', '`huge.tf` is longer than 2 MB: what it would do is not known'],
          ['unreadable', '`link.tf` is a link: what it would do is not known'],
        ],
      );
      assert.deepEqual(findings, []);
      assert.equal(code, 0);
    };
    await check();
    repository.git('add', '-A');
    await check('--staged');
    repository.commit();
    await check('HEAD');
  });

  it('a submodule that moves on, and a repository inside, are left alone', async () => {
    const inner = repositoryIn(machine, join(machine.home, 'inner'));
    inner.commit({ 'a.tf': infrastructure('a') });
    repository.commit({ 'a.txt': 'a' });
    repository.git('submodule', '--quiet', 'add', `file://${join(machine.home, 'inner')}`, 'sub');
    repository.commit();
    repositoryIn(machine, repository.path('sub')).commit({ 'a.tf': '' });
    repositoryIn(machine, repository.path('nested')).commit({ 'a.tf': infrastructure('n') });
    await checkFiles([], {});
    repository.commit();
    await checkFiles(['HEAD'], {});
  });

  it('a file in conflict is read for what is whole, and is unknown in the index', async () => {
    repository.commit({ 'a.tf': infrastructure('a') });
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit({ 'a.tf': infrastructure('a').replace('postgres', 'mysql') });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'a.tf': infrastructure('a').replace('postgres', 'mariadb') });
    assert.throws(() => repository.git('merge', '-q', 'topic'));
    const { unknowns } = await found('--staged');
    assert.deepEqual(
      unknowns.map(({ says }) => says),
      ['`a.tf` is in conflict: what it would do is not known'],
    );
    assert.notEqual((await found()).unknowns.length, 0);
  });

  it('line ends that a checkout turned are no change', async () => {
    repository.commit({ 'a.tf': infrastructure('a') });
    repository.git('config', 'core.autocrlf', 'true');
    repository.write('a.tf', infrastructure('a').replaceAll('\n', '\r\n'));
    assert.equal((await found()).changed, 0);
  });

  it('a bit for starting it is no change of what it says', async () => {
    repository.commit({ 'a.tf': infrastructure('a') });
    chmodSync(repository.path('a.tf'), 0o755);
    assert.equal((await found()).changed, 0);
  });
});
