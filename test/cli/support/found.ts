import assert from 'node:assert/strict';
import type { Repository } from '../../support/repository';

/** What `review --format json` says. */
export type Found = {
  readonly code: number;
  readonly reviewed: string;
  readonly notes: readonly string[];
  readonly changed: number;
  readonly infrastructure: number;
  readonly findings: readonly { rule: string; at: { file: string; side: string }; target: { name: string } }[];
  readonly unknowns: readonly { code: string; stake: string; says: string; at: { file: string } }[];
  readonly decision: { verdict: string; because: readonly { rule: string }[] };
};

export async function foundIn(repository: Repository, ...args: readonly string[]): Promise<Found> {
  const { out, code } = await repository.review('--format', 'json', ...args);
  return { ...(JSON.parse(out) as Omit<Found, 'code'>), code };
}

/** Checks which files have findings and how many each has, and that the exit code says so. */
export async function checkFilesIn(
  repository: Repository,
  args: readonly string[],
  expected: Readonly<Record<string, number>>,
): Promise<Found> {
  const answer = await foundIn(repository, ...args);
  const counts: Record<string, number> = {};
  for (const { at } of answer.findings) counts[at.file] = (counts[at.file] ?? 0) + 1;
  assert.deepEqual(counts, expected);
  assert.equal(answer.code, Object.keys(expected).length === 0 ? 0 : 1);
  return answer;
}
