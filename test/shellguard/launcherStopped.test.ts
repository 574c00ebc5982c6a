import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { agents } from '../../src/agents/index.generated';
import type { Agent } from '../../src/core/model/agent';
import { answerBytes } from '../../src/gate/wire';
import { installLauncher } from '../../src/shellguard/installLauncher';
import { assertDeny } from './support/dialect';
import { needsCompiler, putFront } from './support/front';
import { fakeGate, stage } from './support/fakeGate';
import type { FakeGate, Stage } from './support/fakeGate';
import { run } from './support/run';
import type { Ran } from './support/run';

/* What happens to a launcher while it reads its call or waits for the gate, and what is missing of it. */

/** Short enough that nobody waits for an agent's patience, long enough for a call that comes slowly. */
const patient: readonly Agent[] = agents.map((agent) => ({
  ...agent,
  waitSeconds: () => 20,
  timeoutSeconds: () => 30,
}));

for (const technology of ['perl', 'front'] as const) {
  describe(`a launcher in ${technology}, while it is at it`, function () {
    this.timeout(60_000);
    if (technology === 'front') before(needsCompiler);
    let place: Stage;
    let gate: FakeGate | null = null;
    const at = (name: string): string => join(place.root, name);

    beforeEach(() => {
      place = stage();
      const places = { runFolders: [place.run], listed: [], agents: patient };
      const own = { path: at('hook'), node: process.execPath, cliPath: at('cli.js') };
      assert.equal(installLauncher({ ...own, ...places, fixed: {} }), 'perl');
      if (technology === 'front') putFront(at('hook'), places);
    });
    afterEach(async () => {
      await gate?.close();
      gate = null;
      place.remove();
    });

    const sayYes = async (agent: Agent): Promise<FakeGate> => {
      gate = await fakeGate(place.run, 'one', (socket) => socket.end(answerBytes(agent.allow)));
      return gate;
    };

    /** Starts it, gives it these parts of a call with a pause behind each, and then does this to it. */
    async function started(
      agent: Agent,
      parts: readonly string[],
      then: (child: ReturnType<typeof spawn>) => void,
    ): Promise<Ran> {
      const child = spawn(at('hook'), ['--agent', agent.id], { cwd: place.root, env: { PATH: '/usr/bin:/bin' } });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdin.on('error', () => undefined);
      for (const part of parts) {
        child.stdin.write(part);
        await pause(700);
      }
      then(child);
      return new Promise((resolve) => {
        child.on('close', (code) => {
          resolve({ code, stdout, stderr });
        });
      });
    }

    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      it(`${signal} before the call is whole is each agent's deny`, async () => {
        const rans = patient.map((agent) => started(agent, ['{"tool'], (child) => child.kill(signal)));
        for (const [index, ran] of (await Promise.all(rans)).entries()) {
          const agent = patient[index];
          if (agent !== undefined) assertDeny(agent, ran, signal);
        }
      });
    }

    it('SIGTERM while a gate is silent is a deny', async () => {
      const [agent] = patient;
      assert.ok(agent !== undefined);
      gate = await fakeGate(place.run, 'one', () => undefined);
      const { first } = gate;
      const asked = started(agent, [], (child) => {
        child.stdin?.end('{}');
        void first('hook').then(() => child.kill('SIGTERM'));
      });
      assertDeny(agent, await asked, 'SIGTERM');
    });

    it('a call that comes in parts, over more than a second, reaches the gate whole', async () => {
      const [agent] = patient;
      assert.ok(agent !== undefined);
      const { questions } = await sayYes(agent);
      const { code } = await started(agent, ['{"a":', '"b",', '"c":1'], (child) => child.stdin?.end('}'));
      assert.equal(code, 0);
      assert.deepEqual(
        questions.map(({ payload }) => payload),
        ['{"a":"b","c":1}'],
      );
    });

    it('a closed stdin is a deny', async () => {
      const [agent] = patient;
      assert.ok(agent !== undefined);
      const words = ['-c', `exec '${at('hook')}' --agent ${agent.id} <&-`];
      assertDeny(agent, await run('/bin/sh', words, { cwd: place.root, env: {} }), 'no stdin');
    });

    it('a yes that cannot be said is none', async () => {
      const agent = patient.find(({ allow }) => allow.stdout !== '');
      assert.ok(agent !== undefined);
      await sayYes(agent);
      const full = openSync('/dev/full', 'w');
      const child = spawn(at('hook'), ['--agent', agent.id], { stdio: ['pipe', full, 'ignore'], env: {} });
      closeSync(full);
      child.stdin?.end('{}');
      assert.equal(await new Promise((resolve) => child.on('close', resolve)), 2);
    });

    it('variables that make Perl read text as Unicode change nothing', async () => {
      const [agent] = patient;
      assert.ok(agent !== undefined);
      const { questions } = await sayYes(agent);
      const env = { PERL_UNICODE: 'SDA', PERL5OPT: '-CSDA' };
      const ran = await run(at('hook'), ['--agent', agent.id], { cwd: place.root, env, input: '{"ü":"\u{1f600}"}' });
      assert.equal(ran.code, 0, ran.stderr);
      assert.equal(questions[0]?.payload, '{"ü":"\u{1f600}"}');
    });

    it('a launcher in Perl that ends early is refused with exit code 2 and words', async () => {
      const file = technology === 'front' ? at('hook.pl') : at('hook');
      const [beginning = ''] = readFileSync(file, 'utf8').split('__END__\n');
      rmSync(file);
      writeFileSync(file, `${beginning}__END__\n`, { mode: 0o555 });
      const ran = await run(at('hook'), ['--agent', 'kiro'], { cwd: place.root, env: {}, input: '{}' });
      assert.deepEqual([ran.code, ran.stdout], [2, '']);
      assert.match(ran.stderr, /holdpoint init/);
    });
  });
}
