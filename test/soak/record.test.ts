import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openRecord, recordFile } from '../../src/gate/record/openRecord';
import { verifyRecord } from '../../src/gate/record/verifyRecord';
import { soakRuns } from '../support/soak';

const writerScript = resolve(__dirname, '../gate/support/writer.ts');

/** Writers of one record, killed at random moments; each writes `index` 0, 1, 2 … under its own name. */
describe('the record under writers that are killed', function () {
  this.timeout(1_800_000);
  let state: string;
  let writers: ChildProcess[] = [];

  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'hps-'));
  });
  afterEach(() => {
    for (const writer of writers) writer.kill('SIGKILL');
    writers = [];
    rmSync(state, { recursive: true, force: true });
  });

  function startWriter(name: string, count: number): ChildProcess {
    const args = ['--require', 'tsx/cjs', writerScript, state, name, String(count)];
    const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    writers.push(writer);
    return writer;
  }

  /** The indexes that stand in the record under `name`, in its order. */
  function indexesOf(name: string): readonly number[] {
    return readFileSync(recordFile(state), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
      .filter((line) => line['by'] === name)
      .map((line) => Number(line['index']));
  }

  it('no whole line is lost, doubled or out of order, whoever dies when', async () => {
    const steady = startWriter('steady', soakRuns(20_000));
    const steadyEnd = once(steady, 'exit');
    const victims: string[] = [];
    for (let round = 0; round < soakRuns(400); round += 1) {
      const name = `victim-${round}`;
      victims.push(name);
      const victim = startWriter(name, 1_000_000);
      const ended = once(victim, 'exit');
      await Promise.race([once(victim.stdout ?? victim, 'data'), ended]);
      await pause(Math.random() * 60);
      victim.kill('SIGKILL');
      await ended;
    }
    assert.equal((await steadyEnd)[0], 0);
    const record = openRecord({ stateFolder: state, key: null, now: Date.now });
    assert.equal((await record.append({ kind: 'decision', by: 'last', index: 0 })).kind, 'open');
    assert.deepEqual(verifyRecord(recordFile(state)).faults, []);
    assert.deepEqual(
      indexesOf('steady'),
      Array.from({ length: soakRuns(20_000) }, (_, index) => index),
    );
    for (const name of victims) {
      const indexes = indexesOf(name);
      assert.ok(indexes.length > 20, `${name} was killed before it wrote`);
      assert.deepEqual(
        indexes,
        indexes.map((_, index) => index),
        name,
      );
    }
    assert.equal(existsSync(`${recordFile(state)}.lock`), false);
  });
});
