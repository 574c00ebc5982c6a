import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideName } from '../../../src/gate/edits/takeOut';
import { openBaselines } from '../../../src/recovery/baselines';
import { openHeldStore } from '../../../src/recovery/heldStore';
import { putInPlace } from '../../../src/recovery/putInPlace';

/*
 * Takes changes of one file out and puts them in again, round after round, until it is killed: the steps of the gate
 * in their order. Round N changes `before N` into `after N`; `begun N` and `written N` on stdout tell how far it came.
 */

const [, , store = '', path = ''] = process.argv;

function content(side: string, round: number): string {
  return `${side} ${round}\n`.repeat(5_000);
}

async function run(): Promise<void> {
  const opened = openBaselines(store, 'taker');
  if (opened.kind === 'closed') throw new Error(opened.says);
  const { bytes, set } = opened.value;
  const held = openHeldStore(join(store, 'held'));
  for (let round = 0; ; round += 1) {
    writeFileSync(path, content('before', round));
    const before = await bytes.capture(path);
    if (before.kind !== 'captured') throw new Error(before.kind);
    set(path, before.version);
    process.stdout.write(`begun ${round}\n`);
    writeFileSync(path, content('after', round));
    process.stdout.write(`written ${round}\n`);
    const after = await bytes.capture(path);
    if (after.kind !== 'captured') throw new Error(after.kind);
    const temporary = besideName(path);
    const sides = { before: before.version, after: after.version };
    const entry = { path, agent: null, at: Date.now(), ...sides, state: 'taking', says: '', temporary } as const;
    const kept = await held.add(entry, bytes.pathOf);
    if (kept.kind === 'closed') throw new Error(kept.says);
    const { id } = kept.value;
    for (const side of ['before', 'after'] as const) {
      const [expected, next] = side === 'before' ? [sides.after, sides.before] : [sides.before, sides.after];
      const placed = await putInPlace({ path, expected, next, bytes: held.bytes(id, side), temporary });
      if (placed.kind !== 'placed') throw new Error(placed.kind);
      await placed.replaced?.close();
      held.update({ ...kept.value, state: side === 'before' ? 'held' : 'put-back' });
    }
  }
}

void run();
