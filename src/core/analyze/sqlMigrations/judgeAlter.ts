import {
  commaParts,
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
import { alterTable } from './alterTable';
import { isFresh, type Context, type Judge } from './context';
import { breaksWrites, changesServer, dropsColumn, renames, rewrites, shown, unguards, type Danger } from './danger';
import { alterPolicy } from './judgeCreate';
import { judgeRegions, judgeZone } from './judgeZone';
import { judgeDefaultRights, judgeRole, judgeRoutineChange } from './judgeAccess';
import { waiting } from './judgeLocks';
import { rebuilds } from './rebuild';
import { restartsSequence } from './rewinds';

const table: Judge = (phrase, context) => rebuilds(phrase, context) ?? alterTable(phrase, context);

function renamed(kind: string, name: string, phrase: Phrase): readonly Danger[] {
  const type = `sql.${kind.replaceAll(' ', '-')}`;
  const says = `Renames or moves ${kind} ${shown(name)}: what runs with the old name fails at once`;
  return [
    renames(phrase, name, says, {
      type,
      severity: /^(?:schema|view|materialized view|database)$/.test(kind) ? 'high' : 'medium',
    }),
  ];
}

/** `ALTER VIEW v RENAME TO w`, `ALTER FUNCTION f() SET SCHEMA s`, `ALTER VIEW v RENAME COLUMN a TO b` */
const calledThing =
  (kind: string, also: Judge = () => []): Judge =>
  (phrase, context) => {
    const { name } = nameAt(phrase, skipExistence(phrase, 1 + kind.split(' ').length));
    if (isFresh(context, name)) return [];
    const moves = phrase.tokens.some(
      (_, at) => at > 2 && (wordsAt(phrase, at, 'RENAME') || wordsAt(phrase, at, 'SET', 'SCHEMA')),
    );
    return moves ? renamed(kind, name, phrase) : also(phrase, context);
  };

function typeAction(action: Phrase, name: string, phrase: Phrase): readonly Danger[] {
  const cascade = hasWords(phrase, 'CASCADE');
  if (wordsAt(action, 0, 'RENAME', 'VALUE')) {
    return [
      breaksWrites(phrase, name, `Renames a value of ${shown(name)}: writes and reads with the old one fail`, {
        type: 'sql.type',
      }),
    ];
  }
  if (wordsAt(action, 0, 'DROP', 'VALUE')) {
    return [
      breaksWrites(phrase, name, `Takes a value out of ${shown(name)}: writes with it fail`, { type: 'sql.type' }),
    ];
  }
  if (wordsAt(action, 0, 'DROP', 'ATTRIBUTE')) {
    return [
      dropsColumn(phrase, name, `Drops an attribute of type ${shown(name)}`, { type: 'sql.type', lost: 'its values' }),
    ];
  }
  if (wordsAt(action, 0, 'ALTER', 'ATTRIBUTE')) {
    return [
      rewrites(
        phrase,
        name,
        `Changes an attribute of type ${shown(name)}${cascade ? ' and rewrites the tables of it' : ''}`,
        { type: 'sql.type' },
      ),
    ];
  }
  return wordAt(action, 0) === 'RENAME' || wordsAt(action, 0, 'SET', 'SCHEMA') ? renamed('type', name, phrase) : [];
}

/** `ALTER TYPE mood ADD VALUE 'x'` harms nobody; what takes away or renames does. */
const type: Judge = (phrase, context) => {
  const named = nameAt(phrase, 2);
  if (isFresh(context, named.name)) return [];
  return commaParts(part(phrase, named.next)).flatMap((action) => typeAction(action, named.name, phrase));
};

const domain: Judge = (phrase) => {
  const named = nameAt(phrase, 2);
  const adds = wordsAt(phrase, named.next, 'ADD') || wordsAt(phrase, named.next, 'SET', 'NOT');
  if (!adds || hasWords(phrase, 'NOT', 'VALID')) return [];
  return [
    rewrites(
      phrase,
      named.name,
      `Checks every column of domain ${shown(named.name)} while writes to their tables wait`,
      { rule: 'sql/scan', type: 'sql.type' },
    ),
  ];
};

const server: Judge = (phrase) => [
  changesServer(phrase, '', 'Changes the settings of the whole server', { type: 'sql.server' }),
];

const database: Judge = (phrase, context) => {
  const { name } = nameAt(phrase, 2);
  if (
    hasWords(phrase, 'SET', 'OFFLINE|SINGLE_USER|READ_ONLY|EMERGENCY|RESTRICTED_USER') ||
    hasWords(phrase, 'ALLOW_CONNECTIONS')
  ) {
    return [
      changesServer(phrase, name, `Takes database ${shown(name)} away from its users`, {
        effect: 'interrupt',
        type: 'sql.database',
        rule: 'sql/interrupt',
      }),
    ];
  }
  if (hasWords(phrase, 'RENAME')) return renamed('database', name, phrase);
  const regions = judgeRegions(phrase, context);
  if (regions.length > 0) return regions;
  return hasWords(phrase, 'TABLESPACE') || hasWords(phrase, 'CHARACTER|COLLATE')
    ? [
        changesServer(phrase, name, `Changes database ${shown(name)}`, {
          type: 'sql.database',
          severity: context.family === 'mysql' ? 'low' : 'medium',
        }),
      ]
    : [];
};

const trigger: Judge = (phrase) => {
  const { name } = nameAt(phrase, skipWords(phrase, 1, 'EVENT', 'TRIGGER'));
  return hasWords(phrase, 'DISABLE')
    ? [unguards(phrase, name, `Switches off trigger ${shown(name)}`, { type: 'sql.trigger' })]
    : [];
};

const KINDS: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['TABLE', table],
  ['VIEW', calledThing('view')],
  ['MATERIALIZED VIEW', calledThing('materialized view')],
  ['FOREIGN TABLE', alterTable],
  ['SCHEMA', calledThing('schema')],
  ['SEQUENCE', calledThing('sequence', restartsSequence)],
  ['FUNCTION', calledThing('function', judgeRoutineChange)],
  ['PROCEDURE', calledThing('procedure', judgeRoutineChange)],
  ['ROUTINE', calledThing('routine', judgeRoutineChange)],
  ['INDEX', (phrase, context) => waiting.get('ALTER INDEX')?.(phrase, context) ?? []],
  ['TYPE', type],
  ['DOMAIN', domain],
  ['SYSTEM', server],
  ['DATABASE', database],
  ['POLICY', alterPolicy],
  ['ROLE', judgeRole],
  ['USER', judgeRole],
  ['LOGIN', judgeRole],
  ['SERVER', judgeRole],
  ['GROUP', judgeRole],
  ['TRIGGER', trigger],
  ['EVENT TRIGGER', trigger],
  ['DEFAULT PRIVILEGES', judgeDefaultRights],
  ...[
    'EXTENSION',
    'PUBLICATION',
    'STATISTICS',
    'AGGREGATE',
    'COLLATION',
    'CONVERSION',
    'OPERATOR',
    'LANGUAGE',
    'LARGE',
  ].map((kind): [string, Judge] => [kind, () => []]),
]);

