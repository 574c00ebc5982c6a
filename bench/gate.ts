import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, machine, openWindow } from '../test/gate/support/withGate';
import { median } from './paired';
import type { Figure } from './paired';

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A question's round trip through a gate with the engine's double, so the mechanics alone, without a launcher. */
export async function gateMechanics(rounds: number): Promise<Figure> {
  const here = machine();
  const folder = join(here.home, 'work');
  mkdirSync(folder);
  const window = await openWindow(here, [folder]);
  try {
    const pairs: { readonly subject: number; readonly baseline: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const baseline = await timed(() => spawnSync('sh', ['-c', ':']));
      pairs.push({ baseline, subject: await timed(() => ask(here, `ls ${round}`, { cwd: folder })) });
    }
    return {
      name: 'question through a gate, no engine',
      against: 'sh -c :',
      goal: '–',
      subject: median(pairs.map((pair) => pair.subject)),
      baseline: median(pairs.map((pair) => pair.baseline)),
      ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
    };
  } finally {
    await window.close();
    here.clean();
  }
}
