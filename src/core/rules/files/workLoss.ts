import type { RuleContext } from '../../model/command';
import type { WorkAt } from '../../model/work';
import { baseName, isAtOrInside } from '../../model/filePath';
import { isMadeName, isUnkept } from './made';
import type { Loss } from './loss';

/** The removal of a folder of work of which nobody knows what version control keeps. */
export const WORK: Loss = {
  rule: 'files/work',
  effect: 'lose-work',
  severity: 'medium',
  undo: 'costly',
  thing: 'the folder',
  type: 'folder',
  lost: 'work that was not committed',
};

/** The first few of many paths, by what differs. */
function named(paths: readonly string[], folder: string): string {
  const names = paths.slice(0, 3).map((path) => (path === folder ? baseName(path) : path.slice(folder.length + 1)));
  const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
  return `${names.join(', ')}${more}`;
}

function ofRepository(path: string, { changed, ignored }: Extract<WorkAt, { readonly kind: 'repository' }>): Loss {
  const folder = path.replace(/\/[^/]*[*?[].*$/, '');
  const work = changed.filter((one) => !isMadeName(baseName(one)));
  if (work.length > 0) {
    return { ...WORK, undo: 'impossible', lost: `what was not committed: ${named(work, folder)}` };
  }
  const unkept = ignored.filter((one) => isUnkept(one) || (isAtOrInside(path, one) && !isMadeName(baseName(one))));
  if (unkept.length > 0) {
    const lost = `what git ignores and keeps no copy of: ${named(unkept, folder)}`;
    return { ...WORK, rule: 'files/unkept', effect: 'delete', undo: 'impossible', lost };
  }
  const { thing, type } = WORK;
  return { rule: 'files/kept', effect: 'delete', severity: 'low', undo: 'easy', thing, type };
}

/** What is lost with a folder of a workspace, or with a pattern of them. `path` is absolute. */
export function workLoss(path: string, context: RuleContext): Loss {
  const work = context.workAt(path);
  switch (work.kind) {
    case 'unknown':
      return WORK;
    case 'none':
      return { ...WORK, effect: 'delete', undo: 'impossible', lost: 'files of which no version control keeps a copy' };
    case 'repository':
      return ofRepository(path, work);
  }
}
