import { calledFolders } from '../analyze/terraform/calledFolders';
import { isAtOrInside } from '../model/filePath';
import type { Finding } from '../model/finding';
import { isSettledBy, type CarriedFile, type Settled } from '../model/session';
import { analyzed } from './reviewChange';
import type { Scope } from './scope';

/** With the modules beside that an apply of Terraform reads, where something waits in one of them. */
export function withCalled(scope: Scope, settled: Settled): Settled {
  const { folder, by } = settled;
  if (by !== 'terraform' || scope.ports.carried('/').every(({ path }) => isAtOrInside(path, folder))) return settled;
  const called = calledFolders(folder, scope.ports.neighbours).filter((other) => !isAtOrInside(other, folder));
  return called.length === 0 ? settled : { ...settled, called };
}

function waiting(scope: Scope, settled: Settled): readonly CarriedFile[] {
  const all = [settled.folder, ...(settled.called ?? [])].flatMap((folder) => scope.ports.carried(folder));
  const once = new Map(all.map((file) => [file.path, file]));
  // What is shared waits for each apply that reads it, and only for those that have not carried it out.
  return [...once.values()].filter(
    ({ path, appliedIn }) => isSettledBy(settled, path) && appliedIn?.includes(settled.folder) !== true,
  );
}

/**
 * What earlier, allowed edits say that carrying them out would do: the difference between each file as it was
 * before the first of them and as it is now, so that an edit taken back is no longer quoted.
 */
export function carriedFindings(scope: Scope, settled: Settled): readonly Finding[] {
  const carried = waiting(scope, settled);
  const files = carried
    .map(({ path, before }) => ({ path, before, after: scope.ports.read(path) }))
    .filter((file) => file.before !== file.after);
  const authors = new Map(carried.map(({ path, agent, at }) => [path, { agent, at }]));
  const someone = carried[0];
  const within = settled.by === 'terraform' ? settled.folder : null;
  return analyzed(scope, files, within).findings.map((finding) => {
    const author = authors.get(finding.at.file ?? '') ?? someone;
    const stated: Finding = { ...finding, stage: 'act' };
    return author === undefined ? stated : { ...stated, author: { agent: author.agent, at: author.at } };
  });
}
