import { relative, sep } from 'node:path';
import { runGit } from './runGit';
import type { GitFailure } from './runGit';

/** `OBJECT blob SIZE` newline, the bytes, newline; or a line that says `missing`. */
function readBatch(bytes: Buffer, count: number): readonly (string | null)[] {
  const texts: (string | null)[] = [];
  let at = 0;
  while (texts.length < count) {
    const end = bytes.indexOf(10, at);
    if (end < 0) break;
    const [, kind, size] = bytes.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob' && kind !== 'tree' && kind !== 'commit') {
      texts.push(null);
      continue;
    }
    const length = Number(size);
    texts.push(kind === 'blob' ? bytes.toString('utf8', at, at + length) : null);
    at += length + 1;
  }
  return texts;
}

/** The texts of files in a commit, by path; null where the commit has no such file. All paths are below `top`. */
export async function baseTexts(
  top: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null> | GitFailure> {
  // The batch is read by lines: a name with a line end in it cannot be asked for.
  const asked = paths.filter((path) => !path.includes('\n'));
  const names = asked.map((path) => `${commit}:${relative(top, path).split(sep).join('/')}\n`);
  const output = await runGit(top, ['cat-file', '--batch'], { input: names.join('') });
  if (output.kind !== 'output') return output;
  const texts = readBatch(output.bytes, asked.length);
  return new Map(asked.map((path, index) => [path, texts[index] ?? null]));
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
