import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the runtime may be found when the recorded one is gone, after an editor's update for instance. */
export const usualNodes = ['/usr/local/bin/node', '/usr/bin/node', '/opt/homebrew/bin/node'];

/** Perl where it stands on every system that ships it; one without taint checks (`-T`) does not count. */
export function perlThatWorks(path: string): boolean {
  if (!existsSync(path)) return false;
  const probe = spawnSync(path, ['-T', '-e', 'exit(${^TAINT} == 1 ? 7 : 1)'], { env: {}, timeout: 5000 });
  return probe.status === 7;
}
