import type { Neighbour } from '../../model/analyzer';
import type { Span } from '../../model/place';
import { clientDeeds } from '../../sql/clientDeeds';
import { dialects } from '../../sql/dialect';
import { wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { inTransaction, type Context } from './context';
import { startsProgram, type Danger } from './danger';
import type { Spoken } from './dialectOf';
import { expand } from './expand';
import { judgeStatement } from './judgeStatement';
import { splitSql } from '../../sql/splitSql';
import type { SqlToken } from '../../sql/token';
import { surveyOf } from './survey';
import { readMigration, type Migration } from './readMigration';
import type { Gap } from './splitDamaged';
import { keyOf } from './survey';

/** A danger with the spelling of its statement, by which it is found again on the other side of an edit. */
export type Found = { readonly danger: Danger; readonly key: string };
export type Unclear = { readonly span: Span; readonly says: string; readonly key: string };

export type JudgedFile = {
  readonly found: readonly Found[];
  readonly unclear: readonly Unclear[];
  readonly gaps: readonly Gap[];
  /** One key for each statement, in their order. */
  readonly statements: readonly { readonly key: string; readonly span: Span }[];
};

/** What is known before the first statement of a file. */
export type Background = {
  readonly spoken: Spoken;
  readonly supabase: boolean;
  readonly secured: ReadonlySet<string>;
  readonly older: readonly Neighbour[];
};

function tokenKey({ kind, text }: SqlToken): string {
  return kind === 'word' ? text.toLowerCase() : `${kind.charAt(0)}${text}`;
}

/** A body between dollar signs is code: its blanks and comments mean nothing either. */
function bodyKey(text: string, { dialect }: Phrase): string {
  const pieces = splitSql(text, { ...dialect, client: 'none' });
  return pieces.map((piece) => (piece.kind === 'statement' ? piece.tokens.map(tokenKey).join(' ') : '')).join(';');
}

// A statement is judged, and compared with those of the other side.
const keys = new WeakMap<Phrase, string>();

/** One spelling of a statement, whatever its blanks, comments and case. */
export function statementKey(phrase: Phrase): string {
  const key = keys.get(phrase) ?? spelling(phrase);
  keys.set(phrase, key);
  return key;
}

function spelling(phrase: Phrase): string {
  const isBody = ({ kind, text, start, end }: SqlToken): boolean => kind === 'string' && end - start >= text.length + 4;
  return phrase.tokens.map((token) => (isBody(token) ? bodyKey(token.text, phrase) : tokenKey(token))).join(' ');
}

function spanOf({ tokens }: Phrase): Span {
  const start = tokens[0]?.start ?? 0;
  return { start, end: tokens.at(-1)?.end ?? start };
}

function opens(phrase: Phrase): boolean {
  return wordsAt(phrase, 0, 'BEGIN')
    ? phrase.tokens.length < 4 && !wordsAt(phrase, 1, 'TRY|CATCH')
    : wordsAt(phrase, 0, 'START', 'TRANSACTION');
}

function closes(phrase: Phrase): boolean {
  return (
    /^(?:COMMIT|END|ROLLBACK|ABORT)$/.test(wordAt(phrase, 0)) &&
    phrase.tokens.length < 4 &&
    !wordsAt(phrase, 1, 'TO|IF|LOOP|CASE')
  );
}

/** Follows transactions; what a plain rollback takes back was never done. */
function follow(phrase: Phrase, context: Context, found: Found[], since: { from: number }): void {
  if (opens(phrase) && !inTransaction(context)) {
    context.transaction += 1;
    since.from = found.length;
  } else if (closes(phrase) && inTransaction(context)) {
    const takesBack =
      /^(?:ROLLBACK|ABORT)$/.test(wordAt(phrase, 0)) && !phrase.dialect.structureCommits && !phrase.dialect.batches;
    if (takesBack) found.splice(since.from);
    context.transaction += 1;
  }
}

function contextOf(background: Background, all: readonly Phrase[], migration: Migration): Context {
  const { spoken, supabase, secured } = background;
  return {
    ...{
      dialect: dialects[spoken.dialect],
      family: spoken.family,
      assumed: spoken.assumed,
      supabase,
      survey: surveyOf(all),
    },
    secured: new Set([...secured, ...all.flatMap(securedBy)]),
    ...{ fresh: new Set(), filled: new Set(), added: new Set(), types: new Map(), unchecked: new Map() },
    transaction: migration.wrapped ? 1 : 0,
  };
}

/** `ALTER TABLE t ENABLE ROW LEVEL SECURITY` */
function securedBy(phrase: Phrase): readonly string[] {
  if (!wordsAt(phrase, 0, 'ALTER', 'TABLE')) return [];
  const at = phrase.tokens.findIndex((_, index) => wordsAt(phrase, index, 'ENABLE', 'ROW', 'LEVEL'));
  if (at < 0) return [];
  return [
    keyOf(
      phrase.tokens
        .slice(2, at)
        .filter(({ keyword }) => !/^(?:IF|EXISTS|ONLY)$/.test(keyword))
        .map(({ text }) => text)
        .join(''),
    ),
  ];
}

/** What earlier migrations of the folder say about columns and checks. */
function recall(background: Background, context: Context): void {
  for (const { text } of background.older) {
    const migration = readMigration(text, context.dialect);
    const all = expand(migration.statements, text);
    const past: Context = {
      ...contextOf(background, all, migration),
      types: context.types,
      unchecked: context.unchecked,
      filled: context.filled,
    };
    for (const phrase of all) judgeStatement(phrase, past);
  }
  // A check that an earlier file made stands in another transaction.
  for (const [name, { proves }] of context.unchecked) context.unchecked.set(name, { proves, transaction: -2 });
}

/** Commands of the client itself: lines for a shell, and files that are read in. */
function clientFound(migration: Migration, context: Context): Pick<JudgedFile, 'found' | 'unclear'> {
  const read = migration.clients.map(({ name, rest, start }) => {
    const { shells, includes } = clientDeeds(context.dialect.client, name, rest);
    return { shells, includes, span: { start, end: start + name.length + 1 }, key: `\\${name} ${rest}` };
  });
  const runs = (line: string, span: Span): Danger => {
    const says = `Runs a line of the shell: ${line.slice(0, 60)}`;
    return { ...startsProgram({ tokens: [], dialect: context.dialect }, '', says, { type: 'sql.program' }), span };
  };
  return {
    found: read.flatMap(({ shells, span, key }) => shells.map((line) => ({ danger: runs(line, span), key }))),
    unclear: read.flatMap(({ includes, span, key }) =>
      includes.map((path) => ({ span, key, says: `what \`${path}\` does, which is read in here, is not looked at` })),
    ),
  };
}

/** Everything that the statements of a file do, in their order. */
export function judgeFile(text: string, background: Background): JudgedFile {
  const dialect = dialects[background.spoken.dialect];
  const migration = readMigration(text, dialect);
  const all = expand(migration.statements, text);
  const context = contextOf(background, all, migration);
  if (background.older.length > 0) recall(background, context);
  const found: Found[] = [];
  const unclear: Unclear[] = [];
  const since = { from: 0 };
  const client = clientFound(migration, context);
  for (const phrase of all) {
    follow(phrase, context, found, since);
    const key = statementKey(phrase);
    const { dangers, unseen } = judgeStatement(phrase, context);
    found.push(...dangers.map((danger) => ({ danger, key })));
    unclear.push(...unseen.map((says) => ({ span: spanOf(phrase), says, key })));
  }
  return {
    ...{ found: [...found, ...client.found], unclear: [...unclear, ...client.unclear], gaps: migration.gaps },
    statements: migration.statements.map((phrase) => ({ key: statementKey(phrase), span: spanOf(phrase) })),
  };
}
