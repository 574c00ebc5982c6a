import { assignments, valueAt } from './assignments';
import { blockStatements, isSteering } from './blocks';
import { bothDeeds, noDeeds, shownName, unseen, type Deeds } from './deed';
import type { Dialect } from './dialect';
import type { MadeText } from './literals';
import { closingAt, findWords, nameAt, part, skipWords, wordAt, wordsAt, type Phrase } from './phrase';
import { splitSql } from './splitSql';
import { isSign, keyword } from './token';
import { alter } from './verbs/alter';
import { grant, revoke } from './verbs/access';
import { create } from './verbs/create';
import { drop } from './verbs/drop';
import { toldStatement } from './told/toldStatement';
import { knownProcedure } from './verbs/procedures';
import { call, executed, preparedTexts } from './verbs/routine';
import { insert, merge, remove, truncate, update } from './verbs/rows';
import { select } from './verbs/select';
import * as server from './verbs/server';
import { copy, exportRows, load } from './verbs/transfer';
import type { SqlVerb } from './verbs/verb';

/** What a statement may stand on. */
export type StatementContext = {
  /** Names that `PREPARE` gave to a text that was read then. */
  readonly prepared: Set<string>;
  /** Every text that a variable is given anywhere, by its small name. */
  readonly texts: Map<string, readonly MadeText[]>;
  /** SQL inside of SQL so far. */
  readonly depth: number;
  /** Tokens that may still be looked at; what is nested is looked at more than once. */
  readonly work: { left: number };
};

/** A variable that is given more texts than this is not followed further. */
const MOST_TEXTS = 8;

/** SQL that runs SQL: deeper than this nobody writes by accident. */
const DEEPEST = 8;

const quiet: SqlVerb = () => noDeeds;

const VERBS: ReadonlyMap<string, SqlVerb> = new Map<string, SqlVerb>([
  ...Object.entries({ DROP: drop, DELETE: remove, UPDATE: update, TRUNCATE: truncate, INSERT: insert }),
  ...Object.entries({ UPSERT: insert, REPLACE: insert, MERGE: merge, ALTER: alter, GRANT: grant, REVOKE: revoke }),
  ...Object.entries({ DENY: revoke, CREATE: create, COPY: copy, LOAD: load, EXPORT: exportRows, UNLOAD: exportRows }),
  ...Object.entries({ SELECT: select, VALUES: select, TABLE: quiet, PERFORM: select, CALL: call, BULK: insert }),
  ...Object.entries({ SHUTDOWN: server.shutdown, KILL: server.kill, VACUUM: server.vacuum, SET: server.set }),
  ...Object.entries({ CLUSTER: server.reorganise, REINDEX: server.reorganise, OPTIMIZE: server.reorganise }),
  ...Object.entries({ LOCK: server.reorganise, REFRESH: server.refresh }),
  ...Object.entries({ STOP: server.stop, FLUSH: server.flush, SYSTEM: server.system, RESTORE: server.restore }),
  ...Object.entries({ RENAME: server.rename, EXCHANGE: server.rename, PRAGMA: server.pragma }),
  ...[
    ...['SHOW', 'DESCRIBE', 'DESC', 'USE', 'FETCH', 'MOVE', 'CLOSE', 'ANALYZE', 'CHECKPOINT', 'LISTEN', 'NOTIFY'],
    ...['UNLISTEN', 'DISCARD', 'DEALLOCATE', 'COMMENT', 'SECURITY', 'HANDLER', 'HELP', 'CHECK', 'CHECKSUM', 'PRINT'],
    ...['RAISERROR', 'ATTACH', 'DETACH', 'EXISTS', 'LIST', 'REPAIR', 'CACHE', 'UNLOCK', 'START', 'CHANGE', 'INSTALL'],
    ...['PIVOT', 'UNPIVOT', 'SUMMARIZE', 'FROM', 'WATCH', 'BACKUP', 'DBCC', 'RECONFIGURE', 'WAITFOR', 'CONSISTENCY'],
    ...[
      'RESET',
      'TRACING',
      'PAGING',
      'EXPAND',
      'LOGIN',
      'GO',
      'REPLICATE',
      'IMPORT',
      'GET',
      'PUT',
      'REMOVE',
      'SAVE',
      'UNSET',
    ],
  ].map((word): [string, SqlVerb] => [word, quiet]),
]);

