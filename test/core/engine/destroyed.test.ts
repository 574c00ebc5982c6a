import assert from 'node:assert/strict';
import { policyOf } from '../policy/support';
import { presets, testEngine, workspace, type TestEngine, type World } from '../../support/engine';
import { checkDestroyed, type Told } from './checkDestroyed';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const infra = `${workspace}/infra`;

const configuration: World['files'] = {
  [`${infra}/main.tf`]: `
module "data" {
  source = "../modules/data"
}
module "net" {
  source = "acme/net/aws"
}
resource "aws_sqs_queue" "jobs" {}
resource "aws_instance" "none" {
  count = 0
}
resource "aws_lambda_function" "work" {
  environment { variables = { QUEUE = aws_sqs_queue.jobs.url } }
}
`,
  [`${workspace}/modules/data/main.tf`]: `
resource "aws_db_instance" "main" {
  deletion_protection = true
}
resource "aws_s3_bucket" "reports" {}
`,
};

const template = (more = ''): string => `
AWSTemplateFormatVersion: '2010-09-09'
${more}
Resources:
  Orders: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: Retain }
  Store: { Type: 'AWS::S3::Bucket' }
  Role: { Type: 'AWS::IAM::Role' }
Outputs:
  Store: { Value: !Ref Store, Export: { Name: !Sub 'shop-\${Stage}-store' } }
`;
const importing = `
Resources:
  Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: !ImportValue 'shop-\${Env}-other', Name: !ImportValue { 'Fn::Sub': 'shop-\${Env}-store' } } }
`;

describe('what a command takes away whole', () => {
  it('is what the configuration of Terraform declares, with the modules that stand beside it', () => {
    const rows: readonly (readonly [run: string, told: Told])[] = [
      [
        'cd infra && terraform destroy',
        {
          says: 'Destroys every resource of infra: 4 resources in its files and 1 module with what it holds',
          lost: 'module.data.aws_s3_bucket.reports: stored objects, and the name may be taken by others; aws_sqs_queue.jobs: messages; module.data.aws_db_instance.main: data, unless a final snapshot exists',
          parts: [
            'module.data.aws_db_instance.main?',
            'module.data.aws_s3_bucket.reports',
            'module.net',
            'aws_sqs_queue.jobs',
            'aws_lambda_function.work',
          ],
        },
      ],
      [
        'tofu -chdir=infra apply -destroy -target=aws_sqs_queue.jobs',
        {
          says: 'Destroys aws_sqs_queue.jobs and all that depends on it: 2 resources in its files',
          parts: ['aws_sqs_queue.jobs', 'aws_lambda_function.work'],
        },
      ],
      [
        "terraform -chdir=infra destroy -target='module.data.aws_s3_bucket.reports[0]'",
        {
          says: 'Destroys module.data.aws_s3_bucket.reports[0] and all that depends on it: 1 resource in its files',
          parts: ['module.data.aws_s3_bucket.reports'],
        },
      ],
      // Nothing is known of what is left out, of folders below, or of a folder without files.
      ['cd infra && tofu destroy -exclude=module.data', { says: 'Destroys every resource of infra', parts: [] }],
      ['cd infra && terragrunt destroy --all', { says: 'Destroys every resource in and below infra', parts: [] }],
      ['cd other && terraform destroy', { says: 'Destroys every resource of other', parts: [] }],
    ];
    for (const [run, told] of rows) checkDestroyed(engine, run, configuration, told);
  });

  it('is what the template of a stack makes, but for what is kept', () => {
    const one = { [`${infra}/shop.yaml`]: template() };
    const named = { ...one, [`${infra}/other.yaml`]: template('Description: deployed as blue-main') };
    const used = { ...one, [`${workspace}/web/fn.yaml`]: importing };
    const rows: readonly (readonly [run: string, files: World['files'], told: Told])[] = [
      [
        'aws cloudformation delete-stack --stack-name shop-prod',
        used,
        {
          says: 'Deletes CloudFormation stack shop-prod and 2 of its 3 resources, if infra/shop.yaml is its template',
          safer: /--template-body file:\/\/stack\.yaml$/,
          lost: 'Store: stored objects, and the name may be taken by others',
          depends: ['web/fn.yaml (imports 1 export)'],
          parts: ['Store?', 'Role?'],
        },
      ],
      [
        'aws cloudformation delete-stack --stack-name blue-main --retain-resources Store',
        named,
        {
          says: 'Deletes CloudFormation stack blue-main and 1 of its 3 resources (from the template in infra/other.yaml)',
          safer: /--template-body file:\/\/infra\/other\.yaml$/,
          parts: ['Role'],
        },
      ],
      // Two would do: neither is taken.
      [
        'aws cloudformation delete-stack --stack-name green',
        named,
        { says: 'Deletes CloudFormation stack green', parts: [] },
      ],
      [
        'cdk destroy --force Web',
        { [`${workspace}/cdk.out/Web.template.json`]: '{"Resources":{"A":{"Type":"AWS::SNS::Topic"}}}', ...named },
        {
          says: 'Destroys stack Web and its only resource (from the template in cdk.out/Web.template.json) without asking',
          parts: ['A'],
        },
      ],
      [
        'cd infra && sam delete --no-prompts',
        { [`${infra}/template.yaml`]: template(), ...named },
        {
          says: 'Destroys every resource of stack infra and 2 of its 3 resources (from the template in infra/template.yaml)',
          lost: 'Store: stored objects, and the name may be taken by others',
          parts: ['Store', 'Role'],
        },
      ],
      [
        'sam delete --stack-name shop-prod --no-prompts',
        one,
        {
          says: 'Destroys every resource of stack shop-prod and 2 of its 3 resources, if infra/shop.yaml is its template',
          parts: ['Store?', 'Role?'],
        },
      ],
      [
        'rain rm blue-main -y',
        named,
        {
          says: 'Destroys every resource of stack blue-main and 2 of its 3 resources (from the template in infra/other.yaml)',
          parts: ['Store', 'Role'],
        },
      ],
    ];
    for (const [run, files, told] of rows) checkDestroyed(engine, run, files, told);
  });

  it('is told part by part to policies, and as one thing to a person', () => {
    const yaml = `rules:
  - id: databases-stay
    when: { effect: delete, target: ['*aws_db_*'] }
    then: deny
    because: a database is taken away by hand
`;
    const policies = { ...presets('recommended'), policies: [...presets('recommended').policies, policyOf(yaml)] };
    const { decision } = engine.run('cd infra && terraform destroy', { files: configuration, policies });
    assert.equal(decision.verdict, 'deny');
    assert.equal(decision.because[0].rule, 'databases-stay');
  });
});
