import type { Severity, Undo } from '../../model/finding';

/** What is lost with a thing. */
export type Loss = {
  readonly severity: Severity;
  readonly undo: Undo;
  readonly lost?: string;
  /** A command that can be copied; the thing's name stands for `NAME`. */
  readonly saferWay?: string;
};

const data = (lost: string, saferWay?: string): Loss => ({
  severity: 'critical',
  undo: 'impossible',
  lost,
  ...(saferWay === undefined ? {} : { saferWay }),
});
const gone = (lost: string): Loss => ({ severity: 'high', undo: 'impossible', lost });
const outage = (lost?: string): Loss => ({ severity: 'high', undo: 'costly', ...(lost === undefined ? {} : { lost }) });
const costly: Loss = { severity: 'medium', undo: 'costly' };

const SNAPSHOT = 'data, unless a final snapshot is taken';
const BACKUP = 'a backup that restores would need';
const KEPT = 'all data in it';

/** Stands in a safer way for a template that nobody has found yet. */
export const SOME_TEMPLATE = 'file://stack.yaml';

/** By `service/noun`, or by the noun alone where several services share it. */
const losses: ReadonlyMap<string, Loss> = new Map(
  Object.entries({
    'cloudformation/stack': {
      ...outage('every resource of the stack without a `Retain` policy'),
      severity: 'critical',
      saferWay: `aws cloudformation create-change-set --stack-name NAME --change-set-name review --template-body ${SOME_TEMPLATE}`,
    },
    'cloudformation/stack-instances': outage('every resource of these stacks'),
    'cloudformation/stack-set': outage(),
    'db-instance': data(
      SNAPSHOT,
      'aws rds create-db-snapshot --db-instance-identifier NAME --db-snapshot-identifier NAME-final',
    ),
    'db-cluster': data(
      SNAPSHOT,
      'aws rds create-db-cluster-snapshot --db-cluster-identifier NAME --db-cluster-snapshot-identifier NAME-final',
    ),
    'global-cluster': outage(),
    'db-snapshot': data(BACKUP),
    'db-cluster-snapshot': data(BACKUP),
    'db-instance-automated-backup': data(BACKUP),
    'db-cluster-automated-backup': data(BACKUP),
    'dynamodb/table': data(KEPT, 'aws dynamodb create-backup --table-name NAME --backup-name NAME-final'),
    'dynamodb/backup': data(BACKUP),
    'dynamodb/item': { severity: 'medium', undo: 'impossible', lost: 'the item' },
    's3api/bucket': data('the bucket and its name'),
    's3api/object': gone('the object, unless the bucket keeps versions'),
    's3api/objects': gone('the objects, unless the bucket keeps versions'),
    's3control/bucket': data('the bucket'),
    's3tables/table': data(KEPT),
    's3tables/table-bucket': data(KEPT),
    'efs/file-system': data('all files'),
    'fsx/file-system': data('all files, unless a final backup is taken'),
    'fsx/backup': data(BACKUP),
    'fsx/volume': data('all files'),
    'ec2/volume': data('data of the volume', 'aws ec2 create-snapshot --volume-id NAME'),
    'ec2/snapshot': data(BACKUP),
    'ec2/instances': outage('data on instance stores and on volumes deleted on termination'),
    'ec2/image': costly,
    'ec2/vpc': outage(),
    'ec2/subnet': costly,
    'ec2/nat-gateway': outage(),
    'ec2/internet-gateway': outage(),
    'ec2/vpn-connection': outage(),
    'ec2/transit-gateway': outage(),
    'ec2/key-pair': costly,
    'ec2/address': gone('the address: another customer may get it'),
    'ec2/fleets': outage(),
    'autoscaling/auto-scaling-group': outage(),
    'kms/alias': costly,
    'kms/imported-key-material': data('everything encrypted under the key'),
    'kms/custom-key-store': outage(),
    'secretsmanager/secret': { severity: 'high', undo: 'costly', lost: 'the secret, after its recovery window' },
    'ssm/parameter': gone('the value and its history'),
    'ssm/parameters': gone('the values and their history'),
    'route53/hosted-zone': data('every record, and the name servers of the zone'),
    'route53domains/domain': data('the domain name'),
    'redshift/cluster': data(SNAPSHOT),
    'redshift/cluster-snapshot': data(BACKUP),
    'elasticache/replication-group': data(SNAPSHOT),
    'elasticache/cache-cluster': data(SNAPSHOT),
    'elasticache/snapshot': data(BACKUP),
    'memorydb/cluster': data(SNAPSHOT),
    'opensearch/domain': data(KEPT),
    'es/elasticsearch-domain': data(KEPT),
    'kinesis/stream': data('records that nobody has read yet'),
    'kafka/cluster': data(KEPT),
    'mq/broker': data('messages in it'),
    'timestream-write/database': data(KEPT),
    'timestream-write/table': data(KEPT),
    'keyspaces/keyspace': data(KEPT),
    'keyspaces/table': data(KEPT),
    'glacier/vault': data(KEPT),
    'glacier/archive': data('the archive'),
    'backup/recovery-point': data(BACKUP),
    'backup/backup-vault': data(BACKUP),
    'ecr/repository': data('every image in it'),
    'ecr/image': gone('the images'),
    'logs/log-group': gone('its logs'),
    'logs/log-stream': gone('its logs'),
    'cognito-idp/user-pool': data('every user account'),
    'cognito-idp/user': gone('the user account'),
    'cognito-identity/identity-pool': data('every identity'),
    'acm/certificate': outage(),
    'acm-pca/certificate-authority': outage('every certificate it issued'),
    'iam/role': outage(),
    'iam/user': outage(),
    'iam/group': costly,
    'iam/policy': costly,
    'iam/access-key': costly,
    'eks/cluster': outage('everything that runs in the cluster'),
    'eks/nodegroup': outage(),
    'ecs/cluster': outage(),
    'ecs/service': outage(),
    'lambda/function': outage('its versions and their history'),
    'apigateway/rest-api': { ...outage('its address'), undo: 'impossible' },
    'apigatewayv2/api': { ...outage('its address'), undo: 'impossible' },
    'cloudfront/distribution': { ...outage('its address'), undo: 'impossible' },
    'elbv2/load-balancer': outage('its address'),
    'elb/load-balancer': outage('its address'),
    'sqs/queue': gone('the queue and its messages'),
    'sns/topic': outage('its subscriptions'),
    'codecommit/repository': data('its history'),
    'workspaces/workspaces': data('the users’ files'),
    'lightsail/instance': data('its disk'),
    'lightsail/relational-database': data(SNAPSHOT),
    'glue/database': gone('its tables'),
    'glue/table': costly,
    'elasticbeanstalk/environment': outage(),
    'elasticbeanstalk/application': outage(),
    'ds/directory': data('every account in it'),
    'stepfunctions/state-machine': costly,
    'emr/clusters': outage('data in the cluster'),
    'emr/job-flows': outage('data in the cluster'),
    'amplify/app': outage('its address'),
    'appsync/graphql-api': { ...outage('its address'), undo: 'impossible' },
    'docdb-elastic/cluster': data(SNAPSHOT),
  }),
);

