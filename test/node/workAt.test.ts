import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { workAt } from '../../src/node/workAt';

describe('what version control keeps of a path', () => {
  let top = '';

  function git(...args: readonly string[]): void {
    const own = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'init.defaultBranch=main'];
    const env = { ...process.env, HOME: top, GIT_CONFIG_NOSYSTEM: '1' };
    execFileSync('git', [...own, '-C', top, ...args], { stdio: 'ignore', env });
  }

  function write(path: string, text: string): void {
    mkdirSync(join(top, path, '..'), { recursive: true });
    writeFileSync(join(top, path), text);
  }

  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'holdpoint-work-')));
    git('init');
    write('.gitignore', 'node_modules\n.env\n');
    write('src/a.ts', 'a');
    write('src/b.ts', 'b');
    git('add', '.');
    git('commit', '-m', 'first');
  });

  afterEach(() => {
    rmSync(top, { recursive: true, force: true });
  });

  function check(path: string, changed: readonly string[], ignored: readonly string[] = []): void {
    assert.deepEqual(workAt(join(top, path)), {
      kind: 'repository',
      changed: changed.map((one) => join(top, one)),
      ignored: ignored.map((one) => join(top, one)),
    });
  }

  it('a committed folder is kept', () => {
    check('src', []);
    check('src/a.ts', []);
  });

  it('modified, staged and untracked files are not', () => {
    write('src/a.ts', 'other');
    write('src/new.ts', 'new');
    write('src/staged.ts', 'staged');
    git('add', 'src/staged.ts');
    check('src', ['src/a.ts', 'src/staged.ts', 'src/new.ts']);
    check('src/b.ts', []);
  });

  it('a pattern is asked about as one', () => {
    write('src/a.ts', 'other');
    write('src/c.md', 'new');
    check('src/*.md', ['src/c.md']);
  });

  it('files that git ignores are told apart', () => {
    write('src/.env', 'A=1');
    write('src/node_modules/x/index.js', '');
    check('src', [], ['src/.env', 'src/node_modules']);
  });

  it('a file that is gone already loses nothing more', () => {
    rmSync(join(top, 'src/a.ts'));
    check('src', []);
  });

  it('what is not there yet is not known', () => {
    assert.deepEqual(workAt(join(top, 'later')), { kind: 'unknown' });
  });

  it('a repository inside goes with its history', () => {
    write('nested/.git/HEAD', 'ref: refs/heads/main\n');
    check('nested', ['nested/.git']);
  });

  it('a link belongs to the repository it lies in', () => {
    symlinkSync('/etc', join(top, 'src/link'));
    check('src/link', ['src/link']);
  });

  it('outside of a repository nothing is kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdpoint-none-'));
    try {
      assert.deepEqual(workAt(folder), { kind: 'none' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('a repository that git cannot read is not known', () => {
    rmSync(join(top, '.git/HEAD'));
    assert.deepEqual(workAt(join(top, 'src')), { kind: 'unknown' });
  });
});
