import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { answerBytes } from '../../src/gate/wire';
import { installLauncher } from '../../src/shellguard/installLauncher';
import { needsCompiler, putFront } from './support/front';
import { fakeGate, stage } from './support/fakeGate';
import type { FakeGate, Stage } from './support/fakeGate';

type Answered = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
type Asked = {
  readonly payload?: Buffer;
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
};

const call = Buffer.from('{"tool_name":"execute_bash","tool_input":{"command":"ls"}}');
const said = (exitCode: number, stderr = ''): Buffer => answerBytes({ exitCode, stdout: '', stderr });

/** Stands for the command line: writes down what it was given and answers with the exit code in `cli.code`. */
const cliScript = `
const { readFileSync, writeFileSync } = require('node:fs');
const payload = readFileSync(0);
const code = readFileSync(__dirname + '/cli.code', 'utf8');
writeFileSync(__dirname + '/cli.seen', JSON.stringify({
  args: process.argv.slice(2), length: payload.length, hex: payload.subarray(0, 64).toString('hex'), env: process.env,
}));
if (code === 'kill') process.kill(process.pid, 'SIGKILL');
process.stderr.write('alone\\n');
process.exit(Number(code));
`;

for (const technology of ['perl', 'sh', 'front'] as const) {
  describe(`the launcher in ${technology}`, () => {
    if (technology === 'front') before(needsCompiler);
    let place: Stage;
    let gates: FakeGate[] = [];
    const at = (name: string): string => join(place.root, name);

    beforeEach(() => {
      place = stage();
      writeFileSync(at('cli.js'), cliScript);
      writeFileSync(at('cli.code'), '2');
      const places = {
        runFolders: [at('nowhere'), place.run],
        listed: ['AWS_PROFILE', 'DATABASE_URL', 'HOLDPOINT_WINDOW'],
      };
      const used = installLauncher({
        ...places,
        path: at('hook'),
        node: process.execPath,
        cliPath: at('cli.js'),
        fixed: { HOME: at("home of o'neil") },
        ...(technology === 'sh' ? { perl: '/nowhere/perl' } : {}),
      });
      assert.equal(used, technology === 'sh' ? 'sh' : 'perl');
      if (technology === 'front') putFront(at('hook'), places);
    });

    afterEach(async () => {
      await Promise.all(gates.map((gate) => gate.close()));
      gates = [];
      place.remove();
    });

    async function gate(id: string, reply: (socket: Socket) => void): Promise<FakeGate> {
      const made = await fakeGate(place.run, id, reply);
      gates.push(made);
      return made;
    }

    function ask({ payload = call, env = {}, args = ['--agent', 'kiro', '--surface', 'ide'] }: Asked = {}) {
      return new Promise<Answered>((resolve) => {
        const child = spawn(at('hook'), args, { env: { PATH: '/usr/bin:/bin', ...env }, cwd: place.root });
        let [stdout, stderr] = ['', ''];
        child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        child.stdin.on('error', () => undefined);
        child.on('error', (error) => {
          resolve({ code: null, stdout, stderr: String(error) });
        });
        child.on('close', (code) => {
          resolve({ code, stdout, stderr });
        });
        child.stdin.end(payload);
      });
    }

    const seen = () =>
      JSON.parse(readFileSync(at('cli.seen'), 'utf8')) as {
        args: string[];
        length: number;
        hex: string;
        env: Record<string, string>;
      };

    describe('without a gate', () => {
      it('passes on the deny of the command line', async () => {
        assert.deepEqual(await ask(), { code: 2, stdout: '', stderr: 'alone\n' });
      });

      it('passes on its allow', async () => {
        writeFileSync(at('cli.code'), '0');
        assert.equal((await ask()).code, 0);
      });

      it('denies when it is killed, or ends with a code that is no answer', async () => {
        for (const code of ['kill', '1', '3']) {
          writeFileSync(at('cli.code'), code);
          const { code: answered, stderr } = await ask();
          assert.equal(answered, 2, code);
          assert.match(stderr, /holdpoint: /);
        }
      });

      it('denies when the bundle is gone', async () => {
        unlinkSync(at('cli.js'));
        const { code, stderr } = await ask();
        assert.equal(code, 2);
        assert.match(stderr, /holdpoint init/);
      });

      it('hands over large and binary payloads as they are', async () => {
        const large = Buffer.alloc(5 * 1024 * 1024, 'x');
        assert.equal((await ask({ payload: large })).code, 2);
        assert.equal(seen().length, large.length);
        const binary = Buffer.from([0, 255, 10, 13, 0, 195, 40]);
        await ask({ payload: binary });
        assert.equal(seen().hex, binary.toString('hex'));
      });

      it('lends the command line no variable but the listed ones and what the installation fixed', async () => {
        await ask({
          env: {
            AWS_PROFILE: 'acme-prod',
            AWS_SECRET_ACCESS_KEY: 'x',
            HOME: '/elsewhere',
            NODE_OPTIONS: '--require /nowhere.js',
            LD_LIBRARY_PATH: '/nowhere',
          },
        });
        const { env } = seen();
        assert.equal(env['AWS_PROFILE'], 'acme-prod');
        assert.equal(env['HOME'], at("home of o'neil"));
        for (const name of ['AWS_SECRET_ACCESS_KEY', 'NODE_OPTIONS', 'LD_LIBRARY_PATH']) {
          assert.equal(env[name], undefined, name);
        }
      });

      it('leaves alone the end of a shell line that an agent hands over as arguments', async () => {
        assert.equal((await ask({ args: ['--agent', 'kiro', '||', 'exit', '2'] })).code, 2);
        assert.ok(!seen().args.includes('||'));
      });
    });

    if (technology === 'sh') return;

    describe('with a gate', () => {
      it('passes on an allow, and asks with agent, surface, folder and listed variables', async () => {
        const one = await gate('one', (socket) => socket.end(said(0)));
        const env = {
          AWS_PROFILE: 'acme-prod',
          DATABASE_URL: 'postgres://u:p@db.acme.example/x?password=p',
          SECRET: 's',
        };
        assert.deepEqual(await ask({ env }), { code: 0, stdout: '', stderr: '' });
        const [question] = one.questions;
        assert.deepEqual(question?.fields, [
          'kiro',
          'ide',
          place.root,
          'AWS_PROFILE=acme-prod',
          'DATABASE_URL=postgres://db.acme.example/x',
        ]);
        assert.equal(question.payload, call.toString());
      });

      it('passes on a deny', async () => {
        await gate('one', (socket) => socket.end(said(2, 'no: HP-7\n')));
        assert.deepEqual(await ask(), { code: 2, stdout: '', stderr: 'no: HP-7\n' });
      });

      it('waits while the gate says so', async () => {
        await gate('one', (socket) => {
          socket.write('wait\nwa');
          setTimeout(() => socket.write('it\nanswer 2 0'), 100);
          setTimeout(() => socket.end(said(2, 'later').subarray('answer 2 0'.length)), 200);
        });
        assert.deepEqual(await ask(), { code: 2, stdout: '', stderr: 'later' });
      });

      it('follows a redirect to another window', async () => {
        const other = await gate('other', (socket) => socket.end(said(2, 'other')));
        await gate('one', (socket) => socket.end(`redirect ${other.socket}\n`));
        assert.equal((await ask({ env: { HOLDPOINT_WINDOW: 'one' } })).stderr, 'other');
      });

      it('does not go round in redirects', async () => {
        const socket = join(place.run, 'gates', 'one.sock');
        const one = await gate('one', (connection) => connection.end(`redirect ${socket}\n`));
        assert.equal((await ask()).stderr, 'alone\n');
        assert.equal(one.questions.length, 3);
      });

      it('asks the window it was started from first', async () => {
        await gate('one', (socket) => socket.end(said(2, 'one')));
        await gate('two', (socket) => socket.end(said(2, 'two')));
        assert.equal((await ask({ env: { HOLDPOINT_WINDOW: 'one' } })).stderr, 'one');
        assert.equal((await ask({ env: { HOLDPOINT_WINDOW: 'two' } })).stderr, 'two');
      });

      it('knows the gate of its window by the name that the id begins with', async () => {
        await gate('ab-1', (socket) => socket.end(said(2, 'ab')));
        await gate('cd-2', (socket) => socket.end(said(2, 'cd')));
        assert.equal((await ask({ env: { HOLDPOINT_WINDOW: 'ab' } })).stderr, 'ab');
        assert.equal((await ask({ env: { HOLDPOINT_WINDOW: 'cd' } })).stderr, 'cd');
      });

      it('gives up on a silent gate', async () => {
        await gate('one', () => undefined);
        assert.deepEqual(await ask(), { code: 2, stdout: '', stderr: 'alone\n' });
      });

      it('asks nobody else after a gate that waited for a person was cut off', async () => {
        const other = await gate('other', (socket) => socket.end(said(0)));
        await gate('one', (socket) => {
          socket.write('wait\n');
          setTimeout(() => socket.destroy(), 50);
        });
        assert.equal((await ask({ env: { HOLDPOINT_WINDOW: 'one' } })).stderr, 'alone\n');
        assert.equal(other.questions.length, 0);
      });

      it('skips a dead gate that left its address', async () => {
        const dead = await gate('dead', () => undefined);
        await dead.close();
        await gate('one', (socket) => socket.end(said(2, 'one')));
        assert.equal((await ask({ env: { HOLDPOINT_WINDOW: 'dead' } })).stderr, 'one');
      });

      for (const [name, bytes] of [
        ['an exit code that is no answer', said(1)],
        ['bytes that are no frame', Buffer.from('hello\n')],
        ['a cut answer', Buffer.from('answer 0 10 0\nabc')],
      ] as const) {
        it(`denies after ${name}`, async () => {
          await gate('one', (socket) => socket.end(bytes));
          assert.equal((await ask()).code, 2);
        });
      }

      it('puts a payload of 5 MB to the gate whole', async () => {
        const one = await gate('one', (socket) => socket.end(said(0)));
        const payload = Buffer.alloc(5 * 1024 * 1024, 'y');
        assert.equal((await ask({ payload })).code, 0);
        assert.equal(one.questions[0]?.payload.length, payload.length);
      });

      it('refuses a payload over 16 MiB', async () => {
        const one = await gate('one', (socket) => socket.end(said(0)));
        assert.match((await ask({ payload: Buffer.alloc(17 * 1024 * 1024, 'z') })).stderr, /larger than 16 MiB/);
        assert.equal(one.questions.length, 0);
      });

      it('refuses when the agent is not named', async () => {
        await gate('one', (socket) => socket.end(said(0)));
        for (const args of [[], ['--agent'], ['--agent', 'a b']]) assert.equal((await ask({ args })).code, 2);
      });

      it('trusts no address book that others can write', async () => {
        const one = await gate('one', (socket) => socket.end(said(0)));
        chmodSync(place.run, 0o777);
        assert.equal((await ask()).stderr, 'alone\n');
        assert.equal(one.questions.length, 0);
      });

      it('is not changed by variables of the interpreter', async () => {
        await gate('one', (socket) => socket.end(said(2, 'held')));
        writeFileSync(at('Evil.pm'), 'BEGIN { exit 0 } 1;');
        const env = { PERL5OPT: '-MEvil', PERL5LIB: place.root, PERL5DB: 'BEGIN { exit 0 }', BASH_ENV: at('Evil.pm') };
        assert.deepEqual(await ask({ env }), { code: 2, stdout: '', stderr: 'held' });
      });

      it('denies when the address book is unreadable rubbish and there is no command line', async () => {
        rmSync(at('cli.js'));
        writeFileSync(join(place.run, 'gates', 'bad.json'), Buffer.from([0, 1, 2, 255]));
        assert.equal((await ask()).code, 2);
      });
    });
  });
}
