import { spawn } from 'node:child_process';

export type Asked = {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: string;
  /** Milliseconds after which it is ended with all that it started. */
  readonly limit: number;
};

/** `code` is null when it could not be started or was ended; `says` is then why, else its error stream. */
export type Answered = { readonly code: number | null; readonly says: string; readonly out: string };

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}

/** Starts an installed program of ours with a question on stdin and waits for its answer. Never rejects. */
export function askProgram({ program, args, cwd, env, input, limit }: Asked): Promise<Answered> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    const told: Buffer[] = [];
    let trouble = '';
    const timer = setTimeout(() => {
      trouble = `no answer within ${limit / 1000} s`;
      endGroup(child.pid);
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
      if (code === null) settle(null, trouble === '' ? `ended by ${signal ?? 'a signal'}` : trouble);
      else settle(code, said);
    });
    child.stdin.end(input);
  });
}
