import type { Neighbour } from '../../model/analyzer';
import { baseName } from '../../model/filePath';
import type { Observation } from '../../model/finding';
import type { FileChange } from '../../model/operation';
import type { Found, JudgedFile } from './judgeFile';
import { linesOf, placeOn } from './lines';
import { compareVersions } from './migrationPath';

/** Keys of one side that the other does not have, each as often as it has more of them. */
export function beyond<T extends { readonly key: string }>(
  here: readonly T[],
  there: readonly { readonly key: string }[],
): readonly T[] {
  const left = new Map<string, number>();
  for (const { key } of there) left.set(key, (left.get(key) ?? 0) + 1);
  return here.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Dangers that an edit brings: those of statements that are new, and those that the rest of the file no longer averts. */
export function broughtBy(after: readonly Found[], before: readonly Found[]): readonly Found[] {
  // A statement may be as long as the file and bring a danger with each of its words: its spelling stands here once.
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const keyed = (found: readonly Found[]): readonly { readonly key: string; readonly one: Found }[] =>
    found.map((one) => ({
      key: `${one.danger.rule} ${one.danger.certainty} ${one.danger.name.toLowerCase()} ${numberOf(one.key)}`,
      one,
    }));
  return beyond(keyed(after), keyed(before)).map(({ one }) => one);
}

export type Past = {
  readonly before: JudgedFile;
  readonly after: JudgedFile | null;
  readonly siblings: readonly Neighbour[];
};

/** Whether something says that the file has run: a newer one stands beside it, or a list of checksums. */
function hasRun(path: string, siblings: readonly Neighbour[]): boolean {
  return siblings.some(
    (sibling) => compareVersions(path, sibling.path) < 0 || /(?:^|\/)atlas\.sum$/.test(sibling.path),
  );
}

type Statement = JudgedFile['statements'][number];
type Edit = {
  readonly verb: 'Deletes' | 'Renames' | 'Edits';
  readonly side: 'before' | 'after';
  /** Where it shows: what came, else what went. */
  readonly statement: Statement | undefined;
};

function editOf(file: FileChange, { before, after }: Past): Edit | null {
  if (after === null) return { verb: 'Deletes', side: 'before', statement: before.statements[0] };
  const [come] = beyond(after.statements, before.statements);
  const [gone] = beyond(before.statements, after.statements);
  if (come !== undefined) return { verb: 'Edits', side: 'after', statement: come };
  if (gone !== undefined) return { verb: 'Edits', side: 'before', statement: gone };
  const renamed = file.movedFrom !== undefined && baseName(file.movedFrom) !== baseName(file.path);
  return renamed ? { verb: 'Renames', side: 'after', statement: after.statements[0] } : null;
}

/** What happens to a database that ran a migration which now says something else, or is no more. */
export function rewritten(file: FileChange, past: Past): Observation | null {
  const edit = past.before.statements.length === 0 ? null : editOf(file, past);
  if (edit === null) return null;
  const expected = hasRun(file.path, past.siblings);
  const earlier = file.movedFrom ?? file.path;
  const [text, path] = edit.side === 'after' ? [file.after, file.path] : [file.before, earlier];
  const says = `${edit.verb} migration ${baseName(earlier)}, which ${expected ? 'has' : 'may have'} run: databases that ran it keep what it did, or refuse the next one`;
  return {
    ...{
      rule: 'sql/migration-rewritten',
      code: 'Q09',
      effect: 'update',
      stage: 'write',
      severity: expected ? 'high' : 'medium',
      undo: 'easy',
    },
    ...{ reach: 'remote', target: { type: 'sql.migration', name: baseName(file.path) }, signals: [], says },
    certainty: expected ? 'expected' : 'possible',
    at: placeOn(linesOf(text ?? ''), edit.statement?.span ?? { start: 0, end: 0 }, path, edit.side),
    saferWay: 'take it back and write a new migration',
  };
}
