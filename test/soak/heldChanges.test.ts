import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openHeldStore } from '../../src/recovery/heldStore';
import { soakRuns } from '../support/soak';

const taker = resolve(__dirname, '../recovery/support/taker.ts');

/** A process that takes changes out and puts them in again, killed at random moments. */
describe('held changes under kill -9', function () {
  this.timeout(3_600_000);
  let root: string;
  let victim: ChildProcess | null = null;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'hps-')));
  });
  afterEach(() => {
    victim?.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  });

  /** Whole contents below a folder of the store, whatever their names. */
  function contentsBelow(folder: string): readonly string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name), 'utf8')] : [],
    );
  }

  /** What the process said until it was killed. */
  async function killedRun(): Promise<readonly string[]> {
    const child = spawn(
      process.execPath,
      ['--require', resolve(__dirname, '../support/typescript.cjs'), taker, join(root, 'store'), join(root, 'file')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    victim = child;
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await pause(Math.random() * 120);
    child.kill('SIGKILL');
    await ended;
    return said.trimEnd().split('\n');
  }

  function whole(side: string, round: number): string {
    return `${side} ${round}\n`.repeat(5_000);
  }

  it('the file has the old or the new bytes, the store has the other, and no entry is half', async () => {
    for (let run = 0; run < soakRuns(2_000); run += 1) {
      const said = await killedRun();
      const round = Number(said.at(-1)?.split(' ')[1]);
      const disk = readFileSync(join(root, 'file'), 'utf8');
      const kept = contentsBelow(join(root, 'store'));
      const [old, now] = [whole('before', round), whole('after', round)];
      const wasWritten = said.at(-1) === `written ${round}`;
      if (disk === now) assert.ok(kept.includes(old), `round ${round}: the old bytes are nowhere`);
      else if (disk === old) assert.ok(!wasWritten || kept.includes(now), `round ${round}: the new bytes are nowhere`);
      // What is left is the process itself cut off in one of its own writes, before the change or in the next round.
      else
        assert.ok(
          [now, whole('before', round + 1)].some((text) => text.startsWith(disk)),
          disk.slice(0, 20),
        );
      const store = openHeldStore(join(root, 'store', 'held'));
      store.sweep();
      for (const change of store.list()) {
        const number = readFileSync(store.bytes(change.id, 'before'), 'utf8').split(/[ \n]/)[1];
        assert.equal(readFileSync(store.bytes(change.id, 'before'), 'utf8'), whole('before', Number(number)));
        assert.equal(readFileSync(store.bytes(change.id, 'after'), 'utf8'), whole('after', Number(number)));
      }
      rmSync(join(root, 'store'), { recursive: true, force: true });
    }
  });
});
