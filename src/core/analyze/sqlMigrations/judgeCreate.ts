import { ownField } from '../../model/ownField';
import {
  closingAt,
  findWords,
  hasWords,
  nameAt,
  part,
  skipExistence,
  skipWords,
  wordAt,
  wordsAt,
  type Phrase,
} from '../../sql/phrase';
import { restricts } from '../../sql/restricts';
import { isSign } from '../../sql/token';
import { noteColumns } from './noteColumns';
import { inTransaction, isFresh, type Context, type Judge } from './context';
import { bares, drops, empowers, exposes, indexes, locks, shown, type Danger } from './danger';
import { judgeRole } from './judgeAccess';
import { keyOf, made } from './survey';

function createIndex(phrase: Phrase, context: Context, at: number): readonly Danger[] {
  const on = phrase.tokens.findIndex((_, index) => index >= at && wordAt(phrase, index) === 'ON');
  if (on < 0) return [];
  const table = nameAt(phrase, wordAt(phrase, on + 1) === 'ONLY' ? on + 2 : on + 1).name;
  const concurrent = phrase.tokens.slice(0, on).some((_, index) => wordAt(phrase, index) === 'CONCURRENTLY');
  if (concurrent) {
    if (!inTransaction(context)) return [];
    return [indexes(phrase, table, 'Fails: `CONCURRENTLY` cannot run inside of a transaction')];
  }
  // Only on the parent itself: nothing is built until the parts' own indexes are attached.
  const isQuick = wordAt(phrase, on + 1) === 'ONLY' || isFresh(context, table);
  if (isQuick || !blocks(phrase, context)) return [];
  const says = `Builds an index of ${shown(table)}${context.assumed ? ' (of PostgreSQL)' : ''} while its writes wait`;
  return [
    indexes(
      phrase,
      table,
      says,
      context.family === 'postgres' ? { saferWay: `CREATE INDEX CONCURRENTLY … ON ${table}` } : {},
    ),
  ];
}

function blocks(phrase: Phrase, { family }: Context): boolean {
  const words = phrase.tokens.map(({ keyword }) => keyword);
  if (family === 'mysql')
    return (
      words.slice(1, 3).some((word) => /^(?:FULLTEXT|SPATIAL)$/.test(word)) ||
      /\b(?:COPY|SHARED|EXCLUSIVE)\b/.test(words.join(' '))
    );
  if (family === 'tsql') return words[words.indexOf('ONLINE') + 2] !== 'ON' || !words.includes('ONLINE');
  if (family === 'oracle') return !words.includes('ONLINE');
  return family === 'postgres';
}

/** What a condition of a policy leaves of it: nothing, where it holds for every row. */
function isOpen(phrase: Phrase, word: 'USING' | 'CHECK'): boolean {
  const at = findWords(phrase, word);
  if (at < 0 || !isSign(phrase.tokens[at + 1], '(')) return false;
  return !restricts(part(phrase, at + 2, closingAt(phrase, at + 1)), '');
}

/** Roles that everybody has who knows the address of an API, and those that only servers have. */
const SERVERS = /^(?:service_role|postgres|supabase_\w+|dashboard_user|authenticator|pgbouncer)$/i;

function rolesOf(phrase: Phrase): readonly string[] {
  const to = findWords(phrase, 'TO');
  if (to < 0) return ['public'];
  const rest = part(phrase, to + 1);
  const end = findWords(rest, 'USING|WITH');
  return part(rest, 0, end < 0 ? undefined : end)
    .tokens.filter((token) => !isSign(token, ','))
    .map(({ text }) => text.toLowerCase());
}

/** What a policy is for: `FOR SELECT` → `read`. */
const DOES: Readonly<Record<string, string>> = { SELECT: 'read', INSERT: 'add', UPDATE: 'change', DELETE: 'delete' };

function createPolicy(phrase: Phrase): readonly Danger[] {
  const { name, next } = nameAt(phrase, 2);
  const on = wordAt(phrase, next) === 'ON' ? nameAt(phrase, next + 1).name : '';
  const roles = rolesOf(phrase).filter((role) => !SERVERS.test(role));
  const isOpened = isOpen(phrase, 'USING') || isOpen(phrase, 'CHECK');
  if (!isOpened || roles.length === 0 || hasWords(phrase, 'AS', 'RESTRICTIVE')) return [];
  const what = ownField(DOES, wordAt(phrase, findWords(phrase, 'FOR') + 1)) ?? 'read and write';
  const whom = roles.some((role) => /^(?:public|anon)$/.test(role)) ? 'anybody' : shown(roles.join(', '));
  const says = `Lets ${whom} ${what} every row of ${shown(on)}, by policy ${shown(name)}`;
  return [exposes(phrase, on, says, { severity: what === 'read' ? 'high' : 'critical' })];
}

