import type { Finding } from '../model/finding';
import { isSettledBy, type Settled } from '../model/session';
import { analyzed } from './reviewChange';
import type { Scope } from './scope';

/**
 * What earlier, allowed edits say that carrying them out would do: the difference between each file as it was
 * before the first of them and as it is now, so that an edit taken back is no longer quoted.
 */
export function carriedFindings(scope: Scope, settled: Settled): readonly Finding[] {
  const carried = scope.ports.carried(settled.folder).filter(({ path }) => isSettledBy(settled, path));
  const files = carried
    .map(({ path, before }) => ({ path, before, after: scope.ports.read(path) }))
    .filter((file) => file.before !== file.after);
  const authors = new Map(carried.map(({ path, agent, at }) => [path, { agent, at }]));
  const someone = carried[0];
  return analyzed(scope, files).findings.map((finding) => {
    const author = authors.get(finding.at.file ?? '') ?? someone;
    const stated: Finding = { ...finding, stage: 'act' };
    return author === undefined ? stated : { ...stated, author: { agent: author.agent, at: author.at } };
  });
}
