import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openWorkingTree } from '../../src/node/workingTree';
import type { WorkingTree } from '../../src/node/workingTree';
import { repositoriesOf, repositoryAround } from '../../src/node/workingTree/repositoryAround';
import { runGit } from '../../src/node/workingTree/runGit';
import { freshMachine } from '../support/machine';
import type { Machine } from '../support/machine';

describe('a working tree', () => {
  let machine: Machine;
  let said: string[] = [];

  beforeEach(() => {
    machine = freshMachine();
    said = [];
  });
  afterEach(() => {
    machine.remove();
  });

  const path = (name: string): string => join(machine.workspace, name);
  function write(name: string, text: string): void {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  }
  function git(...args: readonly string[]): void {
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@t'];
    execFileSync('git', ['-C', machine.workspace, ...who, ...args], { env: machine.env, stdio: 'pipe' });
  }
  function commit(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) write(name, text);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'x');
  }
  async function tree(): Promise<WorkingTree> {
    const opened = await openWorkingTree(machine.workspace, (says) => said.push(says));
    assert.ok(!('kind' in opened));
    return opened;
  }
  async function checkChanged(expected: Readonly<Record<string, string>>): Promise<void> {
    const opened = await tree();
    const differing: [string, string][] = [];
    for (const one of await opened.changed(machine.workspace)) {
      if (await opened.reallyDiffers(one)) differing.push([one.path.slice(machine.workspace.length + 1), one.how]);
    }
    assert.deepEqual(Object.fromEntries(differing), expected);
    assert.deepEqual(said, []);
  }

  it('lists what was modified, deleted, added and staged, and nothing that was only touched', async () => {
    commit({ 'a b.tf': '1', 'ä.tf': '1', 'gone.tf': '1', 'same.tf': '1', 'touched.tf': '1', '.gitignore': 'out/\n' });
    write('a b.tf', '2');
    write('ä.tf', '2');
    rmSync(path('gone.tf'));
    write('new.tf', '1');
    write('out/x.tf', '1');
    write('staged.tf', '1');
    git('add', 'staged.tf');
    utimesSync(path('touched.tf'), 1, 1);
    await checkChanged({
      'a b.tf': 'modified',
      'ä.tf': 'modified',
      'gone.tf': 'deleted',
      'new.tf': 'added',
      'staged.tf': 'added',
    });
  });

  it('before the first commit everything is added', async () => {
    git('init', '-q');
    write('a.tf', '1');
    write('b.tf', '1');
    git('add', 'a.tf');
    await checkChanged({ 'a.tf': 'added', 'b.tf': 'added' });
    assert.equal((await tree()).commit, null);
    assert.deepEqual([...(await (await tree()).texts([path('a.tf')])).values()], [null]);
  });

  it('gives the texts of the commit, many at once, and null for what it does not have', async () => {
    const files = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`f ${index}.tf`, `text ${index}\n\n`]));
    commit({ ...files, 'empty.tf': '', 'sub/deep.tf': 'ü\n' });
    write('sub/deep.tf', 'other');
    const names = [...Object.keys(files), 'empty.tf', 'sub/deep.tf', 'none.tf', 'sub', 'two\nlines.tf'];
    const texts = await (await tree()).texts(names.map(path));
    for (const [name, text] of Object.entries({ ...files, 'empty.tf': '', 'sub/deep.tf': 'ü\n' })) {
      assert.equal(texts.get(path(name)), text);
    }
    assert.equal(texts.get(path('none.tf')), null);
    assert.equal(texts.get(path('sub')), null);
    assert.ok(!texts.has(path('two\nlines.tf')));
  });

  it('runs nothing that the repository names', async () => {
    commit({ 'a.tf': '1', '.gitattributes': '*.tf filter=evil diff=evil\n' });
    const evil = `touch ${path('ran')}; cat`;
    for (const key of ['filter.evil.clean', 'diff.evil.textconv', 'diff.evil.command', 'core.fsmonitor']) {
      git('config', key, evil);
    }
    write('a.tf', '2');
    write('b.tf', '2');
    await checkChanged({ 'a.tf': 'modified', 'b.tf': 'added' });
    await (await tree()).texts([path('a.tf')]);
    assert.ok(!existsSync(path('ran')));
  });

  it('tells when its head moves, by a commit and by a checkout', async () => {
    commit({ 'a.tf': '1' });
    let moves = 0;
    let wake: () => void = () => undefined;
    const opened = await tree();
    const stop = opened.watch(() => {
      moves += 1;
      wake();
    });
    const moved = async (work: () => void): Promise<void> => {
      const next = new Promise<void>((resolve) => (wake = resolve));
      work();
      await next;
    };
    await moved(() => {
      git('commit', '-q', '--allow-empty', '-m', 'y');
    });
    await moved(() => {
      git('checkout', '-q', '--detach', 'HEAD~1');
    });
    stop();
    assert.ok(moves >= 2);
    assert.notEqual(opened.commit, null);
  });

  it('ignored paths are told from others', async () => {
    commit({ '.gitignore': '.terraform/\n' });
    const opened = await tree();
    const paths = [path('.terraform/modules/x/main.tf'), path('main.tf')];
    assert.deepEqual(await opened.ignored(paths), [paths[0]]);
    assert.deepEqual(await opened.ignored([]), []);
  });

  it('what git refuses is a sentence', async () => {
    write('.git', 'gitdir: /nowhere');
    const opened = await openWorkingTree(machine.workspace, (says) => said.push(says));
    assert.ok('kind' in opened);
    assert.match(opened.says, /git does not read this repository/);
    const refused = await runGit(join(machine.home, 'nothing'), ['status']);
    assert.equal(refused.kind, 'refused');
  });

  it('a repository that breaks later says so', async () => {
    commit({ 'a.tf': '1' });
    const opened = await tree();
    rmSync(path('.git'), { recursive: true });
    assert.deepEqual(await opened.changed(machine.workspace), []);
    assert.equal((await opened.texts([path('a.tf')])).size, 0);
    assert.equal(said.length, 2);
  });

  it('the repositories of a folder: around it, its submodules, and those right inside', () => {
    mkdirSync(path('.git'), { recursive: true });
    mkdirSync(path('modules/net/.git'), { recursive: true });
    mkdirSync(path('inner/.git'), { recursive: true });
    mkdirSync(path('deep/er'), { recursive: true });
    write('.gitmodules', '[submodule "n"]\n  path = modules/net\n[submodule "x"]\n  path = ../out\n  path = absent\n');
    assert.deepEqual(repositoriesOf(machine.workspace), [machine.workspace, path('modules/net'), path('inner')]);
    assert.equal(repositoryAround(path('deep/er')), machine.workspace);
    assert.equal(repositoryAround(path('modules/net/x')), path('modules/net'));
    assert.equal(repositoryAround('/'), null);
    assert.deepEqual(repositoriesOf(path('nowhere/at/all')), [machine.workspace, path('modules/net')]);
  });
});
