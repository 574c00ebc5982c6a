import type { ChangeCode, Severity } from '../../../model/finding';

/** Whether a value keeps a resource safe. */
export type Safety = 'safe' | 'unsafe' | 'unknown';

/** How a value is judged. */
export type Test =
  /** On or off; `safe` is the good one. */
  | { readonly kind: 'switch'; readonly safe: boolean }
  /** A word, or a list of words of which one is enough to be unsafe; what neither names is what `other` says. */
  | { readonly kind: 'words'; readonly safe?: RegExp; readonly unsafe?: RegExp }
  /** A number or a duration; less is worse, zero is off unless it means for ever. */
  | { readonly kind: 'more'; readonly zeroIsForever: boolean }
  /** A number or a duration; more is worse. */
  | { readonly kind: 'less' }
  /** Words from the weakest to the strongest; those up to `weak` are unsafe by themselves. */
  | { readonly kind: 'ranked'; readonly rank: (word: string) => number | null; readonly weak: number }
  /** A number, or the length of a list, that has to be at least this. */
  | { readonly kind: 'least'; readonly least: number }
  /** A block that has to be written at least this often. */
  | { readonly kind: 'blocks'; readonly least: number }
  /** Has to be there, as a block or as a value. */
  | { readonly kind: 'there' }
  /** Must not be there. */
  | { readonly kind: 'none' }
  /** A list that must keep its entries. */
  | { readonly kind: 'entries' }
  /** A value whose change means another thing: a key, an address. `lost`: to take it away is a change too. */
  | { readonly kind: 'same'; readonly lost: boolean };

/** The verb of the sentence: `Turns off backups of X`, `Lets X be deleted …`, `Opens X to …`. */
export type Verb =
  'removes' | 'turns-off' | 'lets' | 'leaves' | 'opens' | 'weakens' | 'changes' | 'shortens' | 'raises';

/** One attribute or block that decides about safety. */
export type Setting = {
  /** Types as in the configuration; `*` stands for anything. */
  readonly types: readonly string[];
  /** Names of blocks or objects and of the attribute; `**` stands for any blocks, `parameter=ssl` for a parameter by name. */
  readonly path: readonly string[];
  readonly test: Test;
  /** What the provider does where nothing is written: a safety, or a value to be judged. */
  readonly absent: Safety | { readonly value: string };
  /** Left out where the catalogue has no entry (logs). */
  readonly code?: ChangeCode;
  /** Where it weighs less or more than its code does. */
  readonly severity?: Severity;
  readonly verb: Verb;
  /** What the verb is about: `deletion protection`, `to the internet`. */
  readonly what: string;
};

type Code = ChangeCode | 'log';

const verbs: Readonly<Record<string, Verb>> = {
  X05: 'removes',
  X06: 'turns-off',
  X07: 'lets',
  X08: 'leaves',
  X12: 'turns-off',
  NX01: 'opens',
  NX03: 'opens',
  NX04: 'opens',
  NX05: 'weakens',
  NX06: 'removes',
  IA07: 'turns-off',
  log: 'turns-off',
};

function settings(
  code: Code,
  what: string,
  types: string,
  paths: string,
  test: Test,
  absent: Setting['absent'],
  verb: Verb = verbs[code] ?? 'changes',
): readonly Setting[] {
  return paths.split(' ').map((path) => ({
    types: types.split(' '),
    // A dot that belongs to a name is written `~`.
    path: path.split('.').map((name) => name.replaceAll('~', '.')),
    test,
    absent,
    ...(code === 'log' ? {} : { code }),
    verb,
    what,
  }));
}

/** A switch that protects by being on. `types` and `paths` are lists parted by blanks. */
export function on(
  code: Code,
  what: string,
  types: string,
  paths: string,
  absent: Safety = 'unsafe',
): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'switch', safe: true }, absent);
}

/** A switch that protects by being off. */
export function off(
  code: Code,
  what: string,
  types: string,
  paths: string,
  absent: Safety = 'safe',
): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'switch', safe: false }, absent);
}

/** Words that are unsafe; all others are safe. */
export function bad(
  code: Code,
  what: string,
  types: string,
  paths: string,
  unsafe: RegExp,
  absent: Safety = 'safe',
): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'words', unsafe }, absent);
}

/** Words that are safe; all others are unsafe. */
export function good(
  code: Code,
  what: string,
  types: string,
  paths: string,
  safe: RegExp,
  absent: Safety = 'unsafe',
): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'words', safe }, absent);
}

/** A time or an amount that must not shrink; `absent` is the provider's default. */
export function more(
  code: Code,
  what: string,
  types: string,
  paths: string,
  absent?: number | string,
): readonly Setting[] {
  const fallback: Setting['absent'] = absent === undefined ? 'unknown' : { value: String(absent) };
  return settings(code, what, types, paths, { kind: 'more', zeroIsForever: false }, fallback, 'shortens');
}

/** A time that must not shrink, of which zero and nothing mean for ever. */
export function moreOrEver(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'more', zeroIsForever: true }, { value: '0' }, 'shortens');
}

/** A number that must not grow. */
export function less(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'less' }, 'unknown', 'raises');
}

/** Words from the weakest to the strongest, parted by blanks; the first `weak` ones are unsafe by themselves. */
export function ranked(
  code: Code,
  what: string,
  types: string,
  paths: string,
  order: string,
  weak: number,
  absent?: string,
): readonly Setting[] {
  const words = order.toLowerCase().split(' ');
  const rank = (word: string): number | null => {
    const index = words.indexOf(word.toLowerCase().replaceAll(' ', ''));
    return index < 0 ? null : index;
  };
  return rankedBy(code, what, types, paths, rank, weak, absent);
}

/** As `ranked`, with a function that gives a word's strength. */
export function rankedBy(
  code: Code,
  what: string,
  types: string,
  paths: string,
  rank: (word: string) => number | null,
  weak: number,
  absent?: string,
): readonly Setting[] {
  return settings(
    code,
    what,
    types,
    paths,
    { kind: 'ranked', rank, weak: weak - 1 },
    absent === undefined ? 'unknown' : { value: absent },
  );
}

/** A number, or a number of entries, that must not fall below `floor`. */
export function least(
  code: Code,
  what: string,
  types: string,
  paths: string,
  floor = 2,
  absent: Safety = 'unknown',
): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'least', least: floor }, absent);
}

/** A block that has to be there twice or more. */
export function blocks(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'blocks', least: 2 }, 'unknown');
}

/** A block or value that protects by being there. */
export function there(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'there' }, 'unsafe');
}

/** A block or value that is unsafe by being there. */
export function none(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'none' }, 'safe');
}

/** A block that must not go; what stands in it does not matter. */
export function kept(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'blocks', least: 1 }, 'unknown');
}

/** A list that must keep its entries. */
export function entries(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'entries' }, 'unknown');
}

/** A value whose change or loss matters. */
export function same(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'same', lost: true }, 'unknown', 'changes');
}

/** A value whose change matters, and that may be left out. */
export function sameIfSaid(code: Code, what: string, types: string, paths: string): readonly Setting[] {
  return settings(code, what, types, paths, { kind: 'same', lost: false }, 'unknown', 'changes');
}

/** Settings whose flip is bad, not the worst. */
export function high(table: readonly Setting[]): readonly Setting[] {
  return table.map((setting) => ({ ...setting, severity: 'high' }));
}

/** Puts the provider's name before each type. */
export function under(provider: string, tables: readonly (readonly Setting[])[]): readonly Setting[] {
  return tables.flat().map((setting) => ({ ...setting, types: setting.types.map((type) => `${provider}_${type}`) }));
}
