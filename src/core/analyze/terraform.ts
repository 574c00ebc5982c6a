import type { Analyzed, AnalyzedChange, Analyzer } from '../model/analyzer';
import { folderOf } from '../model/filePath';
import type { Unknown } from '../model/finding';
import type { FileChange } from '../model/operation';
import { nowhere } from '../model/place';
import { readHcl } from './hcl/readHcl';
import { byPlace } from './shared/byPlace';
import { LONGEST_TEXT } from './shared/longestText';
import { compareModules } from './terraform/compareModules';
import { moduleOf, placeIn, type Source } from './terraform/module';
import { unseenChanges } from './terraform/unseenChanges';

/** Files that Terraform and OpenTofu read by themselves from a folder. */
function matches(path: string): boolean {
  return /\.(?:tf|tofu)$|(?:^|\/)terraform\.tfvars$|\.auto\.tfvars$/.test(path);
}

type File = { readonly path: string; readonly text: string };
type Side = Source['side'];

function sourceOf({ path, text }: File, side: Side): Source {
  return { path, side, text, file: readHcl(text.length > LONGEST_TEXT ? '' : text) };
}

/** The changed files of one side; a file that was moved stood elsewhere before. */
function filesOf(files: readonly FileChange[], side: Side): readonly File[] {
  return files.flatMap((file) => {
    const text = side === 'before' ? file.before : file.after;
    const path = side === 'before' ? (file.movedFrom ?? file.path) : file.path;
    return text === null || !matches(path) ? [] : [{ path, text }];
  });
}

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

function analyzeFolder(folder: string, change: AnalyzedChange): Analyzed {
  const befores = filesOf(change.files, 'before');
  const afters = filesOf(change.files, 'after');
  const changed = new Set(change.files.flatMap(({ path, movedFrom }) => [path, movedFrom ?? path]));
  const here = ({ path }: File): boolean => folderOf(path) === folder;
  const someone = [...afters, ...befores].find(here)?.path ?? `${folder}/main.tf`;
  const rest = change.neighbours(someone).filter((file) => here(file) && matches(file.path) && !changed.has(file.path));
  const side = (files: readonly File[], name: Side): readonly Source[] =>
    [...files.filter(here), ...rest].map((file) => sourceOf(file, name));
  const before = moduleOf(side(befores, 'before'));
  const after = moduleOf(side(afters, 'after'));
  return {
    observations: compareModules(before, after),
    unknowns: [
      ...after.sources.filter(({ path }) => changed.has(path)).flatMap(unreadable),
      ...unseenChanges(before, after),
    ],
  };
}

function analyze(change: AnalyzedChange): Analyzed {
  const paths = [...filesOf(change.files, 'before'), ...filesOf(change.files, 'after')].map(({ path }) => path);
  const folders = [...new Set(paths.map(folderOf))].sort();
  const parts = folders.map((folder) => analyzeFolder(folder, change));
  return {
    observations: parts.flatMap(({ observations }) => observations).sort(byPlace),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

/** Terraform and OpenTofu configuration, compared folder by folder. */
export const terraform: Analyzer = { program: 'terraform', matches, analyze };
