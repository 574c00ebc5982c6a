import type { NonEmpty } from '../../model/nonEmpty';
import { kebab } from '../platforms/manners';
import type { CmdletArguments } from '../windows/cmdletArguments';

/** Services as the nouns of their cmdlets begin; longer ones first, since `EC` begins `ECS` as well. */
const SERVICES: readonly (readonly [beginning: string, service: string])[] = [
  ['opensearch', 'opensearch'],
  ['elb2', 'elbv2'],
  ['cgip', 'cognito-idp'],
  ['docdb', 'docdb'],
  ['glue', 'glue'],
  ...(
    ['ec2', 'rds', 'iam', 'ecs', 'eks', 'ecr', 'sqs', 'sns', 'ssm', 'kms', 'efs', 'fsx', 'acm', 'dms', 'sts'] as const
  ).map((name) => [name, name] as const),
  ['cfn', 'cloudformation'],
  ['cwl', 'logs'],
  ['cwe', 'events'],
  ['ddb', 'dynamodb'],
  ['sec', 'secretsmanager'],
  ['r53', 'route53'],
  ['elb', 'elb'],
  ['org', 'organizations'],
  ['sfn', 'stepfunctions'],
  ['kin', 'kinesis'],
  ['bak', 'backup'],
  ['msk', 'kafka'],
  ['wks', 'workspaces'],
  ['s3', 's3api'],
  ['lm', 'lambda'],
  ['cf', 'cloudfront'],
  ['cw', 'cloudwatch'],
  ['ct', 'cloudtrail'],
  ['as', 'autoscaling'],
  ['ec', 'elasticache'],
  ['es', 'es'],
  ['rs', 'redshift'],
  ['ag', 'apigateway'],
  ['eb', 'elasticbeanstalk'],
  ['ds', 'ds'],
];

/** The operations' verbs for those that PowerShell approves of. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['remove', 'delete'],
  ['stop', 'stop'],
  ['start', 'start'],
  ['restart', 'reboot'],
  ['new', 'create'],
  ['get', 'get'],
  ['edit', 'modify'],
  ['update', 'update'],
  ['set', 'set'],
  ['write', 'put'],
  ['clear', 'purge'],
  ['register', 'register'],
  ['unregister', 'deregister'],
  ['grant', 'authorize'],
  ['revoke', 'revoke'],
  ['disable', 'disable'],
  ['enable', 'enable'],
  ['dismount', 'detach'],
]);

/** Cmdlets whose operation has another name, by service. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ec2 remove instance', 'terminate-instances'],
  ['ec2 stop instance', 'stop-instances'],
  ['ec2 restart instance', 'reboot-instances'],
  ['ec2 grant securitygroupingress', 'authorize-security-group-ingress'],
  ['kms request keydeletion', 'schedule-key-deletion'],
  ['secretsmanager get secretvalue', 'get-secret-value'],
  ['route53 remove hostedzone', 'delete-hosted-zone'],
  ['route53 edit resourcerecordset', 'change-resource-record-sets'],
  ['iam register userpolicy', 'attach-user-policy'],
  ['iam register rolepolicy', 'attach-role-policy'],
  ['iam register grouppolicy', 'attach-group-policy'],
  ['autoscaling set desiredcapacity', 'set-desired-capacity'],
  ['ssm get parameter', 'get-parameter'],
  ['s3api write bucketpolicy', 'put-bucket-policy'],
]);

/** Parameters that the command line spells otherwise. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['ec2 --instance-id', '--instance-ids'],
  ['s3api --bucket-name', '--bucket'],
]);

/** `db-instance` for `dbinstance`, by the parameter that names it: `-DBInstanceIdentifier`. */
function named(noun: string, { given }: CmdletArguments): string | undefined {
  const names = given.map(({ written }) => kebab(written).replace(/-(?:identifier|ids?|names?|arn|url)$/, ''));
  return names.find((name) => name.replaceAll('-', '') === noun);
}

/** `ECReplicationGroup` begins like a repository as well: the parameter that names the thing tells where the service ends. */
function serviceOf(noun: string, args: CmdletArguments): readonly [beginning: string, service: string] {
  const fitting = SERVICES.filter(([one]) => noun.startsWith(one));
  return fitting.find(([one]) => named(noun.slice(one.length), args) !== undefined) ?? fitting[0] ?? ['', ''];
}

/** The command line that a cmdlet of AWS stands for; `null` for one that is not known to be one. */
export function awsCmdlet(verb: string, noun: string, args: CmdletArguments): NonEmpty<string> | null {
  const [beginning, service] = serviceOf(noun, args);
  const word = VERBS.get(verb);
  const thing = noun.slice(beginning.length);
  const special = OPERATIONS.get(`${service} ${verb} ${thing}`);
  if (service === '' || thing === '' || (word === undefined && special === undefined)) return null;
  const options = args.given.flatMap(({ written, values }) => {
    const plain = `--${kebab(written)}`;
    const name = OPTIONS.get(`${service} ${plain}`) ?? plain;
    // `-SkipFinalSnapshot $true` is a switch there.
    const [state] = values.map(({ value }) => value.toLowerCase());
    if (/^(?:true|false)$/.test(state ?? '')) return state === 'true' ? [name] : [name.replace('--', '--no-')];
    return [name, ...values.map(({ value }) => value)];
  });
  const known = named(thing, args) ?? thing;
  const first = OPTIONS.get(`${service} --${known}-id`) ?? `--${known}-id`;
  const operands = args.operands.flatMap(({ value }) => [first, value]);
  return ['aws', service, special ?? `${word ?? verb}-${known}`, ...operands, ...options];
}
