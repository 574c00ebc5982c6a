import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Machine } from '../test/support/machine';
import { payloadOf } from '../test/built/support/installed';
import type { Timed } from './paired';

/*
 * Another guard of agents, as a measure: `cc-safety-net` from npm, run by the hook command that it documents for Claude
 * Code, and without `npx` in front, which would add a second. It is installed into an ignored folder by the first run.
 */

const name = 'cc-safety-net';
const version = '2.4.5';
const folder = resolve(__dirname, '../.cache/peers', `${name}-${version}`);
const program = join(folder, 'node_modules', name, 'dist', 'bin', `${name}.js`);

function install(): void {
  if (existsSync(program)) return;
  mkdirSync(folder, { recursive: true });
  const words = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`];
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`\`${name}\` could not be installed`);
}

/** Its hook with one harmless call; `null` where it cannot be installed (no network). Fails if it does not deny. */
export function hookPeer(machine: Machine): Timed | null {
  try {
    install();
  } catch {
    return null;
  }
  const call = (command: string): string => payloadOf({ tool: 'Bash', input: { command }, cwd: machine.workspace });
  const hook = { program: process.execPath, args: [program, 'hook', '--coding-cli'], cwd: machine.workspace };
  const ran = spawnSync(hook.program, hook.args, { ...hook, env: machine.env, input: call('git reset --hard') });
  if (!ran.stdout.toString().includes('"deny"')) throw new Error(`\`${name}\` did not judge: ${ran.stderr.toString()}`);
  return { ...hook, env: machine.env, input: call('git status') };
}
