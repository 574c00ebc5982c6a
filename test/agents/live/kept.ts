import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Result } from './judge';
import type { LiveAgent } from './liveAgent';
import { liveAgents } from './liveAgents';
import type { Proven } from './table';

const cache = resolve(__dirname, '../../../.cache/agents');

const fileOf = ({ id, version }: LiveAgent): string => resolve(cache, `${id}-${version}.json`);

/** Keeps what the last run of an agent over all rows has shown, so that the agents need not be run all at once. */
export function keep({ agent, results }: Proven): void {
  writeFileSync(fileOf(agent), JSON.stringify(results));
}

/** What was kept of every agent. */
export function kept(): readonly Proven[] {
  return liveAgents
    .filter((agent) => existsSync(fileOf(agent)))
    .map((agent) => ({ agent, results: JSON.parse(readFileSync(fileOf(agent), 'utf8')) as readonly Result[] }));
}
