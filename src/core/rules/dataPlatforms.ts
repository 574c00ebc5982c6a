import type { RulePack } from '../model/command';
import { statementsIn } from './http/sqlSent';
import { changed, deployed, granted, lost, overwritten, removed, run, secretTold, stopped } from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const databricks: VendorGrammar = {
  tool: 'databricks',
  title: 'Databricks',
  programs: ['databricks', 'dbfs'],
  valued: ['-p', '--profile', '-t', '--target', '-o', '--json', '--overwrite-from'],
  flags: ['--recursive', '--overwrite'],
  places: ['-p', '-t'],
  variables: ['DATABRICKS_CONFIG_PROFILE'],
  local: ['auth', 'configure', 'completion', 'version', 'labs'],
  verbs: {
    'permanent-delete': 'delete',
    'delete-run': 'delete',
    'run-now': 'create',
    'put-secret': 'update',
    'delete-scope': 'delete',
    'delete-acl': 'detach',
    'put-acl': 'grant',
    submit: 'update',
    'cancel-all-runs': 'interrupt',
    'cancel-run': 'interrupt',
  },
  losses: {
    clusters: { severity: 'medium', undo: 'costly' },
    catalogs: { severity: 'critical', undo: 'impossible', lost: 'the data' },
    workspace: { severity: 'high', undo: 'impossible', lost: 'the notebooks' },
    secrets: { severity: 'high', undo: 'impossible' },
    scope: { severity: 'high', undo: 'impossible' },
    metastores: { severity: 'critical', undo: 'impossible', lost: 'what is known of every table' },
  },
  handled: (call, context) => {
    const [api, verb] = call.words.map(({ value }) => value);
    const json = call.options.value('--json');
    if (api !== 'api' || verb !== 'post' || json === undefined) return null;
    const words = statementsIn(json.value).map((value) => ({ ...json, value, raw: value }));
    return words.length === 0 ? null : sqlGiven({ dialect: 'generic', words }, call, context);
  },
  told: {
    'clusters delete': stopped('Terminates Databricks cluster', { type: 'cluster' }),
    'clusters restart|permanent-delete': ({ words }) =>
      words[1]?.value === 'restart'
        ? stopped('Restarts Databricks cluster', { type: 'cluster' })
        : removed('Deletes Databricks cluster', { type: 'cluster' }),
    'fs rm': lost('Deletes from Databricks', { type: 'file', severity: 'high' }),
    rm: lost('Deletes from Databricks', { type: 'file', severity: 'high' }),
    'fs cp|mkdirs|ls|cat': null,
    'workspace delete|rm': lost('Deletes from the Databricks workspace', { type: 'notebook', severity: 'high' }),
    'workspace import|import-dir|import_dir': changed('Writes to the Databricks workspace', {
      type: 'notebook',
      undo: 'costly',
    }),
    'workspace export|export-dir|export_dir|list|ls|get-status': null,
    'bundle destroy': lost('Destroys every resource of the Databricks bundle', {
      type: 'bundle',
      name: '',
      saferWay: 'databricks bundle summary',
    }),
    'bundle deploy': deployed('Deploys the Databricks bundle', {
      type: 'bundle',
      name: '',
      saferWay: 'databricks bundle validate',
    }),
    'bundle run': run('Runs on Databricks', { type: 'job' }),
    'bundle init|validate|summary|schema|generate|open|sync': null,
    sync: changed('Copies files into the Databricks workspace', {
      type: 'notebook',
      severity: 'low',
      named: (words) => words.slice(-1),
    }),
    'secrets get-secret': secretTold('the secret', { named: (words) => words.slice(0, 2).slice(-1) }),
    'tokens create': granted('Creates a Databricks token', { type: 'token', name: '' }),
    'grants update': granted('Changes rights in the Databricks catalog on', {
      type: 'catalog',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'permissions set|update': granted('Changes rights in Databricks on', {
      type: 'permission',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'api delete': lost('Deletes by the interface of Databricks', { type: 'api', undo: 'unknown' }),
    'api post|put|patch': run('Calls the interface of Databricks', { type: 'api' }),
    'api get': null,
  },
};

const SNOW = { dialect: 'snowflake', texts: ['-q', '--query'], files: ['-f', '--filename'] } as const;

const snowflake: VendorGrammar = {
  tool: 'snowflake',
  title: 'Snowflake',
  programs: ['snow'],
  valued: [
    '-c',
    '--connection',
    '-q',
    '--query',
    '-f',
    '--filename',
    '-d',
    '-s',
    '-w',
    '-r',
    '-a',
    '-u',
    '-D',
    '-o',
    '-h',
  ],
  places: ['-c', '--connection', '-d', '--dbname'],
  local: ['connection', 'init', 'helpers', 'app-init', 'logs'],
  told: {
    'object drop': lost('Drops Snowflake object', {
      type: 'object',
      lost: 'the data, once its time for undoing is over',
      undo: 'costly',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'stage remove': lost('Deletes files of Snowflake stage', { type: 'stage', severity: 'high' }),
    'stage copy|create|execute|list-files': null,
    'app teardown': lost('Drops the Snowflake application and its package', { type: 'app', name: '' }),
    'snowpark|streamlit|app|notebook|dcm deploy|run': deployed('Deploys to Snowflake', { name: '' }),
    'spcs service drop': removed('Drops Snowflake service', { type: 'service' }),
    'spcs compute-pool stop-all': stopped('Drops every service of Snowflake compute pool', { type: 'pool' }),
  },
  handled: (call, context) => {
    return call.words[0]?.value === 'sql' ? sqlGiven(SNOW, call, context) : null;
  },
};

const hasura: VendorGrammar = {
  tool: 'hasura',
  title: 'Hasura',
  programs: ['hasura', 'ddn'],
  valued: ['--endpoint', '--admin-secret', '--database-name', '--project', '--up', '--down', '--goto', '--version'],
  flags: ['--all-databases', '--skip-execution'],
  places: ['--envfile', '--endpoint'],
  local: ['console', 'init', 'version', 'completion', 'scripts', 'plugins', 'update-cli'],
  told: {
    'migrate apply': ({ options }) =>
      options.has('--down') || options.has('--goto')
        ? overwritten('Undoes migrations of the Hasura database', {
            type: 'database',
            name: '',
            lost: 'the data of what they made',
          })
        : changed('Applies migrations to the Hasura database', {
            type: 'database',
            name: '',
            severity: 'high',
            undo: 'costly',
          }),
    'migrate delete': removed('Deletes migrations on the Hasura server', {
      type: 'migration',
      name: '',
      severity: 'medium',
    }),
    'migrate status|create|squash': null,
    'metadata apply|reload': changed('Applies metadata to the Hasura server', {
      type: 'metadata',
      name: '',
      undo: 'costly',
      saferWay: 'hasura metadata diff',
    }),
    'metadata clear|reset': lost('Clears the metadata of the Hasura server', {
      type: 'metadata',
      name: '',
      severity: 'high',
      undo: 'costly',
      saferWay: 'hasura metadata export',
    }),
    'metadata inconsistency drop': removed('Drops inconsistent metadata of the Hasura server', {
      type: 'metadata',
      name: '',
    }),
    'metadata export|diff': null,
    'seed apply': changed('Writes seeds to the Hasura database', { type: 'database', name: '', undo: 'costly' }),
    deploy: deployed('Applies migrations and metadata to the Hasura server', { name: '' }),
  },
};

const others: VendorGrammar = {
  tool: 'data-platform',
  title: 'the data platform',
  programs: ['prefect', 'dagster-cloud', 'kaggle'],
  valued: ['-n', '-p'],
  local: ['server', 'dev', 'init', 'login', 'profile', 'local', 'config', 'version'],
  told: {
    'deployment delete': removed('Deletes a workspace of deployments:', { type: 'deployment', severity: 'critical' }),
    'work-pool|work-queue|block|variable|flow-run delete': removed('Deletes', { type: 'flow' }),
    'deploy; deployment deploy': deployed('Deploys to the data platform', { name: '' }),
    'artifact|artifacts|datasets|d create|version': {
      ...run('Uploads to the public platform', { name: '' }),
      effect: 'publish',
      rule: 'publish',
      severity: 'medium',
    },
    'server database reset': overwritten('Drops and recreates the database of the server', {
      type: 'database',
      name: '',
    }),
  },
};

/** Data platforms: notebooks, warehouses and what is made of them. */
export const dataPlatforms: RulePack = vendorsPack({
  vendors: [databricks, snowflake, hasura, others],
  documentation: [
    'https://docs.databricks.com/aws/en/dev-tools/cli/commands',
    'https://docs.snowflake.com/en/developer-guide/snowflake-cli/command-reference/overview',
    'https://hasura.io/docs/2.0/hasura-cli/commands/hasura/',
  ],
  examples: {
    catches: [
      {
        run: 'databricks fs rm -r dbfs:/mnt/orders',
        rule: 'databricks/delete',
        effect: 'delete',
        target: 'dbfs:/mnt/orders',
      },
      { run: 'databricks -p prod jobs delete 123', rule: 'databricks/delete', effect: 'delete', target: '123' },
      {
        run: 'databricks clusters permanent-delete 12-ab',
        rule: 'databricks/delete',
        effect: 'delete',
        target: '12-ab',
      },
      {
        run: 'databricks workspace delete /Shared/etl --recursive',
        rule: 'databricks/delete',
        effect: 'delete',
        target: '/Shared/etl',
      },
      {
        run: 'databricks api post /api/2.0/sql/statements --json \'{"statement":"DROP TABLE carts"}\'',
        rule: 'sql/drop',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: 'databricks api post /api/2.1/jobs/run-now --json \'{"job_id":1}\'',
        rule: 'databricks/execute',
        effect: 'update',
      },
      { run: 'databricks bundle destroy -t prod --auto-approve', rule: 'databricks/delete', effect: 'delete' },
      { run: 'databricks bundle deploy -t prod', rule: 'databricks/deploy', effect: 'update' },
      { run: 'databricks catalogs delete main --force', rule: 'databricks/delete', effect: 'delete', target: 'main' },
      { run: 'databricks secrets delete-scope shop', rule: 'databricks/delete', effect: 'delete', target: 'shop' },
      { run: 'snow sql -q "DROP TABLE carts"', rule: 'sql/drop', effect: 'delete' },
      { run: 'snow object drop table carts', rule: 'snowflake/delete', effect: 'delete', target: 'carts' },
      { run: 'hasura migrate apply --down 1 --database-name default', rule: 'hasura/replace', effect: 'replace' },
      { run: 'hasura metadata clear', rule: 'hasura/delete', effect: 'delete' },
      { run: 'prefect work-pool delete shop', rule: 'data-platform/delete', effect: 'delete', target: 'shop' },
    ],
    leaves: [
      'databricks fs ls dbfs:/',
      'databricks clusters list',
      'databricks bundle validate',
      'databricks auth login',
      'snow sql -q "SELECT 1"',
      'snow connection test',
      'hasura migrate status',
      'hasura metadata export',
      'hasura console',
      'prefect version',
    ],
  },
});
