import type { Severity, Undo } from '../../model/finding';
import { does, noDeeds, sentence, shownName, type Deed } from '../deed';
import { namesAt, nameAt, skipExistence, skipWords, wordAt, wordsAt, type Phrase } from '../phrase';
import type { SqlVerb } from './verb';

type Kind = { readonly words: string; readonly severity: Severity; readonly undo: Undo; readonly lost?: string };

const rows = 'the rows, unless a backup exists';

const ALL_KINDS: readonly Kind[] = [
  { words: 'DATABASE', severity: 'critical', undo: 'impossible', lost: 'every table and row, unless a backup exists' },
  { words: 'PLUGGABLE DATABASE', severity: 'critical', undo: 'impossible' },
  { words: 'SCHEMA', severity: 'critical', undo: 'impossible', lost: 'every table in it, unless a backup exists' },
  { words: 'KEYSPACE', severity: 'critical', undo: 'impossible', lost: 'every table in it, unless a snapshot exists' },
  { words: 'TABLE', severity: 'high', undo: 'impossible', lost: rows },
  { words: 'FOREIGN TABLE', severity: 'medium', undo: 'easy' },
  { words: 'EXTERNAL TABLE', severity: 'medium', undo: 'easy' },
  { words: 'SNAPSHOT TABLE', severity: 'high', undo: 'impossible' },
  { words: 'TABLESPACE', severity: 'critical', undo: 'impossible', lost: 'the data files' },
  { words: 'MEASUREMENT', severity: 'high', undo: 'impossible', lost: 'its points, unless a backup exists' },
  { words: 'SERIES', severity: 'high', undo: 'impossible', lost: 'its points, unless a backup exists' },
  { words: 'RETENTION POLICY', severity: 'critical', undo: 'impossible', lost: 'the points kept under it' },
  { words: 'SHARD', severity: 'critical', undo: 'impossible', lost: 'its points' },
  { words: 'MATERIALIZED VIEW', severity: 'medium', undo: 'costly' },
  { words: 'DYNAMIC TABLE', severity: 'medium', undo: 'costly' },
  { words: 'DICTIONARY', severity: 'medium', undo: 'costly' },
  { words: 'STAGE', severity: 'high', undo: 'impossible', lost: 'the files in it' },
  { words: 'STREAM', severity: 'high', undo: 'impossible', lost: 'its position' },
  { words: 'SEQUENCE', severity: 'medium', undo: 'costly', lost: 'its position' },
  { words: 'INDEX', severity: 'medium', undo: 'easy' },
  { words: 'STATISTICS', severity: 'low', undo: 'easy' },
  { words: 'SUBSCRIPTION', severity: 'high', undo: 'costly' },
  { words: 'PUBLICATION', severity: 'high', undo: 'costly' },
  { words: 'USER', severity: 'high', undo: 'costly' },
  { words: 'ROLE', severity: 'high', undo: 'costly' },
  { words: 'LOGIN', severity: 'high', undo: 'costly' },
  { words: 'WAREHOUSE', severity: 'medium', undo: 'easy' },
  { words: 'SEARCH INDEX', severity: 'medium', undo: 'easy' },
  { words: 'VECTOR INDEX', severity: 'medium', undo: 'easy' },
  { words: 'TABLE FUNCTION', severity: 'medium', undo: 'costly' },
  { words: 'TYPE BODY', severity: 'medium', undo: 'costly' },
  { words: 'PACKAGE BODY', severity: 'medium', undo: 'costly' },
];

/** Longer names come first, for the first that fits is taken. */
const KINDS = ALL_KINDS.toSorted((one, other) => other.words.split(' ').length - one.words.split(' ').length);

const OTHER: Kind = { words: '', severity: 'medium', undo: 'costly' };

/** A brake: what was kept out may come in once it is gone. */
const BRAKES: readonly string[] = ['POLICY', 'ROW POLICY', 'ROW ACCESS POLICY', 'MASKING POLICY', 'SECURITY POLICY'];

function kindAt(phrase: Phrase, at: number): { readonly kind: Kind; readonly next: number } {
  const kind = KINDS.find(({ words }) => wordsAt(phrase, at, ...words.split(' ')));
  if (kind !== undefined) return { kind, next: at + kind.words.split(' ').length };
  const brake = BRAKES.find((words) => wordsAt(phrase, at, ...words.split(' ')));
  const words = brake ?? wordAt(phrase, at);
  return { kind: { ...OTHER, words }, next: at + words.split(' ').length };
}

/** Made for one connection and gone with it. */
function isTemporary(name: string): boolean {
  return /^(#|pg_temp|temp\.|tempdb\.\.?#)/.test(name);
}

/** It can be had back: for some days in a warehouse, from Oracle's recycle bin. */
function isKept(phrase: Phrase, words: string): boolean {
  const { dialect, tokens } = phrase;
  const purges = tokens.some((_, at) => wordAt(phrase, at) === 'PURGE');
  return dialect.timeTravel || (dialect.name === 'oracle' && words === 'TABLE' && !purges);
}

function deedOf(phrase: Phrase, kind: Kind, name: string): Deed {
  const { words, severity, lost } = kind;
  const thing = words.toLowerCase();
  const common = { type: `sql.${thing.replaceAll(' ', '-')}`, name: shownName(name), structural: true } as const;
  if (BRAKES.includes(words)) {
    const says = sentence('Drops', thing, common.name);
    return { ...common, rule: 'sql/unprotect', effect: 'unprotect', severity: 'high', undo: 'costly', says };
  }
  const undo = isKept(phrase, words) && kind.undo === 'impossible' ? 'costly' : kind.undo;
  const cascade = phrase.tokens.some((_, at) => wordAt(phrase, at) === 'CASCADE');
  const says = sentence('Drops', thing, common.name, cascade ? 'and everything that depends on it' : '');
  const gone = lost === undefined ? {} : { lost };
  return { ...common, rule: 'sql/drop', effect: 'delete', severity, undo, says, ...gone };
}

/** `DROP … NAME, …`: one effect for each name. */
export const drop: SqlVerb = (phrase) => {
  const start = skipWords(phrase, 1, 'TEMPORARY', 'TEMP', 'PUBLIC', 'UNIQUE', 'AGGREGATE', 'CONCURRENTLY', 'ONLINE');
  if (/^TEMP(ORARY)?$/.test(wordAt(phrase, 1)) || wordAt(phrase, start) === 'PREPARE') return noDeeds;
  if (wordsAt(phrase, start, 'OWNED', 'BY')) {
    const { name } = nameAt(phrase, start + 2);
    const says = `Drops everything that role ${shownName(name)} owns`;
    const shared = { type: 'sql.role', name, structural: true, says, lost: rows } as const;
    return does({ ...shared, rule: 'sql/drop', effect: 'delete', severity: 'critical', undo: 'impossible' });
  }
  const { kind, next } = kindAt(phrase, start);
  const at = skipExistence(phrase, skipWords(phrase, next, 'CONCURRENTLY'));
  const names = namesAt(phrase, at).filter((name) => !isTemporary(name));
  const from = kind.words === 'SERIES' && wordAt(phrase, at) === 'FROM' ? [nameAt(phrase, at + 1).name] : names;
  if (from.length === 0 && namesAt(phrase, at).length > 0) return noDeeds;
  return does(...(from.length === 0 ? [''] : from).map((name) => deedOf(phrase, kind, name)));
};
