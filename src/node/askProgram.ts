import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export type Asked = {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: string;
  /** Milliseconds after which it is ended with all that it started. */
  readonly limit: number;
  /** The arguments are a line for cmd.exe, to be handed over as they are. */
  readonly verbatim?: boolean;
};

/** `code` is null when it could not be started or was ended; `says` is then why, else its error stream. */
export type Answered = { readonly code: number | null; readonly says: string; readonly out: string };

const isWindows = process.platform === 'win32';
const taskkill = `${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\taskkill.exe`;

/** Ends it with all that it started. Windows knows no groups of processes, but a program that finds out whose parent is who. */
function endAll(pid: number | undefined): void {
  try {
    if (pid === undefined) return;
    if (isWindows)
      spawn(taskkill, ['/T', '/F', '/PID', String(pid)], { stdio: 'ignore', windowsHide: true }).on(
        'error',
        () => undefined,
      );
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Throws where Windows starts no such program at all, a batch file for instance. */
function started({ program, args, cwd, env, verbatim = false }: Asked): Child {
  return spawn(program, args, {
    cwd,
    env,
    // On Windows it would get a console of its own, which a person sees.
    detached: !isWindows,
    windowsHide: true,
    windowsVerbatimArguments: verbatim,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function answered(child: Child, { input, limit }: Asked, resolve: (answered: Answered) => void): void {
  const parts: Buffer[] = [];
  const told: Buffer[] = [];
  let trouble = '';
  const timer = setTimeout(() => {
    trouble = `no answer within ${limit / 1000} s`;
    endAll(child.pid);
  }, limit);
  const settle = (code: number | null, says: string): void => {
    clearTimeout(timer);
    resolve({ code, says, out: Buffer.concat(told).toString('utf8') });
  };
  child.stdout.on('data', (data: Buffer) => told.push(data));
  child.stderr.on('data', (data: Buffer) => parts.push(data));
  // A program that ends without reading its question still answers with its exit code.
  child.stdin.on('error', () => undefined);
  child.on('error', (error) => {
    settle(null, error.message);
  });
  child.on('close', (code, signal) => {
    const said = Buffer.concat(parts).toString('utf8').trim();
    // Windows knows no signals: what was ended has a code there too.
    if (code === null || trouble !== '') settle(null, trouble === '' ? `ended by ${signal ?? 'a signal'}` : trouble);
    else settle(code, said);
  });
  child.stdin.end(input);
}

/** Starts an installed program of ours with a question on stdin and waits for its answer. Never rejects. */
export function askProgram(asked: Asked): Promise<Answered> {
  return new Promise((resolve) => {
    try {
      answered(started(asked), asked, resolve);
    } catch (error) {
      resolve({ code: null, says: error instanceof Error ? error.message : 'it does not start', out: '' });
    }
  });
}
