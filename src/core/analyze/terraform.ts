import type { Analyzed, AnalyzedChange, AnalyzedObservation, Analyzer } from '../model/analyzer';
import { folderOf } from '../model/filePath';
import type { Observation, Unknown } from '../model/finding';
import { nowhere } from '../model/place';
import { byPlace } from './shared/byPlace';
import { LONGEST_TEXT } from './shared/longestText';
import { compareModules, type Beside } from './terraform/compareModules';
import { keepsState, moduleOf, placeIn, type Module } from './terraform/module';
import { callersIn, chainTo, mayCall, type Chain } from './terraform/moduleCallers';
import type { Source } from './terraform/resource';
import { filesOf, isTerraform, neighboursIn, sourceOf, withoutShadowed, type File } from './terraform/source';
import { withUnreadFiles } from './terraform/unreadFiles';

function isTooLong({ text }: Source): boolean {
  return text.length > LONGEST_TEXT;
}

function unreadable(source: Source): readonly Unknown[] {
  if (isTooLong(source)) {
    const says = `\`${source.path}\` is too long to be read`;
    return [{ code: 'too-long', stake: 'possible', at: { ...nowhere, file: source.path, side: source.side }, says }];
  }
  const offset = source.file.errors[0];
  if (offset === undefined) return [];
  const says = `\`${source.path}\` is not whole: what it says is partly not known`;
  return [{ code: 'unparsed', stake: 'possible', at: placeIn(source, { start: offset, end: offset }), says }];
}

/** The modules of a change set, by folder. */
type Folders = {
  /** Paths. */
  readonly changed: ReadonlySet<string>;
  /** Where a file stood before. */
  readonly earlier: (path: string) => string;
  readonly moduleIn: (folder: string, side: Source['side']) => Module;
};

function foldersOf(change: AnalyzedChange): Folders {
  const files = { before: filesOf(change.files, 'before'), after: filesOf(change.files, 'after') };
  const changed = new Set(change.files.flatMap(({ path, movedFrom }) => [path, movedFrom ?? path]));
  const moves = new Map(change.files.map(({ path, movedFrom }) => [path, movedFrom ?? path]));
  const known = new Map<string, Module>();
  const rest = new Map<string, readonly File[]>();
  const restOf = (folder: string): readonly File[] => {
    const found =
      rest.get(folder) ??
      neighboursIn(folder, changed, change.neighbours).filter(({ path }) => isTerraform(path) && !changed.has(path));
    rest.set(folder, found);
    return found.filter(({ path }) => folderOf(path) === folder);
  };
  const earlier = (path: string): string => moves.get(path) ?? path;
  const read = (folder: string, side: Source['side']): Module => {
    const own = files[side].filter(({ path }) => folderOf(path) === folder);
    const module = moduleOf(withoutShadowed([...own, ...restOf(folder)]).map((file) => sourceOf(file, side)));
    return side === 'before' ? module : withUnreadFiles(moduleIn(folder, 'before'), module, earlier);
  };
  const moduleIn = (folder: string, side: Source['side']): Module => {
    const key = `${side} ${folder}`;
    const module = known.get(key) ?? read(folder, side);
    known.set(key, module);
    return module;
  };
  return { changed, earlier, moduleIn };
}

/** What of a folder cannot be read, and what could not: whatever stood in a file that was too long may be gone. */
function damagedIn(folder: string, { changed, moduleIn, earlier }: Folders): readonly Unknown[] {
  const { sources } = moduleIn(folder, 'after');
  const after = sources.filter(({ path, side }) => side === 'after' && changed.has(path));
  const told = new Set(after.filter(isTooLong).map(({ path }) => earlier(path)));
  const before = moduleIn(folder, 'before').sources.filter((source) => isTooLong(source) && changed.has(source.path));
  return [...after, ...before.filter(({ path }) => !told.has(path))].flatMap(unreadable);
}

/** Where what changed in some folders is applied: in those folders, or where they are called as modules. */
function chainsOf(
  change: AnalyzedChange,
  changed: readonly string[],
  { changed: paths, moduleIn }: Folders,
): readonly Chain[] {
  const isRoot = (folder: string): boolean => keepsState(moduleIn(folder, 'after'));
  const called = changed.filter((folder) => !isRoot(folder));
  const own = called.length === 0 ? [] : [...filesOf(change.files, 'before'), ...filesOf(change.files, 'after')];
  const others = called.length === 0 ? [] : (change.configurations?.() ?? []);
  const unchanged = others.filter(({ path }) => !paths.has(path));
  const sources = [...own, ...unchanged].filter(({ text }) => mayCall(text)).map((file) => sourceOf(file, 'after'));
  const callers = callersIn(sources);
  return changed.map((folder) => chainTo(folder, callers, isRoot));
}

function appliedIn(folder: string, found: Observation): AnalyzedObservation {
  return folderOf(found.at.file ?? '') === folder ? found : { ...found, appliedIn: folder };
}

/** What an apply in one folder would do to it and to the modules that it calls. */
function analyzeRoot(folder: string, beside: Beside): Analyzed {
  const [before, after] = [beside.read(folder, 'before'), beside.read(folder, 'after')];
  const { observations, unknowns } = compareModules(before, after, beside, beside.isChanged(folder));
  return { observations: observations.map((found) => appliedIn(folder, found)), unknowns };
}

function analyze(change: AnalyzedChange): Analyzed {
  const folders = foldersOf(change);
  const paths = [...filesOf(change.files, 'before'), ...filesOf(change.files, 'after')].map(({ path }) => path);
  const changed = new Set(paths.map(folderOf));
  const chains = chainsOf(change, [...changed].sort(), folders);
  const touched = new Set(chains.flatMap(({ along }) => [...along]));
  const beside: Beside = {
    read: folders.moduleIn,
    isChanged: (folder) => changed.has(folder),
    isTouched: (folder) => touched.has(folder),
  };
  const roots = [...new Set(chains.flatMap((chain) => chain.roots))].sort();
  const parts = roots.map((root) => analyzeRoot(root, beside));
  const damaged = [...changed].sort().flatMap((folder) => damagedIn(folder, folders));
  return {
    observations: parts.flatMap(({ observations }) => observations).sort(byPlace),
    unknowns: [...damaged, ...parts.flatMap(({ unknowns }) => unknowns)],
  };
}

/** Terraform and OpenTofu configuration, compared folder by folder. */
export const terraform: Analyzer = { program: 'terraform', matches: isTerraform, analyze };
