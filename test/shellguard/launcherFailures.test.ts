import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { isHookCommand } from '../../src/agents/settings/hookCommand';
import { agents } from '../../src/agents/index.generated';
import type { Agent } from '../../src/core/model/agent';
import { answerBytes } from '../../src/gate/wire';
import { installLauncher } from '../../src/shellguard/installLauncher';
import { assertDeny, assertNo } from './support/dialect';
import { needsCompiler, putFront } from './support/front';
import { fakeGate, stage } from './support/fakeGate';
import type { FakeGate, Stage } from './support/fakeGate';
import { run } from './support/run';
import type { Ran } from './support/run';

/*
 * Whatever goes wrong behind the launcher is the agent's own deny, in its dialect and before the agent gives up. The
 * launcher is the installed one but for the seconds, which the test's agents have fewer of.
 */

/** Dialects that are hard to write, whichever agents there are. */
const hard: readonly Agent[] = agents.slice(0, 1).flatMap((agent) => [
  {
    ...agent,
    id: 'stdout-alone',
    allow: { exitCode: 0, stdout: '{"permission":"allow"}', stderr: '' },
    deny: (says) => ({
      exitCode: 0,
      stdout: `${JSON.stringify({ permission: 'deny', a: says, b: says })}\n`,
      stderr: '',
    }),
  },
  {
    ...agent,
    id: 'both-streams',
    deny: (says) => ({ exitCode: 2, stdout: JSON.stringify({ 'it\'s "deep" \\': { says } }), stderr: `no: ${says}\n` }),
  },
]);

const quick: readonly Agent[] = [...agents, ...hard].map((agent) => ({
  ...agent,
  waitSeconds: () => 1,
  timeoutSeconds: () => 3,
}));

/** Stands for the command line: fails in the way that `cli.how` says. */
const cliScript = `
const { readFileSync, writeSync } = require('node:fs');
readFileSync(0);
const how = readFileSync(__dirname + '/cli.how', 'utf8');
if (how === 'hang') setInterval(() => {}, 1000);
if (how === 'throw') throw new Error('a "fault" of \\\\ the command line');
if (how === 'kill') process.kill(process.pid, 'SIGKILL');
if (how === 'half') { writeSync(1, '{"permission":"al'); process.kill(process.pid, 'SIGKILL'); }
if (how === 'junk') writeSync(1, 'hello');
if (how === 'foreign') { writeSync(1, '{"continue":false}'); writeSync(2, 'no'); process.exit(2); }
if (how === 'drained') process.exitCode = 70;
`;

const answer = (exitCode: number, stdout: string, stderr = ''): Buffer => answerBytes({ exitCode, stdout, stderr });
const claudeDeny = '{"hookSpecificOutput":{"hookEventName":"Other","permissionDecision":"deny"}}';

/** A gate that fails; the command line behind it fails as well. */
const gates: Readonly<Record<string, (socket: Socket) => void>> = {
  'a frozen gate': () => undefined,
  'a gate that crashes in its answer': (socket) => {
    socket.write('answer 0 10 0\nab');
    setTimeout(() => socket.destroy(), 20);
  },
  'a gate that only says wait': (socket) => {
    const clock = setInterval(() => socket.write('wait\n'), 200);
    socket.on('close', () => {
      clearInterval(clock);
    });
  },
  'a gate that speaks no protocol': (socket) => socket.end('hello\n'),
  'a gate whose yes has junk on stdout': (socket) => socket.end(answer(0, 'hello')),
  "a gate with another agent's no and exit code 2": (socket) => socket.end(answer(2, claudeDeny, 'no')),
  "a gate with another agent's no and exit code 0": (socket) => socket.end(answer(0, claudeDeny)),
  'a gate with an exit code of its own': (socket) => socket.end(answer(1, '', 'no')),
};

const commandLines = ['hang', 'throw', 'kill', 'half', 'junk', 'foreign', 'drained'] as const;

