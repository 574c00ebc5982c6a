import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agents } from '../../src/agents/index.generated';
import { init } from '../../src/cli/init';
import { hookEdits, workspaceEdits } from '../../src/install/agentEdits';
import { freshGround } from './support/ground';
import type { Ground } from './support/ground';

describe('every agent', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = freshGround();
  });
  afterEach(() => {
    ground.remove();
  });

  const run = (...args: readonly string[]) => init(args, ground.ports, { cwd: ground.workspace, person: null });

  /** Installs, installs again, removes: the files come back, and nothing of ours is left. */
  function checkThereAndBack(args: readonly string[], command: string): void {
    const before = ground.files();
    const first = run(...args);
    assert.equal(first.exitCode, 0, first.stderr);
    const installed = ground.files();
    assert.notDeepEqual(installed, before);
    assert.ok(JSON.stringify(installed).includes(command), 'the command is in a file');
    assert.equal(run(...args).exitCode, 0);
    assert.deepEqual(ground.files(), installed);
    const removed = run(...args, '--remove');
    assert.equal(removed.exitCode, 0, removed.stderr);
    assert.deepEqual(ground.files(), before);
  }

  for (const agent of agents) {
    for (const surface of agent.surfaces) {
      it(`${agent.title}, ${surface}: is connected and comes back byte for byte`, () => {
        checkThereAndBack(['--agent', agent.id, '--surface', surface], 'bin/hook');
      });

      it(`${agent.title}, ${surface}: settings of people's own come back byte for byte`, () => {
        for (const { path, edit } of hookEdits(agent, surface, ground.ports)) {
          if (edit.mode === undefined && path.endsWith('.json')) ground.put(path, '{ "a":1 ,\r\n\t"b": [ ] }');
        }
        checkThereAndBack(['--agent', agent.id, '--surface', surface], 'bin/hook');
      });

      it(`${agent.title}, ${surface}: comments stay as they are, and what is linked stays linked`, () => {
        const theirs = '// mine, "quoted"\r\n{ "a":1 , /* it\'s */\r\n\t"b": [ ] }';
        const edited = hookEdits(agent, surface, ground.ports).filter(
          ({ path, edit }) => edit.mode === undefined && /\.jsonc?$/.test(path),
        );
        for (const [at, { path }] of edited.entries()) {
          ground.put(`dotfiles/${at}.json`, theirs);
          mkdirSync(dirname(path), { recursive: true });
          symlinkSync(join(ground.home, `dotfiles/${at}.json`), path);
        }
        checkThereAndBack(['--agent', agent.id, '--surface', surface], 'bin/hook');
        init(['--agent', agent.id, '--surface', surface], ground.ports);
        for (const [at, { path }] of edited.entries()) {
          assert.ok(lstatSync(path).isSymbolicLink(), path);
          const now = ground.text(`dotfiles/${at}.json`);
          for (const part of ['// mine, "quoted"\r\n', '"a":1 ,', "/* it's */", '"b": [ ]'])
            assert.ok(now.includes(part), now);
        }
      });

      it(`${agent.title}, ${surface}: where nothing can be written one line says so, and nothing is changed`, () => {
        const [first] = hookEdits(agent, surface, ground.ports);
        assert.ok(first !== undefined);
        // A file where a folder would be: who runs tests as root may write into any folder.
        ground.put(dirname(first.path), 'not a folder');
        const before = ground.files();
        const { exitCode, stdout, stderr } = run('--agent', agent.id, '--surface', surface);
        assert.equal(exitCode, 3, stdout);
        assert.match(stderr, /^holdpoint: [^\n]+nothing was changed\n$/);
        assert.deepEqual(ground.files(), before);
      });

      it(`${agent.title}, ${surface}: a workspace's hook is each member's own, or refused with one line`, () => {
        const edits = workspaceEdits(agent, surface, ground.workspace);
        const args = ['--workspace', '--agent', agent.id, '--surface', surface];
        if (edits !== null) {
          checkThereAndBack(args, 'XDG_DATA_HOME');
          return;
        }
        const { exitCode, stderr } = run(...args);
        assert.equal(exitCode, 3);
        assert.match(stderr, /^holdpoint: .+ reads no hook from a workspace: leave `--workspace` out\n$/);
      });
    }
  }

  it('all of them at once, and all of them away again', () => {
    for (const { traces } of agents) {
      for (const path of traces.paths) ground.put(path.endsWith('.json') ? path : `${path}/.keep`, '');
    }
    const before = ground.files();
    const held = run();
    assert.equal(held.exitCode, 1, held.stderr);
    assert.match(held.stderr, /nothing was written/);
    assert.deepEqual(ground.files(), before);
    const written = run('--yes');
    assert.equal(written.exitCode, 0, written.stderr);
    assert.match(run('--dry-run').stdout, /already there/);
    assert.equal(run('--remove').exitCode, 1, 'nobody is there to be asked');
    assert.equal(run('--remove', '--yes').exitCode, 0);
    assert.deepEqual(ground.files(), before);
  });
});
