import { below, type Chosen, type PlaceFile } from './placeFile';

const RAILS = ['rails', 'rake', 'bundle', 'ruby'];
const KNEX = ['knex'];
const TYPEORM = ['typeorm', 'typeorm-ts-node-commonjs', 'typeorm-ts-node-esm'];

const node: Chosen = { options: ['--env'], variables: ['NODE_ENV'], or: 'development' };
const rails: Chosen = { options: ['-e', '--environment'], variables: ['RAILS_ENV', 'RACK_ENV'], or: 'development' };
const mix: Chosen = { variables: ['MIX_ENV'], or: 'dev' };

const url = ['database-host', 'url'] as const;
const host = ['database-host', 'host'] as const;
const database = ['name', 'database'] as const;

/** Settings of object mappers and of tools that migrate. */
const mappers: readonly PlaceFile[] = [
  {
    programs: RAILS,
    files: ['config/database.yml'],
    ...{ shape: 'yaml', chosen: rails, places: below(['%', '% *'], url, host, database) },
  },
  {
    programs: ['sequelize', 'sequelize-cli'],
    files: ['config/config.json', 'config/database.json'],
    ...{ options: ['--config'], shape: 'json', chosen: node, places: below(['%', ''], url, host, database) },
  },
  {
    programs: KNEX,
    files: ['knexfile.js', 'knexfile.ts', 'knexfile.mjs', 'knexfile.cjs'],
    ...{ options: ['--knexfile'], shape: 'code', chosen: node },
    places: [
      ...below(['% connection', 'connection'], host, database, ['database-host', 'connectionString']),
      ...below(['%', ''], ['database-host', 'connection']),
    ],
  },
  {
    programs: TYPEORM,
    files: ['ormconfig.js', 'ormconfig.ts', 'src/data-source.ts', 'data-source.ts'],
    ...{ options: ['-d', '--dataSource'], shape: 'code', places: [url, host, database] },
  },
  { programs: TYPEORM, files: ['ormconfig.json'], shape: 'json', places: below(['', '*'], url, host, database) },
  {
    programs: TYPEORM,
    files: ['ormconfig.yml', 'ormconfig.yaml'],
    ...{ shape: 'yaml', places: below(['', '*'], url, host, database) },
  },
  {
    programs: ['drizzle-kit'],
    files: ['drizzle.config.ts', 'drizzle.config.js', 'drizzle.config.mjs'],
    ...{ options: ['--config'], shape: 'code', places: below(['dbCredentials'], url, host, database) },
  },
  {
    programs: ['prisma'],
    files: ['prisma/schema.prisma', 'schema.prisma'],
    ...{ options: ['--schema'], shape: 'code', places: [url, ['database-host', 'directUrl']] },
  },
  {
    programs: ['prisma'],
    files: ['prisma.config.ts', '.config/prisma.ts'],
    ...{ options: ['--config'], shape: 'code', places: below(['datasource'], url) },
  },
  {
    programs: ['mikro-orm'],
    files: ['mikro-orm.config.ts', 'mikro-orm.config.js', 'src/mikro-orm.config.ts'],
    ...{ options: ['--config'], shape: 'code', places: [['database-host', 'clientUrl'], host, ['name', 'dbName']] },
  },
  {
    programs: ['mix', 'ecto'],
    files: ['config/%.exs'],
    ...{ shape: 'code', chosen: mix, places: [['database-host', 'hostname'], url, database] },
  },
  {
    programs: ['phinx'],
    files: ['phinx.yml', 'phinx.yaml'],
    ...{ options: ['-c', '--configuration'], shape: 'yaml' },
    chosen: {
      options: ['-e', '--environment'],
      variables: ['PHINX_ENVIRONMENT'],
      at: 'environments default_environment',
    },
    places: below(['environments %'], host, ['name', 'name']),
  },
  {
    programs: ['wp'],
    files: ['wp-config.php'],
    ...{
      shape: 'code',
      places: [
        ['database-host', 'DB_HOST'],
        ['name', 'DB_NAME'],
        ['name', 'WP_ENVIRONMENT_TYPE'],
      ],
    },
  },
  {
    programs: ['hasura'],
    files: ['config.yaml'],
    ...{ options: ['--envfile'], shape: 'yaml', places: [['database-host', 'endpoint']] },
  },
];

const flyway: Chosen = {
  options: ['-environment'],
  variables: ['FLYWAY_ENVIRONMENT'],
  at: 'flyway environment',
  or: 'default',
};
const alembic: Chosen = { options: ['-n', '--name'], or: 'alembic' };