/** Small things that a line of configuration brings back. */
const SMALL: ReadonlySet<string> = new Set([
  ...['tags', 'tag', 'alarms', 'alarm', 'rule', 'targets', 'event-source-mapping', 'metric-filter', 'dashboards'],
  ...['launch-template', 'launch-configuration', 'scaling-policy', 'policy-version', 'route', 'listener', 'change-set'],
  ...['target-group', 'message', 'schedule', 'function-concurrency', 'subscription-filter', 'retention-policy'],
  ...['launch-template-versions', 'provisioned-concurrency-config', 'network-interface', 'placement-group', 'alias'],
  ...['template', 'object-tagging', 'scheduled-action', 'lifecycle-hook', 'layer-version', 'query-definition'],
  ...['security-group', 'listener-rule', 'parameter-group', 'db-parameter-group', 'db-subnet-group', 'stage'],
  ...['message-batch', 'notification-configuration', 'lifecycle-policy', 'event-rule', 'insight-rules'],
]);

const small: Loss = { severity: 'low', undo: 'easy' };
const unlisted: Loss = { severity: 'medium', undo: 'unknown' };

/** What deleting a `noun` of `service` loses; an unlisted noun may be anything. */
export function lossOf(service: string, noun: string): Loss {
  const listed = losses.get(`${service}/${noun}`) ?? losses.get(noun);
  if (listed !== undefined) return listed;
  return SMALL.has(noun) ? small : unlisted;
}
