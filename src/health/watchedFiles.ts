import { join } from 'node:path';
import { sightingFile } from '../node/lastSeen';
import type { Folders } from '../node/state';
import type { AgentHealth } from './agentHealth';

/** The files that a verdict stands on; a change of any of them calls for another look. Absolute; some may not exist. */
export function watchedFiles(all: readonly AgentHealth[], { state, data }: Folders): readonly string[] {
  const own = all.flatMap(({ id, surface, files }) => [
    ...files,
    sightingFile(state, 'unannounced', id, surface) ?? [],
  ]);
  return [...new Set([join(data, 'bin', 'hook'), join(state, 'guard', 'launcher.json'), ...own.flat()])];
}
