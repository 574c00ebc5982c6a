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

const keyOf = ({ rule, effect, target }: Finding): string => JSON.stringify([rule, effect, target.type, target.name]);

/**
 * What the files mean that a script leaves with a known text: the same as if an edit had put it there. This only adds
 * to what is said of its commands, for a text may be one of several ways through the script.
 */
export function reviewLeft(
  scope: Scope,
  written: ReadonlyMap<string, string | null> | undefined,
  told: readonly Finding[],
): Gathered {
  const changes = written === undefined ? [] : changesIn(scope, written);
  if (changes.length === 0) return nothingGathered;
  const known = new Set(told.map(keyOf));
  const reviewed = reviewChange(scope, changes);
  const findings = reviewed.findings.filter((finding) => !known.has(keyOf(finding)));
  return { ...nothingGathered, findings, unknowns: reviewed.unknowns, changes: reviewed.changes };
}
