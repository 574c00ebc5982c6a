import { sha256Of } from '../../node/sha256';
import type { FindingRow } from '../review/report';

/**
 * What a finding is known by from one run to the next: what is said of which thing in which file, wherever its line has
 * moved to. Findings that are alike are counted in the order of their lines.
 */
export function fingerprints(rows: readonly FindingRow[]): ReadonlyMap<FindingRow, string> {
  const counts = new Map<string, number>();
  const inFile = rows.toSorted((a, b) => (a.spot?.start.line ?? 0) - (b.spot?.start.line ?? 0));
  return new Map(
    inFile.map((row) => {
      const { rule, code, effect, target } = row.finding;
      const key = JSON.stringify([rule, code ?? null, effect, target.type, target.name, row.spot?.file ?? null]);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [row, sha256Of(`${key} ${count}`).slice(0, 32)];
    }),
  );
}
