import type { Effect, Severity } from '../../model/finding';
import type { Invocation } from './invocation';
import { readPhrase } from './verbs';

/** An operation that opens something, gives a right, or takes a brake away. */
export type Opening = {
  readonly effect: Extract<Effect, 'grant' | 'expose' | 'unprotect'>;
  readonly severity: Severity;
  /** After the verb of the sentence: `Makes … public`, as a whole clause with `NAME` for the target. */
  readonly says: string;
};

type Judge = (invocation: Invocation) => Opening | null;

const unprotect = (says: string, severity: Severity = 'high'): Opening => ({ effect: 'unprotect', severity, says });
const grant = (says: string, severity: Severity = 'high'): Opening => ({ effect: 'grant', severity, says });
const expose = (says: string, severity: Severity = 'critical'): Opening => ({ effect: 'expose', severity, says });

/** All values of the command joined, lower case: where a setting may stand in JSON or in the shorthand. */
function values({ options }: Invocation): string {
  const texts = options.given.flatMap((use) => use.values.map((word) => word.value));
  return texts
    .join(' ')
    .toLowerCase()
    .replace(/["'\\\s]/g, '');
}

function says(invocation: Invocation, ...parts: readonly string[]): boolean {
  const text = values(invocation);
  return parts.some((part) => text.includes(part));
}

const ANYWHERE = ['0.0.0.0/0', '::/0'];
const EVERYBODY = ['principal:*', 'aws:*', 'public-read', 'allusers', 'authenticatedusers', 'authenticated-read'];

const ingress: Judge = (call) =>
  says(call, ...ANYWHERE)
    ? expose('Opens security group NAME to the whole internet', 'high')
    : grant('Opens security group NAME to more addresses', 'medium');

const accessPolicy: Judge = (call) =>
  says(call, ...EVERYBODY) ? expose('Lets everybody use NAME') : grant('Changes who may use NAME', 'medium');

const acl: Judge = (call) =>
  says(call, ...EVERYBODY) ? expose('Makes NAME public') : grant('Changes who may use NAME', 'medium');

const attached: Judge = (call) =>
  says(call, 'administratoraccess', 'iamfullaccess', 'poweruseraccess', 'action:*')
    ? grant('Gives full rights to NAME', 'critical')
    : grant('Gives rights to NAME');

/** More addresses, accounts or endpoints are let in: `authorize-…` in every service. */
const authorized: Judge = (call) => {
  if (call.operation.endsWith('-egress')) return null;
  return says(call, ...ANYWHERE)
    ? expose('Opens NAME to the whole internet', 'high')
    : grant('Lets somebody else in at NAME', 'medium');
};

/** A policy by which everybody may use a thing, in whatever option of a change it stands. */
function openPolicy(call: Invocation, verb: string): Opening | null {
  if (!/^(?:put|set|update|modify|create)$/.test(verb) || !says(call, 'principal:*', 'principal:{aws:*')) return null;
  const isOpen = says(call, 'effect:allow') && !says(call, 'effect:deny', 'condition');
  return isOpen ? expose('Lets everybody use NAME') : null;
}

/** The options of a network that keep the internet out. */
const networkBlock: Judge = (call) =>
  says(call, 'off') ? unprotect('Lets the internet in to every network of the account', 'critical') : null;

const blockOff: Judge = (call) =>
  says(call, '=false', ':false') ? unprotect('Lets NAME be made public', 'critical') : null;

const instance: Judge = ({ options }) => {
  const off = ['--disable-api-termination', '--disable-api-stop'].some((name) =>
    options.values(name).some((word) => word.value.toLowerCase().includes('false')),
  );
  return off || options.has('--no-disable-api-termination', '--no-disable-api-stop')
    ? unprotect('Takes termination protection off instance NAME')
    : null;
};

/** Shared with `all` as a word of its own, in the shorthand or in JSON. */
const sharing: Judge = ({ options }) => {
  const words = options.given.flatMap((use) => use.values.flatMap((word) => word.value.split(/[^A-Za-z]+/)));
  return words.includes('all') ? expose('Makes NAME public') : grant('Shares NAME with another account');
};

const lacking =
  (opening: Opening, part: string): Judge =>
  (call) =>
    says(call, part) ? null : opening;

const flag =
  (name: string, opening: Opening): Judge =>
  ({ options }) =>
    options.has(name) ? opening : null;

const setting =
  (opening: Opening, ...parts: readonly string[]): Judge =>
  (call) =>
    says(call, ...parts) ? opening : null;

const always =
  (opening: Opening): Judge =>
  () =>
    opening;

const bucketBlock = unprotect('Lets bucket NAME be made public', 'critical');
const unsigned = unprotect('Lets anything on instance NAME take its credentials by a plain request');
const noDeletionProtection = unprotect('Takes deletion protection off NAME', 'critical');

/** By `service operation`. A judge that says null leaves the operation to its verb. */
const judges: ReadonlyMap<string, Judge> = new Map(
  Object.entries({
    'ec2 modify-instance-attribute': instance,
    'ec2 authorize-security-group-ingress': ingress,
    'ec2 modify-snapshot-attribute': sharing,
    'ec2 modify-image-attribute': sharing,
    'rds modify-db-snapshot-attribute': sharing,
    'rds modify-db-cluster-snapshot-attribute': sharing,
    'ec2 modify-vpc-block-public-access-options': networkBlock,
    'ssm modify-document-permission': sharing,
    'codebuild update-project-visibility': setting(expose('Shows builds of NAME to everybody', 'high'), 'public_read'),
    'quicksight update-public-sharing-settings': flag('--public-sharing-enabled', expose('Lets dashboards be public')),
    'ec2 disable-ebs-encryption-by-default': always(unprotect('Switches off encryption of new volumes')),
    'ec2 disable-snapshot-block-public-access': always(unprotect('Lets snapshots be made public', 'critical')),
    'ec2 disable-image-block-public-access': always(unprotect('Lets images be made public', 'critical')),
    'ec2 delete-flow-logs': always(unprotect('Stops flow logs NAME')),
    'ec2 modify-vpc-endpoint': flag('--reset-policy', grant('Lets everything through endpoint NAME', 'medium')),
    'ec2 modify-instance-metadata-options': setting(unsigned, 'optional'),
    'ec2 modify-instance-metadata-defaults': setting(unsigned, 'optional'),
    'elbv2 modify-load-balancer-attributes': setting(
      noDeletionProtection,
      'key=deletion_protection.enabled,value=false',
    ),
    'dynamodb update-table': flag('--no-deletion-protection-enabled', noDeletionProtection),
    'dynamodb update-continuous-backups': setting(
      unprotect('Stops continuous backups of NAME', 'critical'),
      'pointintimerecoveryenabled=false',
      'pointintimerecoveryenabled:false',
    ),
    'cloudformation update-termination-protection': flag(
      '--no-enable-termination-protection',
      unprotect('Takes termination protection off stack NAME', 'critical'),
    ),
    'cloudformation set-stack-policy': always(
      unprotect('Changes what may be replaced or deleted in stack NAME', 'medium'),
    ),
    's3api delete-public-access-block': always(bucketBlock),
    's3api put-public-access-block': blockOff,
    's3control put-public-access-block': blockOff,
    's3control delete-public-access-block': always(unprotect('Lets every bucket be made public', 'critical')),
    's3api put-bucket-versioning': setting(unprotect('Stops keeping versions in bucket NAME'), 'suspended'),
    's3api delete-bucket-encryption': always(unprotect('Takes encryption off bucket NAME')),
    's3api delete-bucket-replication': always(unprotect('Stops copies of bucket NAME')),
    's3api delete-bucket-policy': always(unprotect('Takes the policy off bucket NAME')),
    's3api put-bucket-logging': lacking(unprotect('Stops writing down who gets at bucket NAME'), 'loggingenabled'),
    's3api put-object-lock-configuration': lacking(
      unprotect('Takes off what keeps new objects from being deleted in NAME', 'critical'),
      'rule',
    ),
    's3api put-object-retention': flag(
      '--bypass-governance-retention',
      unprotect('Lifts what keeps an object from being deleted in NAME', 'critical'),
    ),
    's3api put-bucket-acl': acl,
    's3api put-object-acl': acl,
    's3 presign': always(expose('Makes a link with which everybody reads NAME', 'low')),
    'cloudtrail stop-logging': always(unprotect('Stops the audit log NAME', 'critical')),
    'cloudtrail delete-trail': always(unprotect('Deletes the audit log NAME', 'critical')),
    'cloudtrail put-event-selectors': always(unprotect('Changes what the audit log NAME records', 'medium')),
    'guardduty delete-detector': always(unprotect('Stops threat detection')),
    'guardduty update-detector': flag('--no-enable', unprotect('Stops threat detection')),
    'securityhub disable-security-hub': always(unprotect('Stops Security Hub')),
    'config stop-configuration-recorder': always(unprotect('Stops recording configuration')),
    'configservice stop-configuration-recorder': always(unprotect('Stops recording configuration')),
    'configservice delete-configuration-recorder': always(unprotect('Stops recording configuration')),
    'wafv2 delete-web-acl': always(unprotect('Deletes web firewall NAME')),
    'wafv2 disassociate-web-acl': always(unprotect('Takes the web firewall off NAME')),
    'shield delete-protection': always(unprotect('Takes flood protection NAME away')),
    'kms disable-key-rotation': always(unprotect('Stops rotation of key NAME', 'medium')),
    'kms put-key-policy': accessPolicy,
    'kms create-grant': always(grant('Lets somebody else use key NAME')),
    'backup delete-backup-plan': always(unprotect('Stops backups by plan NAME')),
    'backup delete-backup-selection': always(unprotect('Stops backups of selection NAME')),
    'backup delete-backup-vault-lock-configuration': always(unprotect('Unlocks backup vault NAME', 'critical')),
    'logs delete-data-protection-policy': always(unprotect('Shows secrets in log NAME again')),
    'backup update-region-settings': setting(
      unprotect('Stops backups of a kind of resource', 'critical'),
      '=false',
      ':false',
    ),
    'codecommit override-pull-request-approval-rules': always(unprotect('Sets the rules of approval aside for NAME')),
    'codepipeline override-stage-condition': always(unprotect('Sets a condition of pipeline NAME aside')),
    'iam deactivate-mfa-device': always(unprotect('Takes the second factor off user NAME', 'critical')),
    'iam delete-virtual-mfa-device': always(unprotect('Takes second factor NAME away', 'critical')),
    'iam delete-account-password-policy': always(unprotect('Takes the password rules away')),
    'iam delete-role-permissions-boundary': always(unprotect('Takes the limit off role NAME')),
    'iam delete-user-permissions-boundary': always(unprotect('Takes the limit off user NAME')),
    'iam create-access-key': always(grant('Creates an access key for NAME')),
    'iam create-login-profile': always(grant('Lets user NAME sign in with a password')),
    'iam update-login-profile': always(grant('Changes the password of user NAME')),
    'iam add-user-to-group': always(grant('Gives the rights of group NAME')),
    'iam add-role-to-instance-profile': always(grant('Gives a role to instance profile NAME')),
    'iam update-assume-role-policy': accessPolicy,
    'iam create-policy-version': attached,
    'iam create-user': always(grant('Creates user NAME', 'medium')),
    'iam create-role': always(grant('Creates role NAME', 'medium')),
    'iam upload-ssh-public-key': always(grant('Lets a new key act as user NAME')),
    'iam create-service-specific-credential': always(grant('Creates a credential for NAME')),
    'organizations detach-policy': always(unprotect('Takes policy NAME off its target', 'critical')),
    'organizations disable-policy-type': always(unprotect('Switches organisation policies off', 'critical')),
    'organizations attach-policy': always(grant('Changes what accounts may do by policy NAME')),
    'ds share-directory': always(grant('Shares NAME with another account')),
    'ec2-instance-connect send-ssh-public-key': always(grant('Lets a new key in at instance NAME')),
    'ram create-resource-share': always(grant('Shares NAME with other accounts')),
    'sso-admin create-account-assignment': always(grant('Gives somebody rights in an account', 'critical')),
    'eks create-access-entry': always(grant('Lets somebody into cluster NAME')),
    'eks associate-access-policy': always(grant('Gives rights in cluster NAME')),
    'eks update-cluster-config': setting(
      expose('Opens the control plane of cluster NAME to the internet', 'high'),
      'endpointpublicaccess=true',
      'endpointpublicaccess:true',
    ),
    'lakeformation grant-permissions': always(grant('Gives rights to data')),
    'lambda create-function-url-config': setting(expose('Lets everybody call function NAME', 'high'), 'none'),
    'redshift modify-cluster': flag('--publicly-accessible', expose('Makes cluster NAME reachable from the internet')),
  } satisfies Record<string, Judge>),
);

/** Policies that say how a thing behaves, not who may use it. */
const BEHAVIOUR = [
  'auto-termination',
  'data-retrieval',
  'index',
  'scaling',
  'lifecycle',
  'retention',
  'backup',
  'metric',
  'signing',
  'tag',
  'rotation',
  'data-protection',
];

/** A policy attached to a resource, which says who may use it: the same words in every service. */
function isAccessPolicy(noun: string): boolean {
  if (/(?:^|-)permissions?$/.test(noun) || noun.includes('policy-to-')) return true;
  if (noun.endsWith('access-policy')) return true;
  return noun.endsWith('policy') && !BEHAVIOUR.some((word) => noun.includes(word));
}

/** The grammar that all services share: `attach-…-policy`, `put-…-policy`, `add-permission`. */
function byGrammar(call: Invocation): Opening | null {
  const { verb, noun } = readPhrase(call.operation);
  if (verb === 'unlock') return unprotect('Unlocks NAME, so that it can be deleted');
  if (verb === 'authorize') return authorized(call);
  if (!isAccessPolicy(noun)) return openPolicy(call, verb);
  if (verb === 'attach' || (verb === 'put' && call.service === 'iam')) return attached(call);
  const isWhose = noun.includes('permission') || noun.endsWith('resource-policy');
  return ['put', 'set', 'add'].includes(verb) || (isWhose && /^(?:update|modify)$/.test(verb))
    ? accessPolicy(call)
    : null;
}

export function openingOf(call: Invocation): Opening | null {
  const judge = judges.get(`${call.service} ${call.operation}`);
  return judge === undefined ? byGrammar(call) : judge(call);
}
