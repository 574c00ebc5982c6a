import type { FileChange } from '../model/operation';
import type { Finding } from '../model/finding';
import { nothingGathered, type Gathered } from './gathered';
import { reviewChange } from './reviewChange';
import type { Scope } from './scope';

function changesIn(scope: Scope, written: ReadonlyMap<string, string | null>): readonly FileChange[] {
  return [...written].flatMap(([path, after]): readonly FileChange[] => {
    const before = after === null || path.startsWith('/dev/') ? after : scope.ports.read(path);
    return before === after ? [] : [{ path, before, after }];
  });
}

/** Files that were there and are not any more. */
function removedBy(scope: Scope, { touches }: Gathered, changes: readonly FileChange[]): readonly FileChange[] {
  const gone = new Set(touches.flatMap(({ path, how }) => (how === 'delete' ? [path] : [])));
  const there = new Set(changes.map(({ path }) => path));
  return [...gone].flatMap((path): readonly FileChange[] => {
    const before = there.has(path) ? null : scope.ports.read(path);
    return before === null ? [] : [{ path, before, after: null }];
  });
}

const keyOf = ({ rule, effect, target }: Finding): string => JSON.stringify([rule, effect, target.type, target.name]);

/**
 * What the files mean that a script leaves with a known text, or takes away: the same as if an edit had done it. This only adds
 * to what is said of its commands, for a text may be one of several ways through the script.
 */
export function reviewLeft(
  scope: Scope,
  written: ReadonlyMap<string, string | null> | undefined,
  told: Gathered,
): Gathered {
  const left = written === undefined ? [] : changesIn(scope, written);
  const changes = [...left, ...removedBy(scope, told, left)];
  if (changes.length === 0) return nothingGathered;
  const known = new Set(told.findings.map(keyOf));
  const reviewed = reviewChange(scope, changes);
  const findings = reviewed.findings.filter((finding) => !known.has(keyOf(finding)));
  return { ...nothingGathered, findings, unknowns: reviewed.unknowns, changes: reviewed.changes };
}
