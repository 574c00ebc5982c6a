import assert from 'node:assert/strict';
import type { TestEngine } from '../../support/engine';
import { testEngine, workspace } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const database = 'resource "aws_db_instance" "main" {\n  engine = "postgres"\n}\n';

const files = {
  'data/main.tf': database,
  'data/outputs.tf':
    'output "host" {\n  value = aws_db_instance.main.address\n}\noutput "unused" {\n  value = 1\n}\nterraform {\n  backend "s3" {\n    bucket = "states"\n    key = "data"\n  }\n}\n',
  'main.tf':
    'module "data" {\n  source = "./data"\n}\nmodule "web" {\n  source = "./web"\n  host = module.data.host\n}\nresource "aws_route53_record" "db" {\n  records = [module.data.host]\n}\nresource "aws_sqs_queue" "other" {}\n',
  'web/main.tf':
    'variable "host" {}\nlocals {\n  url = "postgres://${var.host}/shop"\n}\nresource "aws_ecs_service" "web" {\n  env = local.url\n}\n',
  'apps/jobs/main.tf':
    'data "terraform_remote_state" "db" {\n  backend = "s3"\n  config = {\n    bucket = "states"\n    key = "data"\n  }\n}\nresource "aws_lambda_function" "job" {\n  host = data.terraform_remote_state.db.outputs.host\n}\n',
  'old/main.tf':
    'terraform {\n  backend "s3" {\n    key = "old"\n  }\n}\noutput "host" {\n  value = 1\n}\nmodule "far" {\n  source = "git::https://example.com/x"\n  a = 1\n}\n',
};

function checkDependants(more: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const world = Object.fromEntries(
    Object.entries({ ...files, ...more }).map(([path, text]) => [`${workspace}/${path}`, text]),
  );
  const path = `${workspace}/data/main.tf`;
  const change = { path, before: database, after: database.replace('postgres', 'mysql') };
  const found = engine.change([change], { files: world }).findings.find(({ effect }) => effect === 'replace');
  assert.deepEqual(found?.impact?.dependants, expected);
}

describe('who depends on what goes, in other folders of the workspace', () => {
  it('over outputs, modules, variables, locals and remote states', () => {
    checkDependants({}, [
      'app: aws_route53_record.db',
      'app: module.web',
      'apps/jobs: aws_lambda_function.job',
      'web: aws_ecs_service.web',
    ]);
  });

  it('a remote state that says nothing of its place may be any with such an output', () => {
    checkDependants(
      {
        'apps/jobs/main.tf':
          'data "terraform_remote_state" "db" {\n  backend = "local"\n}\nresource "aws_lambda_function" "job" {\n  host = data.terraform_remote_state.db.outputs["host"]\n}\n',
      },
      [
        'app: aws_route53_record.db',
        'app: module.web',
        'apps/jobs: aws_lambda_function.job',
        'web: aws_ecs_service.web',
      ],
    );
  });

  it('one of another backend is not this one', () => {
    checkDependants(
      {
        'apps/jobs/main.tf':
          'data "terraform_remote_state" "db" {\n  config = {\n    key = "old"\n  }\n}\nresource "aws_lambda_function" "job" {\n  host = data.terraform_remote_state.db.outputs.host\n}\n',
      },
      ['app: aws_route53_record.db', 'app: module.web', 'web: aws_ecs_service.web'],
    );
  });
});
