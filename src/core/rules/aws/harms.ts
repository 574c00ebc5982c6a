import type { Effect, Severity, Undo } from '../../model/finding';
import { ageRules } from '../storage/ageRules';
import type { Invocation } from './invocation';
import type { Special } from './specialType';

/** Harm by effect, severity, undo and sentence; the operations that do it, by `service operation`. */
type Row = readonly [Effect, Severity, Undo, string, readonly string[]];

/** Operations whose verb says create, start or update, and that take something away: from their documentation. */
const rows: readonly Row[] = [
  [
    ...(['replace', 'critical', 'impossible'] as const),
    'Puts an older state over what is in NAME now',
    [
      ...['ds restore-from-snapshot', 'workspaces restore-workspace', 'fsx restore-volume-from-snapshot'],
      ...['emr restore-from-hbase-backup', 'redshift-serverless restore-from-recovery-point'],
      ...['redshift-serverless restore-from-snapshot', 'ec2 create-replace-root-volume-task'],
    ],
  ],
  [
    ...(['replace', 'high', 'costly'] as const),
    'Replaces the machines of NAME',
    [
      ...['sagemaker batch-replace-cluster-nodes', 'autoscaling start-instance-refresh'],
      ...['workspaces migrate-workspace'],
    ],
  ],
  [
    ...(['replace', 'critical', 'costly'] as const),
    'Sends everybody who asks for domain NAME to other name servers',
    ['route53domains update-domain-nameservers'],
  ],
  [
    ...(['interrupt', 'high', 'easy'] as const),
    'Breaks something on purpose, or takes it out of service, at NAME',
    [
      ...['fis start-experiment', 'ec2 send-diagnostic-interrupt', 'arc-zonal-shift start-zonal-shift'],
      ...['autoscaling enter-standby', 'drs start-recovery', 'mgn start-cutover'],
      ...['directconnect associate-connection-with-lag', 'directconnect associate-virtual-interface'],
      ...['opensearch start-domain-maintenance'],
    ],
  ],
  [
    ...(['interrupt', 'high', 'costly'] as const),
    'Cuts replica NAME off its source for ever',
    ['rds promote-read-replica', 'rds promote-read-replica-db-cluster', 'mq promote'],
  ],
  [
    ...(['interrupt', 'high', 'easy'] as const),
    'Throws somebody out at NAME',
    [
      ...['cognito-idp admin-user-global-sign-out', 'cognito-idp global-sign-out'],
      ...['chime-sdk-messaging create-channel-ban', 'iotsecuretunneling rotate-tunnel-access-token'],
    ],
  ],
  [
    ...(['delete', 'critical', 'impossible'] as const),
    'Deletes every edge and node of graph NAME',
    ['neptunedata execute-fast-reset'],
  ],
  [...(['delete', 'low', 'easy'] as const), 'Archives NAME', ['ec2 modify-snapshot-tier', 'mgn mark-as-archived']],
  [
    ...(['delete', 'critical', 'impossible'] as const),
    'Gives NAME away to another account',
    [
      ...['route53domains transfer-domain-to-another-aws-account', 'ec2 enable-address-transfer'],
      ...['iot transfer-certificate', 'medialive transfer-input-device'],
    ],
  ],
  [
    ...(['delete', 'medium', 'impossible'] as const),
    'Merges the profiles of NAME into one',
    ['customer-profiles merge-profiles'],
  ],
  [
    ...(['grant', 'high', 'easy'] as const),
    'Lets somebody else in by NAME',
    [
      ...['iam create-saml-provider', 'iam create-open-id-connect-provider', 'iam update-saml-provider'],
      ...['iam set-default-policy-version', 'cognito-idp admin-set-user-password', 'sso-admin create-permission-set'],
      ...['lakeformation batch-grant-permissions', 'transfer import-ssh-public-key'],
    ],
  ],
];

const harms: ReadonlyMap<string, Special> = new Map(
  rows.flatMap(([effect, severity, undo, says, operations]) =>
    operations.map((one) => [one, { rule: `aws/${effect}`, effect, severity, undo, says }] as const),
  ),
);

type Shows = (word: string) => boolean;

const has =
  (part: RegExp): Shows =>
  (word) =>
    part.test(word);
/** Rules by age, as text or in a file that could not be read. */
const ages: Shows = (word) => ageRules(word) !== 'keeps';

/** Writes of many items, some of which may be removals: told by the request. */
const REMOVALS: ReadonlyMap<string, Shows> = new Map<string, Shows>([
  ['route53 change-cidr-collection', has(/DELETE/)],
  ['mediastore put-lifecycle-policy', ages],
  ['dynamodb batch-write-item', has(/DeleteRequest/)],
  ['dynamodb transact-write-items', has(/\bDelete\b/)],
  ['s3control create-job', has(/S3DeleteObject/)],
  ['cloudfront-keyvaluestore update-keys', has(/^--deletes$/)],
  ['s3api put-bucket-lifecycle-configuration', ages],
  ['s3api put-bucket-lifecycle', ages],
  ['s3control put-bucket-lifecycle-configuration', ages],
  ['ecr put-lifecycle-policy', ages],
  ['logs put-retention-policy', has(/^[1357]$/)],
  // A backup that there is goes within a week.
  ['backup update-recovery-point-lifecycle', has(/DeleteAfterDays["']?\s*[:=]\s*[1-7](?!\d)/)],
]);

/** `--replica-updates '[{"Delete":{…}}]'`: changes of the parts of a thing, one of which is the end of one. */
function endsPart({ options }: Invocation): boolean {
  return options.given.some(
    ({ name, values }) => name.endsWith('-updates') && values.some(({ value }) => /\bDelete["']?\s*[:=]/.test(value)),
  );
}

function removing(call: Invocation, key: string): Special | null {
  const shown = REMOVALS.get(key);
  const words = call.options.given.flatMap((use) => [use.name, ...use.values.map((word) => word.value)]);
  if (!endsPart(call) && (shown === undefined || !words.some(shown))) return null;
  const says = /lifecycle|retention/.test(key) ? 'Lets NAME delete by itself what is old' : 'Deletes items of NAME';
  return { rule: 'aws/delete', effect: 'delete', severity: 'high', undo: 'impossible', says };
}

/** Writes whose request alone tells whether they take something away. */
const TOLD_BY_REQUEST: ReadonlySet<string> = new Set([
  ...['dynamodb batch-write-item', 'dynamodb transact-write-items', 'route53 change-resource-record-sets'],
  ...['route53 change-cidr-collection', 'cloudfront-keyvaluestore update-keys'],
]);

/** The file with such a request, where it could not be read; `told` has the text of every other. */
export function unreadRequest(told: Invocation): string | null {
  if (!TOLD_BY_REQUEST.has(`${told.service} ${told.operation}`)) return null;
  const files = told.options.given.flatMap(({ values }) => values).filter(({ value }) => /^fileb?:\/\//.test(value));
  return files[0]?.value ?? null;
}

/** The harm of an operation whose verb tells none. */
export function harmOf(call: Invocation): Special | null {
  const key = `${call.service} ${call.operation}`;
  return harms.get(key) ?? removing(call, key);
}