/** `ALTER …`; null for kinds that are told elsewhere. */
export function judgeAlter(phrase: Phrase, context: Context): readonly Danger[] | null {
  // A mutation of ClickHouse is a statement about rows.
  if (context.family === 'other' && hasWords(phrase, 'DELETE|UPDATE')) return null;
  const zone = judgeZone(phrase, context);
  if (zone.length > 0) return zone;
  const at = skipWords(phrase, 1, 'ONLINE', 'OFFLINE', 'IGNORE', 'EXTERNAL');
  const two = `${wordAt(phrase, at)} ${wordAt(phrase, at + 1)}`;
  const judge = KINDS.get(two) ?? KINDS.get(wordAt(phrase, at));
  return judge?.(phrase, context) ?? null;
}

/** ClickHouse's `EXCHANGE TABLES a AND b`. */
export const judgeExchange: Judge = (phrase, context) => {
  const { name, next } = nameAt(phrase, 2);
  const other = nameAt(phrase, next + 1).name;
  if (!wordsAt(phrase, 1, 'TABLES|DICTIONARIES') || isFresh(context, name)) return [];
  const says = `Swaps ${shown(name)} with ${shown(other)}: what asks for either gets the other at once`;
  return [renames(phrase, name, says)];
};

/** MySQL's `RENAME TABLE a TO b, c TO d`. */
export const judgeRename: Judge = (phrase, context) =>
  commaParts(part(phrase, skipWords(phrase, 1, 'TABLE', 'TABLES'))).flatMap((one) => {
    const { name } = nameAt(one, 0);
    if (findWords(one, 'TO') < 0 || isFresh(context, name)) return [];
    return wordsAt(phrase, 1, 'TABLE|TABLES') || !wordsAt(phrase, 1, 'USER')
      ? renamed('table', name, one).map((danger) => ({ ...danger, severity: 'high' as const }))
      : [];
  });
