import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { facts, rarelyAsked, remote } from '../scripts/apart';
import { mainProgram } from '../scripts/build';
import { freshMachine } from '../test/support/machine';
import { cpuOf } from './cpuOf';
import { line, median, paired } from './paired';
import type { Timed } from './paired';

/*
 * What the rule packs add to the start of the command line, and to the memory of a process that holds them all, as the
 * gate's worker does: the program that ships beside the same one with no pack in it, in turn.
 *
 *     tsx bench/packs.ts
 */

const ROUNDS = 21;
const root = resolve(__dirname, '..');
const dist = join(root, 'dist');
const folder = join(root, '.cache', 'bench', 'packs');
const whole = join(folder, 'whole');
const bare = join(folder, 'bare');
const atExit = join(folder, 'atExit.cjs');

/** A registry of no packs in the place of the real one. */
const noPacks: Plugin = {
  name: 'no packs',
  setup(made) {
    made.onLoad({ filter: /rules[/\\]index\.generated\.ts$/ }, () => ({ contents: 'export const rulePacks = [];' }));
  },
};

/** Two copies of what ships; the second holds no packs. Copies, so that what is kept compiled is each one's own. */
async function makeBoth(): Promise<void> {
  if (!existsSync(join(dist, 'main.js'))) throw new Error('nothing is built; `npm run build` first');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const copy of [whole, bare]) cpSync(dist, copy, { recursive: true, filter: (from) => !from.endsWith('.cache') });
  // What is called by name outside the registry comes into the bundle itself.
  const others = Object.fromEntries(Object.entries(rarelyAsked).filter(([part]) => part !== 'rules.js'));
  const program = mainProgram({ ...facts, ...remote, ...others });
  await build({ ...program, plugins: [noPacks, ...(program.plugins ?? [])], outdir: bare });
  writeFileSync(atExit, "process.on('exit', () => { gc(); console.error(JSON.stringify(process.memoryUsage())); });\n");
}

/** A line of every day, and one that only a pack can judge. */
const lines = { everyday: 'ls', infrastructure: 'docker ps' };

const verdict = (copy: string, words: string): readonly string[] => [
  join(copy, 'cli.js'),
  'check',
  '--',
  ...words.split(' '),
];

/** Megabytes that stay after a verdict: what the program's values take, and all that the process holds. */
function memoryOf(copy: string, env: NodeJS.ProcessEnv): { readonly values: number; readonly resident: number } {
  const flags = ['--expose-gc', '--liftoff-only', '--require', atExit];
  const { stderr } = spawnSync(process.execPath, [...flags, ...verdict(copy, lines.infrastructure)], {
    env,
    encoding: 'utf8',
  });
  const used = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as NodeJS.MemoryUsage;
  return { values: (used.heapUsed + used.external) / 2 ** 20, resident: used.rss / 2 ** 20 };
}

async function main(): Promise<void> {
  await makeBoth();
  const machine = freshMachine();
  try {
    for (const [name, words] of Object.entries(lines)) {
      const timed = (copy: string): Timed => ({
        program: process.execPath,
        args: verdict(copy, words),
        env: machine.env,
      });
      const cpu = cpuOf(timed(whole), ROUNDS) - cpuOf(timed(bare), ROUNDS);
      const names = { name: `start, ${name} line`, against: 'with no packs', goal: '10 ms over' };
      console.log(line({ ...paired(timed(whole), timed(bare), ROUNDS), ...names, cpu }));
    }
    for (const kind of ['values', 'resident'] as const) {
      const [with_, without] = [whole, bare].map((copy) =>
        median(Array.from({ length: 7 }, () => memoryOf(copy, machine.env)[kind])),
      ) as [number, number];
      const figures = `${with_.toFixed(1)} MB   with no packs ${without.toFixed(1)} MB`;
      console.log(`memory, ${kind.padEnd(26)} ${figures}   over ${(with_ - without).toFixed(1)} MB   goal 30 MB over`);
    }
  } finally {
    machine.remove();
  }
}

void main();
