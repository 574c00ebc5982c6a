import type { Severity } from '../../model/finding';
import {
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
import { isSign } from '../../sql/token';
import { type Context, type Judge } from './context';
import { empowers, exposes, shown, unguards, type Danger } from './danger';
import { keyOf } from './survey';

/** Everybody, whoever asks: in PostgreSQL and SQL Server `public`, in Supabase those two more. */
const EVERYBODY = /^(?:public|anon|authenticated|guest|web_anon|allusers|allauthenticatedusers)$/i;

/** Rights over everything. */
const MIGHTY: ReadonlySet<string> = new Set([
  ...['SUPERUSER', 'BYPASSRLS', 'CREATEROLE', 'REPLICATION', 'SYSADMIN', 'DBA', 'RDS_SUPERUSER', 'CLOUDSQLSUPERUSER'],
  ...[
    'PG_EXECUTE_SERVER_PROGRAM',
    'PG_WRITE_SERVER_FILES',
    'PG_READ_SERVER_FILES',
    'PG_WRITE_ALL_DATA',
    'CREATEUSER',
    'SUPER',
    'FILE',
  ],
  ...[
    'DB_OWNER',
    'SECURITYADMIN',
    'ACCOUNTADMIN',
    'SERVICE_ROLE',
    'SUPABASE_ADMIN',
    'AZURE_PG_ADMIN',
    'PG_READ_ALL_DATA',
  ],
  ...['SYSDBA', 'DB_SECURITYADMIN', 'SERVERADMIN', 'NEON_SUPERUSER', 'CONTROL'],
]);

function mightyIn(phrase: Phrase): string | undefined {
  return phrase.tokens.find((token) => MIGHTY.has(token.text.toUpperCase()))?.text.toUpperCase();
}

/** MySQL's `CREATE USER 'app'@'%'`. Without a host it is one of every host too, but only as accounts elsewhere are. */
function fromEverywhere(phrase: Phrase): readonly Danger[] {
  if (!wordsAt(phrase, 0, 'CREATE', 'USER') || hasWords(phrase, 'ACCOUNT', 'LOCK')) return [];
  const { name, next } = nameAt(phrase, skipExistence(phrase, 2));
  const [sign, host] = phrase.tokens.slice(next);
  const named = isSign(sign, '@') ? host?.text : sign?.kind === 'parameter' ? sign.text.slice(1) : '';
  if (name === '' || named !== '%') return [];
  const says = `Lets ${shown(name)} sign in from every address`;
  return [empowers(phrase, name, says, { type: 'sql.role', severity: 'medium', rule: 'sql/role' })];
}

/** `CREATE ROLE … SUPERUSER`, `ALTER USER … BYPASSRLS` */
export const judgeRole: Judge = (phrase, context) => {
  const { name } = nameAt(phrase, skipExistence(phrase, 2));
  const added = hasWords(phrase, 'ADD', 'MEMBER');
  const words = added ? part(phrase, 2, 4) : part(phrase, 3);
  const right = mightyIn(words);
  if (right === undefined) return context.family === 'mysql' ? fromEverywhere(phrase) : [];
  const says = added
    ? `Adds a member to role ${shown(name)}`
    : `Gives role ${shown(name)} ${right}, past what others are held to`;
  return [empowers(phrase, name, says, { type: 'sql.role', severity: 'critical', rule: 'sql/role' })];
};

type Right = { readonly phrase: Phrase; readonly rights: Phrase; readonly on: Phrase; readonly to: readonly string[] };

function names(phrase: Phrase, at: number): readonly string[] {
  const end = findWords(part(phrase, at), 'WITH|GRANTED|AS');
  const list = part(phrase, at, end < 0 ? undefined : at + end);
  return list.tokens
    .filter((token) => token.kind !== 'sign' && !/^(?:ROLE|USER|GROUP)$/.test(token.keyword))
    .map(({ text }) => text.toLowerCase());
}

function rightOf(phrase: Phrase): Right {
  const on = findWords(phrase, 'ON');
  const to = findWords(phrase, 'TO');
  const until = on < 0 ? to : on;
  return {
    ...{ phrase, rights: part(phrase, 1, until < 0 ? undefined : until) },
    on: on < 0 ? part(phrase, 0, 0) : part(phrase, on + 1, to < 0 ? undefined : to),
    to: to < 0 ? [] : names(phrase, to + 1),
  };
}

const ROUTINE = /^(?:FUNCTION|PROCEDURE|ROUTINE|SEQUENCE|DATABASE)$/;
const KINDS = ['TABLE', 'FUNCTION', 'SEQUENCE', 'PROCEDURE', 'ROUTINE', 'DATABASE', 'SCHEMA'];

/** To use a schema is no right on what stands in it; to make things in it is one. */
function givesNothing({ rights, on }: Right): boolean {
  const kind = wordAt(on, 0);
  if (/^(?:LANGUAGE|TYPE|DOMAIN)$/.test(kind)) return true;
  return kind === 'SCHEMA' && rights.tokens.every(({ keyword, kind: sort }) => keyword === 'USAGE' || sort === 'sign');
}

function thingOf(on: Phrase): string {
  if (wordAt(on, 0) === 'ALL') return 'everything in the schema';
  return on.tokens.length === 0 ? 'what is made from now on' : shown(nameAt(on, skipWords(on, 0, ...KINDS)).name);
}

function weightOf(on: Phrase, whom: readonly string[]): Severity {
  const kind = wordAt(on, 0);
  const routine = ROUTINE.test(kind) || wordsAt(on, 0, 'ALL', 'FUNCTIONS|SEQUENCES|ROUTINES|PROCEDURES');
  // A schema of BigQuery is what others call a database: who reads it reads its tables.
  const makes = kind === 'SCHEMA' && on.dialect.name !== 'bigquery';
  if (routine || makes) return 'medium';
  return whom.includes('authenticated') && whom.length === 1 ? 'high' : 'critical';
}

function toEverybody(given: Right, { secured }: Context): readonly Danger[] {
  const { phrase, rights, on, to } = given;
  const whom = to.filter((name) => EVERYBODY.test(name));
  const table = nameAt(on, skipWords(on, 0, 'TABLE')).name;
  if (whom.length === 0 || secured.has(keyOf(table)) || givesNothing(given)) return [];
  const right = rights.tokens
    .map(({ text }) => text.toUpperCase())
    .join(' ')
    .replaceAll(' ,', ',');
  return [
    exposes(phrase, table, `Gives ${right.slice(0, 60)} on ${thingOf(on)} to ${shown(whom.join(', '))}`, {
      rule: 'sql/grant',
      effect: 'grant',
      severity: weightOf(on, whom),
    }),
  ];
}

/** A right over everything that a `GRANT` gives, in words; null for any other right. */
function mightOf({ phrase, rights, on }: Right): string | null {
  const isRole = !hasWords(phrase, 'ON');
  const mighty = isRole || wordAt(rights, 0) === 'CONTROL' ? mightyIn(rights) : undefined;
  if (mighty !== undefined) return mighty;
  const everywhere = isSign(on.tokens[0], '*') && isSign(on.tokens[2], '*') && wordAt(phrase, 1) === 'ALL';
  // Oracle's `GRANT ALL PRIVILEGES TO app`.
  const all = isRole && wordsAt(phrase, 1, 'ALL', 'PRIVILEGES|TO');
  return everywhere || all ? 'every right on every database' : null;
}

/** `GRANT … [ON …] TO …` */
export const judgeGrant: Judge = (phrase, context) => {
  const right = rightOf(phrase);
  const open = toEverybody(right, context);
  if (open.length > 0) return open;
  const role = right.to[0] ?? '';
  if (EVERYBODY.test(role)) return [];
  const might = mightOf(right);
  if (might === null) return [];
  return [
    empowers(phrase, role, `Gives ${shown(role)} ${might}`, {
      type: 'sql.role',
      severity: 'critical',
      rule: 'sql/role',
    }),
  ];
};

/** `REVOKE … FROM …`: whoever stands on the right is held to less; what runs with it fails. */
export const judgeRevoke: Judge = (phrase) => {
  const from = findWords(phrase, 'FROM|TO');
  const whom = from < 0 ? [] : names(phrase, from + 1).filter((name) => !EVERYBODY.test(name));
  const role = whom[0];
  if (role === undefined) return [];
  // Without any right, or without the way in, what runs as this role stops altogether.
  const everything = wordsAt(phrase, 1, 'ALL|CONNECT|USAGE') || wordsAt(phrase, 0, 'DENY');
  return [
    unguards(phrase, role, `Takes rights from ${shown(role)}: what runs with them fails`, {
      code: 'Q08',
      rule: 'sql/revoke',
      effect: 'interrupt',
      severity: everything ? 'medium' : 'low',
      type: 'sql.role',
    }),
  ];
};

/** `ALTER DEFAULT PRIVILEGES … GRANT …` */
export const judgeDefaultRights: Judge = (phrase, context) => {
  const at = findWords(phrase, 'GRANT');
  return at < 0 ? [] : toEverybody(rightOf(part(phrase, at)), { ...context, secured: new Set() });
};

/** `ALTER FUNCTION f SECURITY DEFINER`, `ALTER FUNCTION f RESET search_path` */
export const judgeRoutineChange: Judge = (phrase) => {
  const { name } = nameAt(phrase, 2);
  const unpins = phrase.tokens.some(
    (token, at) => /^(?:search_path|all)$/i.test(token.text) && wordAt(phrase, at - 1) === 'RESET',
  );
  const definer =
    hasWords(phrase, 'SECURITY', 'DEFINER') && !phrase.tokens.some(({ text }) => text.toLowerCase() === 'search_path');
  if (!unpins && !definer) return [];
  const says = definer
    ? `Lets function ${shown(name)} run with the rights of its owner`
    : `Lets callers choose the schemas that function ${shown(name)} looks at`;
  return [empowers(phrase, name, says, { type: 'sql.function', rule: 'sql/definer' })];
};
