import { heldOf } from '../../health/attack/scoreCard';
import type { ScoreCard } from '../../health/attack/scoreCard';

/** The score cards for programs, as docs/doctor.md describes them. A change of a key's meaning raises `version`. */
export function attackJson(cards: readonly ScoreCard[]): string {
  const agents = cards.map((card) => ({ ...card, held: heldOf(card), of: card.rows.length }));
  return JSON.stringify({ version: 1, agents }, null, 2);
}
