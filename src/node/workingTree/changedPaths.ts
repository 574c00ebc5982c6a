import { ownField } from '../../core/model/ownField';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from './runGit';
import type { GitFailure, GitSettings } from './runGit';

/** A path that differs from the base, or only may: `object` is what the base has and has to be compared with. */
export type ChangedPath = {
  /** Absolute. */
  readonly path: string;
  readonly how: 'added' | 'modified' | 'deleted';
  /** The base's object when git knows only that the file was touched; null when the difference is sure. */
  readonly object: string | null;
};

const none = /^0+$/;
const statuses: Readonly<Record<string, ChangedPath['how']>> = { A: 'added', D: 'deleted' };

/** `:100644 100644 OLD NEW M` NUL `path` NUL, for each path. */
function readRaw(top: string, bytes: Buffer): readonly ChangedPath[] {
  const fields = bytes.toString('utf8').split('\0');
  const paths: ChangedPath[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, , old = '', now = '', status = ''] = (fields[index] ?? '').split(' ');
    const how = ownField(statuses, status) ?? 'modified';
    const unsure = how === 'modified' && none.test(now);
    paths.push({ path: join(top, fields[index + 1] ?? ''), how, object: unsure ? old : null });
  }
  return paths;
}

function readNames(top: string, bytes: Buffer): readonly ChangedPath[] {
  const names = bytes.toString('utf8').split('\0');
  // A folder stands for another repository inside this one.
  const files = names.filter((name) => name !== '' && !name.endsWith('/'));
  return files.map((name) => ({ path: join(top, name), how: 'added', object: null }));
}

const filterNames = ['-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|process)$'];

/** Git compares a file that may have changed in the same second through its filter: each one is switched off by name. */
export async function withoutFilters(top: string): Promise<GitSettings> {
  const listed = await runGit(top, ['config', ...filterNames]);
  const names = listed.kind === 'output' ? listed.bytes.toString('utf8').split('\0') : [];
  const sections = new Set(names.filter((name) => name !== '').map((name) => name.slice(0, name.lastIndexOf('.'))));
  return [...sections].flatMap((section) => [
    [`${section}.clean`, ''] as const,
    [`${section}.process`, ''] as const,
    [`${section}.required`, 'false'] as const,
  ]);
}

/**
 * What differs between a commit (null: before the first one) and the files below `folder`. Plumbing that runs no filter,
 * no hook and no submodule's git, so a file that was only touched is listed too: see `reallyDiffers`.
 */
export async function changedPaths(
  top: string,
  commit: string | null,
  folder: string,
): Promise<readonly ChangedPath[] | GitFailure> {
  const untracked = ['ls-files', '-z', '--others', '--exclude-standard', ...(commit === null ? ['--cached'] : [])];
  const others = await runGit(top, [...untracked, '--', folder]);
  if (others.kind !== 'output') return others;
  const added = readNames(top, others.bytes);
  if (commit === null) return added;
  const options = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--ignore-submodules=all'];
  const tracked = await runGit(top, ['diff-index', ...options, commit, '--', folder], {
    settings: await withoutFilters(top),
  });
  return tracked.kind === 'output' ? [...readRaw(top, tracked.bytes), ...added] : tracked;
}

/** Whether a file that git only knows as touched has other content; compared by its object's name, without git. */
export async function reallyDiffers({ path, object }: ChangedPath): Promise<boolean> {
  if (object === null) return true;
  try {
    const bytes = await readFile(path);
    const hash = createHash(object.length > 40 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') !== object;
  } catch {
    return true;
  }
}
