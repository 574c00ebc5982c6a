import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isAtOrInside } from '../core/model/filePath';
import { slashed } from './slashed';

const marks = ['.holdpoint', '.git'];

/** The nearest folder at or above `cwd` that holds a policy or a repository; null when there is none. */
function markedFolder(cwd: string, home: string): string | null {
  for (let at = resolve(cwd); at !== dirname(at) && slashed(at) !== slashed(home); at = dirname(at)) {
    if (marks.some((mark) => existsSync(join(at, mark)))) return slashed(at);
  }
  return null;
}

/** The workspace folder that `cwd` belongs to: the longest open one around it, else the nearest marked folder. */
export function workspaceOf(cwd: string, open: readonly string[], home: string): string | null {
  const around = open.filter((folder) => isAtOrInside(cwd, folder)).sort((a, b) => b.length - a.length);
  return around[0] ?? markedFolder(cwd, home);
}
