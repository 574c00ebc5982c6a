import { ownField } from '../model/ownField';
import type { RulePack, Word } from '../model/command';
import { serverReview, type ServerDeed } from './databases/serverPack';

const VALUED = [
  ...['-h', '--host', '-p', '--port', '-U', '--username', '--maintenance-db', '-d', '--dbname', '-t', '--table', '-j'],
  ...['--jobs', '-E', '--encoding', '-l', '--locale', '-O', '--owner', '-T', '--template', '-D', '--tablespace', '-c'],
  ...[
    '--connection-limit',
    '-g',
    '--role',
    '-m',
    '--member',
    '--member-of',
    '-a',
    '--with-admin',
    '-v',
    '--valid-until',
  ],
  ...['-i', '--index', '-S', '--schema', '-n', '-N', '--strategy', '--lc-collate', '--lc-ctype'],
];
const LONG = [
  '--if-exists',
  '--force',
  '--echo',
  '--interactive',
  '--superuser',
  '--full',
  '--all',
  '--analyze',
  '--replication',
].concat([
  '--bypassrls',
  '--createrole',
  '--createdb',
  '--no-superuser',
  '--concurrently',
  '--pwprompt',
  '--analyze-only',
  '--system',
]);

const DEEDS: Readonly<
  Record<string, (name: string, has: (...names: readonly string[]) => boolean) => ServerDeed | null>
> = {
  dropdb: (name) => ({
    ...{ rule: 'sql/drop', effect: 'delete', severity: 'critical', undo: 'impossible', says: `Drops database ${name}` },
    lost: 'every table and row, unless a backup exists',
    saferWay: `pg_dump ${name} --file=${name}.sql`,
  }),
  dropuser: (name) => ({
    rule: 'sql/drop',
    effect: 'delete',
    severity: 'high',
    undo: 'costly',
    says: `Drops role ${name}`,
  }),
  createdb: (name) => ({
    rule: 'sql/create',
    effect: 'create',
    severity: 'low',
    undo: 'easy',
    says: `Creates database ${name}`,
  }),
  createuser: (name, has) => ({
    ...{ rule: 'sql/grant', effect: 'grant', undo: 'easy', says: `Creates role ${name}` },
    severity: has('-s', '--superuser', '-r', '--createrole', '--bypassrls', '--replication') ? 'critical' : 'medium',
  }),
  vacuumdb: (name, has) =>
    has('-f', '--full')
      ? {
          rule: 'sql/lock',
          effect: 'interrupt',
          severity: 'medium',
          undo: 'easy',
          says: `Rewrites the tables of ${name} under a lock`,
        }
      : null,
  vacuumlo: (name, has) =>
    has('-n', '--dry-run')
      ? null
      : {
          ...{ rule: 'sql/delete', effect: 'delete', severity: 'high', undo: 'impossible' },
          says: `Deletes the large objects of ${name} that no column names`,
        },
  clusterdb: (name) => ({
    ...{ rule: 'sql/lock', effect: 'interrupt', severity: 'medium', undo: 'easy' },
    says: `Rewrites the tables of ${name} under a lock`,
  }),
  reindexdb: (name, has) =>
    has('--concurrently')
      ? null
      : {
          rule: 'sql/lock',
          effect: 'interrupt',
          severity: 'medium',
          undo: 'easy',
          says: `Builds the indexes of ${name} anew under a lock`,
        },
};

/** The words that say which server, as they would have to be repeated. */
function connection(values: (...names: readonly string[]) => readonly Word[]): string {
  const names = [['-h', '--host'] as const, ['-p', '--port'] as const, ['-U', '--username'] as const];
  return names
    .flatMap(([short, long]) =>
      values(short, long)
        .slice(-1)
        .map(({ raw }) => `${short} ${raw} `),
    )
    .join('');
}

/** The tools around PostgreSQL that do one thing each. */
export const dropdb: RulePack = {
  programs: ['dropdb', 'dropuser', 'createdb', 'createuser', 'vacuumdb', 'vacuumlo', 'clusterdb', 'reindexdb'],
  documentation: [
    'https://www.postgresql.org/docs/current/reference-client.html',
    'https://www.postgresql.org/docs/current/vacuumlo.html',
  ],
  review: serverReview({
    valued: VALUED,
    long: LONG,
    deeds: ({ operands, values, has }, { program }) => {
      const word = operands[0] ?? values('-d', '--dbname')[0];
      const name = word === undefined ? 'the default database' : word.dynamic ? word.raw : word.value;
      const deed = ownField(DEEDS, program)?.(name, has) ?? null;
      if (deed === null) return [];
      const saferWay = deed.saferWay?.replace('pg_dump ', `pg_dump ${connection(values)}`);
      const type = /user$/.test(program) ? 'sql.role' : 'sql.database';
      return [{ ...deed, name, type, ...(saferWay === undefined ? {} : { saferWay }) }];
    },
  }),
  examples: {
    catches: [
      { run: 'dropdb shop', rule: 'sql/drop', effect: 'delete', target: 'shop' },
      { run: 'dropdb -h db1 -U app --if-exists --force shop', rule: 'sql/drop', effect: 'delete', target: 'shop' },
      { run: 'dropuser bob', rule: 'sql/drop', effect: 'delete', target: 'bob' },
      { run: 'createuser -s eve', rule: 'sql/grant', effect: 'grant', target: 'eve' },
      { run: 'createdb shop', rule: 'sql/create', effect: 'create', target: 'shop' },
      { run: 'vacuumlo shop', rule: 'sql/delete', effect: 'delete', target: 'shop' },
      { run: 'vacuumdb --full shop', rule: 'sql/lock', effect: 'interrupt' },
    ],
    leaves: ['vacuumdb --analyze shop', 'vacuumlo -n shop', 'dropdb --help', 'reindexdb --concurrently shop'],
  },
};
