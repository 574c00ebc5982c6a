import assert from 'node:assert/strict';
import { testEngine, workspace, type TestEngine, type World } from '../../support/engine';
import { checkDestroyed, type Told } from './checkDestroyed';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const infra = `${workspace}/infra`;

describe('what a command takes away, as what its tool left or reads in the folder says', () => {
  it('is what the app was synthesized to, stack by stack', () => {
    const stack = (templateFile: string, stackName: string): object => ({
      ...{ type: 'aws:cloudformation:stack', environment: 'aws://111122223333/eu-west-1' },
      properties: { templateFile, stackName },
    });
    const stage = { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Eu' } };
    const files = {
      [`${workspace}/cdk.out/manifest.json`]: JSON.stringify({ artifacts: { Web: stack('W.json', 'w'), Eu: stage } }),
      [`${workspace}/cdk.out/W.json`]: '{"Resources":{"A":{"Type":"AWS::SNS::Topic"}}}',
      [`${workspace}/cdk.out/assembly-Eu/manifest.json`]: JSON.stringify({
        artifacts: { EuData: { ...stack('D.json', 'eu-data'), displayName: 'Eu/Data' } },
      }),
      [`${workspace}/cdk.out/assembly-Eu/D.json`]: '{"Resources":{"T":{"Type":"AWS::DynamoDB::Table"}}}',
    };
    const web = {
      says: 'Destroys stack Web and its only resource (from the template in cdk.out/W.json) without asking',
      parts: ['A'],
    };
    const data = {
      says: 'Destroys stack Eu/Data and its only resource (from the template in cdk.out/assembly-Eu/D.json)',
      parts: ['T'],
    };
    checkDestroyed(engine, 'cdk destroy w --force', files, web);
    checkDestroyed(engine, "cdk destroy 'Eu/*'", files, data);
    const { findings } = engine.run('cdk destroy --all', { files });
    assert.deepEqual(
      findings.map(({ target, partOf }) => `${partOf ?? ''}>${target.name}`),
      ['>Web', '>Eu/Data', 'Web>A', 'Eu/Data>T'],
    );
  });

  it('is what the file of the service, the project or the state says', () => {
    const service = `
service: shop
provider: { name: aws }
functions:
  send-mail: { handler: mail.main }
resources:
  - Resources:
      Orders: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: Retain }
  - Resources:
      Store: { Type: 'AWS::S3::Bucket' }
`;
    const project = `
services:
  db: { image: 'postgres:16', volumes: ['data:/var/lib/postgresql/data', './seed:/seed'] }
volumes:
  data: { name: shop_data }
  others: { external: true }
`;
    const resource = (type: string, more: object): object => ({
      ...{ urn: `urn:pulumi:dev::shop::${type}`, custom: true, ...more },
    });
    const resources = [
      resource('pulumi:pulumi:Stack::shop-dev', {}),
      resource('pulumi:providers:aws::default', {}),
      resource('aws:rds/instance:Instance::main', { protect: true }),
      resource('acme:index:Site$aws:sns/topic:Topic::news', {}),
      resource('aws:s3/bucket:Bucket::kept', { retainOnDelete: true }),
      resource('aws:ec2/vpc:Vpc::read', { external: true }),
    ];
    const state = JSON.stringify({ version: 3, checkpoint: { latest: { resources } } });
    const rows: readonly (readonly [run: string, files: World['files'], told: Told])[] = [
      [
        'cd infra && serverless remove --stage dev',
        { [`${infra}/serverless.yml`]: service },
        {
          says: 'Removes with all its resources the stack of this service and 2 of its 3 resources (from the template in infra/serverless.yml)',
          lost: 'Store: stored objects, and the name may be taken by others',
          parts: ['Store', 'SendDashmailLambdaFunction'],
        },
      ],
      [
        'cd infra && sls remove',
        {
          [`${infra}/serverless.yml`]: service,
          [`${infra}/.serverless/cloudformation-template-update-stack.json`]:
            '{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}',
        },
        {
          says: 'Removes with all its resources the stack of this service and its only resource (from the template in infra/.serverless/cloudformation-template-update-stack.json)',
          parts: ['Q'],
        },
      ],
      // The file of another cloud says nothing of a stack.
      [
        'sls remove',
        { [`${workspace}/serverless.yml`]: service.replace('aws', 'azure') },
        { says: 'Removes with all its resources the stack of this service', parts: [] },
      ],
      [
        'docker compose -f ops/compose.yaml down -v',
        { [`${workspace}/ops/compose.yaml`]: project },
        {
          says: 'Deletes the containers and volumes of the project: 1 named volume of compose.yaml',
          lost: 'shop_data: what db (postgres:16) keeps in it',
          parts: ['shop_data'],
        },
      ],
      [
        'cd ops && podman-compose down --volumes',
        { [`${workspace}/compose.yaml`]: 'services: { web: { build: . } }' },
        {
          says: 'Deletes the containers and volumes of the project; compose.yaml names no volume',
          lost: 'what the volumes hold',
          parts: [],
        },
      ],
      [
        'docker compose -f compose.yaml -f "$MORE" down -v',
        { [`${workspace}/compose.yaml`]: project },
        { says: 'Deletes the containers and volumes of the project', parts: [] },
      ],
      [
        'cd infra && pulumi destroy --yes',
        {
          [`${infra}/Pulumi.yaml`]: "name: shop\nbackend: { url: 'file://.' }",
          [`${infra}/.pulumi/stacks/shop/dev.json`]: state,
        },
        {
          says: 'Destroys every resource of stack infra and 2 of its 3 resources (from the state in infra/.pulumi/stacks/shop/dev.json)',
          lost: 'main: data, unless a final snapshot exists',
          parts: ['main?', 'news'],
        },
      ],
      [
        'PULUMI_BACKEND_URL=file://../state pulumi -C infra destroy -s acme/shop/dev',
        { [`${workspace}/state/.pulumi/stacks/dev.json`]: state },
        {
          says: 'Destroys every resource of stack acme/shop/dev and 2 of its 3 resources (from the state in state/.pulumi/stacks/dev.json)',
          parts: ['main?', 'news'],
        },
      ],
      [
        'pulumi destroy --exclude urn:a -s dev',
        { [`${workspace}/.pulumi/stacks/dev.json`]: state },
        { says: 'Destroys every resource of stack dev', parts: [] },
      ],
    ];
    for (const [run, files, told] of rows) checkDestroyed(engine, run, files, told);
  });
});