function createRoutine(phrase: Phrase, name: string): readonly Danger[] {
  const at = findWords(phrase, 'SECURITY');
  if (at < 0 || wordAt(phrase, at + 1) !== 'DEFINER') return [];
  const pinned = phrase.tokens.some(
    (token, index) => token.text.toLowerCase() === 'search_path' && /^(?:SET)$/.test(wordAt(phrase, index - 1)),
  );
  if (pinned) return [];
  const says = `Lets function ${shown(name)} run with the rights of its owner, on whatever schema its caller puts first`;
  return [
    empowers(phrase, name, says, {
      type: 'sql.function',
      rule: 'sql/definer',
      saferWay: "SECURITY DEFINER SET search_path = ''",
    }),
  ];
}

/** Schemas that Supabase serves to everybody. */
function isServed(name: string): boolean {
  return !name.includes('.') || /^public\./i.test(name);
}

function createTable(phrase: Phrase, context: Context, name: string): readonly Danger[] {
  const temporary = phrase.tokens.slice(0, 4).some(({ keyword }) => /^(?:TEMP|TEMPORARY|FOREIGN)$/.test(keyword));
  noteColumns(phrase, name, context.types);
  const replaces = wordsAt(phrase, 1, 'OR', 'REPLACE') && !isFresh(context, name);
  context.fresh.add(keyOf(name));
  if (replaces)
    return [
      drops(phrase, name, `Replaces table ${shown(name)} by a new one`, { effect: 'replace', lost: 'the rows before' }),
    ];
  if (!context.supabase || temporary || !isServed(name) || context.secured.has(keyOf(name))) return [];
  const says = `Creates ${shown(name)} without row level security: anybody with the public key of the project reads and writes it`;
  return [
    exposes(phrase, name, says, {
      rule: 'sql/no-row-security',
      saferWay: `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    }),
  ];
}

function createView(phrase: Phrase, context: Context, name: string): readonly Danger[] {
  context.fresh.add(keyOf(name));
  const users = phrase.tokens.some(
    (token, at) => token.text.toLowerCase() === 'auth' && phrase.tokens[at + 2]?.text.toLowerCase() === 'users',
  );
  const invoker = phrase.tokens.some((token) => token.text.toLowerCase() === 'security_invoker');
  if (!context.supabase || !users || invoker || !isServed(name)) return [];
  return [
    exposes(phrase, name, `Shows users of the project by view ${shown(name)}, past row level security`, {
      severity: 'high',
      type: 'sql.view',
    }),
  ];
}

/** PostgreSQL stops the writes of a table while it gets a trigger; one that is only written anew had its lock before. */
function createTrigger(phrase: Phrase, context: Context, name: string): readonly Danger[] {
  const on = findWords(phrase, 'ON');
  const table = on < 0 ? '' : nameAt(phrase, skipWords(phrase, on + 1, 'ONLY')).name;
  const again = context.survey.dropped.has(`trigger ${keyOf(name)}`) || wordsAt(phrase, 1, 'OR', 'REPLACE');
  if (context.family !== 'postgres' || again || table === '' || isFresh(context, table)) return [];
  const says = `Holds up writes of ${shown(table)} until its lock is had, and runs trigger ${shown(name)} at each of them from then on`;
  return [locks(phrase, table, says)];
}

/** `CREATE …` */
export const judgeCreate: Judge = (phrase, context) => {
  const { kind, name, at } = made(phrase);
  switch (kind) {
    case 'INDEX':
      return createIndex(phrase, context, at - 1);
    case 'POLICY':
      return createPolicy(phrase);
    case 'TABLE':
      return createTable(phrase, context, name);
    case 'VIEW':
    case 'MATERIALIZED VIEW':
      return createView(phrase, context, name);
    case 'FUNCTION':
    case 'PROCEDURE':
      return createRoutine(phrase, name);
    case 'TRIGGER':
      return createTrigger(phrase, context, name);
    case 'ROLE':
    case 'USER':
    case 'LOGIN':
      return judgeRole(phrase, context);
    default:
      context.fresh.add(keyOf(name));
      return [];
  }
};

/** `ALTER POLICY … USING (true)` */
export const alterPolicy: Judge = (phrase) => {
  const own = createPolicy(phrase);
  if (own.length > 0) return own;
  const { name } = nameAt(phrase, skipExistence(phrase, 2));
  if (hasWords(phrase, 'RENAME')) return [];
  return [
    bares(phrase, name, `Changes whom policy ${shown(name)} lets through, or to which rows`, {
      type: 'sql.policy',
      severity: 'medium',
      undo: 'easy',
      certainty: 'possible',
    }),
  ];
};
