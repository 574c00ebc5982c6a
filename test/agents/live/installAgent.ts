import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LiveAgent } from './liveAgent';

const cache = resolve(__dirname, '../../../.cache/agents');

/** Whether it starts at all: a package whose own installer did not run leaves a program that only says so. */
function starts(program: string): boolean {
  return existsSync(program) && spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** The agent's program, installed in the cache when it is not there yet; null when the package cannot be had here. */
export function installAgent(agent: LiveAgent): string | null {
  const folder = join(cache, `${agent.id}-${agent.version}`);
  const program = join(folder, 'node_modules', '.bin', agent.program);
  if (starts(program)) return program;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Its own installer must run where it links or unpacks a binary; those of its dependencies need not.
  const manifest = { private: true, allowScripts: { [agent.package]: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const words = ['install', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const args = [...words, `${agent.package}@${agent.version}`];
  spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  return starts(program) ? program : null;
}
