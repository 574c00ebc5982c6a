import { ownField } from '../../model/ownField';
import type { ChangeCode } from '../../model/finding';
import type { Deed, Deeds } from '../../sql/deed';
import { wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { statementDeeds } from '../../sql/readStatement';
import { isFresh, type Context } from './context';
import { locks, renames, shown, startsProgram, type Danger } from './danger';
import { defersRows } from './backfill';
import { deedsByWords } from './byWords';
import { judgeGrant, judgeRevoke } from './judgeAccess';
import { judgeAlter, judgeExchange, judgeRename } from './judgeAlter';
import { judgeCreate } from './judgeCreate';
import { judgeDrop, judgeTruncate } from './judgeDrop';
import { waiting } from './judgeLocks';
import { judgeSession } from './judgeSession';
import { reseeds, setsSequence } from './rewinds';

/** What a statement does to a database in use, and what of it cannot be told before it runs. */
export type Judged = { readonly dangers: readonly Danger[]; readonly unseen: readonly string[] };

/** Null where the reader of statements knows more. */
type Own = (phrase: Phrase, context: Context) => readonly Danger[] | null;

const own: ReadonlyMap<string, Own> = new Map<string, Own>([
  ...waiting,
  ['DROP', judgeDrop],
  ['ALTER', judgeAlter],
  ['CREATE', judgeCreate],
  ['TRUNCATE', judgeTruncate],
  ['GRANT', judgeGrant],
  ['REVOKE', judgeRevoke],
  ['DENY', judgeRevoke],
  ['RENAME', judgeRename],
  ['EXCHANGE', judgeExchange],
  ['SELECT', setsSequence],
  ['DBCC', reseeds],
  ['SET', judgeSession],
  ['PRAGMA', judgeSession],
]);

/** Numbers of the catalogue for what the reader of statements states. */
const CODES: Readonly<Record<string, ChangeCode>> = {
  ...{
    'sql/delete-all': 'Q03',
    'sql/update-all': 'Q03',
    'sql/drop': 'Q01',
    'sql/truncate': 'Q01',
    'sql/replace': 'Q01',
  },
  'sql/merge-delete': 'Q03',
  ...{ 'sql/overwrite': 'Q01', 'sql/lock': 'Q05', 'sql/grant': 'Q08', 'sql/rename': 'Q04', 'sql/alter': 'Q05' },
};

/** What changes a few rows or adds something is the ordinary work of a migration. */
function matters({ rule, effect, severity }: Deed): boolean {
  if (rule === 'sql/merge-delete') return true;
  const ordinary = effect === 'create' || effect === 'update';
  return !ordinary && severity !== 'low' && severity !== 'info';
}

function dangerOf(phrase: Phrase, deed: Deed): Danger {
  const { rule, effect, severity, undo, type, name, says, lost, saferWay, certainty = 'expected' } = deed;
  const code = ownField(CODES, rule);
  const span = { start: phrase.tokens[0]?.start ?? 0, end: phrase.tokens.at(-1)?.end ?? 0 };
  return {
    ...{ rule, effect, undo, type, certainty, span, name: shown(name), says: shown(says) },
    severity: code === 'Q03' && rule !== 'sql/merge-delete' ? 'critical' : severity,
    ...(code === undefined ? {} : { code }),
    ...(lost === undefined ? {} : { lost }),
    ...(saferWay === undefined ? {} : { saferWay }),
  };
}

function told(phrase: Phrase, context: Context): Judged {
  const deeds: Deeds = statementDeeds(phrase, {
    prepared: new Set(),
    texts: new Map(),
    depth: 0,
    work: { left: MOST_LOOKS },
  });
  const kept = deeds.deeds.filter((deed) => matters(deed) && !(deed.name !== '' && isFresh(context, deed.name)));
  const shells = deeds.shells.map((line) =>
    startsProgram(phrase, '', `Starts a program on the database server: ${line.slice(0, 60)}`, { type: 'sql.program' }),
  );
  return {
    dangers: [...kept.map((deed) => dangerOf(phrase, deed)), ...shells],
    unseen: deeds.unseen.map(({ says }) => says),
  };
}

/** Tokens that one statement may have looked at. */
const MOST_LOOKS = 4_000_000;

/** SQL Server's `EXEC sp_rename 'a', 'b'`. */
function procedure(phrase: Phrase): readonly Danger[] | null {
  const at = /^(?:EXEC|EXECUTE|CALL)$/.test(wordAt(phrase, 0)) ? 1 : 0;
  const call = phrase.tokens.findIndex(
    (token, index) => index >= at && index < at + 4 && token.text.toLowerCase() === 'sp_rename',
  );
  if (call < 0) return null;
  const [what, , kind] = phrase.tokens
    .slice(call + 1)
    .filter(({ kind }) => kind === 'string')
    .map(({ text }) => text);
  if (/^index$/i.test(kind ?? '') || what === undefined) return [];
  return [renames(phrase, what, `Renames ${shown(what)}: what runs with the old name fails at once`)];
}

/** `UPDATE … WHERE added IS NULL`: a condition that leaves no row out, on this day. */
function late(rows: Judged, phrase: Phrase, context: Context): Judged {
  const table = rows.dangers.length > 0 ? null : defersRows(phrase, context);
  if (table === null) return rows;
  const says = `Writes every row of ${shown(table)} in one go and keeps them locked until the migration ends`;
  return { ...rows, dangers: [locks(phrase, table, says)] };
}

const QUIET = /^(?:BEGIN|START|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|ABORT|COMMENT|ANALYZE|USE)$/;

/** What a statement of the structure does; where the readers of migrations have nothing to say, its words may. */
function structural(phrase: Phrase, context: Context, dangers: readonly Danger[]): readonly Danger[] {
  // Which locks a warehouse takes is not said here.
  const kept = context.family === 'other' ? dangers.filter(({ code }) => code !== 'Q05' && code !== 'Q06') : dangers;
  if (kept.length > 0 || !wordsAt(phrase, 0, 'ALTER|DROP')) return kept;
  return deedsByWords(phrase, context)
    .filter(matters)
    .map((deed) => dangerOf(phrase, deed));
}

/** Judges one statement and remembers what it makes. */
export function judgeStatement(phrase: Phrase, context: Context): Judged {
  const word = wordAt(phrase, 0);
  if (QUIET.test(word)) return { dangers: [], unseen: [] };
  const dangers = own.get(word)?.(phrase, context) ?? procedure(phrase);
  if (dangers !== null) return { dangers: structural(phrase, context, dangers), unseen: [] };
  const found = late(told(phrase, context), phrase, context);
  return { ...found, dangers: structural(phrase, context, found.dangers) };
}
