import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openEditor } from '../built/support/editor';
import { endHooks, payloadOf, runThrough, startHook } from '../built/support/installed';
import { runCli } from '../support/builtCli';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { soakRuns } from '../support/soak';

const deleteProd = 'aws cloudformation delete-stack --stack-name ce-api-prod';

/** The launcher while gates come and go, and under payloads cut or bent anywhere. */
describe('the launcher under faults at random moments', function () {
  this.timeout(1_800_000);
  let machine: Machine;

  beforeEach(() => {
    machine = freshMachine();
    assert.equal(runCli(machine, ['init', '--agent', 'kiro']).code, 0);
  });
  afterEach(() => {
    endHooks();
    machine.remove();
  });

  it('a gate killed at any moment never lets a held call go, and ordinary work goes on', async () => {
    for (let round = 0; round < soakRuns(300); round += 1) {
      const editor = await openEditor(machine, [machine.workspace]);
      try {
        const held = runThrough(machine, 'kiro', deleteProd).ended;
        const ordinary = runThrough(machine, 'kiro', 'ls').ended;
        await pause(Math.random() * 150);
        editor.kill('SIGKILL');
        assert.equal((await held).code, 2);
        assert.equal((await ordinary).code, 0);
      } finally {
        await editor.close();
      }
    }
  });

  function bent(payload: Buffer): Buffer {
    const copy = Buffer.from(payload);
    switch (randomInt(0, 3)) {
      case 0:
        return copy.subarray(0, randomInt(0, copy.length));
      case 1:
        randomBytes(4).copy(copy, randomInt(0, copy.length - 4));
        return copy;
      default:
        return Buffer.concat([copy.subarray(0, randomInt(0, copy.length)), randomBytes(64), copy]);
    }
  }

  it('a payload bent anywhere gets an answer: allow or deny, with a reason for each deny', async () => {
    const editor = await openEditor(machine, [machine.workspace]);
    try {
      const whole = payloadOf({ tool: 'execute_bash', input: { command: 'git status' }, cwd: machine.workspace });
      for (let round = 0; round < soakRuns(3_000); round += 1) {
        const payload = bent(Buffer.from(whole));
        const { code, err } = await startHook(machine, 'kiro', payload, machine.workspace).ended;
        assert.ok(code === 0 || code === 2, `${String(code)} for ${payload.toString('hex')}`);
        assert.equal(err === '', code === 0, payload.toString('hex'));
      }
    } finally {
      await editor.close();
    }
  });
});
