import type { RulePack } from '../model/command';
import {
  applied,
  changed,
  deployed,
  granted,
  lost,
  overwritten,
  removed,
  run,
  secretTold,
  stopped,
} from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

/** `oci compute instance action --action STOP`: the verb is a value. */
const action: Told = ({ options }) => {
  const verb = options.value('--action')?.value.toUpperCase() ?? '';
  return /^(?:STOP|RESET|SOFTSTOP|SOFTRESET|DIAGNOSTICREBOOT|REBOOTMIGRATE)$/.test(verb)
    ? stopped('Stops Oracle Cloud instance', { type: 'instance' })
    : changed('Starts Oracle Cloud instance', { type: 'instance' });
};

const request: Told = ({ options }) => {
  const method = options.value('--http-method')?.value.toUpperCase() ?? 'GET';
  const named = (): ReturnType<typeof options.values> => options.values('--target-uri');
  if (method === 'GET' || method === 'HEAD') return null;
  return method === 'DELETE' ? lost('Deletes', { undo: 'unknown', named }) : run(`Sends by ${method} to`, { named });
};

/** Oracle Cloud: a service, a resource, a verb, and options for everything else. */
export const oci: RulePack = vendorPack({
  tool: 'oci',
  title: 'Oracle Cloud',
  programs: ['oci'],
  documentation: ['https://docs.oracle.com/iaas/tools/oci-cli/latest/oci_cli_docs/'],
  valued: ['-bn', '-ns', '-c', '--config-file', '--name', '-on'],
  flags: ['--wait', '--empty', '--preserve-boot-volume', '--is-force'],
  singleDash: true,
  places: ['--compartment-id'],
  local: ['setup', 'session'],
  idle: ['--generate-full-command-json-input', '--generate-param-json-input'],
  verbs: {
    'schedule-deletion': 'delete',
    'schedule-secret-deletion': 'delete',
    'schedule-secret-version-deletion': 'delete',
    'cancel-deletion': 'update',
    action: 'noun',
    sync: 'update',
    record: 'noun',
  },
  losses: {
    'db system': { severity: 'critical', undo: 'impossible', lost: 'the databases' },
    'boot-volume': { severity: 'critical', undo: 'impossible', lost: 'the data on it' },
    'autonomous-database': { severity: 'critical', undo: 'impossible', lost: 'the data' },
    'kms management key': { severity: 'critical', undo: 'costly', lost: 'all that the key encrypted' },
  },
  told: {
    'compute instance action': action,
    'db node|vm-cluster stop|reset|softreset': stopped('Stops a database of Oracle Cloud', { type: 'database' }),
    'os object put|bulk-upload|copy|rename|restore': changed('Writes objects to Oracle Cloud bucket', {
      type: 'object',
      undo: 'costly',
      named: (_, options) => options.values('-bn', '--bucket-name'),
    }),
    'os object get|bulk-download|head|list': null,
    'os object bulk-delete|bulk-delete-versions': lost('Deletes every matching object of Oracle Cloud bucket', {
      type: 'bucket',
      named: (_, options) => options.values('-bn', '--bucket-name'),
    }),
    'os object sync': ({ options }) =>
      options.has('--delete')
        ? lost('Deletes what the source lacks from bucket', {
            type: 'bucket',
            named: (_, given) => given.values('-bn', '--bucket-name'),
          })
        : options.has('--dest-dir')
          ? null
          : undefined,
    'os bucket update': ({ options }) => {
      const access = options.value('--public-access-type')?.value;
      return access !== undefined && access !== 'NoPublicAccess'
        ? {
            ...granted('Lets everybody read Oracle Cloud bucket', { severity: 'critical', type: 'bucket' }),
            effect: 'expose',
            rule: 'expose',
          }
        : undefined;
    },
    'os preauth-request create': {
      ...granted('Makes a link with which everybody reaches Oracle Cloud bucket', { type: 'bucket', undo: 'easy' }),
      effect: 'expose',
      rule: 'expose',
    },
    'iam policy create|update': granted('Gives rights by Oracle Cloud policy', { type: 'policy' }),
    'iam group add-user': granted('Adds to a group of Oracle Cloud', { type: 'group' }),
    'iam customer-secret-key|auth-token|api-key create|upload': granted(
      'Makes a credential of a user of Oracle Cloud',
      { type: 'key' },
    ),
    'db autonomous-database generate-wallet': secretTold('the keys to the database'),
    'ce cluster create-kubeconfig': null,
    'secrets secret-bundle get|get-secret-bundle-by-name': secretTold('the secret'),
    'db autonomous-database restore': overwritten('Puts an earlier state into Oracle Cloud database', {
      type: 'database',
      severity: 'critical',
    }),
    'raw-request': request,
    'resource-manager job create-destroy-job': lost('Destroys every resource of Oracle Cloud stack', { type: 'stack' }),
    'resource-manager job create-apply-job': ({ options }) =>
      options.value('--execution-plan-strategy')?.value === 'FROM_PLAN_JOB_ID'
        ? deployed('Carries out the plan of Oracle Cloud stack', { type: 'stack', severity: 'high' })
        : applied('Applies Oracle Cloud stack', { type: 'stack' }),
    'resource-manager job create-plan-job|create-import-tf-state-job': null,
    'network security-list delete': removed('Deletes Oracle Cloud security list', {
      type: 'security-list',
      severity: 'medium',
    }),
  },
  examples: {
    catches: [
      {
        run: 'oci compute instance terminate --instance-id ocid1.instance.x --force',
        rule: 'oci/delete',
        effect: 'delete',
        target: 'ocid1.instance.x',
      },
      {
        run: 'oci compute instance action --action STOP --instance-id ocid1.i',
        rule: 'oci/interrupt',
        effect: 'interrupt',
        target: 'ocid1.i',
      },
      {
        run: 'oci --debug db autonomous-database delete --autonomous-database-id ocid1.adb',
        rule: 'oci/delete',
        effect: 'delete',
        target: 'ocid1.adb',
      },
      { run: 'oci os bucket delete -bn uploads --empty --force', rule: 'oci/delete', effect: 'delete' },
      { run: 'oci os object bulk-delete -bn uploads --force', rule: 'oci/delete', effect: 'delete', target: 'uploads' },
      { run: 'oci bv volume delete --volume-id ocid1.v', rule: 'oci/delete', effect: 'delete', target: 'ocid1.v' },
      {
        run: 'oci kms management key schedule-deletion --key-id ocid1.k',
        rule: 'oci/delete',
        effect: 'delete',
        target: 'ocid1.k',
      },
      {
        run: 'oci iam policy create --name p --statements x --compartment-id c',
        rule: 'oci/grant',
        effect: 'grant',
        target: 'p',
      },
      { run: 'oci os bucket update -bn uploads --public-access-type ObjectRead', rule: 'oci/expose', effect: 'expose' },
      {
        run: 'oci raw-request --http-method DELETE --target-uri https://iaas.example/x',
        rule: 'oci/delete',
        effect: 'delete',
        target: 'https://iaas.example/x',
      },
      { run: 'oci secrets secret-bundle get --secret-id s', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'oci ce cluster delete --cluster-id c1', rule: 'oci/delete', effect: 'delete', target: 'c1' },
    ],
    leaves: [
      'oci compute instance list -c ocid1.c',
      'oci os ns get',
      'oci setup config',
      'oci iam region list',
      'oci os object get -bn b --name x --file y',
      'oci db autonomous-database get --autonomous-database-id x',
      'oci raw-request --http-method GET --target-uri https://iaas.example/x',
      'oci session authenticate',
    ],
  },
});
