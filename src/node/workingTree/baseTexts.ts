import { relative, sep } from 'node:path';
import { catFile } from './catFile';
import { runGit } from './runGit';
import type { GitFailure } from './runGit';

/** The texts of files in a commit, by path; null where the commit has no such file. All paths are below `top`. */
export async function baseTexts(
  top: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null> | GitFailure> {
  // The batch is read by lines: a name with a line end in it cannot be asked for.
  const asked = paths.filter((path) => !path.includes('\n'));
  const blobs = await catFile(
    top,
    asked.map((path) => `${commit}:${relative(top, path).split(sep).join('/')}`),
  );
  if ('kind' in blobs) return blobs;
  return new Map(asked.map((path, index) => [path, blobs[index]?.toString('utf8') ?? null]));
}

/** Those of the paths that the repository ignores; `git check-ignore` ends with 1 when it is none. */
export async function ignoredPaths(top: string, paths: readonly string[]): Promise<readonly string[]> {
  const output = await runGit(top, ['check-ignore', '-z', '--stdin'], {
    input: paths.map((path) => `${path}\0`).join(''),
  });
  return output.kind === 'output'
    ? output.bytes
        .toString('utf8')
        .split('\0')
        .filter((path) => path !== '')
    : [];
}
