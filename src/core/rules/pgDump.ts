import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { serverReview, type ServerDeed } from './databases/serverPack';
import type { Arguments } from './files/arguments';

const VALUED = [
  ...['-h', '--host', '-p', '--port', '-U', '--username', '-d', '--dbname', '-f', '--file', '-F', '--format', '-t'],
  ...['--table', '-n', '--schema', '-N', '--exclude-schema', '-T', '--exclude-table', '-j', '--jobs', '-Z', '-E', '-I'],
  ...['--index', '-L', '--use-list', '-P', '--function', '--trigger', '--section', '--role', '-S', '--superuser', '-D'],
  ...[
    '--pgdata',
    '--target-pgdata',
    '--source-pgdata',
    '--source-server',
    '-s',
    '--scale',
    '-x',
    '-m',
    '--mode',
    '-l',
    '--log',
    '-o',
    '--options',
    '--exclude-table-data',
    '--compress',
    '--timeout',
  ],
];

function restored({ values, has }: Arguments): readonly ServerDeed[] {
  const name = values('-d', '--dbname')[0]?.raw ?? '';
  if (has('-l', '--list') || name === '') return [];
  if (!has('-c', '--clean')) {
    const says = `Restores a dump into database ${name}`;
    return [{ rule: 'sql/insert', effect: 'update', severity: 'medium', undo: 'costly', says, name }];
  }
  return [
    {
      ...{ rule: 'sql/overwrite', effect: 'replace', severity: 'critical', undo: 'impossible', name },
      says: `Drops what is in database ${name} and restores a dump over it`,
      ...{ lost: 'every row newer than the dump', saferWay: `pg_dump --dbname=${name} --file=before.sql` },
    },
  ];
}

function controlled({ operands }: Arguments): readonly ServerDeed[] {
  const acts = operands.some((word) => /^(stop|restart|promote|kill)$/.test(word.value));
  const says = 'Stops or restarts the database server';
  return acts ? [{ rule: 'sql/interrupt', effect: 'interrupt', severity: 'high', undo: 'easy', says }] : [];
}

function wiped(says: string, { has }: Arguments): readonly ServerDeed[] {
  if (has('-n', '--dry-run')) return [];
  return [{ rule: 'sql/drop', effect: 'delete', severity: 'critical', undo: 'impossible', says }];
}

/** A server's files become those of another server: what only it had is gone. */
function rewound({ has, values }: Arguments): readonly ServerDeed[] {
  if (has('-n', '--dry-run')) return [];
  const name = values('-D', '--target-pgdata')[0]?.raw ?? '';
  const says = `Takes back in ${name} what another server does not have`;
  return [{ rule: 'sql/overwrite', effect: 'replace', severity: 'critical', undo: 'impossible', says, name }];
}

function logsRemoved({ has, operands }: Arguments): readonly ServerDeed[] {
  if (has('-n', '--dry-run')) return [];
  const name = operands[0]?.raw ?? '';
  const says = `Deletes older logs in ${name}, from which a backup is brought up to date`;
  return [{ rule: 'sql/drop', effect: 'delete', severity: 'high', undo: 'impossible', says, name }];
}

/** The tables of the benchmark are dropped and made anew; they hold what the benchmark wrote. */
function benched({ has, operands }: Arguments): readonly ServerDeed[] {
  if (!has('-i', '--initialize')) return [];
  const name = operands[0]?.raw ?? '';
  const says = `Drops the tables pgbench_… of ${name} and makes them anew`.replace('of  ', '');
  return [{ rule: 'sql/overwrite', effect: 'replace', severity: 'medium', undo: 'easy', says, name }];
}

function upgraded({ operands, has }: Arguments): readonly ServerDeed[] {
  if (has('-c', '--check')) return [];
  const name = operands.map((word) => word.raw).join(' ');
  const says = `Stops the server and moves its databases to another version ${name}`.trim();
  return [{ rule: 'sql/interrupt', effect: 'interrupt', severity: 'high', undo: 'costly', says, name }];
}

