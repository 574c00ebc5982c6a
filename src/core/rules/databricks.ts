import type { RulePack } from '../model/command';
import { statementsIn } from './http/sqlSent';
import { changed, deployed, granted, lost, removed, run, secretTold, stopped } from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import { vendorPack } from './platforms/vendorPack';

/** Databricks. */
export const databricks: RulePack = vendorPack({
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
  documentation: ['https://docs.databricks.com/aws/en/dev-tools/cli/commands'],
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
    ],
    leaves: [
      'databricks fs ls dbfs:/',
      'databricks clusters list',
      'databricks bundle validate',
      'databricks auth login',
    ],
  },
});
