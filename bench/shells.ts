import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { fishEnvironment, guardedFish } from '../test/shellguard/pty/guardedFish';
import { guardedZsh, zshEnvironment } from '../test/shellguard/pty/guardedZsh';
import { preparePty } from '../test/shellguard/pty/openPty';
import type { Shell } from '../test/shellguard/pty/shellOf';
import { guarded } from '../test/shellguard/support/guarded';
import type { Guarded } from '../test/shellguard/support/guarded';
import { line, median, paired } from './paired';
import type { Figure } from './paired';

/*
 * What the guard costs zsh and fish, with a gate that says yes at once: from Enter to the next prompt of a line that does
 * nothing, under the editor's own scripts, in turn with a shell of the same kind without the guard; and a shell that is
 * given one command. `npx tsx bench/shells.ts`
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

async function main(rounds: number): Promise<void> {
  preparePty();
  const place = guarded();
  try {
    await withGate(place, async () => {
      const zsh = [await guardedZsh(place), await guardedZsh(place, { plain: true })] as const;
      console.log(line(await enterOf('Enter in zsh', 'over 1.5 ms', ...zsh, rounds)));
      const fish = [await guardedFish(place), await guardedFish(place, '', true)] as const;
      console.log(line(await enterOf('Enter in fish', 'over 3.5 ms', ...fish, rounds)));
      for (const [program, env] of [
        ['zsh', zshEnvironment(place)],
        ['fish', fishEnvironment(place)],
      ] as const) {
        const timed = { program, args: ['-c', ':'], cwd: place.home };
        const plain = { ...timed, env: { ...place.env, ZDOTDIR: place.home, XDG_DATA_DIRS: undefined } };
        const times = paired({ ...timed, env }, plain, rounds);
        console.log(line({ name: `${program} -c :`, against: 'unguarded', goal: '–', ...times }));
      }
    });
  } finally {
    place.remove();
  }
}

void main(Number(process.argv[2] ?? 101));
