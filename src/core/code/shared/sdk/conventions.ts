import { ownField } from '../../../model/ownField';
import { UNKNOWN_PART } from '../../../model/command';
import { awsCommand } from '../awsCommand';
import type { Act } from '../act';
import type { Call, Value } from '../value';

/** What people call the clients of Amazon's services, by the service. */
const SERVICES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      's3 ec2 rds iam dynamodb lambda ecs eks ecr sqs sns kms cloudformation route53 secretsmanager ssm cloudtrail ' +
      'cloudwatch logs elasticache redshift efs kinesis athena glue organizations cloudfront autoscaling elb elbv2 backup'
    )
      .split(' ')
      .map((name) => [name, name]),
  ),
  ...{ ddb: 'dynamodb', cf: 'cloudformation', cfn: 'cloudformation', r53: 'route53', secrets: 'secretsmanager' },
};

function serviceOf(on: Value): string | null {
  if (on.kind !== 'name') return null;
  const last = on.name.split(/[./]/).at(-1) ?? '';
  const name = last.replace(/_?(?:client|resource)$/i, '').toLowerCase();
  return ownField(SERVICES, name) ?? null;
}

/** Amazon's libraries alone name every option with a capital letter. */
function isAmazons(options: ReadonlyMap<string, Value>): boolean {
  return options.size > 0 && [...options.keys()].every((name) => /^[A-Z]/.test(name));
}

/** Methods that only one kind of store has, whatever its client is called. */
function ofStore({ on, method, args }: Call): readonly Act[] {
  if (on.kind !== 'name') return [];
  const flushed = /^flush_?(all|db)$/i.exec(method)?.[1];
  if (flushed !== undefined)
    return [{ kind: 'command', argv: ['redis-cli', `FLUSH${flushed.toUpperCase()}`], keeps: true }];
  const isDropped = /^drop_?database$/i.test(method) && args.length > 0;
  return isDropped
    ? [{ kind: 'command', argv: ['mongosh', UNKNOWN_PART, '--eval', 'db.dropDatabase()'], keeps: true }]
    : [];
}

/** `s3.delete_bucket(Bucket='x')` of a client that was made elsewhere and is called what everybody calls it. */
export function conventionalActs(call: Call): readonly Act[] {
  const { on, method, args, named } = call;
  const service = serviceOf(on);
  const [options] = args;
  const given = options?.kind === 'record' ? options.entries : named;
  if (service === null || !isAmazons(given)) return ofStore(call);
  return [{ kind: 'command', argv: awsCommand(service, method, given, []), keeps: true }];
}
