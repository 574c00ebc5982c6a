import type { FileChange } from '../model/operation';
import { folderOf, isAtOrInside } from '../model/filePath';
import type { Finding, Touch, Unknown } from '../model/finding';
import { concerns } from '../model/analyzer';
import { isNonEmpty } from '../model/nonEmpty';
import { nowhere } from '../model/place';
import type { CarriedFile } from '../model/session';
import { analyzers } from '../analyze/index.generated';
import { acrossFolders } from './acrossFolders';
import type { Gathered } from './gathered';
import { together, nothingGathered } from './gathered';
import { reviewTouches } from './reviewTouches';
import type { Scope } from './scope';
import { located } from './scope';
import { standIn } from './standIn';
import { toldOnce } from './toldOnce';
import { worded } from './worded';

export type Analysis = { readonly findings: readonly Finding[]; readonly unknowns: readonly Unknown[] };

/** Neighbours in a list that have a key in common, in their order. */
function runsOf<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const runs: [string, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last?.[0] === key) last[1].push(item);
    else runs.push([key, [item]]);
  }
  return runs;
}

/**
 * What applying a change set would do, by every analyzer that knows one of its files. `within`: only what an apply in
 * that folder or below it carries out; null for all.
 */
export function analyzed(scope: Scope, changes: readonly FileChange[], within: string | null = null): Analysis {
  const findings: Finding[] = [];
  const unknowns: Unknown[] = [];
  const withOthers = acrossFolders(scope);
  for (const analyzer of analyzers) {
    const files = changes.filter((file) => concerns(analyzer, file));
    if (!isNonEmpty(files)) continue;
    const { neighbours, configurations } = scope.ports;
    const told = analyzer.analyze({ files, neighbours, configurations: () => configurations(scope.cwd) });
    const applied = told.observations.map(worded).map(({ appliedIn, ...observation }) => ({
      // Where it is applied is what it is told of: another folder than that of the file, where a module is called.
      folder: appliedIn ?? folderOf(observation.at.file ?? files[0].path),
      observation,
    }));
    const carriedOut = applied.filter(({ folder }) => within === null || isAtOrInside(folder, within));
    for (const [folder, found] of runsOf(carriedOut, (one) => one.folder)) {
      const observations = found.map(({ observation }) => observation);
      findings.push(...withOthers(folder, located(scope, standIn(analyzer.program, folder), observations)));
    }
    unknowns.push(...told.unknowns);
  }
  unknowns.push(...withoutText(changes));
  return { findings: toldOnce(findings), unknowns };
}

/** What stands in files of a format that is read here, but is no text: UTF-16, or bytes that hold no letters. */
function withoutText(files: readonly FileChange[]): readonly Unknown[] {
  return files
    .filter(({ path, after }) => after?.includes('\0') === true && analyzers.some(({ matches }) => matches(path)))
    .map(({ path }) => ({
      code: 'unreadable',
      stake: 'possible',
      at: { ...nowhere, file: path, side: 'after' },
      says: `\`${path}\` holds bytes that are no text: what it says is partly not known`,
    }));
}

/** Files to remember as they were, so that the next apply can say what it would carry out. */
export function carriedOf(
  scope: Scope,
  files: readonly { readonly path: string; readonly before: string | null; readonly after: string | null }[],
): readonly CarriedFile[] {
  const at = scope.ports.now();
  return files
    .filter((file) => analyzers.some((analyzer) => concerns(analyzer, file)))
    .map(({ path, before }) => ({ path, before, agent: scope.agent, at }));
}

function touchOf(file: FileChange): readonly Touch[] {
  const at = { ...nowhere, file: file.path };
  const here: Touch = { path: file.path, how: file.after === null ? 'delete' : 'write', at };
  return file.movedFrom === undefined ? [here] : [here, { path: file.movedFrom, how: 'delete', at }];
}

/** A set of edits: what the files mean by their place, and what applying them would do. */
export function reviewChange(scope: Scope, files: readonly FileChange[]): Gathered {
  const changed = files.filter(
    (file) => file.before !== file.after || file.movedFrom !== undefined || file.mode !== undefined,
  );
  const texts = new Map(changed.map((file) => [file.path, { before: file.before, after: file.after }]));
  const analysis = analyzed(scope, changed);
  return together([
    reviewTouches(scope, changed.flatMap(touchOf), (path) => texts.get(path) ?? null),
    {
      ...nothingGathered,
      ...analysis,
      carried: carriedOf(scope, changed),
      changes: changed,
      identity: changed.map(
        (file) => `change ${file.path} ${file.after === null ? 'removed' : scope.ports.digest(file.after)}`,
      ),
    },
  ]);
}
