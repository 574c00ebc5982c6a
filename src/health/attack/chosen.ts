import type { Attack } from './attack';

/** How many rows of the table an agent gets at most that does not get the whole of it. */
export const sampleSize = 25;

/** Rows for a look that must be short: those about this agent's own settings, then each family's in turn. */
export function sample(attacks: readonly Attack[], agent: string): readonly Attack[] {
  const own = attacks.filter((attack) => attack.agent === agent);
  const others = attacks.filter((attack) => attack.agent === undefined);
  const place = (attack: Attack): number => others.filter(({ family }) => family === attack.family).indexOf(attack);
  const inTurn = [...others].sort((one, other) => place(one) - place(other));
  const taken = new Set([...own, ...inTurn].slice(0, sampleSize));
  return attacks.filter((attack) => taken.has(attack));
}
