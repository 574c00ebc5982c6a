import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
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
import { line, median, paired } from './paired';
import type { Figure } from './paired';

/*
 * What the guard costs bash, zsh and fish, with a gate that says yes at once: from Enter to the next prompt of a line that does
 * nothing, under the editor's own scripts, in turn with a shell of the same kind without the guard; a shell that is
 * given one command; and a program behind its launcher, beside the program itself. `npx tsx bench/shells.ts`
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

async function enterOf(name: string, goal: string, subject: Shell, baseline: Shell, rounds: number): Promise<Figure> {
  const pairs: { readonly subject: number; readonly baseline: number }[] = [];
  for (let round = -5; round < rounds; round++) {
    const pair = { baseline: await enter(baseline), subject: await enter(subject) };
    if (round >= 0) pairs.push(pair);
  }
  await subject.close();
  await baseline.close();
  return {
    name,
    against: 'unguarded',
    goal,
    subject: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
  };
}

/** The stand-in of the tests, a script of one line: once asked about, and once let through by the launcher itself. */
function launchers(place: Guarded, rounds: number): void {
  for (const [name, verb] of [
    ['launcher, gate that says yes', 'apply'],
    ['launcher, a verb that only reads', 'plan'],
  ] as const) {
    const direct = { program: join(place.root, 'tools', 'terraform'), args: [verb], cwd: place.home, env: place.env };
    const env = { ...place.env, PATH: `${place.bin}/shims:${place.env['PATH'] ?? ''}` };
    const times = paired({ ...direct, program: join(place.bin, 'shims', 'terraform'), env }, direct, rounds);
    console.log(line({ name, against: 'direct', goal: 'over 2 ms', ...times }));
  }
}

async function main(rounds: number): Promise<void> {
  preparePty();
  const place = guarded();
  try {
    await withGate(place, async () => {
      const bash = [await guardedBash(place), await guardedBash(place, { bare: true })] as const;
      console.log(line(await enterOf('Enter in bash', 'over 4 ms', ...bash, rounds)));
      const zsh = [await guardedZsh(place), await guardedZsh(place, { plain: true })] as const;
      console.log(line(await enterOf('Enter in zsh', 'over 1.5 ms', ...zsh, rounds)));
      const fish = [await guardedFish(place), await guardedFish(place, '', true)] as const;
      console.log(line(await enterOf('Enter in fish', 'over 3.5 ms', ...fish, rounds)));
      for (const [program, env] of [
        ['bash', { ...terminalEnv(place), SHLVL: '1' }],
        ['zsh', zshEnvironment(place)],
        ['fish', fishEnvironment(place)],
      ] as const) {
        const timed = { program, args: ['-c', ':'], cwd: place.home };
        const plain = { ...timed, env: { ...place.env, ZDOTDIR: place.home, XDG_DATA_DIRS: undefined, SHLVL: '1' } };
        const times = paired({ ...timed, env }, plain, rounds);
        console.log(line({ name: `${program} -c :`, against: 'unguarded', goal: '–', ...times }));
      }
      launchers(place, rounds);
    });
  } finally {
    place.remove();
  }
}

void main(Number(process.argv[2] ?? 101));
