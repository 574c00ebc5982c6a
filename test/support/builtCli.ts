import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Machine } from './machine';

const cli = resolve(__dirname, '../../dist/cli.js');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the built command line as a user would, in a home of its own. */
export function runCli(
  machine: Machine,
  args: readonly string[],
  input: string | Buffer = '',
  env: Readonly<Record<string, string>> = {},
): Ran {
  const done = spawnSync(process.execPath, [cli, ...args], {
    cwd: machine.workspace,
    env: { ...machine.env, ...env },
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: done.status, out: done.stdout.toString('utf8'), err: done.stderr.toString('utf8') };
}
