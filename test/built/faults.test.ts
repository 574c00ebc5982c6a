import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openRecord, recordFile } from '../../src/gate/record/openRecord';
import { verifyRecord } from '../../src/gate/record/verifyRecord';
import { runCli } from '../support/builtCli';
import type { Ran } from '../support/builtCli';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { openEditor } from './support/editor';
import type { Editor } from './support/editor';
import { endHooks, payloadOf, runThrough, startHook } from './support/installed';

const deleteProd = 'aws cloudformation delete-stack --stack-name ce-api-prod';
const denyAll = (id: string): string =>
  `holdpoint: 1\nrules:\n  - id: ${id}\n    when: { program: [ls] }\n    then: deny\n    because: a test\n`;

let machine: Machine;
let editor: Editor | null = null;

const state = (): string => join(machine.env['XDG_STATE_HOME'] ?? '', 'holdpoint');
const run = (command: string): Promise<Ran> => runThrough(machine, 'kiro', command).ended;

async function open(dist?: string): Promise<Editor> {
  editor = await openEditor(machine, [machine.workspace], dist === undefined ? {} : { dist });
  return editor;
}

async function checkHook(ended: Promise<Ran>, code: number, says: RegExp): Promise<void> {
  const ran = await ended;
  assert.equal(ran.code, code, ran.err);
  assert.equal(ran.out, '');
  assert.match(ran.err, says);
}

function writePolicy(text: string): void {
  mkdirSync(join(machine.workspace, '.holdpoint'), { recursive: true });
  writeFileSync(join(machine.workspace, '.holdpoint', 'policy.yaml'), text);
}

beforeEach(() => {
  machine = freshMachine();
  const ran = runCli(machine, ['init', '--agent', 'kiro']);
  assert.equal(ran.code, 0, ran.err);
});
afterEach(async () => {
  endHooks();
  await editor?.close();
  editor = null;
  machine.remove();
});

describe('faults of the gate', function () {
  this.timeout(60_000);

  it('killed while a hook waits: the call is denied with its effect, and the next one is judged alone', async () => {
    const gate = await open();
    const held = run(deleteProd);
    await gate.question();
    gate.kill('SIGKILL');
    await checkHook(held, 2, /no editor is there to ask: Deletes CloudFormation stack ce-api-prod/);
    await checkHook(run('ls'), 0, /^$/);
    await checkHook(run(deleteProd), 2, /no editor is there to ask/);
  });

  it('killed: a new gate starts from its own state, and nothing that waited is allowed by it', async () => {
    const first = await open();
    const held = run(deleteProd);
    const { number } = await first.question();
    first.kill('SIGKILL');
    await checkHook(held, 2, /./);
    const second = await open();
    second.send({ kind: 'answer', hold: number, answer: 'allow', typed: 'ce-api-prod' });
    assert.equal((await second.next('withdrawn')).hold, number);
    const again = run(deleteProd);
    const hold = await second.question();
    assert.ok(hold.number > number);
    await second.answer(hold.number, 'deny');
    await checkHook(again, 2, /person said no/);
  });

  it('frozen: the hook gives up and denies', async () => {
    const gate = await open();
    const held = run(deleteProd);
    await gate.question();
    gate.kill('SIGSTOP');
    const since = performance.now();
    await checkHook(held, 2, /no editor is there to ask/);
    console.log(`      gave up after ${((performance.now() - since) / 1000).toFixed(1)} s`);
    await checkHook(run('ls'), 0, /^$/);
  });

  it('its engine at work on a hostile text: another call is answered first, and the hostile one is not allowed', async () => {
    const gate = await open();
    const hostile = `cat <<EOF\n${'$(('.repeat(60_000)}${'x`"${'.repeat(2_000_000)}\nEOF\n`;
    const order: string[] = [];
    const first = run(hostile).then((ran) => {
      order.push('hostile');
      return ran;
    });
    const second = run('ls').then((ran) => {
      order.push('ordinary');
      return ran;
    });
    assert.equal((await second).code, 0);
    assert.deepEqual(order, ['ordinary']);
    const ended = await Promise.race([first, gate.question()]);
    if ('number' in ended) await gate.answer(ended.number, 'deny');
    assert.equal((await first).code, 2);
    await checkHook(run('ls -l'), 0, /^$/);
  });
});

