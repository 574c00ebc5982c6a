import { join } from 'node:path';
import { disarmingFiles, userDisarmingFiles } from '../core/disarming/disarmingFiles';
import { agentNamed } from '../agents/registry/agentNamed';
import { sightingFile } from '../node/lastSeen';
import { platformHere } from '../node/platformHere';
import type { Folders } from '../node/state';
import { hookLauncherPath } from '../shellguard/hookLauncherPath';
import type { AgentHealth } from './agentHealth';

/**
 * The files that a verdict stands on; a change of any of them calls for another look. Absolute; some may not exist.
 * `roots` are the folders whose settings could take hooks away: the workspace and, last, the home.
 */
export function watchedFiles(
  all: readonly AgentHealth[],
  { state, data }: Folders,
  roots: readonly string[],
): readonly string[] {
  const here = new Set(all.map(({ id }) => id));
  const disarming = disarmingFiles.filter(({ id }) => here.has(id));
  const users = userDisarmingFiles.filter(({ id }) => here.has(id));
  const own = all.flatMap(({ id, surface, files }) => [
    ...files,
    sightingFile(state, 'unannounced', id, surface) ?? [],
    ...(agentNamed(id)?.managed?.(surface, platformHere()) ?? []).map(({ path }) => path),
  ]);
  return [
    ...new Set([
      hookLauncherPath(data),
      join(state, 'guard', 'launcher.json'),
      ...own.flat(),
      ...disarming.flatMap(({ path }) => roots.map((root) => join(root, path))),
      ...users.flatMap(({ path }) => roots.slice(-1).map((home) => join(home, path))),
    ]),
  ];
}
