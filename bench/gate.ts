import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, machine, openWindow } from '../test/gate/support/withGate';

/* Prints a question's round trip through a gate (engine's double: the mechanics alone) beside a bare `sh -c :`. */

const ROUNDS = 50;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function timed(work: (round: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return median(times);
}

async function main(): Promise<void> {
  const here = machine();
  const folder = join(here.home, 'work');
  mkdirSync(folder);
  const window = await openWindow(here, [folder]);
  try {
    const bare = await timed(() => spawnSync('sh', ['-c', ':']));
    const gate = await timed((round) => ask(here, `ls ${round}`, { cwd: folder }));
    console.log(`sh -c :      ${bare.toFixed(2)} ms`);
    console.log(`gate, allow  ${gate.toFixed(2)} ms  ${(gate / bare).toFixed(2)} times`);
  } finally {
    await window.close();
    here.clean();
  }
}

void main();
