import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { claudeCode } from '../../src/agents/claudeCode';
import { kiro } from '../../src/agents/kiro';
import { runDrills } from '../../src/cli/drill';
import type { DrillStep } from '../../src/cli/drill/drill';
import { askProgram } from '../../src/node/askProgram';
import type { LayerAnswer, LiveOutcome } from '../../src/cli/drill/live/layer';
import { liveOutcome } from '../../src/cli/drill/live/layer';
import { payloadOf, speeches } from '../../src/cli/drill/live/speech';
import { init } from '../../src/cli/init';
import { Misuse } from '../../src/cli/verb';
import type { Operation } from '../../src/core/model/operation';
import { writeAddress } from '../../src/gate/addressBook';
import { foldersOf } from '../../src/node/state';
import { pullStop } from '../../src/node/stopped';
import { grammarsOfPackages } from '../support/grammars';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';

const drills = resolve(__dirname, '../../drills');

/** A runtime that refuses what holds `rm -rf`, breaks on `broken`, and keeps what it was asked. */
const runtime = `
const text = require('node:fs').readFileSync(0, 'utf8');
require('node:fs').appendFileSync(process.env.HOME + '/asked', text + '\\n');
if (text.includes('broken')) process.exit(7);
if (text.includes('rm -rf')) { process.stderr.write('no rm\\n'); process.exit(2); }
`;

let machine: Machine;
beforeEach(() => {
  machine = freshMachine();
});
afterEach(() => {
  machine.remove();
});

function install(...agents: readonly string[]): void {
  const dist = join(machine.home, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'cli.js'), runtime);
  for (const agent of agents) {
    const done = init(['--agent', agent], {
      env: machine.env,
      home: machine.home,
      platform: 'linux',
      node: process.execPath,
      isElectron: false,
      dist,
      version: '0.1.0',
    });
    assert.equal(done.exitCode, 0, done.stderr);
  }
}

/** A drill of one's own, by its steps. */
function own(...steps: readonly string[]): string {
  const file = join(machine.workspace, 'own.yaml');
  const lines = steps.map((step) => `  - { ${step}, why: w }\n`).join('');
  const text = `drill: 1
id: own
title: Own
date: 2026-01
agent: kiro
sources: [https://example.com/]
happened: Something.
context: { branch: main, variables: { AWS_PROFILE: acme, SECRET: x } }
steps:
${lines}`;
  writeFileSync(file, text);
  return file;
}

type Ran = { readonly code: number; readonly out: string; readonly err: string };

async function live(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const io = {
    stdin: () => Promise.resolve(Buffer.alloc(0)),
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    env: machine.env,
    cwd: machine.workspace,
  };
  const code = await runDrills(['--live', ...args], io, { drills, grammars: grammarsOfPackages });
  return { code, out, err };
}

const rm = 'run: rm -rf ~, needs: stop';
const ls = 'run: ls, needs: pass';

