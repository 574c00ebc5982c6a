import { clientDeeds, type ClientDeeds } from './clientDeeds';
import type { Unseen } from './deed';
import type { Dialect } from './dialect';
import { wordAt } from './phrase';
import { statementDeeds, type StatementContext } from './readStatement';
import { splitSql, type SqlPiece } from './splitSql';
import { newLedger, note, obeyTransaction, type Ledger, type PlacedDeed } from './transactions';

/** What a text of SQL would do, with the places of its statements in the text, UTF-16 offsets. */
export type SqlReading = {
  /** Without what a rollback in the text takes back. */
  readonly deeds: readonly PlacedDeed[];
  readonly unseen: readonly (Unseen & { readonly start: number; readonly end: number })[];
  /** Lines that the client hands to a shell. */
  readonly shells: readonly string[];
  /** Hosts or addresses that the session goes on at. */
  readonly connects: readonly string[];
  /** Files of the client's machine that it writes; as written. */
  readonly writes: readonly string[];
};

export type SqlOptions = {
  readonly dialect: Dialect;
  /** The text of a file that the SQL includes, by the path as written; null when it cannot be had. */
  readonly include: (path: string) => string | null;
};

/** A longer text is a dump, and reading it would take the time of other questions. */
const LONGEST = 1_000_000;
/** Files that include files. */
const DEEPEST = 5;

type Session = {
  readonly options: SqlOptions;
  readonly ledger: Ledger;
  readonly context: StatementContext;
  readonly unseen: SqlReading['unseen'][number][];
  readonly shells: string[];
  readonly connects: string[];
  readonly writes: string[];
};

type Span = { readonly start: number; readonly end: number };

function statement(session: Session, piece: SqlPiece & { kind: 'statement' }, span: Span): void {
  const { dialect } = session.options;
  const phrase = { tokens: piece.tokens, dialect };
  // SQL Server's `IF … ROLLBACK`, and anything behind a condition of the client's, may not run.
  const word = wordAt(phrase, 0);
  if (dialect.batches && /^(IF|ELSE|WHILE|RETURN|GOTO)$/.test(word)) session.ledger.conditional = true;
  if (piece.generates) {
    session.unseen.push({ says: 'the rows of a query are run as SQL', stake: 'present', ...span });
  }
  if (obeyTransaction(phrase, session.ledger)) return;
  const { deeds, unseen, shells } = statementDeeds(phrase, session.context);
  const placed = deeds.map((deed) => ({ deed, ...span }));
  note(session.ledger, placed, dialect);
  session.unseen.push(...unseen.map((one) => ({ ...one, ...span })));
  session.shells.push(...shells);
}

function included(session: Session, deeds: ClientDeeds, span: Span, depth: number): void {
  for (const path of deeds.includes) {
    const text = depth >= DEEPEST ? null : session.options.include(path);
    if (text !== null) run(session, text, span, depth + 1);
    else session.unseen.push({ says: `the SQL file \`${path}\` cannot be read`, stake: 'present', ...span });
  }
}

function clientCommand(session: Session, piece: SqlPiece & { kind: 'client' }, span: Span, depth: number): void {
  const { client } = session.options.dialect;
  if (client === 'psql' && piece.name === 'if') session.ledger.conditional = true;
  const deeds = clientDeeds(client, piece.name, piece.rest);
  note(
    session.ledger,
    deeds.deeds.map((deed) => ({ deed, ...span })),
    session.options.dialect,
  );
  session.unseen.push(...deeds.unseen.map((one) => ({ ...one, ...span })));
  session.shells.push(...deeds.shells);
  session.connects.push(...deeds.connects);
  session.writes.push(...deeds.writes);
  included(session, deeds, span, depth);
}

function run(session: Session, text: string, outer: Span | null, depth: number): void {
  if (text.length > LONGEST) {
    const span = outer ?? { start: 0, end: 0 };
    session.unseen.push({ says: 'the SQL is too long to read', stake: 'present', ...span });
    return;
  }
  for (const piece of splitSql(text, session.options.dialect)) {
    const start = piece.kind === 'client' ? piece.start : (piece.tokens[0]?.start ?? 0);
    const end = piece.kind === 'client' ? start + piece.name.length + 1 : (piece.tokens.at(-1)?.end ?? start);
    const span = outer ?? { start, end };
    if (piece.kind === 'client') clientCommand(session, piece, span, depth);
    else statement(session, piece, span);
  }
}

/** What texts that one session sends one after the other would do; places are those in each text. Never throws. */
export function readSql(text: string, options: SqlOptions): SqlReading {
  const session: Session = {
    options,
    ledger: newLedger(options.dialect),
    context: { prepared: new Set(), depth: 0 },
    ...{ unseen: [], shells: [], connects: [], writes: [] },
  };
  run(session, text, null, 0);
  const { unseen, shells, connects, writes } = session;
  return { deeds: session.ledger.deeds, unseen, shells, connects, writes };
}
