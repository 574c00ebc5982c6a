import type { RulePack } from '../model/command';
import { changed, lost, overwritten, removed, run, secretTold, stopped } from './platforms/said';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const HISTORY = 'what ran and what came of it';

const temporal: VendorGrammar = {
  tool: 'temporal',
  title: 'Temporal',
  programs: ['temporal', 'tcld'],
  valued: ['-w', '--workflow-id', '-r', '--run-id', '-n', '--namespace', '-s', '--schedule-id', '-q', '--query'],
  named: ['-w', '--workflow-id', '-s', '--schedule-id', '-n'],
  places: ['-n', '--namespace', '--address', '--env'],
  local: ['server', 'env', 'config'],
  told: {
    'workflow|wf terminate|cancel': stopped('Ends workflow', { type: 'workflow' }),
    'workflow|wf delete': lost('Deletes workflow', { type: 'workflow', lost: 'its history' }),
    'workflow|wf reset': overwritten('Takes workflow back to an earlier step', { type: 'workflow' }),
    'operator namespace delete; namespace|n delete': lost('Deletes Temporal namespace', {
      type: 'namespace',
      lost: 'every workflow in it',
    }),
    'schedule delete': removed('Deletes schedule', { type: 'schedule' }),
    'batch terminate': stopped('Stops batch job', { type: 'job' }),
    'operator cluster remove': removed('Takes out of the cluster', { type: 'cluster' }),
  },
};

const dagster: VendorGrammar = {
  tool: 'dagster',
  title: 'Dagster',
  programs: ['dagster'],
  valued: ['-f', '-m', '-w', '-j', '--job'],
  local: ['dev', 'definitions', 'project', 'code-server', 'api'],
  told: {
    'asset wipe|wipe-partitions-status-cache': lost('Forgets what was made of', { type: 'asset', lost: HISTORY }),
    'run wipe|delete': lost('Deletes the runs of Dagster', { type: 'run', name: '', lost: HISTORY }),
    'schedule|sensor wipe|stop': removed('Switches off in Dagster', { type: 'schedule', name: '', undo: 'easy' }),
    'instance migrate': changed('Migrates the database of Dagster', { type: 'database', name: '' }),
  },
};

const mlflow: VendorGrammar = {
  tool: 'mlflow',
  title: 'MLflow',
  programs: ['mlflow'],
  valued: ['-x', '--experiment-id', '--run-id', '--backend-store-uri', '-n', '--experiment-name'],
  named: ['-x', '--experiment-id', '--run-id'],
  local: ['ui', 'server', 'models', 'run', 'doctor', 'artifacts'],
  told: {
    gc: lost('Deletes for ever what was marked deleted in MLflow', {
      type: 'run',
      name: '',
      lost: 'runs and artifacts',
    }),
    'experiments|runs delete': removed('Deletes from MLflow', { type: 'run', undo: 'easy' }),
    'db upgrade': changed('Migrates the database of MLflow', { type: 'database', name: '' }),
  },
};

/** `dbt` writes tables anew; only these take away what was gathered before, or run whatever a macro says. */
const dbt: VendorGrammar = {
  tool: 'dbt',
  title: 'dbt',
  programs: ['dbt', 'dbtf'],
  valued: ['-s', '--select', '-m', '--models', '--target', '-t', '--args', '--vars', '--profile'],
  flags: ['--full-refresh'],
  places: ['--target', '-t', '--profile'],
  local: ['init', 'deps', 'debug', 'docs', 'parse', 'compile', 'list', 'ls', 'clean', 'show', 'test', 'source'],
  told: {
    'run|build|seed|snapshot|retry|clone': ({ options }) =>
      options.has('--full-refresh')
        ? overwritten('Drops and builds again the tables of', {
            type: 'model',
            name: options.values('-s', '--select', '-m', '--models')[0]?.value ?? 'every model',
            undo: 'costly',
            lost: 'rows that the sources no longer have',
          })
        : null,
    'run-operation': dropping(),
  },
};

