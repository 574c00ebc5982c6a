import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agents } from '../../src/agents/index.generated';
import { answerBytes } from '../../src/gate/wire';
import { readFrontNote } from '../../src/shellguard/front/frontNote';
import type { FrontNote } from '../../src/shellguard/front/frontNote';
import type { FrontWish } from '../../src/shellguard/front/installedFront';
import { readNoted, sha256 } from '../../src/shellguard/guardManifest';
import { installLauncher, launcherFiles } from '../../src/shellguard/installLauncher';
import { assertDeny } from './support/dialect';
import { needsCompiler } from './support/front';
import { fakeGate, stage } from './support/fakeGate';
import type { Stage } from './support/fakeGate';
import { run } from './support/run';
import type { Ran } from './support/run';

/* Whether a compiled front stands before the launcher, through installations, updates and what goes wrong with it. */

describe('the compiled front, as it is installed', function () {
  this.timeout(120_000);
  before(needsCompiler);
  let place: Stage;
  const at = (name: string): string => join(place.root, name);
  const hook = (): string => at('it\'s "my" bin/hook');

  beforeEach(() => {
    place = stage();
    mkdirSync(at('it\'s "my" bin'));
  });
  afterEach(() => {
    place.remove();
  });

  function install(wish: Partial<FrontWish> = {}, listed: readonly string[] = []): FrontNote['kind'] | undefined {
    const state = at('state');
    installLauncher({
      ...{ path: hook(), node: process.execPath, cliPath: at('cli.js'), runFolders: [place.run] },
      ...{ listed, fixed: {}, state },
      front: { said: undefined, state, compiles: true, platform: process.platform, isWorth: () => true, ...wish },
    });
    return readFrontNote(state)?.kind;
  }

  const isCompiled = (): boolean => !readFileSync(hook(), 'latin1').startsWith('#!');
  const ask = (args: readonly string[]): Promise<Ran> =>
    run(hook(), args, { cwd: place.root, env: { PATH: '/usr/bin:/bin' }, input: '{"tool_name":"x"}' });

  /** All files that stand there are those that were noted, and none stands there that was not. */
  function checkNoted(): void {
    const noted = readNoted(at('state'), 'launcher');
    assert.ok(typeof noted !== 'string');
    const there = launcherFiles(hook()).filter((file) => existsSync(file));
    assert.deepEqual(Object.keys(noted.files).sort(), [...there].sort());
    for (const [file, { digests, mode }] of Object.entries(noted.files)) {
      assert.deepEqual([sha256(readFileSync(file))], digests, file);
      assert.equal(statSync(file).mode & 0o777, mode, file);
    }
  }

  it('stands before the launcher, says yes with the gate, and is the launcher without one', async () => {
    assert.equal(install(), 'used');
    assert.ok(isCompiled());
    checkNoted();
    assert.match(readFrontNote(at('state'))?.says ?? '', /^[0-9.]+ ms a call, the launcher in Perl [0-9.]+ ms$/);
    const gate = await fakeGate(place.run, 'one', (socket) =>
      socket.end(answerBytes({ exitCode: 0, stdout: '', stderr: '' })),
    );
    assert.deepEqual(await ask(['--agent', 'kiro']), { code: 0, stdout: '', stderr: '' });
    await gate.close();
    assert.equal(gate.questions.length, 1);
    assert.match((await ask(['--agent', 'kiro'])).stderr, /runtime that judges without a gate is gone/);
  });

  it('is kept by a second installation, made anew where it was changed, and where its text is another', () => {
    install();
    const { ino } = statSync(hook());
    assert.equal(install({ compiles: false }), 'used');
    assert.equal(statSync(hook()).ino, ino);
    const bytes = readFileSync(hook());
    rmSync(hook());
    writeFileSync(hook(), '#!/bin/sh\nexit 0\n', { mode: 0o555 });
    assert.equal(install(), 'used');
    assert.ok(readFileSync(hook()).equals(bytes), 'the same text gives the same program');
    assert.equal(install({}, ['AWS_PROFILE']), 'used');
    assert.ok(!readFileSync(hook()).equals(bytes));
    checkNoted();
  });

  it('gives way to the launcher at once where its text is another and nobody may compile now', () => {
    install();
    assert.equal(install({ compiles: false }, ['AWS_PROFILE']), 'due');
    assert.ok(!isCompiled());
    checkNoted();
    assert.equal(install({}, ['AWS_PROFILE']), 'used');
    assert.ok(isCompiled());
  });

  it('stays away once it is switched off, until it is switched on', () => {
    install();
    assert.equal(install({ said: 'off' }), 'off');
    assert.ok(!isCompiled());
    checkNoted();
    assert.equal(install(), 'off');
    assert.ok(!isCompiled());
    assert.equal(install({ said: 'on' }), 'used');
    assert.ok(isCompiled());
  });

  it('is not used where it is not worth its place', () => {
    assert.equal(install({ isWorth: () => false }), 'unused');
    assert.match(readFrontNote(at('state'))?.says ?? '', /^it was not faster: [0-9.]+ ms a call/);
    assert.ok(!isCompiled());
  });

  for (const [situation, compilers, says] of [
    ['no compiler', ['/nowhere/cc'], /no compiler/],
    ['a compiler that fails', ['/bin/false'], /could not be compiled/],
    ['a compiler that makes nothing', ['/bin/true'], /could not be compiled/],
  ] as const) {
    it(`is the launcher in Perl with ${situation}, and the installation goes on`, async () => {
      assert.equal(install({ compilers }), 'unused');
      assert.match(readFrontNote(at('state'))?.says ?? '', says);
      assert.ok(!isCompiled());
      checkNoted();
      assert.equal((await ask(['--agent', 'kiro'])).code, 2);
      assert.equal(install({ compilers, compiles: false }), 'unused', 'and is not tried again');
      assert.equal(install(), 'used', 'but with another compiler');
    });
  }

  it('takes no compiler that others than root can change', () => {
    writeFileSync(at('cc'), '#!/bin/sh\nexec /usr/bin/cc "$@"\n', { mode: 0o755 });
    chmodSync(at('cc'), 0o777);
    assert.equal(install({ compilers: [at('cc')] }), 'unused');
  });

  it('denies to each agent in its dialect where the launcher behind it is gone', async () => {
    install();
    rmSync(`${hook()}.pl`);
    for (const agent of agents) assertDeny(agent, await ask(['--agent', agent.id]), 'no launcher behind the front');
    assert.deepEqual((await ask(['--agent', 'nobody'])).code, 2);
  });
});
