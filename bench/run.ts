import { existsSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { vsixPath } from '../scripts/package';
import { freshMachine } from '../test/support/machine';
import { annotationRows } from './annotations';
import { gateMechanics } from './gate';
import { batch, gateStart, hookAlone, hookThroughGate } from './hook';
import { idleRow } from './idle';
import { launcherAlone } from './launcher';
import { line } from './paired';
import type { Figure } from './paired';
import { runReading } from './reading';
import { shellGuard } from './shells';

/*
 * All figures beside their baselines, which are measured in the same run and in turn with what they are compared to.
 * Times mean little on a busy machine; ratios hold better.
 *
 *     npm run bench [-- CORPUS.jsonl]
 */

const ROUNDS = 21;

function print(figure: Figure): void {
  console.log(line(figure));
}

function load(): string {
  return loadavg()
    .map((one) => one.toFixed(2))
    .join(' ');
}

async function main(corpus: string | undefined): Promise<void> {
  if (!existsSync(resolve(__dirname, '../dist/cli.js'))) throw new Error('nothing is built; `npm run build` first');
  console.log(`Node ${process.version}, ${cpus().length} processors, load ${load()}; medians of ${ROUNDS}`);
  const machine = freshMachine();
  try {
    hookAlone(machine, ROUNDS).forEach(print);
    (await hookThroughGate(machine, ROUNDS)).forEach(print);
    print(await launcherAlone(ROUNDS));
    print(await gateMechanics(ROUNDS));
    for (const figure of await shellGuard(ROUNDS)) print(figure);
    print(await gateStart(machine, 5));
    print(batch(machine, 5_000, 3));
    const annotations = await annotationRows(machine, ROUNDS);
    annotations.figures.forEach(print);
    console.log(annotations.idle);
    console.log(await idleRow(machine));
  } finally {
    machine.remove();
  }
  const size = existsSync(vsixPath) ? `${(statSync(vsixPath).size / 1024 / 1024).toFixed(2)} MB` : 'not packed yet';
  console.log(`VSIX                               ${size}   goal under 5 MB`);
  runReading(corpus === undefined ? [] : [corpus]);
  console.log(`load at the end ${load()}`);
}

void main(process.argv[2]);