describe('holdpoint drill --live', () => {
  it('the installed hooks are asked in their own words, and nothing is run', async () => {
    install('kiro', 'claude-code');
    const { code, out, err } = await live(own(ls, 'run: touch ran && rm -rf ~, needs: stop'));
    assert.equal(code, 0, out + err);
    assert.match(out, /^incident +Claude Code +Kiro$/m);
    assert.match(out, /^own +stopped at step 2 +stopped at step 2$/m);
    assert.match(out, /^not asked: Kiro v2: not installed$/m);
    assert.match(out, /^not asked: bash: not installed$/m);
    const asked = readFileSync(join(machine.home, 'asked'), 'utf8');
    assert.match(asked, /"tool_name":"execute_bash"/);
    assert.match(asked, /"tool_name":"Bash"/);
    assert.match(asked, /"session_id":"drill-own-[0-9a-f]{8}"/);
    assert.ok(existsSync(machine.workspace));
  });

  it('what a hook lets through is missed where the engine knows it', async () => {
    install('kiro');
    const { code, out } = await live(own('run: git push --force origin main, needs: stop', 'run: frob, needs: stop'));
    assert.equal(code, 1);
    assert.match(out, /^own +NOT STOPPED at step 1$/m);
    assert.match(out, /^ {2}Kiro: own 1: git push --force origin main$/m);
  });

  it('something harmless that a hook refuses is told with what it said', async () => {
    install('kiro');
    const { code, out } = await live(own('run: rm -rf node_modules, needs: pass'));
    assert.equal(code, 1);
    assert.match(out, /^ {2}Kiro: own 1: rm -rf node_modules \(no rm\)$/m);
  });

  it('a hook that gives no answer is a failure of ours', async () => {
    install('claude-code');
    const { code, out } = await live(own(ls, 'run: broken, needs: stop'));
    // The launcher turns its broken runtime into a no, so only a launcher that is broken itself gives none.
    assert.equal(code, 0, out);
    const launcher = join(machine.home, '.local/share/holdpoint/bin/hook');
    chmodSync(launcher, 0o755);
    writeFileSync(launcher, '#!/bin/sh\nexit 9\n');
    const broken = await live(own(ls, rm));
    assert.equal(broken.code, 3);
    assert.match(broken.out, /^own +FAILED at step 1, 2$/m);
    assert.match(broken.out, /exit code 9/);
  });

  it("the shell's gate is asked about command lines only", async () => {
    const bin = join(machine.home, '.local/share/holdpoint/bin');
    mkdirSync(bin, { recursive: true });
    const script =
      '#!/bin/sh\necho "$@" "$AWS_PROFILE" "$SECRET" >> "$HOME/args"\ngrep -q "rm -rf" && exit 126\nexit 0\n';
    writeFileSync(join(bin, 'holdpoint-ask'), script, { mode: 0o755 });
    const { code, out } = await live(own(rm, ls, 'edit: a, after: b, needs: pass', 'call: a/b, needs: pass'), '--json');
    assert.equal(code, 0, out);
    const told = JSON.parse(out) as { drills: { layers: { name: string; steps: { answer: string }[] }[] }[] };
    const [layer] = told.drills[0]?.layers ?? [];
    assert.equal(layer?.name, 'bash');
    assert.deepEqual(
      layer.steps.map(({ answer }) => answer),
      ['stopped', 'let-through', 'not-asked', 'not-asked'],
    );
    assert.match(readFileSync(join(machine.home, 'args'), 'utf8'), /^line bash shell \d+ acme $/m);
  });

  it('settings that another build wrote, or that were edited, are told and nothing of them is started', async () => {
    install('claude-code');
    const file = join(machine.home, '.claude/settings.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"--surface"', '"--surface-of"'));
    const { code, out } = await live(own(rm));
    assert.equal(code, 1);
    assert.match(out, /^not asked: Claude Code: installed otherwise than this build does it/m);
    assert.equal(existsSync(join(machine.home, 'asked')), false);
  });

  it('a machine without any layer is no success', async () => {
    const { code, out } = await live(own(rm));
    assert.equal(code, 1);
    assert.match(out, /^not asked: Kiro: not installed$/m);
  });

  it('while an editor is open nothing is asked, unless somebody says so', async () => {
    install('kiro');
    const { run } = foldersOf({ env: machine.env, platform: process.platform });
    const gates = join(run, 'gates');
    mkdirSync(gates, { recursive: true, mode: 0o700 });
    const socket = join(gates, 'g1.sock');
    const rest = { started: 0, editor: 'VS Code', folders: [], credential: 'ab12cd34', lastFocus: 0 };
    assert.equal(writeAddress(gates, { id: 'g1', pid: process.pid, socket, ...rest }), null);
    await assert.rejects(
      live(own(rm)),
      (error) => error instanceof Misuse && /would open a question/.test(error.message),
    );
    assert.equal(existsSync(join(machine.home, 'asked')), false);
    assert.equal((await live(own(rm), '--ask')).code, 0);
  });

  it('after a stop nothing is asked', async () => {
    const { state } = foldersOf({ env: machine.env, platform: process.platform });
    pullStop(state, { since: 1, because: 'test' });
    await assert.rejects(live(own(rm)), /all agents are stopped/);
  });

  it('a policy of its own, or a question without a layer, is a misuse', async () => {
    await assert.rejects(live('--strict'), /has its own policy/);
    const io = { stdin: () => Promise.resolve(Buffer.alloc(0)), out: () => 0, err: () => 0, env: {}, cwd: '/' };
    await assert.rejects(runDrills(['--ask'], io, { drills, grammars: grammarsOfPackages }), Misuse);
  });
});

