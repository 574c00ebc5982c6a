import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { WorkAt } from '../core/model/work';
import { repositoryAround } from './workingTree/repositoryAround';

/** Milliseconds; a question waits for this, and a slow git leaves it unknown. */
const PATIENCE = 1000;
/** More paths than this say nothing new. */
const MOST_PATHS = 100;
const MOST_OUTPUT = 4 * 1024 * 1024;

/** Nothing that the repository's configuration names may run, and nothing is written into it. */
const QUIET = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
const STATUS = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=normal', '--ignored=matching'];

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
}

function isPattern(path: string): boolean {
  return /[*?[]/.test(path) && !existsSync(path);
}

/** The repository that a path's content belongs to: a link or a file belongs to its folder's. */
function repositoryOf(path: string): string | null {
  let folder = path;
  while (folder !== dirname(folder) && !isFolder(folder)) folder = dirname(folder);
  return repositoryAround(folder);
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function pathsOf(lines: readonly string[], top: string): readonly string[] {
  return lines.slice(0, MOST_PATHS).map((line) => join(top, line.slice(3).replace(/\/$/, '')));
}

/**
 * What git keeps of the file, folder or pattern at an absolute path. Starts git, so that it is only asked where the
 * answer decides something; never throws.
 */
export function workAt(path: string): WorkAt {
  const absolute = resolve(path);
  const top = repositoryOf(absolute);
  if (top === null) return { kind: 'none' };
  // What is not there yet may be made by an earlier command of the same line.
  if (!existsSync(absolute) && !isPattern(absolute)) return { kind: 'unknown' };
  // The repository itself goes, with all that was not pushed.
  if (top === absolute && isFolder(join(top, '.git'))) {
    return { kind: 'repository', changed: [join(top, '.git')], ignored: [] };
  }
  try {
    const output = execFileSync(
      'git',
      [...QUIET, '-C', top, ...STATUS, '--', `:(${isPattern(absolute) ? 'glob' : 'literal'})${absolute}`],
      {
        env: environment(),
        timeout: PATIENCE,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_OUTPUT,
        stdio: ['ignore', 'pipe', 'ignore'],
        windowsHide: true,
        encoding: 'utf8',
      },
    );
    const lines = output.split('\0').filter((line) => line !== '');
    const ignored = lines.filter((line) => line.startsWith('!!'));
    const changed = lines.filter((line) => !line.startsWith('!!'));
    // A deletion that was not committed leaves nothing more to lose.
    const lost = changed.filter((line) => !/^(D | D)/.test(line));
    return { kind: 'repository', changed: pathsOf(lost, top), ignored: pathsOf(ignored, top) };
  } catch {
    return { kind: 'unknown' };
  }
}
