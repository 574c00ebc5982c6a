import { nameAt, part, skipExistence, skipWords, wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { isSign, type SqlToken } from '../../sql/token';
import { guardsSwitchedOn } from './guardSwitches';

/** What the statements of a file do to one another, found in one walk: a later one may put right what an earlier one does. */
export type Survey = {
  /** The place of a statement in the file, by its first token. */
  readonly placeOf: ReadonlyMap<SqlToken, number>;
  /** The last place at which a thing is made, or a guard switched on: `VIEW totals`, `set foreign_key_checks`. */
  readonly lastMade: ReadonlyMap<string, number>;
  /** Tables that take the name of another: the name taken, and who takes it. */
  readonly successors: ReadonlyMap<string, string>;
  /** Tables that go, and triggers as `trigger audit`. */
  readonly dropped: ReadonlySet<string>;
  /** `target source`, where rows of one table are written into the other. */
  readonly copied: ReadonlySet<string>;
  /** Primary and unique keys that the file adds, by small name. */
  readonly keys: ReadonlySet<string>;
  /** Foreign keys that the file adds, by small name. */
  readonly foreignKeys: ReadonlySet<string>;
  /** Tables to which the file adds a check. */
  readonly checked: ReadonlySet<string>;
};

type Making = {
  -readonly [K in keyof Survey]: Survey[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : Set<string>;
};

/** One spelling for a name however it is written; the default schemas are left off. */
export function keyOf(name: string): string {
  return name.toLowerCase().replace(/^(?:\[?dbo\]?|public|main)\./, '');
}

/** `CREATE [OR REPLACE] … KIND name`: its kind and name; the kind is empty for another statement. */
export function made(phrase: Phrase): { readonly kind: string; readonly name: string; readonly at: number } {
  if (wordAt(phrase, 0) !== 'CREATE') return { kind: '', name: '', at: 0 };
  let at = skipWords(phrase, 1, 'OR', 'REPLACE', 'ALTER', 'UNIQUE', 'GLOBAL', 'LOCAL', 'UNLOGGED', 'TEMP', 'TEMPORARY');
  at = skipWords(phrase, at, ...['RECURSIVE', 'FORCE', 'EDITIONABLE', 'CONSTRAINT', 'VIRTUAL', 'FOREIGN', 'AGGREGATE']);
  at = skipWords(
    phrase,
    at,
    ...['CLUSTERED', 'NONCLUSTERED', 'FULLTEXT', 'SPATIAL', 'BITMAP', 'EXTERNAL', 'TRANSIENT'],
  );
  const kind = wordsAt(phrase, at, 'MATERIALIZED', 'VIEW') ? 'MATERIALIZED VIEW' : wordAt(phrase, at);
  const behind = skipWords(phrase, at + kind.split(' ').length, 'CONCURRENTLY');
  const start = skipExistence(phrase, behind);
  return { kind, name: nameAt(phrase, start).name, at: start };
}

/** `CREATE POLICY name ON table`: both names as one key, from where the first stands. */
export function onKey(phrase: Phrase, at: number): string {
  const named = nameAt(phrase, at);
  const on = phrase.tokens.findIndex((_, index) => index >= named.next && wordAt(phrase, index) === 'ON');
  return `${keyOf(named.name)} ${on < 0 ? '' : keyOf(nameAt(part(phrase, on + 1), 0).name)}`;
}

/** Rows that go from one table to another: `INSERT INTO n SELECT … FROM o`, `CREATE TABLE n AS SELECT … FROM o`. */
function copies(phrase: Phrase, target: string, survey: Making): void {
  for (const [at] of phrase.tokens.entries()) {
    if (wordAt(phrase, at) === 'FROM') survey.copied.add(`${keyOf(target)} ${keyOf(nameAt(phrase, at + 1).name)}`);
  }
}

function making(phrase: Phrase, place: number, survey: Making): void {
  const { kind, name, at } = made(phrase);
  survey.lastMade.set(kind === 'POLICY' ? `POLICY ${onKey(phrase, at)}` : `${kind} ${keyOf(name)}`, place);
  if (kind === 'TABLE' && !isSign(phrase.tokens[nameAt(phrase, at).next], '(')) copies(phrase, name, survey);
}

function altering(phrase: Phrase, survey: Making): void {
  const { name, next } = nameAt(phrase, skipWords(phrase, skipExistence(phrase, 2), 'ONLY'));
  if (wordsAt(phrase, next, 'RENAME', 'TO')) survey.successors.set(keyOf(nameAt(phrase, next + 2).name), name);
  for (const [at, token] of phrase.tokens.entries()) {
    if (wordsAt(phrase, at - 2, 'ADD', 'CONSTRAINT')) {
      if (wordsAt(phrase, at + 1, 'PRIMARY|UNIQUE')) survey.keys.add(token.text.toLowerCase());
      if (wordsAt(phrase, at + 1, 'FOREIGN')) survey.foreignKeys.add(token.text.toLowerCase());
    }
    if (token.keyword === 'CHECK') survey.checked.add(keyOf(name));
  }
}

/** Looks at every statement once. */
export function surveyOf(all: readonly Phrase[]): Survey {
  const survey: Making = {
    ...{ placeOf: new Map(), lastMade: new Map(), successors: new Map(), dropped: new Set() },
    ...{ copied: new Set(), keys: new Set(), foreignKeys: new Set(), checked: new Set() },
  };
  for (const [place, phrase] of all.entries()) {
    const [first] = phrase.tokens;
    if (first !== undefined) survey.placeOf.set(first, place);
    for (const guard of guardsSwitchedOn(phrase)) survey.lastMade.set(guard, place);
    if (wordAt(phrase, 0) === 'CREATE') making(phrase, place, survey);
    else if (wordsAt(phrase, 0, 'ALTER', 'TABLE')) altering(phrase, survey);
    else if (wordsAt(phrase, 0, 'DROP', 'TRIGGER'))
      survey.dropped.add(`trigger ${keyOf(nameAt(phrase, skipExistence(phrase, 2)).name)}`);
    else if (wordsAt(phrase, 0, 'DROP', 'TABLE'))
      survey.dropped.add(keyOf(nameAt(phrase, skipExistence(phrase, 2)).name));
    else if (wordAt(phrase, 0) === 'INSERT') {
      copies(phrase, nameAt(phrase, skipWords(phrase, 1, 'INTO', 'OR', 'REPLACE', 'IGNORE')).name, survey);
    }
  }
  return survey;
}

/** Whether one of these is made behind a statement: `VIEW totals`. */
export function isMadeBehind(survey: Survey, about: Phrase, things: readonly string[]): boolean {
  const [first] = about.tokens;
  const here = first === undefined ? -1 : (survey.placeOf.get(first) ?? -1);
  return things.some((thing) => (survey.lastMade.get(thing) ?? -1) > here);
}