for (const technology of ['perl', 'sh', 'front'] as const) {
  describe(`failures behind the launcher in ${technology}`, function () {
    this.timeout(60_000);
    if (technology === 'front') before(needsCompiler);
    let place: Stage;
    let gate: FakeGate | null = null;
    const at = (name: string): string => join(place.root, name);

    beforeEach(() => {
      place = stage();
      writeFileSync(at('cli.js'), cliScript);
      writeFileSync(at('cli.how'), 'throw');
      const places = { path: at('hook'), node: process.execPath, cliPath: at('cli.js'), runFolders: [place.run] };
      const perl = technology === 'sh' ? { perl: '/nowhere/perl' } : {};
      const used = installLauncher({ ...places, listed: [], fixed: {}, agents: quick, ...perl });
      assert.equal(used, technology === 'sh' ? 'sh' : 'perl');
      if (technology === 'front') putFront(at('hook'), { ...places, listed: [], agents: quick });
    });
    afterEach(async () => {
      await gate?.close();
      gate = null;
      place.remove();
    });

    const ask = (agent: Agent): Promise<Ran> =>
      run(at('hook'), ['--agent', agent.id, '--surface', agent.surfaces[0]], {
        cwd: place.root,
        env: { PATH: '/usr/bin:/bin' },
        input: '{"tool_name":"x"}',
      });

    async function checkDenied(situation: string): Promise<void> {
      for (const [index, ran] of (await Promise.all(quick.map(ask))).entries()) {
        const agent = quick[index];
        if (agent !== undefined) assertDeny(agent, ran, situation);
      }
    }

    for (const how of commandLines) {
      it(`no gate, and a command line that does this: ${how}`, async () => {
        writeFileSync(at('cli.how'), how);
        await checkDenied(how);
      });
    }

    it('no gate and no command line', async () => {
      rmSync(at('cli.js'));
      await checkDenied('no command line');
    });

    it('a runtime that cannot be started', async () => {
      rmSync(at('hook.node'));
      writeFileSync(at('hook.node'), `${at('node')}\n`, { mode: 0o444 });
      writeFileSync(at('node'), '#!/nowhere/node\n', { mode: 0o755 });
      await checkDenied('no runtime');
    });

    it('an agent that nobody knows is refused with exit code 2 and words', async () => {
      const unknown = run(at('hook'), ['--agent', 'nobody'], { cwd: place.root, env: {}, input: '{}' });
      const { code, stdout, stderr } = await unknown;
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /does not know/);
    });

    if (technology === 'sh') return;

    for (const [situation, reply] of Object.entries(gates)) {
      it(situation, async () => {
        gate = await fakeGate(place.run, 'one', reply);
        await checkDenied(situation);
      });
    }

    it("passes on each agent's own yes and no as they are", async () => {
      const says = 'held: "quoted" \\ back\nsecond line, ünïcödé';
      for (const agent of quick) {
        for (const said of [agent.allow, agent.deny(says)]) {
          const one = await fakeGate(place.run, 'one', (socket) => socket.end(answerBytes(said)));
          const { code, stdout, stderr } = await ask(agent);
          await one.close();
          assert.deepEqual({ exitCode: code, stdout, stderr }, said, agent.id);
        }
      }
    });
  });
}

/** Every text in an installed file that starts the hook: lines for a shell, or the path of the program. */
function hooksIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isHookCommand(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(hooksIn) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

describe('a launcher that cannot be started', () => {
  let place: Stage;
  beforeEach(() => {
    place = stage();
  });
  afterEach(() => {
    place.remove();
  });

  const launcher = (): string => join(place.root, 'holdpoint', 'bin', 'hook');

  /** What the agent runs, as its settings have it; null for a program without a shell, whose agent has a switch of its own. */
  async function start(text: string): Promise<readonly (Ran | null)[]> {
    const options = { cwd: place.root, env: { PATH: '/usr/bin:/bin' }, input: '{}' };
    if (text.startsWith('#!')) {
      const script = join(place.root, 'script');
      writeFileSync(script, text, { mode: 0o755 });
      return [await run(script, [], options)];
    }
    const lines = hooksIn(parsed(text));
    return Promise.all(lines.map(async (line) => (line === launcher() ? null : run('/bin/sh', ['-c', line], options))));
  }

  for (const agent of agents) {
    for (const surface of agent.surfaces) {
      for (const how of ['is missing', 'has no interpreter', 'is killed', 'ends with an exit code of its own']) {
        it(`${agent.id} ${surface}: one that ${how} is a no`, async () => {
          mkdirSync(dirname(launcher()), { recursive: true });
          if (how === 'has no interpreter') writeFileSync(launcher(), '#!/nowhere/perl\n', { mode: 0o755 });
          if (how === 'is killed') writeFileSync(launcher(), '#!/bin/sh\nkill -9 $$\n', { mode: 0o755 });
          if (how.startsWith('ends')) writeFileSync(launcher(), '#!/bin/sh\nexit 3\n', { mode: 0o755 });
          const command = [launcher(), '--agent', agent.id, '--surface', surface] as const;
          for (const edit of agent.settings(surface)) {
            const rans = await start(edit.install(null, command));
            for (const ran of rans) {
              if (ran === null) assert.ok(agent.failsClosed(surface), 'the agent itself has to fail closed');
              else assertNo(agent, ran, `${surface} ${how}`);
            }
          }
        });
      }
    }
  }
});
