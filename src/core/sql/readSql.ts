import { clientDeeds, type ClientDeeds } from './clientDeeds';
import type { Unseen } from './deed';
import type { Dialect } from './dialect';
import { localFiles } from './localFiles';
import { wordAt } from './phrase';
import { noteTexts, statementDeeds, type StatementContext } from './readStatement';
import { splitSql, type SqlPiece } from './splitSql';
import { newLedger, note, obeyTransaction, type Ledger, type PlacedDeed, type SqlPlace } from './transactions';

/** What texts of SQL would do. */
export type SqlReading = {
  /** How many tokens were looked at, each as often as it was. */
  readonly work: number;
  /** Without what a rollback in the text takes back. */
  readonly deeds: readonly PlacedDeed[];
  readonly unseen: readonly (Unseen & SqlPlace & { readonly missing?: true })[];
  /** Lines that the client hands to a shell. */
  readonly shells: readonly string[];
  /** Hosts or addresses that the session goes on at. */
  readonly connects: readonly string[];
  /** Files of the client's machine that it writes; as written. */
  readonly writes: readonly string[];
  /** Files of the client's machine that it reads rows from; as written. */
  readonly reads: readonly string[];
  /** Addresses that the client itself writes rows to. */
  readonly sends: readonly string[];
};

export type SqlOptions = {
  readonly dialect: Dialect;
  /** The text of a file that the SQL includes, by the path as written; null when it cannot be had. */
  readonly include: (path: string) => string | null;
};

/** A longer text is a dump, and reading it would take the time of other questions. */
const LONGEST = 300_000;
/** How often a token may be looked at, on average: what is nested is, once for each level. */
const MOST_LOOKS = 12;
/** Files that include files. */
const DEEPEST = 5;

type Session = {
  readonly options: SqlOptions;
  readonly ledger: Ledger;
  readonly context: StatementContext;
  readonly looks: { granted: number };
  readonly unseen: SqlReading['unseen'][number][];
  readonly shells: string[];
  readonly connects: string[];
  readonly writes: string[];
  readonly reads: string[];
  readonly sends: string[];
};

function statement(session: Session, piece: SqlPiece & { kind: 'statement' }, span: SqlPlace): void {
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
  const files = localFiles(phrase);
  session.reads.push(...files.reads);
  session.writes.push(...files.writes);
  session.sends.push(...files.sends);
}

function included(session: Session, deeds: ClientDeeds, span: SqlPlace, depth: number): void {
  for (const path of deeds.includes) {
    const text = depth >= DEEPEST ? null : session.options.include(path);
    if (text !== null) run(session, text, span, depth + 1);
    else
      session.unseen.push({
        says: `the SQL file \`${path}\` cannot be read`,
        stake: 'present',
        missing: true,
        ...span,
      });
  }
}

function clientCommand(session: Session, piece: SqlPiece & { kind: 'client' }, span: SqlPlace, depth: number): void {
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
  session.reads.push(...deeds.reads);
  included(session, deeds, span, depth);
}

function spanOf(piece: SqlPiece, text: number): SqlPlace {
  if (piece.kind === 'client') return { text, start: piece.start, end: piece.start + piece.name.length + 1 };
  const start = piece.tokens[0]?.start ?? 0;
  return { text, start, end: piece.tokens.at(-1)?.end ?? start };
}

/** `at` is the text's number, or for one that is included the place that includes it. */
function run(session: Session, text: string, at: SqlPlace | number, depth: number): void {
  const placeOf = (piece: SqlPiece): SqlPlace => (typeof at === 'number' ? spanOf(piece, at) : at);
  if (text.length > LONGEST) {
    const place = typeof at === 'number' ? { text: at, start: 0, end: 0 } : at;
    session.unseen.push({ says: 'the SQL is too long to read', stake: 'present', ...place });
    return;
  }
  session.context.work.left += MOST_LOOKS * (text.length + 1);
  session.looks.granted += MOST_LOOKS * (text.length + 1);
  const pieces = splitSql(text, session.options.dialect);
  const { dialect } = session.options;
  noteTexts(
    pieces.flatMap((piece) => (piece.kind === 'statement' ? [{ tokens: piece.tokens, dialect }] : [])),
    session.context,
  );
  for (const piece of pieces) {
    if (piece.kind === 'client') clientCommand(session, piece, placeOf(piece), depth);
    else statement(session, piece, placeOf(piece));
  }
}

/** What texts that one session sends one after the other would do. Never throws. */
export function readSql(texts: readonly string[], options: SqlOptions): SqlReading {
  const session: Session = {
    options,
    ledger: newLedger(options.dialect),
    context: { prepared: new Set(), texts: new Map(), depth: 0, work: { left: 0 } },
    looks: { granted: 0 },
    ...{ unseen: [], shells: [], connects: [], writes: [], reads: [], sends: [] },
  };
  texts.forEach((text, index) => {
    run(session, text, index, 0);
  });
  const { unseen, shells, connects, writes, reads, sends } = session;
  const work = session.looks.granted - session.context.work.left;
  return { deeds: session.ledger.deeds, unseen, shells, connects, writes, reads, sends, work };
}
