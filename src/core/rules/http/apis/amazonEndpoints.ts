import { UNKNOWN_PART } from '../../../model/command';
import type { Address } from '../address';

/** Command line names of services whose endpoint has another; those of one name for both are missing. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ['monitoring', 'cloudwatch'],
  ['elasticloadbalancing', 'elbv2'],
  ['elasticmapreduce', 'emr'],
  ['elasticfilesystem', 'efs'],
  ['states', 'stepfunctions'],
  ['email', 'sesv2'],
  ['config', 'configservice'],
  ['codedeploy', 'deploy'],
  ['aps', 'amp'],
  ['access-analyzer', 'accessanalyzer'],
  ['appstream2', 'appstream'],
  ['memory-db', 'memorydb'],
  ['cassandra', 'keyspaces'],
  ['airflow', 'mwaa'],
  ['es', 'opensearch'],
  ['aoss', 'opensearchserverless'],
  ['wisdom', 'qconnect'],
  ['neptune-db', 'neptunedata'],
  ['tagging', 'resourcegroupstaggingapi'],
  ['cloudcontrolapi', 'cloudcontrol'],
  ['s3-control', 's3control'],
  ['s3-outposts', 's3outposts'],
  ['oidc', 'sso-oidc'],
  ['streams.dynamodb', 'dynamodbstreams'],
  ['ingest.timestream', 'timestream-write'],
  ['query.timestream', 'timestream-query'],
  ['models-v2-lex', 'lexv2-models'],
  ['controlplane.payment-cryptography', 'payment-cryptography'],
  ['dataplane.payment-cryptography', 'payment-cryptography-data'],
  ['tax', 'taxsettings'],
]);

/** Words before or behind a service's own name that say which of its doors it is: `api.ecr`, `portal.sso`. */
const DOOR =
  /^(?:api|portal|admin|data|data-ats|data\.jobs|runtime|edge|metrics|catalog|metering|entitlement|participant)\./;

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/** Families whose parts stand before their name: `models.lex`. */
const FAMILY = /\.(?:iot|lex|marketplace|sagemaker)$/;

/** What stands before the region: `rds`, `api.ecr`. */
function ownPart(front: string): string {
  const labels = front.split('.').filter((label) => label !== 'dualstack');
  const own = REGION.test(labels.at(-1) ?? '') ? labels.slice(0, -1) : labels;
  return own.join('.').replace(/-fips$/, '');
}

/**
 * The service that an endpoint of AWS is for, by its name on the command line: `rds.eu-west-1.amazonaws.com`. `null` for
 * what a customer has there: a cluster, a domain of a search service, a load balancer, a registry.
 */
export function serviceAt({ host }: Address): string | null {
  const front = /^(.+?)\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/.exec(host)?.[1];
  if (front === undefined || front.includes(UNKNOWN_PART)) return null;
  // The old endpoint of queues has its region in front.
  if (/^[a-z-]+-\d\.queue$/.test(front)) return 'sqs';
  const own = ownPart(front);
  const bare = own.replace(DOOR, '');
  const named = SERVICES.get(own) ?? SERVICES.get(bare) ?? bare.replace(FAMILY, '');
  return named.includes('.') || named === '' ? null : named;
}
