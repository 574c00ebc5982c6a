import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { WorkAt } from '../../../src/core/model/work';
import { rm } from '../../../src/core/rules/rm';
import { commandOf, contextOf } from '../../support/command';

/** `rule effect undo: what is lost` of each fact; the workspace is `/proj/app`. */
function checkLoss(run: string, work: WorkAt, expected: readonly string[]): void {
  const command = commandOf(run);
  const { observations } = rm.review(command, contextOf(command, { line: run, workAt: () => work }));
  const facts = observations.map(
    ({ rule, effect, undo, impact }) => `${rule} ${effect} ${undo}: ${impact?.lost ?? ''}`,
  );
  assert.deepEqual(facts, expected);
}

const clean: WorkAt = { kind: 'repository', changed: [], ignored: [] };

describe('what version control says of a removal', () => {
  it('a committed folder comes back easily', () => {
    checkLoss('rm -rf src', clean, ['files/kept delete easy: ']);
  });

  it('work that was not committed is lost, by name', () => {
    const changed = ['a', 'b', 'c', 'd'].map((name) => `/proj/app/src/${name}.ts`);
    checkLoss('rm -rf src', { ...clean, changed }, [
      'files/work lose-work impossible: what was not committed: a.ts, b.ts, c.ts and 1 more',
    ]);
  });

  it('a folder that nobody added is named itself', () => {
    checkLoss('rm -rf notes', { ...clean, changed: ['/proj/app/notes'] }, [
      'files/work lose-work impossible: what was not committed: notes',
    ]);
  });

  it('what a build made in it is nothing to lose', () => {
    const made = { ...clean, changed: ['/proj/app/src/x.log'], ignored: ['/proj/app/src/node_modules'] };
    checkLoss('rm -rf src', made, ['files/kept delete easy: ']);
  });

  it('a credential that git ignores has no copy', () => {
    checkLoss('rm -rf src', { ...clean, ignored: ['/proj/app/src/.env', '/proj/app/src/gen'] }, [
      'files/unkept delete impossible: what git ignores and keeps no copy of: .env',
    ]);
  });

  it('a folder that git ignores as a whole has none either', () => {
    checkLoss('rm -rf uploads', { ...clean, ignored: ['/proj/app/uploads'] }, [
      'files/unkept delete impossible: what git ignores and keeps no copy of: uploads',
    ]);
  });

  it('without a repository nothing brings it back', () => {
    checkLoss('rm -rf src', { kind: 'none' }, [
      'files/work delete impossible: files of which no version control keeps a copy',
    ]);
  });

  it('everything in a folder is the folder', () => {
    checkLoss('rm src/*', clean, ['files/kept delete easy: ']);
    checkLoss('rm src/*', { kind: 'unknown' }, ['files/work lose-work costly: work that was not committed']);
  });

  it('git is not asked about build output, single files and moves', () => {
    const asked: string[] = [];
    for (const run of ['rm -rf dist', 'rm src/a.ts', 'rm -rf /tmp/x']) {
      const command = commandOf(run);
      rm.review(
        command,
        contextOf(command, {
          workAt: (path) => {
            asked.push(path);
            return clean;
          },
        }),
      );
    }
    assert.deepEqual(asked, []);
  });
});

describe('links that lead elsewhere', () => {
  const links: Readonly<Record<string, string>> = { '/proj/app/data': '/srv/data', '/proj/app/out': '/etc' };
  const realPath = (path: string): string =>
    Object.entries(links).reduce(
      (real, [link, to]) => (real === link || real.startsWith(`${link}/`) ? to + real.slice(link.length) : real),
      path,
    );

  function check(run: string, expected: readonly string[]): void {
    const command = commandOf(run);
    const { observations } = rm.review(command, contextOf(command, { line: run, realPath }));
    assert.deepEqual(
      observations.map(({ rule }) => rule),
      expected,
    );
  }

  it('what is behind a link counts when the link is entered', () => {
    check('rm -rf data/', ['files/outside']);
    check('rm -rf data/*', ['files/outside']);
    check('rm -rf data/sub', ['files/outside']);
    check('rm -rf out/*', ['files/home-or-root']);
  });

  it('the link itself is a link', () => {
    check('rm data', ['files/one']);
    check('rm -f out', ['files/made']);
  });
});
