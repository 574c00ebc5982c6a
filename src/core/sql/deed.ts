import type { Effect, Observation, Severity, Undo } from '../model/finding';

/** One effect of one statement: a fact without an opinion, before it is known where it lands. */
export type Deed = {
  /** As `sql/NAME`. */
  readonly rule: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  /** `sql.table`, `sql.database`, `sql.role`. */
  readonly type: string;
  readonly name: string;
  /** `Drops table users`. */
  readonly says: string;
  readonly lost?: string;
  readonly saferWay?: string;
  readonly certainty?: Observation['certainty'];
  /** A change of the structure; in some databases it ends the transaction. */
  readonly structural?: true;
  /** A rollback does not take it back. */
  readonly lasting?: true;
};

/** A part that decides what happens and is not known before it runs. */
export type Unseen = { readonly says: string; readonly stake: 'possible' | 'present' };

/** What one statement does. */
export type Deeds = {
  readonly deeds: readonly Deed[];
  readonly unseen: readonly Unseen[];
  /** Lines that the database server or the client hands to a shell of its own machine. */
  readonly shells: readonly string[];
};

export const noDeeds: Deeds = { deeds: [], unseen: [], shells: [] };

export function does(...deeds: readonly Deed[]): Deeds {
  return { ...noDeeds, deeds };
}

export function unseen(says: string, stake: Unseen['stake'] = 'present'): Deeds {
  return { ...noDeeds, unseen: [{ says, stake }] };
}

export function bothDeeds(parts: readonly Deeds[]): Deeds {
  return {
    deeds: parts.flatMap((part) => part.deeds),
    unseen: parts.flatMap((part) => part.unseen),
    shells: parts.flatMap((part) => part.shells),
  };
}

/** A name as a sentence shows it; a part that is not known is three dots. */
export function shownName(name: string): string {
  return name.replaceAll('\uFFFC', '…');
}

/** `Drops table users`: the words that are there. */
export function sentence(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
