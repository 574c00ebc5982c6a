import assert from 'node:assert/strict';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshMachine, type Machine } from '../support/machine';
import { infrastructure, repositoryIn, type Repository } from '../support/repository';
import { checkFilesIn, foundIn, type Found } from './support/found';

describe('holdpoint review of a repository', () => {
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

  describe('what is compared', () => {
    it('the working tree with HEAD: modified, staged, untracked and deleted files, and no ignored ones', async () => {
      repository.commit({ 'a/a.tf': infrastructure('a'), 'b/b.tf': infrastructure('b'), '.gitignore': 'out/\n' });
      repository.write('a/a.tf', '');
      rmSync(repository.path('b/b.tf'));
      repository.write('new/n.tf', infrastructure('n'));
      repository.write('out/x.tf', infrastructure('x'));
      repository.git('add', 'a');
      const { reviewed, changed, infrastructure: known } = await checkFiles([], { 'a/a.tf': 2, 'b/b.tf': 2 });
      assert.match(reviewed, /^the working tree, against HEAD \([0-9a-f]{7}\)$/);
      assert.deepEqual([changed, known], [3, 3]);
    });

    it('the index alone', async () => {
      repository.commit({ 'a.tf': infrastructure('a') });
      repository.write('a.tf', '');
      await checkFiles(['--staged'], {});
      repository.git('add', '-A');
      repository.write('a.tf', infrastructure('a'));
      await checkFiles(['--staged'], { 'a.tf': 2 });
    });

    it('the index that a hook of git is told of', async () => {
      repository.commit({ 'a.tf': infrastructure('a') });
      repository.git('rm', '-q', '--cached', 'a.tf');
      renameSync(repository.path('.git/index'), repository.path('.git/other-index'));
      repository.git('reset', '-q');
      await checkFiles(['--staged'], {});
      repository = repositoryIn({ ...machine, env: { ...machine.env, GIT_INDEX_FILE: '.git/other-index' } });
      await checkFiles(['--staged'], { 'a.tf': 2 });
    });

    it('two commits as they are, and what one did since they parted', async () => {
      repository.commit({ 'a.tf': infrastructure('a') });
      repository.git('checkout', '-q', '-b', 'topic');
      repository.commit({ 'topic/t.tf': infrastructure('t') });
      repository.git('checkout', '-q', 'main');
      repository.commit({ 'main/m.tf': infrastructure('m') });
      const { notes } = await checkFiles(['main..topic'], { 'main/m.tf': 2 });
      assert.match(notes.join(), /`main` has commits that `topic` lacks/);
      assert.deepEqual((await checkFiles(['main...topic'], {})).notes, []);
      repository.git('checkout', '-q', 'topic');
      await checkFiles(['main...'], {});
      await checkFiles(['..main'], { 'topic/t.tf': 2 });
    });

    it('one commit with its first parent, and the first commit with nothing', async () => {
      const first = repository.commit({ 'a.tf': infrastructure('a') });
      const second = repository.commit({ 'a.tf': '' });
      await checkFiles([second], { 'a.tf': 2 });
      await checkFiles(['HEAD'], { 'a.tf': 2 });
      assert.match((await checkFiles([first], {})).reviewed, /^what commit [0-9a-f]{7} changed$/);
    });

    it('an empty range is clean and says so', async () => {
      repository.commit({ 'a.tf': infrastructure('a') });
      assert.equal((await found('HEAD..HEAD')).changed, 0);
      const { out, code } = await repository.review('HEAD..HEAD');
      assert.match(out, /^Nothing differs, so there is nothing to apply\n/);
      assert.equal(code, 0);
    });

    it('before the first commit everything is new', async () => {
      repository.write('a.tf', infrastructure('a'));
      assert.match((await checkFiles([], {})).reviewed, /before the first commit/);
      repository.git('add', '-A');
      assert.equal((await found('--staged')).changed, 1);
    });

    it('the rest of a folder is read as the range leaves it, not as it is on disk', async () => {
      const local = 'locals {\n  engine = "postgres"\n}\n';
      const uses = infrastructure('a').replace('"postgres"', 'local.engine');
      repository.commit({ 'm/a.tf': infrastructure('a'), 'm/variables.tf': local });
      repository.commit({ 'm/a.tf': uses });
      repository.write('m/variables.tf', local.replace('postgres', 'mysql'));
      assert.deepEqual((await found('HEAD')).findings, []);
      repository.write('m/a.tf', infrastructure('a'));
      repository.git('add', 'm/a.tf');
      repository.git('checkout', '-q', 'm/variables.tf');
      assert.deepEqual((await found('--staged')).findings, []);
    });
  });

  describe('what cannot be compared is a misuse in one line', () => {
    async function checkRefused(args: readonly string[], says: RegExp): Promise<void> {
      await assert.rejects(repository.review(...args), (error: Error) => {
        assert.equal(error.name, 'Error');
        assert.match(error.message, says);
        assert.doesNotMatch(error.message, /\n/);
        return true;
      });
    }

    it('no such commit', async () => {
      repository.commit();
      await checkRefused(['nowhere..HEAD'], /^no commit `nowhere` here$/);
      await checkRefused(['HEAD...nowhere'], /^no commit `nowhere` here$/);
      await checkRefused(['nowhere'], /^no commit `nowhere` here$/);
    });

    it('words that do not go together', async () => {
      await checkRefused(['a', 'b'], /`b` is one word too many/);
      await checkRefused(['a', '--staged'], /exclude each other/);
      await checkRefused(['--format', 'prose'], /no such format `prose`/);
      await checkRefused(['--nonsense'], /nonsense/);
    });

    it('branches that nothing joins', async () => {
      repository.commit({ 'a.tf': 'a' });
      repository.git('checkout', '-q', '--orphan', 'other');
      repository.commit({ 'a.tf': 'b' });
      await checkRefused(['main...other'], /^there is no merge base of `main` and `other`$/);
    });

    it('a shallow clone', async () => {
      repository.commit({ 'a.tf': 'a' });
      repository.git('checkout', '-q', '-b', 'topic');
      repository.commit({ 'a.tf': 'b' });
      repository.git('checkout', '-q', 'main');
      repository.commit({ 'a.tf': 'c' });
      const clone = join(machine.home, 'clone');
      repository.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${machine.workspace}`, clone);
      repository = repositoryIn(machine, clone);
      await checkRefused(['origin/topic...HEAD'], /^this clone is shallow and has no merge base of/);
      await checkRefused(['HEAD'], /^the parent of `HEAD` is not in this shallow clone$/);
      await checkRefused(['HEAD~3..HEAD'], /^no commit `HEAD~3` here$/);
    });

    it('no repository, and one that git does not read', async () => {
      rmSync(repository.path('.git'), { recursive: true });
      await checkRefused([], /is in no git repository$/);
      mkdirSync(repository.path('.git'));
      await checkRefused([], /^git does not read this repository/);
    });
  });

  it('what the repository configures starts nothing', async () => {
    repository.commit({ 'a.tf': infrastructure('a'), '.gitattributes': '*.tf filter=x diff=x\n' });
    const trap = repository.path('trap.sh');
    const springs = `#!/bin/sh\ntouch ${repository.path('sprung')}\ncat\n`;
    writeFileSync(trap, springs, { mode: 0o755 });
    const traps = ['core.fsmonitor', 'filter.x.clean', 'filter.x.smudge', 'diff.x.textconv', 'diff.external'];
    for (const name of traps) repository.git('config', name, trap);
    const hooks = join(machine.home, 'hooks');
    mkdirSync(hooks);
    for (const name of ['post-index-change', 'pre-commit']) writeFileSync(join(hooks, name), springs, { mode: 0o755 });
    repository.git('config', 'core.hooksPath', hooks);
    writeFileSync(repository.path('a.tf'), '');
    for (const args of [[], ['--staged'], ['HEAD'], ['HEAD..HEAD']]) await found(...args);
    assert.equal(existsSync(repository.path('sprung')), false);
  });

  it('a credential in a file is found, and the file is the only thing that is said of it', async () => {
    const secret = 'AKIAQ3EGRBVZ2LKTM5NW';
    repository.commit();
    repository.write('src/a.py', `key = "${secret}"\n`);
    for (const format of ['text', 'json']) {
      const { out, code } = await repository.review('--format', format);
      assert.equal(code, 1);
      assert.match(out, /Writes an AWS access key into src\/a\.py/);
      assert.ok(!out.includes(secret));
    }
  });

  it('a line on which a secret is written out is repeated by no format, whatever else is said of it', async () => {
    const secret = 'hunter2hunter2';
    repository.commit({ 'a.tf': '', 's.yaml': 'Resources:\n  A:\n    Type: AWS::SNS::Topic\n' });
    repository.write('a.tf', `variable "db_password" {\n  default = "${secret}"\n}\n`);
    repository.write(
      's.yaml',
      `Parameters:\n  Token: { Type: String, NoEcho: true, Default: ${secret} }\nResources:\n  A:\n    Type: AWS::SNS::Topic\n`,
    );
    for (const format of ['text', 'json', 'markdown', 'sarif', 'github']) {
      const { out, code } = await repository.review('--format', format);
      assert.equal(code, 1);
      assert.match(out, /db(?:_|&#95;)password/);
      assert.ok(!out.includes(secret), format);
    }
  });

  it('as infrastructure counts what an analyzer reads, not every file of data', async () => {
    repository.commit();
    repository.write('a.tf', infrastructure('a'));
    repository.write('docs/_config.yml', 'title: x\n');
    repository.write('package.json', '{"name": "x"}\n');
    repository.write('s.yaml', 'Resources:\n  A:\n    Type: AWS::SNS::Topic\n');
    const { changed, infrastructure: known } = await found();
    assert.deepEqual([changed, known], [4, 2]);
  });

  it('under `observe` nothing is held', async () => {
    mkdirSync(join(machine.home, '.config', 'holdpoint'), { recursive: true });
    writeFileSync(join(machine.home, '.config', 'holdpoint', 'policy.yaml'), 'holdpoint: 1\nextends: [observe]\n');
    repository.commit({ 'a.tf': infrastructure('a') });
    repository.commit({ 'a.tf': '' });
    const { out, code } = await repository.review('HEAD');
    assert.match(out, /2 findings \(2 critical\); held: .* \(observed, not enforced\)\n/);
    assert.equal(code, 0);
  });
});