describe('what a drill says to an agent’s hook', () => {
  const place = { cwd: '/w', pathOf: (path: string) => `/w/${path}`, session: 's', variables: {} };
  const ports = { read: () => null, cwd: '/w', variables: {} };
  const common = { n: 1, needs: 'stop', why: 'w' } as const;
  const run = (dialect: 'bash' | 'powershell' | 'cmd'): DrillStep => ({
    ...common,
    kind: 'run',
    script: 'ls',
    dialect,
  });
  const operation = (dialect: 'bash' | 'powershell'): Operation => ({
    kind: 'run',
    script: 'ls',
    dialect,
    cwd: '/w',
    session: 's',
    variables: {},
  });
  const edit: DrillStep = { ...common, kind: 'edit', path: 'a', after: 'b' };
  const rows: readonly (readonly [string, DrillStep, Operation])[] = [
    ['a command line', run('bash'), operation('bash')],
    ['a line of PowerShell', run('powershell'), operation('powershell')],
    ['an edit', edit, { kind: 'change', files: [{ path: '/w/a', before: null, after: 'b' }], cause: 'tool' }],
    [
      'a tool of a server',
      { ...common, kind: 'call', server: 'db', tool: 'query', input: { sql: 'x' } },
      {
        ...{ kind: 'call', server: 'db', tool: 'query', input: { sql: 'x' } },
        ...{ cwd: '/w', session: 's', variables: {} },
      },
    ],
  ];
  for (const [agent, surface] of [
    [kiro, 'ide'],
    [kiro, 'v2'],
    [claudeCode, 'cli'],
  ] as const) {
    const speech = speeches[agent.id];
    for (const [situation, step, expected] of rows) {
      it(`${agent.title} ${surface} reads ${situation} as it was meant`, () => {
        assert.ok(speech !== undefined);
        const call = agent.read(payloadOf(speech, surface, step, place) ?? '', surface, ports);
        assert.deepEqual(call.kind === 'call' ? [call.session, call.operations] : call, ['s', [expected]]);
      });
    }
    it(`${agent.title} ${surface} has no tool for cmd`, () => {
      assert.ok(speech !== undefined);
      assert.equal(payloadOf(speech, surface, run('cmd'), place), null);
    });
  }

  it('an answer is judged by what the step needs', () => {
    const answers: readonly (readonly [LayerAnswer, boolean, LiveOutcome])[] = [
      [{ kind: 'let-through' }, true, 'missed'],
      [{ kind: 'let-through' }, false, 'not-covered'],
      [{ kind: 'stopped', says: '' }, false, 'stopped'],
      [{ kind: 'failed', says: '' }, true, 'failed'],
      [{ kind: 'not-asked' }, true, 'not-asked'],
    ];
    for (const [answer, covered, outcome] of answers) assert.equal(liveOutcome(edit, answer, covered), outcome);
  });
});

describe('asking an installed program', () => {
  const asked = { cwd: '/', env: { PATH: '/usr/bin:/bin' }, input: 'x', limit: 10_000 };

  it('its exit code and its error stream are the answer', async () => {
    const args = ['-c', 'cat >&2; exit 5'];
    assert.deepEqual(await askProgram({ ...asked, program: '/bin/sh', args }), { code: 5, says: 'x', out: '' });
  });

  it('a missing program is no answer', async () => {
    const { code, says } = await askProgram({ ...asked, program: '/no/such', args: [] });
    assert.equal(code, null);
    assert.match(says, /ENOENT/);
  });

  it('one that does not answer is ended with all that it started', async () => {
    const args = ['-c', 'sleep 600 & wait'];
    const { code, says } = await askProgram({ ...asked, program: '/bin/sh', args, limit: 50 });
    assert.deepEqual([code, says], [null, 'no answer within 0.05 s']);
  });
});
