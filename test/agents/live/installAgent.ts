import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LiveAgent } from './liveAgent';

const cache = resolve(__dirname, '../../../.cache/agents');

/** The agent's program, installed in the cache when it is not there yet; null when the package cannot be had here. */
export function installAgent(agent: LiveAgent): string | null {
  const folder = join(cache, `${agent.id}-${agent.version}`);
  const program = join(folder, 'node_modules', '.bin', agent.program);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  // Its own installer must run where it links or unpacks a binary; those of its dependencies need not.
  const manifest = { private: true, allowScripts: { [agent.package]: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const args = ['install', '--no-audit', '--no-fund', '--loglevel', 'error', `${agent.package}@${agent.version}`];
  spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  return existsSync(program) ? program : null;
}
