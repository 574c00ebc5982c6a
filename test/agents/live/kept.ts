import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Result } from './judge';
import type { LiveAgent } from './liveAgent';
import { liveAgents } from './liveAgents';
import type { Proven } from './table';

const cache = resolve(__dirname, '../../../.cache/agents');

const fileOf = ({ id, version }: LiveAgent): string => resolve(cache, `${id}-${version}.json`);

function resultsOf(agent: LiveAgent): readonly Result[] {
  if (!existsSync(fileOf(agent))) return [];
  return JSON.parse(readFileSync(fileOf(agent), 'utf8')) as readonly Result[];
}

/** Keeps what each row has shown last, so that agents and rows need not be run all at once. */
export function keep({ agent, results }: Proven): void {
  const others = resultsOf(agent).filter(({ name }) => !results.some((each) => each.name === name));
  writeFileSync(fileOf(agent), JSON.stringify([...others, ...results]));
}

/** What was kept of every agent. */
export function kept(): readonly Proven[] {
  return liveAgents.map((agent) => ({ agent, results: resultsOf(agent) })).filter(({ results }) => results.length > 0);
}