describe('faults of what lies on the disk', function () {
  this.timeout(60_000);

  for (const name of ['bash.wasm', 'web-tree-sitter.wasm']) {
    it(`${name} is missing in the copy that hooks run: a risky command is denied with one clear line`, async () => {
      const grammar = join(machine.env['XDG_DATA_HOME'] ?? '', 'holdpoint/runtime/current/dist/grammars', name);
      rmSync(grammar);
      const ran = await run(`true && ${deleteProd}`);
      assert.equal(ran.code, 2);
      assert.match(ran.err, /^held by Holdpoint.*\n$/);
    });

    it(`${name} is missing beside the gate: a risky command is asked or denied, and the editor is told`, async () => {
      const dist = join(machine.home, 'dist');
      cpSync(resolve(__dirname, '../../dist'), dist, { recursive: true });
      rmSync(join(dist, 'grammars', name));
      const gate = await open(dist);
      assert.match((await gate.next('trouble')).says, /does not load/);
      const call = run(`true && ${deleteProd}`);
      const ended = await Promise.race([call, gate.question()]);
      if ('number' in ended) await gate.answer(ended.number, 'deny');
      assert.equal((await call).code, 2);
    });
  }

  it('a launcher that was rewritten: the gate tells before it puts it right', async () => {
    const launcher = join(machine.env['XDG_DATA_HOME'] ?? '', 'holdpoint/bin/hook');
    const before = readFileSync(launcher, 'utf8');
    rmSync(launcher);
    writeFileSync(launcher, '#!/bin/sh\nexit 0\n', { mode: 0o555 });
    const gate = await open();
    assert.match((await gate.next('trouble')).says, /not as they were installed: .*bin\/hook \(changed\)/);
    await gate.next('terminal-environment');
    assert.equal(readFileSync(launcher, 'utf8'), before);
    assert.match(readFileSync(recordFile(state()), 'utf8'), /guard-changed.*bin\/hook is changed/);
  });

  it('a file stands where the state folder should be: ordinary work runs, a finding is refused', async () => {
    rmSync(state(), { recursive: true, force: true });
    mkdirSync(join(state(), '..'), { recursive: true });
    writeFileSync(state(), 'in the way');
    await checkHook(run('ls'), 0, /^$/);
    await checkHook(run(deleteProd), 2, /./);
    const gate = await open();
    await checkHook(run('ls -l'), 0, /^$/);
    assert.match((await gate.next('trouble')).says, /./);
    await checkHook(run(deleteProd), 2, /./);
    assert.equal(gate.pending('ask'), 0);
    assert.equal(readFileSync(state(), 'utf8'), 'in the way');
  });

  it('the clock jumped back: the record goes on and stays clean', async () => {
    const ahead = openRecord({ stateFolder: state(), key: null, now: () => Date.now() + 7 * 86_400_000 });
    assert.equal((await ahead.append({ kind: 'decision', says: 'from next week' })).kind, 'open');
    await checkHook(run('ls'), 0, /^$/);
    await open();
    await checkHook(run('ls -l'), 0, /^$/);
    const report = verifyRecord(recordFile(state()));
    assert.deepEqual([report.lines, report.faults], [3, []]);
    assert.equal(runCli(machine, ['audit', 'verify']).code, 0);
  });

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'[index] ?? 'a'}`)
          .join(',')}]\n`,
    )
    .join('')}holdpoint: 1\nrules: *i\n`;

  for (const [situation, text] of [
    ['a YAML bomb', bomb],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0, 1, 2, 3, 0x80]).toString('latin1')],
    ['nesting without end', `holdpoint: 1\nrules: ${'['.repeat(100_000)}\n`],
  ] as const) {
    it(`${situation} as the policy file: what has a finding is denied, ordinary work runs`, async () => {
      writePolicy(text);
      await checkHook(run('ls'), 0, /^$/);
      await checkHook(run(deleteProd), 2, /./);
    });
  }

  it('a policy that breaks while the gate runs: the last good one stays and the editor is told', async () => {
    writePolicy(denyAll('no-ls'));
    const gate = await open();
    await gate.standing(({ policies }) => policies.some(({ rules }) => rules.some(({ id }) => id === 'no-ls')));
    await checkHook(run('ls'), 2, /a test/);
    writePolicy('holdpoint: 1\nrulez: [\n');
    gate.send({ kind: 'policies-changed' });
    const { problems } = await gate.standing((standing) => standing.problems.length > 0);
    assert.match(problems[0]?.file ?? '', /policy\.yaml$/);
    await checkHook(run('ls -l'), 2, /a test/);
    writePolicy(denyAll('still-no-ls'));
    gate.send({ kind: 'policies-changed' });
    await gate.standing((standing) => standing.problems.length === 0);
    await checkHook(run('ls -a'), 2, /a test/);
  });
});

describe('faults of what an agent sends', function () {
  this.timeout(60_000);

  const whole = (command: string): Buffer =>
    Buffer.from(payloadOf({ tool: 'execute_bash', input: { command }, cwd: machine.workspace }));
  const payloads: readonly (readonly [string, () => Buffer])[] = [
    ['nothing', () => Buffer.alloc(0)],
    ['binary', () => Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256))],
    ['half a payload', () => whole(deleteProd).subarray(0, 120)],
    ['JSON of another shape', () => Buffer.from('[[[1,2,3]]]')],
    ['deep nesting', () => Buffer.from('['.repeat(200_000))],
    ['more than is read', () => Buffer.alloc(17 * 1024 * 1024, 0x20)],
  ];

  for (const withGate of [false, true]) {
    for (const [situation, payload] of payloads) {
      it(`${situation} on stdin is denied ${withGate ? 'by the gate' : 'without a gate'}`, async () => {
        if (withGate) await open();
        await checkHook(startHook(machine, 'kiro', payload(), machine.workspace).ended, 2, /./);
      });
    }
  }
});
