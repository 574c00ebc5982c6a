import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { guardedBash, terminalEnv } from '../test/shellguard/pty/guardedBash';
import { fishEnvironment, guardedFish } from '../test/shellguard/pty/guardedFish';
import { guardedZsh, zshEnvironment } from '../test/shellguard/pty/guardedZsh';
import { preparePty } from '../test/shellguard/pty/openPty';
import type { Shell } from '../test/shellguard/pty/shellOf';
import { guarded } from '../test/shellguard/support/guarded';
import type { Guarded } from '../test/shellguard/support/guarded';
import { cpuOf } from './cpuOf';
import { line, median, paired } from './paired';
import type { Figure, Timed } from './paired';

/*
 * What the guard costs bash, zsh and fish, with a gate that says yes at once: from Enter to the next prompt of a line that does
 * nothing, under the editor's own scripts, in turn with a shell of the same kind without the guard; a shell that is
 * given one command; and a program behind its launcher, beside the program itself. A part of `npm run bench`; alone, with
 * more rounds: `npx tsx bench/shells.ts ROUNDS`
 */

/** Plain JavaScript: a worker gets none of the loader that reads TypeScript. */
const gate = `
const { createServer } = require('node:net');
const { parentPort, workerData } = require('node:worker_threads');
createServer((connection) => {
  connection.on('error', () => undefined);
  connection.once('data', () => connection.end('answer 0 0 0\\n'));
}).listen(workerData, () => parentPort.postMessage('listening'));
`;

async function withGate<T>(place: Guarded, act: () => Promise<T>): Promise<T> {
  const socket = join(place.run, 'gates', 'one.sock');
  mkdirSync(join(place.run, 'gates'), { recursive: true, mode: 0o700 });
  const worker = new Worker(gate, { eval: true, workerData: socket, execArgv: [] });
  await once(worker, 'message');
  writeFileSync(join(place.run, 'gates', 'one.json'), JSON.stringify({ socket, credential: 'c0ffee00' }), {
    mode: 0o600,
  });
  try {
    return await act();
  } finally {
    await worker.terminate();
  }
}

async function enter(shell: Shell): Promise<number> {
  shell.write(':');
  await shell.until(':');
  const started = performance.now();
  shell.write('\r');
  await shell.until('\x1b]633;C\x07');
  const took = performance.now() - started;
  await shell.prompt();
  return took;
}

/** Milliseconds of processor that a process and the children it has waited for have used; NaN where there is no /proc. */
function cpuTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
  } catch {
    return Number.NaN;
  }
}

async function enterOf(name: string, goal: string, subject: Shell, baseline: Shell, rounds: number): Promise<Figure> {
  const pairs: { readonly subject: number; readonly baseline: number }[] = [];
  const used = (): number => cpuTime(subject.pid) - cpuTime(baseline.pid);
  let before = Number.NaN;
  for (let round = -5; round < rounds; round++) {
    if (round === 0) before = used();
    const pair = { baseline: await enter(baseline), subject: await enter(subject) };
    if (round >= 0) pairs.push(pair);
  }
  const cpu = (used() - before) / rounds;
  await subject.close();
  await baseline.close();
  return {
    name,
    against: 'unguarded',
    goal,
    subject: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
    best: Math.min(...pairs.map((pair) => pair.subject)) - Math.min(...pairs.map((pair) => pair.baseline)),
    cpu,
  };
}

/** The stand-in of the tests, a script of one line: once asked about, and once let through by the launcher itself. */
function launchers(place: Guarded, rounds: number): readonly Figure[] {
  const verbs = [
    ['launcher, gate that says yes', 'apply', 'over 2.1 ms'],
    ['launcher, a verb that only reads', 'plan', 'over 0.7 ms'],
  ] as const;
  return verbs.map(([name, verb, goal]) => {
    const direct = { program: join(place.root, 'tools', 'terraform'), args: [verb], cwd: place.home, env: place.env };
    const env = { ...place.env, HOLDPOINT_WINDOW: 'one', PATH: `${place.bin}/shims:${place.env['PATH'] ?? ''}` };
    const subject = { ...direct, program: join(place.bin, 'shims', 'terraform'), env };
    return compared({ name, against: 'direct', goal }, subject, direct, rounds);
  });
}

function compared(
  row: Pick<Figure, 'name' | 'against' | 'goal'>,
  subject: Timed,
  baseline: Timed,
  rounds: number,
): Figure {
  return { ...row, ...paired(subject, baseline, rounds), cpu: cpuOf(subject, rounds) - cpuOf(baseline, rounds) };
}

async function enters(place: Guarded, rounds: number): Promise<readonly Figure[]> {
  const bash = [await guardedBash(place), await guardedBash(place, { bare: true })] as const;
  const zsh = [await guardedZsh(place), await guardedZsh(place, { plain: true })] as const;
  const fish = [await guardedFish(place), await guardedFish(place, '', true)] as const;
  return [
    await enterOf('Enter in bash', 'over 4 ms', ...bash, rounds),
    await enterOf('Enter in zsh', 'over 1.5 ms', ...zsh, rounds),
    await enterOf('Enter in fish', 'over 3.5 ms', ...fish, rounds),
  ];
}

function strings(place: Guarded, rounds: number): readonly Figure[] {
  const environments = [
    ['bash', { ...terminalEnv(place), SHLVL: '1' }],
    ['zsh', zshEnvironment(place)],
    ['fish', fishEnvironment(place)],
  ] as const;
  return environments.map(([program, env]) => {
    const timed = { program, args: ['-c', ':'], cwd: place.home };
    const plain = { ...timed, env: { ...place.env, ZDOTDIR: place.home, XDG_DATA_DIRS: undefined, SHLVL: '1' } };
    const row = { name: `${program} -c :`, against: 'unguarded', goal: '–' };
    return compared(row, { ...timed, env }, plain, rounds);
  });
}

/** What the guard costs the shells and the programs started in them. */
export async function shellGuard(rounds: number): Promise<readonly Figure[]> {
  preparePty();
  const place = guarded();
  try {
    return await withGate(place, async () => [
      ...(await enters(place, rounds)),
      ...strings(place, rounds),
      ...launchers(place, rounds),
    ]);
  } finally {
    place.remove();
  }
}

async function main(rounds: number): Promise<void> {
  for (const figure of await shellGuard(rounds)) console.log(line(figure));
}

if (require.main === module) void main(Number(process.argv[2] ?? 101));