const migrators: readonly PlaceFile[] = [
  {
    programs: ['flyway'],
    files: ['flyway.conf', 'conf/flyway.conf', '~/flyway.conf'],
    ...{ options: ['-configFiles'], variables: ['FLYWAY_CONFIG_FILES'], shape: 'table' },
    places: [['database-host', '. flyway.url']],
  },
  {
    programs: ['flyway'],
    files: ['flyway.toml', 'flyway.user.toml', 'conf/flyway.toml'],
    ...{ shape: 'table', chosen: flyway },
    places: [
      ['database-host', 'environments.% url'],
      ['name', 'flyway environment'],
    ],
  },
  {
    programs: ['liquibase'],
    files: ['liquibase.properties'],
    ...{ options: ['--defaultsFile', '--defaults-file'], shape: 'table', places: [['database-host', '. url']] },
  },
  {
    programs: ['alembic'],
    files: ['alembic.ini'],
    ...{ options: ['-c', '--config'], variables: ['ALEMBIC_CONFIG'], shape: 'table', chosen: alembic },
    places: [['database-host', '% sqlalchemy.url']],
  },
  {
    programs: ['dbmate'],
    files: ['.env'],
    ...{ options: ['--env-file'], shape: 'table', chosen: { options: ['-e', '--env'], or: 'DATABASE_URL' } },
    places: [['database-host', '. %']],
  },
  {
    programs: ['sqitch'],
    files: ['sqitch.conf'],
    ...{ shape: 'table', chosen: { options: ['-t', '--target'], operands: true, at: '* target' } },
    places: [['database-host', 'target+% uri']],
  },
  {
    programs: ['atlas'],
    files: ['atlas.hcl'],
    ...{
      options: ['-c', '--config'],
      shape: 'hcl',
      chosen: { options: ['--env'] },
      places: [['database-host', 'env+% url']],
    },
  },
  {
    programs: ['dbt'],
    files: ['profiles.yml', '~/.dbt/profiles.yml'],
    ...{ shape: 'yaml', chosen: { options: ['--target', '-t'], variables: ['DBT_TARGET'], at: '* target' } },
    places: [
      ['database-host', '* outputs % host'],
      ['gcp-project', '* outputs % project'],
      ['name', '* outputs % account'],
      ['name', '* outputs % dbname'],
    ],
  },
];

const PHP = ['artisan', 'php', 'sail', 'tinker'];
const ADDRESSES = ['DATABASE_URL', 'DB_URL', 'DB_HOST', 'REDIS_HOST', 'REDIS_URL'];
const inEnv = (kinds: readonly string[]): PlaceFile['places'] => kinds.map((name) => ['database-host', `. ${name}`]);

/** Files of variables that a framework picks by its environment. */
const frameworks: readonly PlaceFile[] = [
  { programs: PHP, files: ['.env'], shape: 'table', places: [['name', '. APP_ENV'], ...inEnv(ADDRESSES)] },
  {
    programs: [...PHP, 'console', 'symfony-console'],
    files: ['.env.%', '.env.%.local'],
    ...{ shape: 'table', chosen: { options: ['--env'], variables: ['APP_ENV'] }, places: inEnv(ADDRESSES) },
  },
  {
    programs: ['sequelize', 'sequelize-cli', 'knex', 'prisma', 'typeorm', 'drizzle-kit', 'node', 'next', 'nest'],
    files: ['.env.%', '.env.%.local'],
    ...{ shape: 'table', chosen: { options: ['--env', '--mode'], variables: ['NODE_ENV'] }, places: inEnv(ADDRESSES) },
  },
  {
    programs: ['flask'],
    files: ['.flaskenv', '.env'],
    shape: 'table',
    places: [['name', '. FLASK_ENV'], ...inEnv(ADDRESSES)],
  },
];

/** What clients of stores keep. */
const clients: readonly PlaceFile[] = [
  {
    programs: ['cqlsh'],
    files: ['~/.cassandra/cqlshrc', '~/.cqlshrc'],
    ...{ options: ['--cqlshrc'], shape: 'table', places: [['database-host', 'connection hostname']] },
  },
  {
    programs: ['influx'],
    files: ['~/.influxdbv2/configs'],
    ...{
      shape: 'table',
      chosen: { options: ['-c', '--active-config'], or: 'default' },
      places: [['database-host', '% url']],
    },
  },
  {
    programs: ['snowsql'],
    files: ['~/.snowsql/config'],
    ...{ options: ['--config'], shape: 'table', chosen: { options: ['-c', '--connection'] } },
    places: [
      ['name', 'connections accountname'],
      ['name', 'connections.% accountname'],
    ],
  },
  {
    programs: ['snow'],
    files: ['~/.snowflake/connections.toml', '~/.snowflake/config.toml'],
    ...{ options: ['--config-file'], shape: 'table' },
    chosen: {
      options: ['-c', '--connection'],
      variables: ['SNOWFLAKE_DEFAULT_CONNECTION_NAME'],
      at: '. default_connection_name',
      or: 'default',
    },
    places: below(['%', 'connections.%'], ['name', 'account'], ['name', 'database']),
  },
];

/** What settings of databases, of their clients and of object mappers say of a place. */
export const databaseFiles: readonly PlaceFile[] = [...mappers, ...migrators, ...frameworks, ...clients];
