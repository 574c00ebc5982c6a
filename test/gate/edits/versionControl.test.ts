import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openEditBench, put, type EditBench } from './support/editBench';

const main = 'infra/main.tf';
const COUNT = 500;

/** A repository with two branches, opened in a window; an agent's command has just run all the time. */
describe('version control is nobody’s doing', function () {
  this.timeout(60_000);
  let bench: EditBench;

  function git(...args: readonly string[]): string {
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: bench.machine.home,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      GIT_EDITOR: 'true',
    };
    return execFileSync('git', ['-C', bench.machine.workspace, ...args], { env, encoding: 'utf8', stdio: 'pipe' });
  }

  const names = Array.from({ length: COUNT }, (_, index) => `infra/many/${index}.tf`);
  const read = (name: string): string => readFileSync(bench.at(name), 'utf8');

  beforeEach(async () => {
    bench = await openEditBench({
      files: { [main]: 'one\ntwo\nthree\n' },
      prepare: ({ workspace, home }) => {
        const run = (...args: readonly string[]): void => {
          const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
          execFileSync('git', ['-C', workspace, ...identity, ...args], {
            env: { PATH: process.env['PATH'] ?? '', HOME: home },
            stdio: 'pipe',
          });
        };
        run('init', '-q', '-b', 'trunk');
        run('add', '.');
        run('commit', '-qm', 'first');
        run('checkout', '-qb', 'other');
        for (const name of names) put(`${workspace}/${name}`, `resource "x" "${name}" {}\n`);
        writeFileSync(`${workspace}/${main}`, 'one\ntwo\nfour\n');
        run('add', '.');
        run('commit', '-qm', 'second');
        run('checkout', '-q', 'trunk');
      },
    });
  });
  afterEach(() => {
    bench.close();
  });

  /** Does something and reports the files as the editor's watcher would. */
  function reported(files: readonly string[], act: () => void): void {
    bench.ran('node tool.js');
    act();
    bench.changed('.git/HEAD', '.git/index', ...files);
  }

  async function checkNobody(): Promise<void> {
    await bench.quiet();
    // What version control is still at is put off, so the next round is waited for as well.
    await bench.quiet();
    assert.deepEqual(
      bench.views().filter((one) => !one.path.includes('marker')),
      [],
    );
  }

  async function checkTakenOut(text: string): Promise<void> {
    const hold = await bench.question();
    assert.match(hold.question.title, /^Kiro changed/);
    assert.equal(read(main), text);
    await bench.answer(hold.number, 'deny');
  }

  it(`a checkout of ${COUNT} files blames nobody, there and back`, async () => {
    reported([main, ...names], () => git('checkout', '-q', 'other'));
    await checkNobody();
    assert.ok(names.every((name) => existsSync(bench.at(name))));
    assert.equal(read(main), 'one\ntwo\nfour\n');
    reported([main, ...names], () => git('checkout', '-q', '--detach', 'trunk'));
    await checkNobody();
    assert.ok(names.every((name) => !existsSync(bench.at(name))));
  });

  it('what version control brought is the baseline from then on', async () => {
    reported([main, ...names], () => git('checkout', '-q', 'other'));
    await checkNobody();
    bench.ran('node tool.js');
    appendFileSync(bench.at(main), '# x\n');
    bench.changed(main);
    await checkTakenOut('one\ntwo\nfour\n');
  });

  it('a merge, a rebase and a reset blame nobody', async () => {
    for (const act of [
      ['merge', '-q', 'other'],
      ['reset', '-q', '--hard', 'HEAD~1'],
      ['rebase', '-q', 'other'],
    ]) {
      reported([main, ...names], () => git(...act));
      await checkNobody();
    }
    assert.equal(read(main), 'one\ntwo\nfour\n');
  });

  it('a merge that conflicts leaves its marks, and nobody is blamed for them', async () => {
    writeFileSync(bench.at(main), 'one\ntwo\nfive\n');
    bench.saved(main);
    git('commit', '-qam', 'third');
    await checkNobody();
    reported([main, ...names], () => {
      assert.throws(() => git('merge', '-q', 'other'));
    });
    await checkNobody();
    assert.match(read(main), /<<<<<<</);
  });

  it('a stash takes a person’s work away and brings it back', async () => {
    writeFileSync(bench.at(main), 'mine\n');
    bench.saved(main);
    await bench.quiet();
    reported([main], () => git('stash', '-q'));
    await checkNobody();
    assert.equal(read(main), 'one\ntwo\nthree\n');
    reported([main], () => git('stash', 'pop', '-q'));
    await checkNobody();
    assert.equal(read(main), 'mine\n');
  });

  it('a file that is restored from the last commit blames nobody', async () => {
    writeFileSync(bench.at(main), 'mine\n');
    bench.saved(main);
    await bench.quiet();
    reported([main], () => git('checkout', '-q', '--', main));
    await checkNobody();
    assert.equal(read(main), 'one\ntwo\nthree\n');
  });

  it('a text that was written and then added or committed is still the writer’s', async () => {
    for (const act of [
      ['add', main],
      ['commit', '-qam', 'hidden'],
    ]) {
      bench.ran('node tool.js');
      writeFileSync(bench.at(main), `written ${act[0] ?? ''}\n`);
      git(...act);
      bench.changed('.git/index', main);
      await checkTakenOut('one\ntwo\nthree\n');
    }
  });

  it('a commit elsewhere explains no other change', async () => {
    reported([main], () => {
      put(bench.at('README.md'), 'x');
      git('add', 'README.md');
      git('commit', '-qm', 'docs');
      writeFileSync(bench.at(main), 'written\n');
    });
    await checkTakenOut('one\ntwo\nthree\n');
  });

  it('without version control, or with a broken one, an agent’s change is taken out as ever', async () => {
    rmSync(bench.at('.git/objects'), { recursive: true });
    bench.ran('node tool.js');
    writeFileSync(bench.at(main), 'four\n');
    bench.changed('.git/index', main);
    await checkTakenOut('one\ntwo\nthree\n');
    rmSync(bench.at('.git'), { recursive: true });
    writeFileSync(bench.at(main), 'five\n');
    bench.changed(main);
    await bench.until(() => read(main) === 'one\ntwo\nthree\n');
  });
});
