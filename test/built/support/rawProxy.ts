import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Machine } from '../../support/machine';

export type RawProxy = {
  readonly child: ChildProcess;
  /** All that it said, a character for each byte, and its exit code. */
  readonly ended: Promise<readonly [string, number | null]>;
  readonly close: () => Promise<void>;
};

/** Speaks lines to the proxy and hears lines, with nothing of the library between. */
export function openRawProxy(cli: string, machine: Machine, argv: readonly string[]): RawProxy {
  const child = spawn(process.execPath, [cli, 'mcp', '--server', 'db', ...argv], {
    cwd: machine.workspace,
    env: { ...machine.env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const heard: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => heard.push(data));
  const ended = once(child, 'close').then(
    ([code]) => [Buffer.concat(heard).toString('latin1'), code as number | null] as const,
  );
  async function close(): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }
  return { child, ended, close };
}
