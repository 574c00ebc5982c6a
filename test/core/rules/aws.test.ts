import { describe, it } from 'mocha';
import { aws } from '../../../src/core/rules/aws';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, line: string, expected: Expected])[] = [
  [
    'a stack is deleted with its name as evidence',
    'aws cloudformation delete-stack --stack-name ce-api-prod',
    {
      says: ['Deletes CloudFormation stack ce-api-prod'],
      weights: ['delete critical costly'],
      signals: ['stack stack name ce-api-prod'],
    },
  ],
  [
    'a database is deleted with its data',
    'aws rds delete-db-instance --skip-final-snapshot --db-instance-identifier orders',
    {
      says: ['Deletes RDS db instance orders'],
      weights: ['delete critical impossible'],
      signals: ['name db instance name orders'],
      saferWay: 'aws rds create-db-snapshot --db-instance-identifier orders --db-snapshot-identifier orders-final',
    },
  ],
  [
    'the bucket is made public, not the list',
    'aws s3api put-bucket-acl --acl public-read --bucket site',
    { says: ['Makes site public'] },
  ],
  [
    'a policy opens its bucket',
    'aws s3api put-bucket-policy --policy \'{"Statement":[{"Principal":"*"}]}\' --bucket site',
    { says: ['Lets everybody use site'] },
  ],
  [
    'a snapshot is shared, not the attribute',
    'aws rds modify-db-snapshot-attribute --attribute-name restore --values-to-add all --db-snapshot-identifier nightly',
    { says: ['Makes nightly public'] },
  ],
  [
    'a role gets the rights of a policy',
    'aws iam attach-role-policy --policy-arn arn:aws:iam::aws:policy/AdministratorAccess --role-name ci',
    { says: ['Gives full rights to ci'] },
  ],
  [
    'a group gives its rights',
    'aws iam add-user-to-group --group-name admins --user-name eve',
    { says: ['Gives the rights of group admins'] },
  ],
  [
    'a policy that is deleted is the target itself',
    'aws iam delete-role-policy --role-name ci --policy-name deploy',
    { says: ['Deletes IAM role policy deploy'] },
  ],
  [
    'a permission is given on the function',
    'aws lambda add-permission --statement-id s --principal "*" --function-name pay',
    { says: ['Changes who may use pay'] },
  ],
  [
    'several instances are several findings',
    'aws ec2 terminate-instances --instance-ids i-1 i-2',
    {
      says: ['Terminates EC2 instances i-1', 'Terminates EC2 instances i-2'],
    },
  ],
  ['a small thing comes back easily', 'aws cloudwatch delete-alarms --alarm-names a', { weights: ['delete low easy'] }],
  [
    'an unlisted thing may be anything',
    'aws novel delete-widget --widget-id w',
    { weights: ['delete medium unknown'] },
  ],
  [
    'an unlisted verb may change something',
    'aws novel frobnicate-widget --widget-id w',
    {
      says: ['May change something by novel frobnicate widget w'],
      weights: ['update low unknown'],
    },
  ],
  [
    'an operation named like a property of an object is an ordinary one',
    'aws novel delete-constructor --name w',
    {
      weights: ['delete medium unknown'],
    },
  ],
  [
    'a batch is judged by the verb behind it',
    'aws ecr batch-delete-image --repository-name r --image-ids imageTag=a',
    {
      weights: ['delete high impossible'],
    },
  ],
  [
    'a dynamic name is shown as written',
    'aws dynamodb delete-table --table-name $TABLE',
    {
      says: ['Deletes DynamoDB table $TABLE'],
      signals: [],
      unknowns: [],
    },
  ],
  ['a dynamic operation is an unknown with a stake', 'aws rds $OPERATION', { says: [], unknowns: ['dynamic present'] }],
  [
    'global options may stand anywhere',
    'aws --debug --region eu-west-1 --output json rds reboot-db-instance --db-instance-identifier orders',
    {
      weights: ['interrupt high easy'],
    },
  ],
  [
    'a secret without its recovery window is gone',
    'aws secretsmanager delete-secret --secret-id db --force-delete-without-recovery',
    {
      weights: ['delete critical impossible'],
    },
  ],
  ['a secret with it is not', 'aws secretsmanager delete-secret --secret-id db', { weights: ['delete high costly'] }],
  [
    'a key is scheduled for deletion',
    'aws kms schedule-key-deletion --key-id k',
    {
      weights: ['delete critical costly'],
      saferWay: 'aws kms disable-key --key-id k',
    },
  ],
  [
    'termination protection of a stack',
    'aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name api',
    {
      says: ['Takes termination protection off stack api'],
      weights: ['unprotect critical easy'],
    },
  ],
  [
    'switching it on is an update',
    'aws cloudformation update-termination-protection --enable-termination-protection --stack-name api',
    {
      weights: ['update medium unknown'],
    },
  ],
  [
    'backups are stopped by a retention of zero',
    'aws rds modify-db-instance --db-instance-identifier o --backup-retention-period 0',
    {
      weights: ['unprotect critical easy'],
    },
  ],
  [
    'a database is put on the internet',
    'aws rds modify-db-instance --db-instance-identifier o --publicly-accessible',
    {
      weights: ['expose critical easy'],
    },
  ],
  [
    'a port opened for one address is a grant',
    'aws ec2 authorize-security-group-ingress --group-id sg-1 --cidr 10.0.0.0/8',
    {
      weights: ['grant medium easy'],
    },
  ],
  [
    'a policy for everybody exposes',
    'aws s3api put-bucket-policy --bucket b --policy \'{"Statement":[{"Principal":"*"}]}\'',
    {
      weights: ['expose critical easy'],
    },
  ],
  [
    'a policy of behaviour is an update',
    'aws autoscaling put-scaling-policy --auto-scaling-group-name g',
    {
      weights: ['update medium unknown'],
    },
  ],
  [
    'the block of public access is lifted',
    'aws s3api put-public-access-block --bucket b --public-access-block-configuration BlockPublicAcls=false',
    {
      weights: ['unprotect critical easy'],
    },
  ],
  [
    'and put on',
    'aws s3api put-public-access-block --bucket b --public-access-block-configuration BlockPublicAcls=true',
    {
      weights: ['update medium unknown'],
    },
  ],
  [
    'a snapshot is shared with all',
    'aws ec2 modify-snapshot-attribute --snapshot-id s --group-names all',
    {
      weights: ['expose critical easy'],
    },
  ],
  ['the audit log is stopped', 'aws cloudtrail stop-logging --name trail', { weights: ['unprotect critical easy'] }],
  [
    'a new access key is granted and shown',
    'aws iam create-access-key --user-name ci',
    {
      weights: ['grant high easy', 'read-secret high impossible'],
    },
  ],
  ['a plain parameter is no secret', 'aws ssm get-parameter --name /a', { says: [] }],
  [
    'a decrypted one is',
    'aws ssm get-parameter --name /a --with-decryption',
    { weights: ['read-secret high impossible'] },
  ],
  [
    'a closed account is the end',
    'aws organizations close-account --account-id 111122223333',
    {
      weights: ['delete critical impossible'],
    },
  ],
  ['an object', 'aws s3 rm s3://b/k', { says: ['Deletes S3 object s3://b/k'], weights: ['delete medium impossible'] }],
  [
    'a whole bucket',
    'aws s3 rm --recursive s3://b',
    {
      says: ['Deletes everything in S3 bucket s3://b'],
      weights: ['delete critical impossible'],
      signals: ['name bucket name b'],
      saferWay: 'aws s3 rm s3://b --dryrun',
    },
  ],
  ['a move away from a bucket', 'aws s3 mv s3://b/k .', { weights: ['delete medium costly'] }],
  [
    'a move between buckets',
    'aws s3 mv s3://a/k s3://b/k',
    { weights: ['delete medium costly', 'update low unknown'] },
  ],
  ['a download', 'aws s3 sync s3://b . --delete', { says: [] }],
  ['an upload', 'aws s3 cp x s3://b/x', { weights: ['update low unknown'] }],
  [
    'help as a name is no rehearsal',
    'aws dynamodb delete-table --table-name help',
    { weights: ['delete critical impossible'] },
  ],
  [
    'the dry run taken back is none',
    'aws ec2 terminate-instances --instance-ids i --dry-run --no-dry-run',
    {
      weights: ['delete high costly'],
    },
  ],
  [
    'an emulator on this machine',
    'aws --endpoint-url http://localhost:4566 s3 rb s3://b --force',
    {
      weights: ['delete info easy'],
    },
  ],
  [
    'an emulator elsewhere is none',
    'aws --endpoint-url http://localhost.evil.example s3 rb s3://b --force',
    {
      weights: ['delete critical impossible'],
    },
  ],
];

describe('aws', () => {
  for (const [title, line, expected] of cases) {
    it(title, () => {
      checkPack(aws, line, expected);
    });
  }
  it('a secret taken by a pipe or variable is of low severity', () => {
    for (const output of ['piped', 'captured', 'file'] as const) {
      checkPack(aws, 'aws ecr get-login-password', { weights: ['read-secret low impossible'] }, { output });
    }
  });
  it('many names are told as one', () => {
    const names = Array.from({ length: 12 }, (_, at) => `i-${at}`).join(' ');
    checkPack(aws, `aws ec2 terminate-instances --instance-ids ${names}`, {
      says: ['Terminates EC2 instances i-0 and 11 more'],
    });
  });
});
