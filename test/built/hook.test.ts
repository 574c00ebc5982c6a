import assert from 'node:assert/strict';
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

function kiro(command: string): string {
  const cwd = machine.workspace;
  return JSON.stringify({
    session_id: 's1',
    hook_event_name: 'PreToolUse',
    cwd,
    tool_name: 'execute_bash',
    tool_input: { command, cwd },
  });
}

function claude(command: string): string {
  const cwd = machine.workspace;
  return JSON.stringify({
    session_id: 's1',
    hook_event_name: 'PreToolUse',
    cwd,
    tool_name: 'Bash',
    tool_input: { command },
  });
}

type Row = readonly [situation: string, agent: string, payload: () => string | Buffer, code: number, says: RegExp];

function checkAnswers(rows: readonly Row[]): void {
  for (const [situation, agent, payload, code, says] of rows) {
    it(situation, () => {
      const ran = runCli(machine, ['hook', '--agent', agent], payload());
      assert.equal(ran.code, code, ran.err);
      assert.equal(ran.out, '');
      assert.match(ran.err, says);
    });
  }
}

describe('holdpoint hook without a gate', () => {
  checkAnswers([
    ['Kiro: an ordinary command runs', 'kiro', () => kiro('npm test'), 0, /^$/],
    ['Claude Code: an ordinary command runs', 'claude-code', () => claude('git status'), 0, /^$/],
    [
      'Kiro: a question is a deny with the effect',
      'kiro',
      () => kiro(stackDelete),
      2,
      /CloudFormation stack ce-api-prod/,
    ],
    [
      'Claude Code: a question is a deny with the effect',
      'claude-code',
      () => claude(stackDelete),
      2,
      /CloudFormation stack ce-api-prod/,
    ],
    ['an empty payload is refused', 'kiro', () => '', 2, /refused/],
    ['a payload that is no JSON is refused', 'claude-code', () => '{"tool_name":', 2, /refused/],
    ['a binary payload is refused', 'kiro', () => Buffer.from([0, 255, 254, 1, 2, 0]), 2, /refused/],
    [
      'an empty tool input is refused',
      'kiro',
      () => JSON.stringify({ hook_event_name: 'PreToolUse', tool_name: 'execute_bash', tool_input: {} }),
      2,
      /refused/,
    ],
    ['an unknown agent is refused', 'nobody', () => kiro('ls'), 2, /no such agent/],
  ]);

  it('what one call exported decides where the next one lands', () => {
    const stack = 'aws cloudformation delete-stack --stack-name web';
    assert.doesNotMatch(runCli(machine, ['hook', '--agent', 'kiro'], kiro(stack)).err, /production/);
    assert.equal(runCli(machine, ['hook', '--agent', 'kiro'], kiro('export AWS_PROFILE=acme-prod')).code, 0);
    assert.match(runCli(machine, ['hook', '--agent', 'kiro'], kiro(stack)).err, /production/);
  });

  it('a state folder that cannot be written refuses what has a finding and leaves ordinary work alone', () => {
    const nowhere = { XDG_STATE_HOME: '/proc/holdpoint-cannot-write' };
    assert.equal(runCli(machine, ['hook', '--agent', 'kiro'], kiro('ls'), nowhere).code, 0);
    assert.equal(runCli(machine, ['hook', '--agent', 'kiro'], kiro(stackDelete), nowhere).code, 2);
  });
});
