import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { runCli } from '../support/builtCli';

let machine: Machine;
beforeEach(() => {
  machine = freshMachine();
});
afterEach(() => {
  machine.remove();
});

const stackDelete = 'aws cloudformation delete-stack --stack-name ce-api-prod';

function lines(out: string): readonly Record<string, unknown>[] {
  return out
    .trim()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as object) }));
}

describe('holdpoint check', () => {
  it('a held command ends with 1 and says why', () => {
    const { code, out } = runCli(machine, ['check', '--', ...stackDelete.split(' ')]);
    assert.equal(code, 1);
    assert.match(out, /^ask \(type-name\)/);
    assert.match(out, /ce-api-prod/);
  });

  it('an ordinary command ends with 0', () => {
    assert.equal(runCli(machine, ['check', '--', 'git', 'status']).code, 0);
  });

  it('a missing command is a misuse', () => {
    const { code, err } = runCli(machine, ['check']);
    assert.equal(code, 2);
    assert.equal(err, 'holdpoint: no command to check\nhelp: holdpoint check -- COMMAND …\n');
  });

  it('an unknown verb is a misuse', () => {
    assert.equal(runCli(machine, ['chek']).code, 2);
  });

  it('a reader that goes away is no fault', () => {
    const file = join(machine.workspace, 'many.jsonl');
    writeFileSync(file, `${JSON.stringify({ command: stackDelete })}\n`.repeat(500));
    const cli = join(__dirname, '../../dist/cli.js');
    const line = `'${process.execPath}' '${cli}' check --batch '${file}' | head -c 10`;
    const { stderr, stdout } = spawnSync('sh', ['-c', line], { env: machine.env, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(stdout.length, 10);
  });

  it('a batch takes what the options of the call say where a row says nothing', () => {
    const command = 'echo done # & format c: /y';
    const rows = [{ command }, { command, dialect: 'bash' }];
    const { out } = runCli(
      machine,
      ['check', '--dialect', 'cmd', '--batch', '-'],
      `\uFEFF${rows.map((row) => JSON.stringify(row)).join('\r\n')}`,
    );
    const verdicts = out
      .trim()
      .split('\n')
      .map((line) => /"verdict":"(\w+)"/.exec(line)?.[1]);
    assert.deepEqual(verdicts, ['deny', 'allow']);
  });

  it('a batch answers every row in order', () => {
    const rows = [
      { command: 'ls' },
      { command: stackDelete },
      { command: stackDelete, attended: false },
      { command: 'terraform plan' },
    ];
    const { code, out } = runCli(machine, ['check', '--batch', '-'], rows.map((row) => JSON.stringify(row)).join('\n'));
    assert.equal(code, 1);
    assert.deepEqual(
      lines(out).map((line) => line['verdict']),
      ['allow', 'ask', 'deny', 'allow'],
    );
  });

  it('a row that cannot be read is denied in its place', () => {
    const { code, out } = runCli(machine, ['check', '--batch', '-'], '{"command": "ls"}\nnot json\n{"command": 7}\n');
    assert.equal(code, 2);
    assert.deepEqual(
      lines(out).map((line) => line['verdict']),
      ['allow', 'deny', 'deny'],
    );
  });

  it('a policy of the workspace tightens', () => {
    mkdirSync(join(machine.workspace, '.holdpoint'));
    const policy =
      'holdpoint: 1\nrules:\n  - id: no-ls\n    when: { program: [ls] }\n    then: deny\n    because: a test\n';
    writeFileSync(join(machine.workspace, '.holdpoint', 'policy.yaml'), policy);
    const { out } = runCli(machine, ['check', '--json', '--', 'ls']);
    assert.equal(lines(out)[0]?.['verdict'], 'deny');
  });

  it('a policy that cannot be read denies what has a finding', () => {
    mkdirSync(join(machine.workspace, '.holdpoint'));
    writeFileSync(join(machine.workspace, '.holdpoint', 'policy.yaml'), 'holdpoint: 1\nrulez: []\n');
    assert.match(runCli(machine, ['check', '--', ...stackDelete.split(' ')]).out, /^deny/);
    assert.equal(runCli(machine, ['check', '--', 'ls']).code, 0);
  });

  it('after a stop everything is denied', () => {
    assert.equal(runCli(machine, ['stop', 'fire', 'drill']).code, 0);
    assert.match(runCli(machine, ['check', '--', 'ls']).out, /^deny/);
  });
});
