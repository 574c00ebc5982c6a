import { parse } from 'jsonc-parser';
import { absolutePath, baseName, folderOf } from '../../../model/filePath';
import type { WrapperCall } from '../../wrappers/wrapper';
import { matchingPaths } from '../matchingPaths';
import { readData } from '../readData';
import { nearestTaskFile, taskFileIn } from '../taskFile';
import type { DataRecord } from '../values';
import { isRecord, recordAt, textAt, textsOf } from '../values';

export type Manifest = {
  readonly folder: string;
  readonly name: string | null;
  readonly scripts: DataRecord;
  /** Folders or patterns of folders, as `workspaces` lists them. */
  readonly workspaces: readonly string[];
};

function manifestOf(folder: string, text: string): Manifest {
  // Bun reads comments and commas at ends here; what npm would refuse does no harm by being read.
  const root: unknown = parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  const listed = isRecord(root) ? root['workspaces'] : undefined;
  const workspaces = textsOf(isRecord(listed) ? listed['packages'] : listed);
  return { folder, name: textAt(root, 'name'), scripts: recordAt(root, 'scripts'), workspaces };
}

/** The package.json of a folder. */
export function manifestIn(folder: string, call: WrapperCall): Manifest | null {
  const file = taskFileIn(folder, ['package.json'], call);
  return file === null ? null : manifestOf(folder, file.text);
}

/** The nearest package.json at or above a folder. */
export function nearestManifest(folder: string, call: WrapperCall): Manifest | null {
  const file = nearestTaskFile(folder, ['package.json'], call);
  return file === null ? null : manifestOf(file.folder, file.text);
}

/** Where the packages of a workspace are: as its package.json says, else as pnpm's or Lerna's own file does. */
function workspacesOf({ folder, workspaces }: Manifest, call: WrapperCall): readonly string[] {
  if (workspaces.length > 0) return workspaces;
  const file = taskFileIn(folder, ['pnpm-workspace.yaml', 'lerna.json'], call);
  return textsOf(recordAt({ root: file === null ? null : readData(file) }, 'root')['packages']);
}

/** The packages of a workspace that its list names, or that stand where its patterns say. */
export function listedPackages(root: Manifest, call: WrapperCall): readonly Manifest[] {
  const patterns = workspacesOf(root, call);
  const left = patterns.flatMap((one) => (one.startsWith('!') ? matchingPaths(one.slice(1), root.folder, call) : []));
  const folders = patterns.flatMap((one) => (one.startsWith('!') ? [] : matchingPaths(one, root.folder, call)));
  return [...new Set(folders)].flatMap((one) => (left.includes(one) ? [] : (manifestIn(one, call) ?? [])));
}

/** Where workspaces keep their packages when nothing readable says so. */
const usual = ['packages/*', 'apps/*', 'libs/*', 'services/*', '*'];

/** The package of a workspace by its folder or its name; null when it is not found. */
export function packageNamed(name: string, root: Manifest, call: WrapperCall): Manifest | null {
  const plain = name.replace(/^\.{3}|\.{3}$/g, '').replace(/^\{(.*)\}$/, '$1');
  if (plain === root.name || plain === '.') return root;
  const short = baseName(plain);
  const byPath = /^\.{0,2}\//.test(plain) || (plain.includes('/') && !plain.startsWith('@'));
  const patterns = byPath ? [plain] : [...root.workspaces, ...usual].map((one) => one.replace(/\*+/, short));
  const found = patterns.flatMap((pattern) => {
    const folder = absolutePath(pattern, root.folder);
    return folder === null || folder === root.folder || pattern.includes('*') ? [] : (manifestIn(folder, call) ?? []);
  });
  return (
    found.find((one) => one.name === plain) ?? found.find((one) => byPath || baseName(one.folder) === short) ?? null
  );
}

/** The package at the root of the workspace that a folder belongs to: the outermost that lists packages. */
export function rootManifest(folder: string, call: WrapperCall): Manifest | null {
  let root = nearestManifest(folder, call);
  for (let above = root; above !== null && above.folder !== '/';) {
    above = nearestManifest(folderOf(above.folder), call);
    if (above !== null && workspacesOf(above, call).length > 0) root = above;
  }
  return root;
}
