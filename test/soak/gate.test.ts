import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { listGates } from '../../src/gate/addressBook';
import { verifyRecord } from '../../src/gate/record/verifyRecord';
import { recordFile } from '../../src/gate/record/openRecord';
import { openEditor } from '../built/support/editor';
import type { Editor } from '../built/support/editor';
import { endHooks, runThrough } from '../built/support/installed';
import { runCli } from '../support/builtCli';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { soakRuns } from '../support/soak';

describe('a gate under garbage and storms', function () {
  this.timeout(1_800_000);
  let machine: Machine;
  let editor: Editor;

  beforeEach(async () => {
    machine = freshMachine();
    assert.equal(runCli(machine, ['init', '--agent', 'kiro']).code, 0);
    editor = await openEditor(machine, [machine.workspace]);
  });
  afterEach(async () => {
    endHooks();
    await editor.close();
    machine.remove();
  });

  /** What the gate said on one connection until it ended it. */
  function talk(bytes: readonly Buffer[]): Promise<string> {
    return new Promise((resolve) => {
      let said = '';
      const socket = connect(editor.socket, () => {
        for (const part of bytes) socket.write(part);
        socket.destroySoon();
      });
      socket.on('data', (data) => (said += data.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        resolve(said);
      });
    });
  }

  function garbage(credential: string): readonly Buffer[] {
    const noise = randomBytes(randomInt(1, 4_000));
    const word = (text: string): Buffer => Buffer.from(text);
    const size = (): number => randomInt(0, 3_000);
    return (
      [
        [noise],
        [word('HP1 '), noise],
        [word(`HP1 hook ${randomBytes(16).toString('hex')} ${size()} ${size()}\n`), noise],
        [word(`HP1 answer ${credential} ${size()} ${size()}\n`), noise],
        [word(`HP1 hook ${credential} ${size()} 99999999999\n`), noise],
        [word(`HP1 hook ${credential} 4 ${noise.length}\nnoon`), noise],
        [word(`HP1 hook ${credential} 12 ${noise.length}\nkiro\0ide\0/x\0`), noise],
        [word('{"kind":"answer","hold":1,"answer":"allow","typed":null}\n'), noise],
      ][randomInt(0, 8)] ?? [noise]
    );
  }

  it('no garbage on the socket is an allow, an answer or the end of the gate', async () => {
    const [address] = listGates(join(machine.env['XDG_RUNTIME_DIR'] ?? '', 'holdpoint', 'gates'));
    assert.ok(address !== undefined);
    const held = runThrough(machine, 'kiro', 'aws cloudformation delete-stack --stack-name ce-api-prod').ended;
    const hold = await editor.question();
    for (let round = 0; round < soakRuns(20_000); round += 1) {
      const parts = garbage(address.credential);
      const said = await talk(parts);
      assert.doesNotMatch(said, /^(?:wait\n)*answer 0 /, Buffer.concat(parts).toString('hex'));
    }
    assert.equal((await runThrough(machine, 'kiro', 'ls').ended).code, 0);
    await editor.answer(hold.number, 'deny');
    assert.equal((await held).code, 2);
    assert.deepEqual(verifyRecord(recordFile(join(machine.env['XDG_STATE_HOME'] ?? '', 'holdpoint'))).faults, []);
  });

  it('every hook of a storm is answered, and by its own verdict', async () => {
    for (let storm = 0; storm < soakRuns(200); storm += 1) {
      const calls = Array.from({ length: 20 }, (_, index) => {
        const risky = index % 4 === 0;
        const command = risky ? 'rm -rf / --no-preserve-root' : `git log -${storm + 1}${index}`;
        return { risky, ended: runThrough(machine, 'kiro', `${command} # ${storm} ${index}`).ended };
      });
      for (const { risky, ended } of calls) {
        const { code, err } = await ended;
        assert.equal(code, risky ? 2 : 0, err);
      }
    }
    const record = recordFile(join(machine.env['XDG_STATE_HOME'] ?? '', 'holdpoint'));
    const report = verifyRecord(record);
    assert.deepEqual(report.faults, []);
    assert.equal(report.lines, soakRuns(200) * 20);
    assert.equal(report.keyed, report.lines);
  });
});
