/** What came of one call of the table. */
export type AttackRow = {
  readonly id: string;
  readonly does: string;
  /** `unasked`: the hook gave no answer that its agent obeys, or this agent has no such call. */
  readonly result: 'held' | 'missed' | 'unasked';
  /** The hook's own reason, or why there was none; one line. */
  readonly says: string;
};

/** A file that takes the hook away before the first call. */
export type PinRow = {
  readonly path: string;
  readonly text: string;
  readonly result: 'pinned' | 'not-pinned' | 'no-pin-known';
};

/** How one agent's hook stood all attacks. */
export type ScoreCard = {
  readonly id: string;
  readonly surface: string;
  readonly title: string;
  /** Whether the whole table was put to it, or a sample. */
  readonly whole: boolean;
  readonly rows: readonly AttackRow[];
  /** Ordinary work that was stopped, by id; nothing of it may be. */
  readonly stopped: readonly string[];
  readonly pins: readonly PinRow[];
  /** What makes a miss matter less. */
  readonly hardening: string;
};

export function heldOf({ rows }: Pick<ScoreCard, 'rows'>): number {
  return rows.filter(({ result }) => result === 'held').length;
}

/** Whether every attack was held and ordinary work went on. */
export function isClean(card: ScoreCard): boolean {
  return heldOf(card) === card.rows.length && card.stopped.length === 0;
}