/** A macro is code of the project; its name tells when it takes something away. */
function dropping(): Told {
  return ({ rest, words }) => {
    const macro = rest[0] ?? words[1];
    if (macro === undefined) return null;
    return /drop|delete|truncate|clean|purge|reset/i.test(macro.value)
      ? lost('Runs dbt macro', { type: 'macro', name: macro.value, undo: 'costly', lost: 'tables and schemas' })
      : run('Runs dbt macro', { type: 'macro', name: macro.value });
  };
}

/** Model hubs: what is uploaded is there for whoever may see the repository. */
const huggingFace: VendorGrammar = {
  tool: 'huggingface',
  title: 'Hugging Face',
  programs: ['huggingface-cli', 'hf'],
  valued: ['--repo-type', '--revision', '--token', '--include', '--exclude', '--commit-message', '--type'],
  flags: ['-d', '--private'],
  local: [
    'scan-cache',
    'delete-cache',
    'cache',
    'env',
    'login',
    'logout',
    'whoami',
    'download',
    'jobs',
    'lfs-enable-largefiles',
  ],
  told: {
    'upload|upload-large-folder': ({ options }) =>
      options.has('--private')
        ? null
        : {
            rule: 'publish',
            effect: 'publish',
            severity: 'medium',
            undo: 'costly',
            type: 'repository',
            says: 'Uploads to Hugging Face',
          },
    'repo delete': lost('Deletes Hugging Face repository', { type: 'repository' }),
    'repo-files delete': removed('Deletes files of Hugging Face repository', { type: 'repository' }),
    tag: ({ options, verb }) =>
      verb === 'delete' || options.has('-d') ? removed('Deletes a tag of', { type: 'repository' }) : null,
    'auth token': secretTold('a token of the account', { name: '' }),
  },
};

/** What runs and remembers workflows and experiments. */
export const workflowEngines: RulePack = vendorsPack({
  vendors: [temporal, dagster, mlflow, dbt, huggingFace],
  documentation: [
    'https://docs.temporal.io/cli',
    'https://docs.dagster.io/api/clis/cli',
    'https://mlflow.org/docs/latest/cli.html',
    'https://docs.getdbt.com/reference/dbt-commands',
    'https://huggingface.co/docs/huggingface_hub/guides/cli',
  ],
  examples: {
    catches: [
      { run: 'temporal workflow delete -w order-12', rule: 'temporal/delete', effect: 'delete', target: 'order-12' },
      { run: 'temporal workflow terminate -w order-12', rule: 'temporal/interrupt', effect: 'interrupt' },
      { run: 'temporal operator namespace delete shop', rule: 'temporal/delete', effect: 'delete', target: 'shop' },
      { run: 'dagster asset wipe orders --noprompt', rule: 'dagster/delete', effect: 'delete', target: 'orders' },
      { run: 'dagster run wipe --force', rule: 'dagster/delete', effect: 'delete' },
      { run: 'mlflow gc --backend-store-uri sqlite:///m.db', rule: 'mlflow/delete', effect: 'delete' },
      { run: 'dbt run --full-refresh -s orders', rule: 'dbt/replace', effect: 'replace', target: 'orders' },
      { run: "dbt run-operation drop_old_schemas --args '{days: 3}'", rule: 'dbt/delete', effect: 'delete' },
      { run: 'hf upload acme/model .', rule: 'huggingface/publish', effect: 'publish', target: 'acme/model' },
      { run: 'huggingface-cli repo delete acme/model', rule: 'huggingface/delete', effect: 'delete' },
      { run: 'hf auth token', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      'temporal workflow list',
      'temporal server start-dev',
      'dagster dev',
      'mlflow ui --port 5000',
      'dbt run',
      'dbt build --select orders+',
      'dbt docs generate',
      'hf download gpt2',
      'huggingface-cli whoami',
      'hf upload acme/model . --private',
    ],
  },
});
