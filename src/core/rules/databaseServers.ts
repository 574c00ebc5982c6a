import type { RulePack } from '../model/command';
import { edgeqlDeed } from './databases/edgeqlDeed';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const { gone, replaced, interrupted, granted, changed } = deedsIn('database');
const valued = ['-c', '--cluster', '-u', '--username', '-p', '--password', '--host', '--port', '-P', '-a', '-r', '-f'];

/** The thing that an option names: `--bucket carts`. */
function by(option: string, deed: Deed): Deed {
  return { ...deed, named: (_, options) => options.values(option) };
}

/** Only with the option that makes it so. */
function onlyWith(deed: Deed, ...names: readonly string[]): DeedOf {
  return (options) => (options.has(...names) ? deed : null);
}

const gel = {
  'database drop': gone('Drops database', 'database'),
  'database wipe': gone('Deletes everything in the database', 'database', { name: '' }),
  'branch drop': gone('Drops branch', 'database'),
  'branch wipe': gone('Deletes everything in branch', 'database'),
  'instance destroy': gone('Destroys instance', 'instance', {
    named: (words, options) => [...options.values('-I', '--instance'), ...words].slice(0, 1),
  }),
  'instance revert': replaced('Puts back an older version of instance', 'instance'),
  'instance stop': interrupted('Stops instance', 'instance'),
  restore: replaced('Restores over the database from', 'database'),
  'dump restore': replaced('Restores over the database from', 'database'),
  query: edgeqlDeed,
};

