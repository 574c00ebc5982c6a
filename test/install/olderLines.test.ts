import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import { init } from '../../src/cli/init';
import { hookEdits } from '../../src/install/agentEdits';
import { digestOf } from '../../src/install/files';
import { openLedger } from '../../src/install/ledger';
import { installFolders } from '../../src/shellguard/installPorts';
import { freshGround } from './support/ground';
import type { Ground } from './support/ground';

/* Lines that an earlier version wrote: they are brought up to date, and the files come back whatever line they hold. */

/** What the line was before it named a program that is always there, and before it looked for a file. */
const older = (text: string): string =>
  text.replaceAll('/usr/bin/env ', '').replaceAll(/test -f (\S.*?) && (?=test -x \1)/g, '');

const theirs = '{ "a":1 ,\r\n\t"b": [ ] }';

describe('lines of an earlier version', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = freshGround();
  });
  afterEach(() => {
    ground.remove();
  });

  const run = (...args: readonly string[]): void => {
    const done = init(args, ground.ports, { cwd: ground.workspace, person: null });
    assert.equal(done.exitCode, 0, done.stderr);
  };

  /** Puts the older line where the new one stands; noted as the older version would have done, or as if edited since. */
  function age(paths: readonly string[], isNoted: boolean): boolean {
    const { state } = installFolders(ground.ports);
    const ledger = openLedger({ hooks: `${state}/installed`, others: `${state}/installed-besides` });
    const aged = paths.map((path) => {
      const [now, entry] = [ground.text(path), ledger.get(path)];
      assert.ok(entry !== null, path);
      const before = older(now);
      ground.put(path, before);
      if (isNoted) ledger.put({ ...entry, after: digestOf(Buffer.from(before)) });
      return before !== now;
    });
    return aged.includes(true);
  }

  /** Whitespace apart: an entry that is put in another's place is written closer. */
  const packed = (): string => JSON.stringify(ground.files()).replaceAll(/\\[nrt]|\s/g, '');

  for (const agent of agents) {
    for (const surface of agent.surfaces) {
      const args = ['--agent', agent.id, '--surface', surface];

      function installed(): { readonly before: Readonly<Record<string, string>>; readonly paths: readonly string[] } {
        const edits = hookEdits(agent, surface, ground.ports);
        for (const { path, edit } of edits) {
          if (edit.mode === undefined && path.endsWith('.json')) ground.put(path, theirs);
        }
        const before = ground.files();
        run(...args);
        return { before, paths: edits.map(({ path }) => path) };
      }

      it(`${agent.title}, ${surface}: are made new, and go byte for byte, before that and after`, () => {
        const { before, paths } = installed();
        const now = packed();
        const isLine = age(paths, true);
        run(...args);
        assert.equal(packed(), now);
        assert.equal(age(paths, true), isLine);
        run(...args, '--remove');
        assert.deepEqual(ground.files(), before);
        run(...args);
        age(paths, true);
        run(...args);
        run(...args, '--remove');
        assert.deepEqual(ground.files(), before);
      });

      it(`${agent.title}, ${surface}: are made new, and go, in a file that was edited since`, () => {
        const { paths } = installed();
        const now = packed();
        age(paths, false);
        run(...args);
        assert.equal(packed(), now);
        age(paths, false);
        run(...args, '--remove');
        assert.doesNotMatch(packed(), /bin.hook/);
      });
    }
  }

  it('are told apart from those of today', () => {
    run('--agent', 'codex');
    run('--agent', 'kiro');
    assert.notDeepEqual(older(ground.text('.codex/hooks.json')), ground.text('.codex/hooks.json'));
    assert.doesNotMatch(older(ground.text('.codex/hooks.json')), /test -f/);
    assert.doesNotMatch(older(ground.text('.kiro/hooks/holdpoint.json')), /usr.bin.env/);
  });
});
