import { UNKNOWN_PART, type Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Invocation } from './invocation';

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

function isNaming(option: string): boolean {
  return NAMING.includes(option.split('-').at(-1) ?? '') && option !== '--kms-key-id';
}

/** Options that name the target of an operation on a `noun`, best first. */
function candidates(noun: string): readonly string[] {
  const nouns = [noun, noun.replace(/s$/, ''), noun.split('-').at(-1) ?? noun];
  const full = nouns.flatMap((one) =>
    ['identifier', 'name', 'id', 'ids', 'arn', 'url'].map((end) => `--${one}-${end}`),
  );
  return [...full, ...nouns.map((one) => `--${one}`), `--${noun}s`, '--name', '--names', '--id', '--resource-arn'];
}

export function shownValue(word: Word): string {
  return word.value.includes(UNKNOWN_PART) ? word.raw : word.value;
}

/** The names an operation gives its targets; empty when it gives none that can be seen. */
export function targetNames({ options }: Invocation, noun: string): readonly string[] {
  for (const name of candidates(noun)) {
    const values = options.values(name);
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