/** `WITH a AS (…), b AS (…) DELETE …`: each part in parentheses, and the statement behind them. */
function withParts(phrase: Phrase, context: StatementContext): Deeds {
  const parts: Deeds[] = [];
  let at = 1;
  for (; at < phrase.tokens.length; at += 1) {
    const word = wordAt(phrase, at);
    if (word === 'AS') {
      const open = skipWords(phrase, at + 1, 'NOT', 'MATERIALIZED');
      if (!isSign(phrase.tokens[open], '(')) continue;
      const close = closingAt(phrase, open);
      parts.push(statementDeeds(part(phrase, open + 1, close), { ...context, depth: context.depth + 1 }));
      at = close;
    } else if (/^(SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|VALUES|TABLE|COPY)$/.test(word)) break;
    else if (isSign(phrase.tokens[at], '(')) at = closingAt(phrase, at);
  }
  return bothDeeds([...parts, statementDeeds(part(phrase, at), context)]);
}

/** `EXPLAIN ANALYZE` runs what it explains; a plain `EXPLAIN` does not. */
function explained(phrase: Phrase, context: StatementContext): Deeds {
  const verb = phrase.tokens.findIndex(
    (token, at) => at > 0 && token.depth === 0 && (VERBS.get(keyword(token)) ?? quiet) !== quiet,
  );
  const analyzes = phrase.tokens.findIndex((token) => /^ANALY[ZS]E$/.test(keyword(token)));
  const isOff = /^(?:false|off|0)$/i.test(phrase.tokens[analyzes + 1]?.text ?? '');
  const runs = analyzes > 0 && analyzes < verb && !isOff;
  const inner = findWords(phrase, 'WITH');
  return runs ? statementDeeds(part(phrase, inner > 0 && inner < verb ? inner : verb), context) : noDeeds;
}

/** SQL text inside of SQL. */
function innerText(text: string, dialect: Dialect, context: StatementContext): Deeds {
  if (context.depth >= DEEPEST) return unseen('SQL inside of SQL, nested too deep to read');
  const inner = { ...context, depth: context.depth + 1 };
  const pieces = splitSql(text, { ...dialect, client: 'none' });
  return bothDeeds(
    pieces.map((piece) => (piece.kind === 'client' ? noDeeds : blockDeeds({ tokens: piece.tokens, dialect }, inner))),
  );
}

/** Notes what variables are given by any of the statements, since a loop may come back to an earlier one. */
export function noteTexts(phrases: readonly Phrase[], { texts }: StatementContext): void {
  for (const { name, texts: given } of phrases.flatMap(assignments)) {
    const all = [...(texts.get(name) ?? []), ...given];
    texts.set(name, all.length > MOST_TEXTS ? [{ text: '\uFFFC', loose: true }] : all);
  }
}

function blockDeeds(phrase: Phrase, context: StatementContext): Deeds {
  const statements = blockStatements(phrase);
  noteTexts(statements, context);
  return bothDeeds(statements.map((one) => statementDeeds(one, context)));
}

/** Texts that are made and run; a loose one may be more than it shows. */
function madeDeeds(texts: readonly MadeText[], dialect: Dialect, context: StatementContext): Deeds {
  const loose = texts.some((one) => one.loose);
  const says = 'which SQL is executed is not known in full before it runs';
  return bothDeeds([...texts.map(({ text }) => innerText(text, dialect, context)), ...(loose ? [unseen(says)] : [])]);
}

/** `DO $$ … $$` */
function anonymous(phrase: Phrase, context: StatementContext): Deeds {
  const body = phrase.tokens.find((token) => token.kind === 'string');
  const language = findWords(phrase, 'LANGUAGE');
  const name = language < 0 ? 'plpgsql' : (phrase.tokens[language + 1]?.text ?? '').toLowerCase();
  if (body === undefined) return noDeeds;
  return name === 'plpgsql' || name === 'sql'
    ? innerText(body.text, phrase.dialect, context)
    : unseen(`the code of \`DO\` in ${shownName(name)} is not read`);
}

