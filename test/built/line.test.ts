import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnvironmentChange } from '../../src/gate/protocol/terminals';
import { runCli } from '../support/builtCli';
import type { Ran } from '../support/builtCli';
import { freshMachine } from '../support/machine';
import type { Machine } from '../support/machine';
import { openEditor } from './support/editor';
import type { Editor } from './support/editor';
import { endHooks, runThrough } from './support/installed';

const deleteProd = 'aws cloudformation delete-stack --stack-name ce-api-prod';

let machine: Machine;
let editor: Editor;
let changes: readonly EnvironmentChange[];

/** Stands for the governed programs: says how it was called. */
const program = '#!/bin/sh\necho "ran ${0##*/} $*"\n';

/** A machine with governed programs on its PATH. */
function machineWithTools(): Machine {
  const plain = freshMachine();
  const tools = join(plain.home, 'tools');
  mkdirSync(tools);
  for (const name of ['aws', 'terraform', 'kubectl']) writeFileSync(join(tools, name), program, { mode: 0o755 });
  return { ...plain, env: { ...plain.env, PATH: `${tools}:/usr/bin:/bin` } };
}

const bin = (): string => join(machine.env['XDG_DATA_HOME'] ?? '', 'holdpoint', 'bin');

function ended(
  path: string,
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(path, args, { cwd: machine.workspace, env: { ...machine.env, ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (err += data.toString('utf8')));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** A line as the shells ask about it: with the installed client. */
function typed(text: string, layer = 'line', definitions = ''): Promise<Ran> {
  const input = definitions === '' ? text : `${definitions}\0${text}`;
  return ended(join(bin(), 'holdpoint-ask'), ['line', 'bash', layer, String(process.pid)], input);
}

/** A program as a process of the terminal starts it: the installed launcher is first on PATH. */
function started(line: string): Promise<Ran> {
  const path = `${join(bin(), 'shims')}:${machine.env['PATH'] ?? ''}`;
  return ended('/usr/bin/env', line.split(' '), '', { PATH: path });
}

/** A text that a program of a guarded terminal hands to a real shell. */
function inShell(text: string, shell = '/bin/bash'): Promise<Ran> {
  const env = Object.fromEntries(
    changes.map(({ name, how, value }) => [name, how === 'replace' ? value : `${value}${machine.env[name] ?? ''}`]),
  );
  // Outside any shell, with a socket as its input, bash takes itself for a remote one and reads `.bashrc` instead.
  return ended(shell, ['-c', text], '', { ...env, SHLVL: '1' });
}

function sit(): void {
  const view = { pid: process.pid, name: 'bash', agent: null, hidden: false, lastFocus: Date.now() + 60_000 };
  editor.send({ kind: 'terminals', terminals: [view] });
}

function recorded(): readonly string[] {
  const file = join(machine.env['XDG_STATE_HOME'] ?? '', 'holdpoint', 'record.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { kind, layer, answered } = JSON.parse(line) as Record<string, string>;
      return kind === 'decision' ? `${String(layer)} ${String(answered)}` : String(kind);
    });
}

const runs: Ran = { code: 0, out: '', err: '' };

describe('the whole chain of a terminal: hook, line, shell, launcher, person', function () {
  this.timeout(60_000);

  beforeEach(async () => {
    machine = machineWithTools();
    assert.equal(runCli(machine, ['init', '--agent', 'kiro']).code, 0);
    editor = await openEditor(machine, [machine.workspace]);
    changes = (await editor.next('terminal-environment')).changes;
  });
  afterEach(async () => {
    endHooks();
    await editor.close();
    machine.remove();
  });

  it('one deletion through all layers is one question and one record', async () => {
    sit();
    const held = runThrough(machine, 'kiro', deleteProd).ended;
    const hold = await editor.question();
    await editor.answer(hold.number, 'allow', 'ce-api-prod');
    assert.equal((await held).code, 0);
    assert.deepEqual(await typed(deleteProd), runs);
    assert.deepEqual(await typed(deleteProd, 'shell'), runs);
    assert.deepEqual(await started(deleteProd), { ...runs, out: `ran ${deleteProd}\n` });
    assert.equal(editor.pending('ask'), 0);
    assert.deepEqual(recorded(), ['hook ask', 'answer']);
  });

  it('what Claude Code puts around its command is part of the one call', async () => {
    assert.equal(runCli(machine, ['init', '--agent', 'claude-code']).code, 0);
    const snapshot = join(machine.home, 'snapshot.sh');
    writeFileSync(
      snapshot,
      'unalias -a\nll () {\n  ls -l "$@"\n}\nshopt -s expand_aliases\nexport PATH=/usr/bin:/bin\n',
    );
    const around = (command: string): string =>
      `source ${snapshot} && eval '${command}' < /dev/null && pwd -P >| ${join(machine.home, 'cwd')}`;
    const held = runThrough(machine, 'claude-code', deleteProd).ended;
    const hold = await editor.question();
    await editor.answer(hold.number, 'allow', 'ce-api-prod');
    assert.equal((await held).code, 0);
    assert.deepEqual(await typed(around(deleteProd), 'shell'), runs);
    assert.deepEqual(await started(deleteProd), { ...runs, out: `ran ${deleteProd}\n` });
    assert.equal((await runThrough(machine, 'claude-code', 'git status && ls').ended).code, 0);
    assert.deepEqual(await typed(around('git status && ls'), 'shell'), runs);
    assert.equal(editor.pending('ask'), 0);
    assert.deepEqual(recorded(), ['hook ask', 'answer', 'hook allow']);
  });

  it('a real shell with the variables of a terminal asks once for what its hook was not asked about', async () => {
    const held = inShell(`X=1; ${deleteProd}; echo after`);
    const hold = await editor.question();
    assert.equal(hold.agent.title, 'An agent');
    await editor.answer(hold.number, 'allow', 'ce-api-prod');
    assert.deepEqual(await held, { ...runs, out: `ran ${deleteProd}\nafter\n` });
    const refused = inShell(`${deleteProd} && echo after`);
    await editor.answer((await editor.question()).number, 'deny');
    const { code, out, err } = await refused;
    assert.deepEqual([code, out], [126, '']);
    assert.match(err, /^\[holdpoint\] denied by Holdpoint \(HP-2\): a person said no/);
    assert.equal((await inShell('terraform plan && ls')).out, 'ran terraform plan\n');
    assert.deepEqual(recorded(), ['shell ask', 'answer', 'shell ask', 'answer', 'shell allow']);
  });

  it('a program that only its launcher can see is asked about there', async () => {
    const held = inShell(
      'p=$(printf aw; printf s); "$p" cloudformation delete-stack --stack-name ce-api-prod',
      '/bin/sh',
    );
    const hold = await editor.question();
    assert.equal(hold.question.command, deleteProd);
    await editor.answer(hold.number, 'allow', 'ce-api-prod');
    assert.deepEqual(await held, { ...runs, out: `ran ${deleteProd}\n` });
    assert.deepEqual(recorded(), ['launcher ask', 'answer']);
  });

  it('a plan and a listing are asked about nowhere, and a person’s are not written down', async () => {
    sit();
    for (const line of ['terraform plan', 'ls', 'kubectl get pods']) {
      assert.deepEqual(await typed(line), runs);
      assert.deepEqual(await typed(line, 'shell'), runs);
    }
    assert.equal((await started('terraform plan')).out, 'ran terraform plan\n');
    assert.equal((await started('kubectl get pods')).out, 'ran kubectl get pods\n');
    assert.equal(editor.pending('ask'), 0);
    assert.deepEqual(
      recorded().filter((line) => line !== 'shell allow'),
      [],
    );
    assert.equal((await runThrough(machine, 'kiro', 'terraform plan && ls').ended).code, 0);
    assert.deepEqual(await typed('terraform plan && ls'), runs);
    assert.equal((await started('terraform plan')).out, 'ran terraform plan\n');
    assert.deepEqual(
      recorded().filter((line) => line !== 'shell allow'),
      ['hook allow'],
    );
  });

  it('an alias hides nothing, and a released line lets its program start', async () => {
    const held = typed('a delete-stack --stack-name ce-api-prod', 'line', "alias a='aws cloudformation'");
    const hold = await editor.question();
    assert.equal(hold.environment.tier, 'production');
    await editor.answer(hold.number, 'allow', 'ce-api-prod');
    assert.deepEqual(await held, runs);
    assert.deepEqual(await started(deleteProd), { ...runs, out: `ran ${deleteProd}\n` });
    assert.deepEqual(recorded(), ['line ask', 'answer']);
  });

  it('a program started from inside is asked about by its launcher, and a no starts nothing', async () => {
    const held = started(deleteProd);
    const hold = await editor.question();
    await editor.answer(hold.number, 'deny');
    const { code, out, err } = await held;
    assert.deepEqual([code, out], [126, '']);
    assert.match(err, /^\[holdpoint\] denied by Holdpoint \(HP-1\): a person said no/);
  });

  it('without a gate the line is judged alone: what would be asked is refused, the rest runs', async () => {
    editor.kill('SIGKILL');
    await editor.close();
    const held = await typed(deleteProd);
    assert.equal(held.code, 126);
    assert.match(held.err, /^\[holdpoint\] held by Holdpoint, and no editor is there to ask: .*ce-api-prod/);
    assert.equal((await started(deleteProd)).code, 126);
    assert.deepEqual(await typed('terraform plan'), runs);
    assert.equal((await started('terraform plan')).out, 'ran terraform plan\n');
    assert.deepEqual(recorded(), ['line deny', 'launcher deny']);
  });

  it('the verbs of the command line judge one line and one argv', () => {
    const line = (text: string, ...args: readonly string[]): Ran => runCli(machine, ['line', ...args], text);
    assert.deepEqual(line('ls\n', '--shell', 'bash', '--layer', 'line', '--pid', '7'), runs);
    assert.equal(line(`alias a=aws\0a ${deleteProd.slice(4)}`, '--shell', 'zsh').code, 126);
    assert.equal(line('ls', '--layer', 'other').code, 2);
    assert.deepEqual(runCli(machine, ['launch', '/usr/bin/aws', 'aws', 's3', 'ls']), runs);
    const refused = runCli(machine, ['launch', '/usr/bin/aws', ...deleteProd.split(' ')]);
    assert.equal(refused.code, 126);
    assert.match(refused.err, /^\[holdpoint\] held by Holdpoint/);
    assert.equal(runCli(machine, ['launch']).code, 2);
  });
});
