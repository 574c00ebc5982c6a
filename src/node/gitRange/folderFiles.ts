import { dirname, extname, join, relative, sep } from 'node:path';
import type { Neighbour } from '../../core/model/analyzer';
import { runGit } from '../workingTree/runGit';
import type { GitFailure } from '../workingTree/runGit';
import type { Sides } from './askedRange';
import { objectTexts } from './readSides';

/** A module with more files than this is not a module; reading on would cost more than it tells. */
const MOST_FILES = 200;
/** Folders that git is asked about in one command line. */
const BATCH = 200;

type Listed = { readonly path: string; readonly object: string };

/** `100644 blob OBJECT\tPATH`, or of the index `100644 OBJECT STAGE\tPATH`, each with a NUL. */
function readListing(top: string, bytes: Buffer): readonly Listed[] {
  return bytes
    .toString('utf8')
    .split('\0')
    .flatMap((row): readonly Listed[] => {
      const tab = row.indexOf('\t');
      const [mode = '', ...words] = row.slice(0, tab).split(' ');
      const object = words.find((word) => word.length >= 40);
      // Links and submodules are no files to read, folders none at all.
      return mode.startsWith('100') && object !== undefined ? [{ path: join(top, row.slice(tab + 1)), object }] : [];
    });
}

async function listed(
  top: string,
  after: Sides['after'],
  folders: readonly string[],
): Promise<readonly Listed[] | GitFailure> {
  if (after.kind === 'disk') return [];
  if (after.kind === 'index') {
    const output = await runGit(top, ['ls-files', '-s', '-z'], { index: after.index });
    return output.kind === 'output' ? readListing(top, output.bytes) : output;
  }
  const files: Listed[] = [];
  for (let at = 0; at < folders.length; at += BATCH) {
    const paths = folders.slice(at, at + BATCH).map((folder) => relative(top, folder).split(sep).join('/'));
    const inside = paths.map((path) => (path === '' ? './' : `${path}/`));
    const output = await runGit(top, ['ls-tree', '-z', after.id, '--', ...inside]);
    if (output.kind !== 'output') return output;
    files.push(...readListing(top, output.bytes));
  }
  return files;
}

/**
 * The other files of the folders of `paths` as the after side has them, of the kinds that are asked about there; by
 * folder. A file that is too long or binary is left out.
 */
export async function folderFiles(
  top: string,
  after: Sides['after'],
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly Neighbour[]> | GitFailure> {
  const wanted = new Set(paths.map((path) => `${dirname(path)}\0${extname(path)}`));
  const folders = [...new Set(paths.map((path) => dirname(path)))];
  const files = await listed(top, after, folders);
  if ('kind' in files) return files;
  const byFolder = new Map<string, Listed[]>(folders.map((folder) => [folder, []]));
  for (const file of files) {
    const here = byFolder.get(dirname(file.path));
    const isWanted = wanted.has(`${dirname(file.path)}\0${extname(file.path)}`);
    if (isWanted && here !== undefined && here.length < MOST_FILES) here.push(file);
  }
  const objects = [...byFolder.values()].flatMap((some) => some.map(({ object }) => object));
  const texts = await objectTexts(top, objects);
  if ('kind' in texts) return texts;
  return new Map(
    [...byFolder].map(([folder, some]) => [
      folder,
      some.flatMap(({ path, object }): readonly Neighbour[] => {
        const text = texts.get(object);
        return text?.kind === 'text' ? [{ path, text: text.text }] : [];
      }),
    ]),
  );
}