/** Administration of databases by tools that few use. */
export const databaseServers: RulePack = toolsPack({
  tools: [
    {
      programs: ['couchbase-cli'],
      grammar: {
        valued: [
          ...valued,
          '--bucket',
          '--server-remove',
          '--server-failover',
          '--rbac-username',
          '--xdcr-replicator',
          '--scope-name',
          '--drop-collection',
          '--drop-scope',
        ],
      },
      verbs: {
        'bucket-delete': by('--bucket', gone('Deletes bucket', 'bucket')),
        'bucket-flush': by('--bucket', gone('Deletes every document of bucket', 'bucket')),
        'server-remove': by(
          '--server-remove',
          interrupted('Takes out of the cluster the node', 'node', { undo: 'costly' }),
        ),
        failover: by('--server-failover', interrupted('Fails over from the node', 'node', { undo: 'costly' })),
        rebalance: changed('Moves the data among the nodes of the cluster', 'cluster', { name: '' }),
        'reset-admin-password': granted('Sets a new password of the administrator', 'user', { name: '' }),
        'user-manage': (options) =>
          options.has('--set', '--delete')
            ? granted('Changes who may use the cluster:', 'user', {
                named: (_words, own) => own.values('--rbac-username'),
              })
            : null,
        'collection-manage': (options) =>
          options.has('--drop-collection', '--drop-scope')
            ? gone('Drops', 'collection', { named: (_words, own) => own.values('--drop-collection', '--drop-scope') })
            : null,
      },
    },
    {
      programs: ['cbbackupmgr'],
      grammar: { valued: [...valued, '--archive', '--repo', '--backup'] },
      verbs: {
        remove: by('-r', gone('Deletes the backups of', 'backup')),
        restore: onlyWith(replaced('Restores over newer documents', 'bucket', { name: '' }), '--force-updates'),
      },
    },
    {
      programs: ['gel', 'edgedb'],
      grammar: {
        valued: [
          '-I',
          '--instance',
          '--dsn',
          '-d',
          '--database',
          '-b',
          '--branch',
          '-H',
          '--host',
          '-P',
          '--port',
          '-u',
          '--user',
        ],
      },
      verbs: gel,
    },
    {
      programs: ['rethinkdb'],
      grammar: { valued: ['-c', '--connect', '-i', '--import', '-f', '--file', '--table', '--directory'] },
      verbs: {
        restore: onlyWith(replaced('Restores over the tables that are there', 'table', { name: '' }), '--force'),
        import: onlyWith(replaced('Imports over the table that is there', 'table', { name: '' }), '--force'),
        'index-rebuild': changed('Builds the indexes of the tables anew', 'table', { name: '' }),
      },
    },
    {
      programs: ['rethinkdb-restore', 'rethinkdb-import'],
      grammar: { valued: ['-c', '--connect', '-i', '--import', '-f', '--file', '--table', '--directory'] },
      verbs: { '': onlyWith(replaced('Loads over the tables that are there', 'table', { name: '' }), '--force') },
    },
    {
      programs: ['pgloader'],
      grammar: {
        valued: ['--with', '--set', '--cast', '--field', '--type', '--before', '--after', '-L', '-S', '-l', '-D'],
      },
      idle: ['--dry-run', '-n', '-V', '--list-encodings', '-E'],
      verbs: { '': replaced('Drops and loads anew the tables of', 'database', { named: (words) => words.slice(-1) }) },
    },
    {
      programs: ['neo4j-admin'],
      grammar: { valued: ['--from-path', '--from', '--to-path', '--source'] },
      verbs: {
        'database load': onlyWith(
          replaced('Loads a dump over database', 'database'),
          '--overwrite-destination',
          '--overwrite-destination=true',
        ),
        'database import full': onlyWith(
          replaced('Imports over database', 'database'),
          '--overwrite-destination',
          '--overwrite-destination=true',
        ),
        'database restore': onlyWith(
          replaced('Restores a backup over database', 'database'),
          '--overwrite-destination',
          '--overwrite-destination=true',
        ),
        load: onlyWith(replaced('Loads a dump over the database', 'database', { name: '' }), '--force'),
        restore: onlyWith(replaced('Restores a backup over the database', 'database', { name: '' }), '--force'),
        'dbms set-initial-password': granted('Sets the first password of the server', 'user', { name: '' }),
      },
    },
    {
      programs: ['dy', 'dynein'],
      grammar: { valued: ['-r', '--region', '-p', '--port', '-t', '--table', '--mode'] },
      verbs: {
        'admin delete table': gone('Deletes table', 'table'),
        'admin apply': changed('Changes tables to what the file says', 'table', { name: '' }),
        del: gone('Deletes an item of the table with the key', 'item', { undo: 'costly' }),
        restore: replaced('Restores a backup into table', 'table', { name: '', undo: 'costly' }),
        bwrite: changed('Writes and deletes items as the file says', 'item', { name: '', undo: 'costly' }),
      },
    },
    {
      programs: ['arangorestore', 'arangoimport'],
      grammar: {
        valued: [
          '--input-directory',
          '--server.endpoint',
          '--server.database',
          '--server.username',
          '--file',
          '--collection',
          '--overwrite',
        ],
      },
      verbs: {
        '': (options) => {
          const value = options.value('--overwrite')?.value;
          return value === undefined || value === 'false'
            ? null
            : replaced('Loads over the collections that are there', 'collection', { name: '' });
        },
      },
    },
  ],
  documentation: [
    'https://docs.couchbase.com/server/current/cli/cbcli-intro.html',
    'https://docs.geldata.com/reference/cli',
    'https://rethinkdb.com/docs/backup/',
    'https://pgloader.readthedocs.io/en/latest/pgloader.html',
    'https://neo4j.com/docs/operations-manual/current/neo4j-admin-neo4j-cli/',
    'https://github.com/awslabs/dynein',
    'https://docs.arangodb.com/stable/components/tools/arangorestore/',
  ],
  examples: {
    catches: [
      {
        run: 'couchbase-cli bucket-delete -c cb1 -u a --bucket carts',
        rule: 'database/removed',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: 'couchbase-cli server-remove -c cb1 --server-remove cb2',
        rule: 'database/interrupt',
        effect: 'interrupt',
        target: 'cb2',
      },
      {
        run: 'couchbase-cli collection-manage -c cb1 --bucket b --drop-scope shop',
        rule: 'database/removed',
        effect: 'delete',
        target: 'shop',
      },
      {
        run: 'couchbase-cli user-manage -c cb1 --set --rbac-username ann --roles admin',
        rule: 'database/access',
        effect: 'grant',
        target: 'ann',
      },
      {
        run: 'cbbackupmgr remove -a /backups -r nightly',
        rule: 'database/removed',
        effect: 'delete',
        target: 'nightly',
      },
      { run: 'cbbackupmgr restore -a /b -r n -c cb1 --force-updates', rule: 'database/replaced', effect: 'replace' },
      { run: 'gel instance destroy -I shop --force', rule: 'database/removed', effect: 'delete', target: 'shop' },
      { run: 'edgedb branch drop old', rule: 'database/removed', effect: 'delete', target: 'old' },
      { run: "gel query 'delete Cart'", rule: 'database/removed', effect: 'delete', target: 'Cart' },
      { run: 'rethinkdb restore shop.tar.gz --force', rule: 'database/replaced', effect: 'replace' },
      { run: 'rethinkdb-import -d shop --force', rule: 'database/replaced', effect: 'replace' },
      {
        run: 'pgloader mysql://app@db1/shop pgsql://app@db2/shop',
        rule: 'database/replaced',
        effect: 'replace',
        target: 'pgsql://app@db2/shop',
      },
      {
        run: 'neo4j-admin database load shop --from-path=/b --overwrite-destination=true',
        rule: 'database/replaced',
        effect: 'replace',
        target: 'shop',
      },
      { run: 'dy admin delete table carts --yes', rule: 'database/removed', effect: 'delete', target: 'carts' },
      { run: 'arangorestore --overwrite true --input-directory dump', rule: 'database/replaced', effect: 'replace' },
    ],
    leaves: [
      'couchbase-cli bucket-list -c cb1',
      'couchbase-cli user-manage -c cb1 --list',
      'couchbase-cli collection-manage -c cb1 --bucket b --list-collections',
      'cbbackupmgr backup -a /b -r n -c cb1',
      'cbbackupmgr restore -a /b -r n -c cb1',
      "gel query 'select Cart { name }'",
      "edgedb query 'delete Cart filter .id = <uuid>$0'",
      'gel migration create',
      'rethinkdb restore shop.tar.gz',
      'rethinkdb dump -c db1',
      'pgloader --dry-run load.file',
      'neo4j-admin database dump shop --to-path=/b',
      'neo4j-admin database load shop --from-path=/b',
      'dy scan --table carts',
      'arangorestore --input-directory dump',
    ],
  },
});
