import type { Deed } from './deed';
import type { Dialect } from './dialect';
import { wordAt, wordsAt, type Phrase } from './phrase';

/** Where a statement stands: in which of the texts that were read, and its UTF-16 offsets there. */
export type SqlPlace = { readonly text: number; readonly start: number; readonly end: number };

/** A deed with the place of its statement. */
export type PlacedDeed = { readonly deed: Deed } & SqlPlace;

/** What is open: the count of deeds before it, and before each of its savepoints. */
type Transaction = { readonly from: number; readonly savepoints: Map<string, number> };

export type Ledger = {
  deeds: PlacedDeed[];
  transaction: Transaction | null;
  /** Some statements run only under a condition, so that a rollback may not. */
  conditional: boolean;
};

export function newLedger(dialect: Dialect): Ledger {
  const transaction = dialect.alwaysInTransaction ? { from: 0, savepoints: new Map<string, number>() } : null;
  return { deeds: [], transaction, conditional: false };
}

function open(ledger: Ledger): void {
  ledger.transaction = { from: ledger.deeds.length, savepoints: new Map() };
}

function takeBack(ledger: Ledger, from: number): void {
  if (ledger.conditional) return;
  ledger.deeds = [...ledger.deeds.slice(0, from), ...ledger.deeds.slice(from).filter(({ deed }) => deed.lasting)];
}

function close(ledger: Ledger, dialect: Dialect): void {
  ledger.transaction = null;
  if (dialect.alwaysInTransaction) open(ledger);
}

function rollback(phrase: Phrase, ledger: Ledger, dialect: Dialect): void {
  const { transaction } = ledger;
  if (transaction === null) return;
  const to = phrase.tokens.findIndex((_, at) => wordAt(phrase, at) === 'TO');
  const last = phrase.tokens.at(-1)?.text.toLowerCase() ?? '';
  const named = transaction.savepoints.get(last);
  if (to > 0 || (named !== undefined && phrase.tokens.length > 1)) {
    takeBack(ledger, named ?? ledger.deeds.length);
    return;
  }
  takeBack(ledger, transaction.from);
  close(ledger, dialect);
}

function starts(phrase: Phrase): boolean {
  const next = wordAt(phrase, 1);
  if (wordAt(phrase, 0) === 'START') return next === 'TRANSACTION';
  const modes = ['', 'WORK', 'TRAN', 'TRANSACTION', 'ISOLATION', 'READ', 'DEFERRED', 'IMMEDIATE', 'EXCLUSIVE'];
  return wordAt(phrase, 0) === 'BEGIN' && [...modes, 'DISTRIBUTED', 'NOT', 'DEFERRABLE', 'CONCURRENT'].includes(next);
}

function begin(ledger: Ledger, dialect: Dialect): void {
  // A second one inside of the first changes nothing, but for MySQL, where it commits the first.
  if (ledger.transaction === null || dialect.name === 'mysql') open(ledger);
}

function commits(phrase: Phrase): boolean {
  const word = wordAt(phrase, 0);
  return word === 'COMMIT' || (word === 'END' && phrase.tokens.length <= 2 && !phrase.dialect.batches);
}

/** Obeys a statement that opens or ends a transaction; false for any other. */
export function obeyTransaction(phrase: Phrase, ledger: Ledger): boolean {
  const word = wordAt(phrase, 0);
  const { dialect } = phrase;
  if (starts(phrase)) begin(ledger, dialect);
  else if (word === 'ROLLBACK' || word === 'ABORT') {
    if (!wordsAt(phrase, 1, 'PREPARED')) rollback(phrase, ledger, dialect);
  } else if (commits(phrase)) close(ledger, dialect);
  else if (word === 'SAVEPOINT' || wordsAt(phrase, 0, 'SAVE', 'TRAN|TRANSACTION')) {
    ledger.transaction?.savepoints.set(phrase.tokens.at(-1)?.text.toLowerCase() ?? '', ledger.deeds.length);
  } else return word === 'RELEASE';
  return true;
}

/** Writes deeds down; a change of the structure ends the transaction where the database says so. */
export function note(ledger: Ledger, deeds: readonly PlacedDeed[], dialect: Dialect): void {
  for (const deed of deeds) ledger.deeds.push(deed);
  if (dialect.structureCommits && deeds.some(({ deed }) => deed.structural)) close(ledger, dialect);
}