/** It refuses a folder that is not empty. */
function made({ values, operands }: Arguments): readonly ServerDeed[] {
  const name = values('-D', '--pgdata')[0]?.raw ?? operands[0]?.raw ?? '';
  const says = `Makes a cluster of databases in ${name}`.replace(/ in $/, '');
  return [{ rule: 'sql/create', effect: 'create', severity: 'low', undo: 'easy', says, name }];
}

const DEEDS: Readonly<Record<string, (args: Arguments) => readonly ServerDeed[]>> = {
  pg_restore: restored,
  pg_ctl: controlled,
  pg_ctlcluster: controlled,
  pg_resetwal: (args) => wiped('Throws away the write-ahead log', args),
  pg_rewind: rewound,
  pg_archivecleanup: logsRemoved,
  pgbench: benched,
  pg_upgrade: upgraded,
  pg_upgradecluster: upgraded,
  initdb: made,
  pg_dropcluster: (args) =>
    wiped(`Deletes cluster ${args.operands.map((word) => word.raw).join(' ')} with every database`, args),
};

/** Tools that copy a PostgreSQL out and in again. A dump is a read; what restores it may drop first. */
export const pgDump: RulePack = {
  programs: [
    'pg_restore',
    'pg_dump',
    'pg_dumpall',
    'pg_ctl',
    'pg_ctlcluster',
    'pg_dropcluster',
    'pg_resetwal',
    'pg_isready',
    'pg_rewind',
    'pg_archivecleanup',
    'pgbench',
    'pg_upgrade',
    'pg_upgradecluster',
    'initdb',
  ],
  documentation: [
    'https://www.postgresql.org/docs/current/app-pgrestore.html',
    'https://www.postgresql.org/docs/current/app-pg-ctl.html',
  ],
  review: serverReview({
    valued: VALUED,
    long: [
      '--clean',
      '--create',
      '--list',
      '--if-exists',
      '--data-only',
      '--schema-only',
      '--single-transaction',
      '--force',
      '--initialize',
      '--dry-run',
      '--check',
    ],
    addresses: ['-d', '--dbname'],
    quiet: [],
    deeds: (args, { program }) => ownField(DEEDS, program)?.(args) ?? [],
  }),
  examples: {
    catches: [
      { run: 'pg_restore -h db1 -d shop --clean shop.dump', rule: 'sql/overwrite', effect: 'replace', target: 'shop' },
      { run: 'pg_restore -cd shop shop.dump', rule: 'sql/overwrite', effect: 'replace', target: 'shop' },
      { run: 'pg_restore --dbname=shop shop.dump', rule: 'sql/insert', effect: 'update' },
      { run: 'pg_ctl -D data stop -m fast', rule: 'sql/interrupt', effect: 'interrupt' },
      { run: 'pg_dropcluster --stop 15 main', rule: 'sql/drop', effect: 'delete' },
      { run: 'pg_rewind -D data --source-server=host=db2', rule: 'sql/overwrite', effect: 'replace', target: 'data' },
      { run: 'pg_archivecleanup /backup/wal 0001', rule: 'sql/drop', effect: 'delete', target: '/backup/wal' },
      { run: 'pgbench -i -s 50 shop', rule: 'sql/overwrite', effect: 'replace', target: 'shop' },
      { run: 'pg_upgradecluster 15 main', rule: 'sql/interrupt', effect: 'interrupt', target: '15 main' },
      { run: 'initdb -D data', rule: 'sql/create', effect: 'create', target: 'data' },
      { run: 'initdb data', rule: 'sql/create', effect: 'create', target: 'data' },
      { run: 'pg_resetwal -f data', rule: 'sql/drop', effect: 'delete' },
    ],
    leaves: [
      'pg_dump shop',
      'pg_dump -Fc -f shop.dump shop',
      'pg_restore -l shop.dump',
      'pg_restore -f out.sql shop.dump',
      'pg_ctl status',
      'pg_rewind --dry-run -D data --source-server=host=db2',
      'pg_archivecleanup -n /backup/wal 0001',
      'pgbench -c 10 -T 60 shop',
      'pg_upgrade --check -d old -D new',
      'initdb --version',
      'pg_resetwal -n data',
    ],
  },
};
