import { harmOf } from './harms';
import type { Invocation } from './invocation';
import { settingOf } from './settings';
import type { Special } from './specialType';
import type { Manner } from './verbs';

type Judge = (invocation: Invocation) => Special | null;

const accountWide = (says: string): Judge => {
  return () => ({ rule: 'aws/account-wide', effect: 'delete', severity: 'critical', undo: 'impossible', says });
};

const interrupt = (says: string): Special => ({
  rule: 'aws/interrupt',
  effect: 'interrupt',
  severity: 'high',
  undo: 'easy',
  says,
});

const zero =
  (says: string, ...options: readonly string[]): Judge =>
  (call) =>
    options.some((name) => call.options.value(name)?.value === '0') ? interrupt(says) : null;

const executes = (says: string): Judge => {
  return () => ({ rule: 'aws/execute', effect: 'execute', severity: 'high', undo: 'unknown', says });
};

const service: Judge = (call) => {
  const stopped = zero('Scales service NAME to zero', '--desired-count')(call);
  if (stopped !== null) return stopped;
  return call.options.has('--force-new-deployment') ? interrupt('Restarts every task of service NAME') : null;
};

const keyDeletion: Judge = () => ({
  rule: 'aws/delete',
  effect: 'delete',
  severity: 'critical',
  undo: 'costly',
  says: 'Schedules deletion of KMS key NAME',
  lost: 'everything encrypted under the key, once its waiting period is over',
  saferWay: 'aws kms disable-key --key-id NAME',
});

const secret: Judge = ({ options }) =>
  options.has('--force-delete-without-recovery')
    ? {
        rule: 'aws/delete',
        effect: 'delete',
        severity: 'critical',
        undo: 'impossible',
        says: 'Deletes secret NAME without a recovery window',
        lost: 'the secret, at once',
        saferWay: 'aws secretsmanager delete-secret --secret-id NAME --recovery-window-in-days 30',
      }
    : null;

const records: Judge = ({ options }) => {
  const batch = options.value('--change-batch')?.value ?? '';
  return batch.toUpperCase().includes('DELETE')
    ? {
        rule: 'aws/delete',
        effect: 'delete',
        severity: 'high',
        undo: 'costly',
        says: 'Deletes records of hosted zone NAME',
      }
    : {
        rule: 'aws/update',
        effect: 'update',
        severity: 'high',
        undo: 'costly',
        says: 'Changes records of hosted zone NAME',
      };
};

/** Any kind of resource may be replaced or go by it, so it counts as an apply like that of every infrastructure program. */
const stackUpdate = (says: string): Judge => {
  return () => ({
    rule: 'aws/apply',
    effect: 'update',
    severity: 'high',
    undo: 'costly',
    says,
    saferWay: 'aws cloudformation create-change-set --stack-name NAME --change-set-name review',
  });
};

/** Only makes a change set, for somebody to read. */
const stackDeploy: Judge = (call) =>
  call.options.has('--no-execute-changeset')
    ? { rule: 'aws/create', effect: 'create', severity: 'low', undo: 'easy', says: 'Prepares a change set of NAME' }
    : stackUpdate('Deploys CloudFormation stack NAME')(call);

const keyStatus: Judge = ({ options }) =>
  options.value('--status')?.value.toLowerCase() === 'inactive'
    ? interrupt('Switches an access key of NAME off')
    : null;

/** Without the name of a set none is in force, and mail is turned away. */
const mailRules: Judge = ({ options }) =>
  options.has('--rule-set-name') ? null : interrupt('Stops every rule for mail that comes in');

const maintained: Judge = ({ options }) =>
  options.value('--opt-in-type')?.value === 'immediate' ? interrupt('Restarts NAME for its maintenance now') : null;

/** A machine that is called unhealthy is taken out and another one made. */
const health: Judge = ({ options }) =>
  options.value('--health-status')?.value.toLowerCase() === 'unhealthy'
    ? { rule: 'aws/replace', effect: 'replace', severity: 'high', undo: 'costly', says: 'Has instance NAME replaced' }
    : null;