function execute(phrase: Phrase, context: StatementContext): Deeds {
  if (context.prepared.has((phrase.tokens[1]?.text ?? '').toLowerCase())) return noDeeds;
  const found = executed(phrase, context.texts);
  return found.kind === 'deeds' ? found.deeds : madeDeeds(found.texts, phrase.dialect, context);
}

/** A prepared statement is read where its text stands, as if it were executed there. */
function prepare(phrase: Phrase, context: StatementContext): Deeds {
  const name = (phrase.tokens[1]?.text ?? '').toLowerCase();
  const texts = preparedTexts(phrase, context.texts);
  const as = findWords(phrase, 'AS');
  if (texts === null && as < 0) return noDeeds;
  context.prepared.add(name);
  const inner = { ...context, depth: context.depth + 1 };
  return texts === null ? statementDeeds(part(phrase, as + 1), inner) : madeDeeds(texts, phrase.dialect, context);
}

/** `IF x DROP TABLE y`, `WHILE x BEGIN …`: what stands behind the condition. */
function steered(phrase: Phrase, context: StatementContext): Deeds {
  const at = phrase.tokens.findIndex(
    (token, index) =>
      index > 0 && token.depth === (phrase.tokens[0]?.depth ?? 0) && (VERBS.get(keyword(token)) ?? quiet) !== quiet,
  );
  const isSet = at > 0 && /^(SELECT|SET|REPLACE)$/.test(wordAt(phrase, at));
  return at > 0 && !isSet ? statementDeeds(part(phrase, at), context) : noDeeds;
}

function isBlock(phrase: Phrase): boolean {
  const first = wordAt(phrase, 0);
  return (first === 'BEGIN' || first === 'DECLARE') && phrase.tokens.some((token) => isSign(token, ';'));
}

function special(phrase: Phrase, context: StatementContext): Deeds | null {
  switch (wordAt(phrase, 0)) {
    case 'WITH':
      return withParts(phrase, context);
    case 'EXPLAIN':
      return explained(phrase, context);
    case 'DO':
      return anonymous(phrase, context);
    case 'EXEC':
    case 'EXECUTE':
      return execute(phrase, context);
    case 'PREPARE':
      return wordsAt(phrase, 1, 'TRANSACTION') ? noDeeds : prepare(phrase, context);
    default:
      return isBlock(phrase) ? blockDeeds(phrase, context) : null;
  }
}

/** What one statement does. Transactions are not its matter. */
export function statementDeeds(phrase: Phrase, context: StatementContext): Deeds {
  const [first] = phrase.tokens;
  if (first === undefined) return noDeeds;
  context.work.left -= phrase.tokens.length;
  if (context.depth > DEEPEST || context.work.left < 0) return unseen('SQL inside of SQL, nested too deep to read');
  if (isSign(first, '(')) {
    const at = phrase.tokens.findIndex((token) => !isSign(token, '('));
    return at < 0 ? noDeeds : statementDeeds(part(phrase, at), context);
  }
  if (first.kind === 'parameter' || first.text.includes('\uFFFC')) {
    return unseen('which SQL runs is not known before it runs');
  }
  const own = toldStatement(phrase) ?? special(phrase, context);
  if (own !== null) return own;
  const word = wordAt(phrase, 0);
  const verb = VERBS.get(word);
  if (verb !== undefined) return verb(phrase);
  return isSteering(word) ? steered(phrase, context) : called(phrase);
}

/** `q := f(x)`, `dbms_job.remove(5)`: statements that begin with a name. */
function called(phrase: Phrase): Deeds {
  const value = valueAt(phrase);
  if (value > 0) return select(part(phrase, value));
  const known = knownProcedure(nameAt(phrase, 0).name, phrase);
  const text = phrase.tokens[0]?.text ?? '';
  return known ?? unseen(`\`${shownName(text).slice(0, 40)}\` begins no statement that is known`, 'possible');
}
