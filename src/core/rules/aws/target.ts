import { UNKNOWN_PART, type Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Invocation } from './invocation';
import type { Phrase } from './verbs';

/** Services whose name in CloudFormation is no capitalised form of the one on the command line. */
const SERVICES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    s3api: 'S3',
    s3control: 'S3',
    elbv2: 'ElasticLoadBalancingV2',
    elb: 'ElasticLoadBalancing',
    logs: 'Logs',
    events: 'Events',
    dynamodb: 'DynamoDB',
    cloudformation: 'CloudFormation',
    elasticache: 'ElastiCache',
    secretsmanager: 'SecretsManager',
    apigateway: 'ApiGateway',
    apigatewayv2: 'ApiGatewayV2',
    cloudfront: 'CloudFront',
    cloudtrail: 'CloudTrail',
    cloudwatch: 'CloudWatch',
    stepfunctions: 'StepFunctions',
    autoscaling: 'AutoScaling',
    route53: 'Route53',
    lambda: 'Lambda',
    kinesis: 'Kinesis',
    'cognito-idp': 'Cognito',
    redshift: 'Redshift',
    opensearch: 'OpenSearchService',
    organizations: 'Organizations',
    guardduty: 'GuardDuty',
    account: 'Account',
    backup: 'Backup',
  }),
);

const PARTS: ReadonlyMap<string, string> = new Map([
  ['db', 'DB'],
  ['vpc', 'VPC'],
  ['vpn', 'VPN'],
  ['mfa', 'MFA'],
]);

/** `AWS::RDS::DBInstance` for `rds` and `db-instance`. */
export function resourceType(service: string, noun: string): string {
  const singular = /(?<!s)s$/.test(noun) && !noun.endsWith('alias') ? noun.slice(0, -1) : noun;
  const parts = singular.split('-').filter((part) => part !== '');
  const pascal = parts.map((part) => PARTS.get(part) ?? part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return `AWS::${SERVICES.get(service) ?? service.toUpperCase()}::${pascal === '' ? 'Resource' : pascal}`;
}

/** The thing in words: `S3 bucket`, `CloudFormation stack`, `RDS db instance`. */
export function thingInWords(service: string, noun: string): string {
  return `${SERVICES.get(service) ?? service.toUpperCase()} ${noun.replaceAll('-', ' ')}`.trim();
}

const NAMING = ['name', 'names', 'identifier', 'id', 'ids', 'arn', 'arns', 'url'];

/** Options that end like a name and name no resource of the operation. */
const NO_TARGETS: ReadonlySet<string> = new Set([
  '--kms-key-id',
  '--statement-id',
  '--attribute-name',
  '--policy-name',
]);

function isNaming(option: string): boolean {
  return NAMING.includes(option.split('-').at(-1) ?? '') && !NO_TARGETS.has(option);
}

function endings(nouns: readonly string[]): readonly string[] {
  return nouns.flatMap((one) => ['identifier', 'name', 'id', 'ids', 'arn', 'url'].map((end) => `--${one}-${end}`));
}

/** Owners in `role-policy`, `db-snapshot-attribute`: every beginning of the noun, longest first. */
function ownersIn(noun: string): readonly string[] {
  const parts = noun.split('-');
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('-'));
}

/**
 * Options that name the target of an operation, best first. What is made or removed is the noun itself; what is changed
 * is its owner: `attach-role-policy` changes a role, `put-bucket-acl` a bucket, `add-user-to-group` a group.
 */
function candidates({ verb, noun, manner }: Phrase): readonly string[] {
  const whole = noun.replace(/^.*-(to|from)-/, '');
  const nouns = [whole, whole.replace(/s$/, '')];
  const owners = manner === 'delete' || verb === 'create' ? [] : ownersIn(whole);
  return [
    ...[...endings(nouns), ...nouns.map((one) => `--${one}`), `--${whole}s`],
    ...owners.flatMap((one) => [...endings([one]), `--${one}`]),
    ...endings([whole.split('-').at(-1) ?? whole]),
    ...['--name', '--names', '--id', '--resource-arn'],
  ];
}

export function shownValue(word: Word): string {
  return word.value.includes(UNKNOWN_PART) ? word.raw : word.value;
}

/** What a thing is to be, not what it is called: `--ssh-public-key file://k.pub`, `--policy '{…}'`. */
const DOCUMENT = /^(?:fileb?:\/\/|[{[])/;

/** The names an operation gives its targets; empty when it gives none that can be seen. */
export function targetNames({ options }: Invocation, phrase: Phrase): readonly string[] {
  for (const name of candidates(phrase)) {
    const values = options.values(name).filter(({ value }) => !DOCUMENT.test(value));
    if (values.length > 0) return values.map(shownValue);
  }
  const first = options.given.find((use) => isNaming(use.name) && use.values.length > 0);
  const named = first ?? options.given.find((use) => /^--(bucket|cluster|service|user|role|group|key)$/.test(use.name));
  return named?.values.map(shownValue) ?? [];
}

const HOLDERS = ['--cluster', '--service', '--bucket', '--stack-set', '--environment', '--resource', '--target'];

/** The names in the command as facts about where it lands: `db instance name orders-prod`, `stack name ce-api-prod`. */
export function nameSignals({ options }: Invocation): readonly Signal[] {
  const naming = options.given.filter((use) => isNaming(use.name) || HOLDERS.includes(use.name));
  return naming.flatMap((use) => {
    const words = use.name.slice(2).replace(/-(identifier|ids?|arns?|names?|url)$/, '');
    const from = `${words.replaceAll('-', ' ')} name`.replace(/^(name|id|identifier) name$/, 'name');
    const kind = /^--stack(-set)?-names?$/.test(use.name) ? ('stack' as const) : ('name' as const);
    return use.values.filter((word) => !word.dynamic).map((word) => ({ kind, value: word.value, from }));
  });
}
