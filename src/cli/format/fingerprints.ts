import { sha256Of } from '../../node/sha256';
import type { FindingRow } from '../review/report';
import type { FindingCard } from './findingCards';

function keyOf({ finding, spot }: FindingRow): string {
  const { rule, code, effect, target } = finding;
  return JSON.stringify([rule, code ?? null, effect, target.type, target.name, spot?.file ?? null]);
}

/**
 * What a card is known by from one run to the next: all that it says of which thing in which file, wherever its lines
 * have moved to. One that says more than before is another one: what somebody waved through before must not hide it.
 * Cards that are alike are counted in the order of their lines.
 */
export function fingerprints(cards: readonly FindingCard[]): ReadonlyMap<FindingCard, string> {
  const counts = new Map<string, number>();
  const lineOf = ({ worst }: FindingCard): number => worst.row.spot?.start.line ?? 0;
  const inFile = cards.toSorted((a, b) => lineOf(a) - lineOf(b));
  return new Map(
    inFile.map((card) => {
      const { worst, also } = card;
      const more = [...new Set(also.map(({ row }) => keyOf(row)))].sort();
      const key = [keyOf(worst.row), ...more].join(' ');
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [card, sha256Of(`${key} ${count}`).slice(0, 32)];
    }),
  );
}
