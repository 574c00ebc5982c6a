import type { Analyzed, AnalyzedChange, Analyzer } from '../model/analyzer';
import { folderOf } from '../model/filePath';
import type { Unknown } from '../model/finding';
import { nowhere } from '../model/place';
import { byPlace } from './shared/byPlace';
import { LONGEST_TEXT } from './shared/longestText';
import { compareModules } from './terraform/compareModules';
import { moduleOf, placeIn, type Module } from './terraform/module';
import type { Source } from './terraform/resource';
import { filesOf, isTerraform, neighboursIn, sourceOf, withoutShadowed, type File } from './terraform/source';
import { withUnreadFiles } from './terraform/unreadFiles';

function unreadable(source: Source): readonly Unknown[] {
  if (source.text.length > LONGEST_TEXT) {
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
  const moduleIn = (folder: string, side: Source['side']): Module => {
    const key = `${side} ${folder}`;
    const own = files[side].filter(({ path }) => folderOf(path) === folder);
    const module =
      known.get(key) ?? moduleOf(withoutShadowed([...own, ...restOf(folder)]).map((file) => sourceOf(file, side)));
    known.set(key, module);
    return module;
  };
  return { changed, earlier: (path) => moves.get(path) ?? path, moduleIn };
}

function analyzeFolder(folder: string, { changed, earlier, moduleIn }: Folders): Analyzed {
  const before = moduleIn(folder, 'before');
  const after = withUnreadFiles(before, moduleIn(folder, 'after'), earlier);
  const inside = (other: string): Module => moduleIn(other, 'after');
  const { observations, unknowns } = compareModules(before, after, inside);
  const damaged = after.sources.filter(({ path, side }) => side === 'after' && changed.has(path)).flatMap(unreadable);
  return { observations, unknowns: [...damaged, ...unknowns] };
}

function analyze(change: AnalyzedChange): Analyzed {
  const folders = foldersOf(change);
  const paths = [...filesOf(change.files, 'before'), ...filesOf(change.files, 'after')].map(({ path }) => path);
  const parts = [...new Set(paths.map(folderOf))].sort().map((folder) => analyzeFolder(folder, folders));
  return {
    observations: parts.flatMap(({ observations }) => observations).sort(byPlace),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

/** Terraform and OpenTofu configuration, compared folder by folder. */
export const terraform: Analyzer = { program: 'terraform', matches: isTerraform, analyze };
