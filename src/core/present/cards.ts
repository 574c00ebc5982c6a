import type { Row } from './findingRows';

/** What a reader meets once: the worst that is said of a line or of a thing, and what else is said of it, worst first. */
export type Card<T> = { readonly worst: T; readonly also: readonly T[] };

/** By what two of them belong together: the same thing or the same line, of one file. */
export type CardPlace = {
  /** Empty where no file is known: then nothing belongs to it. */
  readonly file: string;
  /** A name of the line within its file; null where the place is not a line that still stands. */
  readonly line: string | null;
  /** The thing by its name; empty where it has none. */
  readonly target: string;
};

/** `module.network.aws_vpc.main` stands in its file as `aws_vpc.main`. */
function declared(target: string): string {
  return target.replace(/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)+/, '');
}

/**
 * Puts together what a reader would otherwise meet apart; `worstFirst` gives the order of the cards and of what is in
 * them. A card gathers around its worst alone, by its line before its thing: nothing is chained through what joined.
 */
export function cardsOf<T>(worstFirst: readonly T[], placeOf: (one: T) => CardPlace): readonly Card<T>[] {
  const cards: { readonly worst: T; readonly also: T[] }[] = [];
  const byThing = new Map<string, { readonly also: T[] }>();
  const byLine = new Map<string, { readonly also: T[] }>();
  for (const one of worstFirst) {
    const { file, line, target } = placeOf(one);
    const thing = file === '' || target === '' ? null : `${file}\n${declared(target)}`;
    const place = file === '' || line === null ? null : `${file}\n${line}`;
    const known = (place === null ? undefined : byLine.get(place)) ?? (thing === null ? undefined : byThing.get(thing));
    if (known !== undefined) {
      known.also.push(one);
      continue;
    }
    const card = { worst: one, also: [] };
    cards.push(card);
    if (thing !== null) byThing.set(thing, card);
    if (place !== null) byLine.set(place, card);
  }
  return cards;
}

/** The rows of each part of a card, the worst's first; a row that the card has shown already is not shown again. */
export function rowsOnce<T>({ worst, also }: Card<T>, rowsOf: (one: T) => readonly Row[]): readonly (readonly Row[])[] {
  const shown = new Set<string>();
  return [worst, ...also].map((one) =>
    rowsOf(one).filter(({ label, text }) => {
      const row = `${label}\n${text}`;
      if (shown.has(row)) return false;
      shown.add(row);
      return true;
    }),
  );
}
