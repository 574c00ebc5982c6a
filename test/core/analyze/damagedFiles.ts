/** Values of three resources, each safe or open. */
type Three = readonly [database: boolean, cidr: string, acl: string];

const safe: Three = [true, '10.0.0.0/8', 'private'];
const open: Three = [false, '0.0.0.0/0', 'public-read'];

function hcl([database, cidr, acl]: Three): string {
  return `resource "aws_db_instance" "a" {
  engine              = "postgres"
  deletion_protection = ${String(database)}
}

resource "aws_security_group_rule" "b" {
  type        = "ingress"
  cidr_blocks = ["${cidr}"]
  from_port   = 22
  to_port     = 22
  protocol    = "tcp"
}

resource "aws_s3_bucket_acl" "c" {
  bucket = "b"
  acl    = "${acl}"
}
`;
}

function hclJson([database, cidr, acl]: Three): string {
  const rule = { type: 'ingress', cidr_blocks: [cidr], from_port: 22, to_port: 22, protocol: 'tcp' };
  const resource = {
    aws_db_instance: { a: { engine: 'postgres', deletion_protection: database } },
    aws_security_group_rule: { b: rule },
    aws_s3_bucket_acl: { c: { bucket: 'b', acl } },
  };
  return `${JSON.stringify({ resource }, null, 2)}\n`;
}

function yaml([database, cidr, acl]: Three): string {
  return `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  A:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: "postgres"
      DeletionProtection: ${String(database)}
  B:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: g
      SecurityGroupIngress:
        - IpProtocol: tcp
          FromPort: 22
          ToPort: 22
          CidrIp: ${cidr}
  C:
    Type: AWS::S3::Bucket
    Properties:
      AccessControl: ${acl === 'private' ? 'Private' : 'PublicRead'}
`;
}

function json([database, cidr, acl]: Three): string {
  const ingress = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: cidr };
  const Resources = {
    A: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', DeletionProtection: database } },
    B: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'g', SecurityGroupIngress: [ingress] } },
    C: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: acl === 'private' ? 'Private' : 'PublicRead' } },
  };
  return `${JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources }, null, 2)}\n`;
}

function policy([database, cidr, acl]: Three): string {
  const Statement = [
    { Effect: 'Allow', Action: database ? 's3:GetObject' : 's3:*', Resource: 'arn:aws:s3:::b/*' },
    { Effect: 'Allow', Action: cidr === '10.0.0.0/8' ? 'ec2:DescribeVpcs' : 'iam:*', Resource: '*' },
    { Effect: 'Allow', Action: acl === 'private' ? 'sqs:ListQueues' : 'kms:*', Resource: '*' },
  ];
  return `${JSON.stringify({ Version: '2012-10-17', Statement }, null, 2)}\n`;
}

const sql = 'ALTER TABLE a RENAME TO b;\n\nSELECT 1;\n\nDROP TABLE c;\n\nSELECT 2;\n\nCREATE INDEX i ON d (e);\n';
const shell = 'terraform destroy -auto-approve\n\necho one\n\necho two\n\npulumi destroy --yes\n\ncdk destroy\n';
const jobs = `jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - run: terraform destroy -auto-approve
  two:
    runs-on: ubuntu-latest
    steps:
      - run: pulumi destroy --yes
  three:
    runs-on: "ubuntu-latest"
    steps:
      - run: cdk destroy
`;

export type Kind = {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
  /** Code and name of what the first part of the file, and what the last part of it, says. */
  readonly first: string;
  readonly last: string;
};

/** One file of each kind that is analyzed, with three things in it that each say something. */
export const kinds: Readonly<Record<string, Kind>> = {
  HCL: {
    path: '/w/main.tf',
    before: hcl(safe),
    after: hcl(open),
    first: 'X05 aws_db_instance.a',
    last: 'NX04 aws_s3_bucket_acl.c',
  },
  'HCL in JSON': {
    ...{ path: '/w/main.tf.json', before: hclJson(safe), after: hclJson(open) },
    ...{ first: 'X05 aws_db_instance.a', last: 'NX04 aws_s3_bucket_acl.c' },
  },
  'a template in YAML': {
    path: '/w/stack.yaml',
    before: yaml(safe),
    after: yaml(open),
    first: 'X05 A',
    last: 'NX04 C',
  },
  'a template in JSON': {
    path: '/w/stack.json',
    before: json(safe),
    after: json(open),
    first: 'X05 A',
    last: 'NX04 C',
  },
  'a policy': {
    path: '/w/app.json',
    before: policy(safe),
    after: policy(open),
    first: 'IA01 app.json',
    last: 'IA01 app.json',
  },
  'a migration': { path: '/w/migrations/0007_x.sql', before: null, after: sql, first: 'Q04 a', last: 'Q06 d' },
  'a script': { path: '/w/deploy.sh', before: '', after: shell, first: 'TF06 /w/deploy.sh', last: 'TF06 /w/deploy.sh' },
  'a pipeline': {
    ...{ path: '/w/.github/workflows/a.yml', before: 'jobs: {}\n', after: jobs },
    ...{ first: 'TF06 /w/.github/workflows/a.yml', last: 'TF06 /w/.github/workflows/a.yml' },
  },
};