const judges: ReadonlyMap<string, Judge> = new Map(
  Object.entries({
    'organizations leave-organization': accountWide('Takes this account out of its organisation'),
    'organizations remove-account-from-organization': accountWide('Takes account NAME out of the organisation'),
    'organizations close-account': accountWide('Closes account NAME with everything in it'),
    'organizations delete-organization': accountWide('Deletes the organisation'),
    'account close-account': accountWide('Closes the account with everything in it'),
    'kms schedule-key-deletion': keyDeletion,
    'secretsmanager delete-secret': secret,
    'route53 change-resource-record-sets': records,
    'ecs update-service': service,
    'autoscaling update-auto-scaling-group': zero('Scales group NAME to zero', '--desired-capacity', '--max-size'),
    'autoscaling set-desired-capacity': zero('Scales group NAME to zero', '--desired-capacity'),
    'autoscaling set-instance-health': health,
    'lambda put-function-concurrency': zero('Stops function NAME', '--reserved-concurrent-executions'),
    'application-autoscaling register-scalable-target': zero('Lets NAME scale to zero', '--max-capacity'),
    'ec2 detach-volume': () => interrupt('Detaches volume NAME'),
    'ec2 disassociate-address': () => interrupt('Takes the address away from NAME'),
    'elbv2 deregister-targets': () => interrupt('Takes targets out of NAME'),
    'elb deregister-instances-from-load-balancer': () => interrupt('Takes instances out of load balancer NAME'),
    'ssm send-command': executes('Runs a command on the instances of NAME'),
    'ssm start-session': executes('Opens a shell on instance NAME'),
    'ecs execute-command': executes('Runs a command in a task of NAME'),
    'ssm start-automation-execution': executes('Runs automation NAME'),
    'cloudformation deploy': stackDeploy,
    'iam update-access-key': keyStatus,
    'cloudformation update-stack': stackUpdate('Updates CloudFormation stack NAME'),
    'cloudformation execute-change-set': stackUpdate('Carries out a change set of CloudFormation stack NAME'),
    'codecommit delete-branch': () => null,
    'ses set-active-receipt-rule-set': mailRules,
    'rds apply-pending-maintenance-action': maintained,
    'docdb apply-pending-maintenance-action': maintained,
    'neptune apply-pending-maintenance-action': maintained,
    'dms apply-pending-maintenance-action': maintained,
  } satisfies Record<string, Judge>),
);

export function specialOf(call: Invocation): Special | null {
  return judges.get(`${call.service} ${call.operation}`)?.(call) ?? harmOf(call) ?? settingOf(call);
}

/** Commands of the tool itself: its settings, its sign-in, its packaging, logs that are followed. */
const OWN: ReadonlySet<string> = new Set(['configure', 'sso', 'login', 'logout', 'history', 'help', 'eks-get']);

const READS: ReadonlySet<string> = new Set([
  ...['ecr get-login', 'cloudformation package', 'eks update-kubeconfig', 'emr ssh', 'ec2 get-console-output'],
  ...['lambda invoke-with-response-stream', 'codeartifact login', 'sts decode-authorization-message'],
  ...['logs start-query', 'logs stop-query', 'logs start-live-tail'],
  ...['cloudtrail start-query', 'ce start-savings-plans-purchase-recommendation-generation'],
  ...['cloudformation detect-stack-drift', 'cloudformation create-change-set', 'cloudformation create-stack-refactor'],
  ...['cloudformation estimate-template-cost', 'iam generate-credential-report', 'cloudformation activate-type'],
  ...['s3api select-object-content', 's3api restore-object', 'deploy push', 'bedrock-runtime invoke-model'],
]);

/** A manner that the verb does not tell. */
export function mannerOf(call: Invocation, byVerb: Manner): Manner {
  if (OWN.has(call.service) || READS.has(`${call.service} ${call.operation}`)) return 'read';
  return byVerb;
}
