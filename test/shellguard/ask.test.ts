import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeGate } from './support/fakeGate';
import { fakeGate } from './support/fakeGate';
import { guarded } from './support/guarded';
import type { Guarded } from './support/guarded';

type Answered = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
type Asked = {
  readonly args: readonly string[];
  readonly text?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
};

const line = ['line', 'bash', 'line', '4711'];

for (const technology of ['perl', 'sh'] as const) {
  describe(`the client of the shells in ${technology}`, () => {
    let machine: Guarded;
    let gates: FakeGate[] = [];

    beforeEach(() => {
      machine = guarded(technology === 'sh' ? { perl: '/nowhere/perl' } : {});
      assert.equal(machine.installed.technology, technology);
    });

    afterEach(async () => {
      await Promise.all(gates.map((gate) => gate.close()));
      gates = [];
      machine.remove();
    });

    async function gate(): Promise<FakeGate> {
      const made = await machine.gate();
      gates.push(made);
      return made;
    }

    function ask({ args, text = '', env = {} }: Asked): Promise<Answered> {
      return new Promise((resolve, reject) => {
        const options = { env: { ...machine.env, ...env }, cwd: machine.root };
        const child = spawn(join(machine.bin, 'holdpoint-ask'), args, options);
        let [stdout, stderr] = ['', ''];
        child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        child.stdin.on('error', () => undefined);
        child.on('error', reject);
        child.on('close', (code) => {
          resolve({ code, stdout, stderr });
        });
        child.stdin.end(text);
      });
    }

    const seen = (): readonly { readonly args: readonly string[]; readonly text: string }[] => {
      const path = join(machine.root, 'cli.seen');
      if (!existsSync(path)) return [];
      return readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((one) => JSON.parse(one) as { args: string[]; text: string });
    };

    describe('without a gate', () => {
      it('has the command line judge a text that names a governed program', async () => {
        const { code, stderr } = await ask({ args: line, text: 'terraform destroy HELD' });
        assert.equal(code, 126);
        assert.match(stderr, /alone: held\n/);
        assert.deepEqual(seen()[0]?.args, ['line', '--shell', 'bash', '--layer', 'line', '--pid', '4711']);
      });

      it('gives it the text with the definitions', async () => {
        assert.equal((await ask({ args: line, text: 'alias tf=terraform\0tf plan' })).code, 0);
        assert.equal(seen()[0]?.text, 'alias tf=terraform\0tf plan');
      });

      it('takes text and definitions from the environment when it is told so', async () => {
        const env = { HOLDPOINT_TEXT: 'tf HELD', HOLDPOINT_DEFINITIONS: 'alias tf=terraform' };
        assert.equal((await ask({ args: [...line, '-'], env, text: 'echo' })).code, 126);
        assert.equal(seen()[0]?.text, 'alias tf=terraform\0tf HELD');
      });

      it('has a launch judged with the words as they are', async () => {
        const args = ['launch', '/usr/bin/terraform', 'terraform', 'apply', '-var', 'a=HELD it'];
        assert.equal((await ask({ args })).code, 126);
        assert.deepEqual(seen()[0]?.args, args);
      });

      it('greets nobody, and that is no fault', async () => {
        assert.deepEqual(await ask({ args: ['hello', 'bash', '5.2', '1', 'enter'] }), {
          code: 0,
          stdout: '',
          stderr: '',
        });
      });

      it('refuses a question that is none', async () => {
        assert.equal((await ask({ args: ['lines'] })).code, 126);
      });

      if (technology === 'sh') return;

      for (const text of ['echo HELD', '', '  \n\t', '# terraform destroy', '  # a\n #b']) {
        it(`leaves alone what names none: ${JSON.stringify(text)}`, async () => {
          assert.deepEqual(await ask({ args: line, text }), { code: 0, stdout: '', stderr: '' });
          assert.deepEqual(seen(), []);
        });
      }

      for (const text of [
        '/opt/bin/terraform x',
        "ter''raform x",
        't\\erraform x',
        '(rm x)',
        'python3.11 x',
        'a\nrm b',
      ]) {
        it(`has it judged whatever its form: ${JSON.stringify(text)}`, async () => {
          assert.equal((await ask({ args: line, text })).code, 0);
          assert.equal(seen().length, 1);
        });
      }

      it('has a name in the definitions judged too', async () => {
        assert.equal((await ask({ args: line, text: 'f(){ terraform destroy; }\0f' })).code, 0);
        assert.equal(seen().length, 1);
      });
    });

    if (technology === 'sh') return;

    describe('with a gate', () => {
      it('asks about a line with shell, layer, folder, process, definitions and listed variables', async () => {
        const one = await gate();
        const env = { AWS_PROFILE: 'acme-prod', SECRET: 's' };
        const asked = await ask({ args: line, text: "alias k='kubectl'\0k get pods", env });
        assert.deepEqual(asked, { code: 0, stdout: '', stderr: '' });
        const [question] = one.questions;
        assert.equal(question?.kind, 'line');
        const fields = ['bash', 'line', machine.root, '4711', "alias k='kubectl'", 'AWS_PROFILE=acme-prod'];
        assert.deepEqual(question.fields, fields);
        assert.equal(question.payload, 'k get pods');
      });

      it('hands over the reason of a no, marked as ours', async () => {
        await gate();
        const held = { code: 126, stdout: '', stderr: '[holdpoint] held by a test\n' };
        assert.deepEqual(await ask({ args: line, text: 'echo HELD' }), held);
      });

      it('reads a script from its file, NUL bytes and all', async () => {
        const one = await gate();
        const script = join(machine.root, 'script');
        writeFileSync(script, 'echo a\nexit\n\0\0HELD');
        assert.equal((await ask({ args: ['line', 'bash', 'shell', '1', script] })).code, 126);
        assert.equal(one.questions[0]?.payload, 'echo a\nexit\n\0\0HELD');
      });

      it('asks about a launch with the words apart', async () => {
        const one = await gate();
        await ask({ args: ['launch', '/usr/bin/x', 'x', 'a b', ''] });
        assert.equal(one.questions[0]?.payload, 'x\0a b\0\0');
        assert.deepEqual(one.questions[0].fields.slice(0, 1), [machine.root]);
        assert.equal(one.questions[0].fields[2], '/usr/bin/x');
      });

      it('greets the gate', async () => {
        const one = await gate();
        await ask({ args: ['hello', 'bash', '5.2', '12', 'enter,shell'] });
        assert.equal(one.questions[0]?.kind, 'hello');
        assert.deepEqual(one.questions[0].fields, ['bash', '5.2', '12', 'enter,shell']);
      });

      it('asks about the text and definitions of its environment', async () => {
        const one = await gate();
        const env = { HOLDPOINT_TEXT: 'k HELD', HOLDPOINT_DEFINITIONS: 'alias k=kubectl', HOLDPOINT_WINDOW: 'one' };
        assert.equal((await ask({ args: [...line, '-'], env, text: 'echo' })).code, 126);
        assert.equal(one.questions[0]?.payload, 'k HELD');
        assert.equal(one.questions[0].fields[4], 'alias k=kubectl');
        assert.equal((await ask({ args: [...line, '-'], env: { HOLDPOINT_WINDOW: 'one' } })).code, 126);
      });

      for (const [answer, parts] of [
        ['comes in pieces', ['ans', 'wer 126 0 5', '\nhe', 'ld\n']],
        ['comes after a person was asked', ['wait\n', 'wait\nanswer 126 0 5\nheld\n']],
        ['comes at once', ['answer 126 0 5\nheld\n']],
      ] as const) {
        it(`asks the gate of its window once, also where the answer ${answer}`, async () => {
          const one = await fakeGate(machine.run, 'one-1', (socket) => {
            parts.forEach((part, index) => setTimeout(() => socket.write(part), 40 * index));
          });
          gates.push(one);
          const held = { code: 126, stdout: '', stderr: '[holdpoint] held\n' };
          assert.deepEqual(await ask({ args: line, text: 'ls', env: { HOLDPOINT_WINDOW: 'one' } }), held);
          assert.equal(one.questions.length, 1);
        });
      }

      it('goes where the gate of its window sends it', async () => {
        const other = await machine.gate('other');
        const one = await fakeGate(machine.run, 'one', (socket) => socket.end(`redirect ${other.socket}\n`));
        gates.push(other, one);
        assert.equal((await ask({ args: line, text: 'HELD', env: { HOLDPOINT_WINDOW: 'one' } })).code, 126);
        assert.deepEqual([one.questions.length, other.questions.length], [1, 1]);
      });

      it('asks another gate where that of its window is silent, and about a text of any length', async () => {
        const silent = await fakeGate(machine.run, 'one', () => undefined);
        const other = await machine.gate('other');
        gates.push(silent, other);
        const text = `${'#'.repeat(3 << 20)}\nHELD`;
        assert.equal((await ask({ args: line, text, env: { HOLDPOINT_WINDOW: 'one' } })).code, 126);
        assert.equal(other.questions[0]?.payload.length, text.length);
      });

      it('refuses everything when a part of it is gone', async () => {
        rmSync(join(machine.bin, 'perl'), { recursive: true });
        const { code, stderr } = await ask({ args: line, text: 'ls' });
        assert.equal(code, 126);
        assert.match(stderr, /^\[holdpoint\] a part of the client is gone/);
      });

      it('trusts no address that others can write', async () => {
        const one = await gate();
        chmodSync(machine.run, 0o777);
        assert.equal((await ask({ args: line, text: 'ls HELD', env: { HOLDPOINT_WINDOW: 'one' } })).code, 0);
        assert.equal(one.questions.length, 0);
      });

      it('is not changed by variables of the interpreter', async () => {
        const one = await gate();
        const env = { PERL5OPT: '-MNowhere', PERL5LIB: machine.root, PERL_UNICODE: 'SDA' };
        assert.equal((await ask({ args: line, text: 'echo ä HELD', env })).code, 126);
        assert.equal(one.questions[0]?.payload, 'echo ä HELD');
      });

      it('asks nobody else after a gate that waited was cut off', async () => {
        const other = await machine.gate('other');
        const first = await fakeGate(machine.run, 'first', (socket) => {
          socket.write('wait\n');
          setTimeout(() => socket.destroy(), 50);
        });
        gates.push(other, first);
        const env = { HOLDPOINT_WINDOW: 'first' };
        const { code, stderr } = await ask({ args: line, text: 'terraform HELD', env });
        assert.equal(code, 126);
        assert.equal(stderr, '[holdpoint] alone: held\n');
        assert.equal(other.questions.length, 0);
      });
    });
  });
}
