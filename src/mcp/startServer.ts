import type { ChildProcessByStdio, SpawnOptions } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import spawn from 'cross-spawn';
import type { NonEmpty } from '../core/model/nonEmpty';
import type { Ended, Server } from './server';
import { written } from './written';

/** Milliseconds that a server has to end by itself once nobody speaks to it, and once it was told to end. */
const GRACE = 3_000;

/** As a shell tells that a program could not be started. */
const NOT_STARTED = 127;

type Options = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly note: (says: string) => void;
};

/** On Windows batch files such as `npx` are found too, and cmd.exe is told each word so that it stays one. */
function piped(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcessByStdio<Writable, Readable, null> {
  return spawn(program, args, options) as ChildProcessByStdio<Writable, Readable, null>;
}

/** A server that is a process: its stderr is ours, and it does not outlive us. */
export function startServer([program, ...args]: NonEmpty<string>, { cwd, env, note }: Options): Server {
  const child = piped(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'inherit'], windowsHide: true });
  const ended = new Promise<Ended>((resolve) => {
    child.on('error', (error) => {
      note(`cannot start the server: ${error.message}`);
      resolve({ code: NOT_STARTED, signal: null });
    });
    child.on('exit', (code, signal) => {
      resolve({ code: code ?? 1, signal });
    });
  });
  let isOver = false;
  const kill = (signal: NodeJS.Signals): void => {
    if (!isOver) child.kill(signal);
  };
  const atExit = (): void => {
    kill('SIGKILL');
  };
  process.on('exit', atExit);
  const timers: NodeJS.Timeout[] = [];
  void ended.then(() => {
    isOver = true;
    timers.forEach(clearTimeout);
    process.off('exit', atExit);
  });
  // A server that is gone says so by its end; what was on its way to it is nobody's.
  child.stdin.on('error', () => undefined);
  child.stdout.on('error', () => undefined);
  return {
    ended,
    kill,
    output: child.stdout as AsyncIterable<Buffer>,
    send: (bytes) => Promise.race([written(child.stdin, bytes), ended.then(() => undefined)]),
    end() {
      child.stdin.end();
      timers.push(setTimeout(kill, GRACE, 'SIGTERM'), setTimeout(kill, 2 * GRACE, 'SIGKILL'));
    },
  };
}
