import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import type { NonEmpty } from '../core/model/nonEmpty';

/** Where the runtime may be found when the recorded one is gone, after an editor's update for instance. */
export const usualNodes: NonEmpty<string> = ['/usr/local/bin/node', '/usr/bin/node', '/opt/homebrew/bin/node'];

/** Perl where it stands on every system that ships it; one without taint checks (`-T`) does not count. */
export function perlThatWorks(path: string): boolean {
  if (!existsSync(path)) return false;
  const probe = spawnSync(path, ['-T', '-e', 'exit(${^TAINT} == 1 ? 7 : 1)'], { env: {}, timeout: 5000 });
  return probe.status === 7;
}

/** Grammars are compiled as far as they are needed, once and not better; and nothing is collected before the end. */
const flags = ['--liftoff-only', '--wasm-lazy-validation', '--min-semi-space-size=16'];

/**
 * Flags with which the runtime `node` judges sooner, after a stamp that another file of that name does not have (path,
 * bytes, seconds since 1970). Empty where it does not take them.
 */
export function flagsTriedOn(node: string): readonly string[] {
  const file = statSync(node, { throwIfNoEntry: false });
  if (file === undefined) return [];
  const options = { env: { ELECTRON_RUN_AS_NODE: '1' }, timeout: 5000, stdio: 'ignore' } as const;
  const probe = spawnSync(node, [...flags, '-e', '0'], options);
  return probe.status === 0 ? [`${node} ${file.size} ${Math.floor(file.mtimeMs / 1000)}`, ...flags] : [];
}
