import { describe, it } from 'mocha';
import { terraform } from '../../../src/core/rules/terraform';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, line: string, expected: Expected])[] = [
  [
    'destroy carries out what the folder carries',
    'terraform destroy',
    {
      says: ['Destroys every resource of app'],
      weights: ['delete critical impossible'],
      settles: ['/proj/app'],
      saferWay: 'terraform plan -out=tfplan -destroy',
    },
  ],
  [
    '-chdir decides the folder',
    'terraform -chdir=infra/prod apply -auto-approve',
    {
      says: ['Applies the configuration of prod without asking'],
      settles: ['/proj/app/infra/prod'],
      saferWay: 'terraform -chdir=infra/prod plan -out=tfplan',
    },
  ],
  ['the program that was called says what it would do', 'tofu apply', { saferWay: 'tofu plan -out=tfplan' }],
  [
    'two dashes are as good as one',
    'terraform apply --destroy --auto-approve',
    { weights: ['delete critical impossible'] },
  ],
  ['-destroy=false destroys nothing', 'terraform apply -destroy=false', { weights: ['update high unknown'] }],
  [
    'a plan file is what was reviewed',
    'terraform apply -auto-approve tfplan',
    {
      says: ['Applies plan tfplan to app'],
      settles: ['/proj/app'],
    },
  ],
  [
    'a value file is no plan',
    'terraform apply -var-file prod.tfvars -var x=y',
    {
      says: ['Applies the configuration of app'],
      saferWay: 'terraform plan -out=tfplan -var-file=prod.tfvars -var=x=y',
    },
  ],
  [
    'a replacement is told beside the apply',
    'terraform apply -replace=module.db.aws_db_instance.main',
    {
      says: ['Applies the configuration of app', 'Replaces module.db.aws_db_instance.main'],
      weights: ['update high unknown', 'replace high costly'],
    },
  ],
  ['only the state is refreshed', 'terraform apply -refresh-only', { weights: ['update medium costly'], settles: [] }],
  [
    'each forgotten address is one finding',
    'terraform state rm a.b c.d',
    {
      says: ['Removes from the state a.b', 'Removes from the state c.d'],
    },
  ],
  [
    'a selected workspace is remembered for its folder',
    'terraform -chdir=infra workspace select prod',
    {
      says: [],
      session: [{ kind: 'terraform-workspace', folder: '/proj/app/infra', workspace: 'prod' }],
    },
  ],
  [
    'an address in quotes is said without them',
    `terraform apply -replace='aws_instance.a["x"]'`,
    { says: ['Applies the configuration of app', 'Replaces aws_instance.a["x"]'] },
  ],
  ['a dynamic workspace is not', 'terraform workspace select $W', { session: [] }],
  [
    'a deleted workspace tells its environment',
    'terraform workspace delete prod',
    {
      weights: ['delete high costly'],
      signals: ['terraform-workspace workspace prod'],
    },
  ],
  ['moving the state to another backend', 'terraform init -migrate-state', { weights: ['update medium costly'] }],
  [
    'a dynamic subcommand is an unknown with a stake',
    'terraform $WHAT -auto-approve',
    { unknowns: ['dynamic present'] },
  ],
  [
    'an unknown subcommand is one of possible stake',
    'terraform frobnicate',
    { unknowns: ['unknown-program possible'] },
  ],
  ['a dynamic folder settles nothing', 'terraform -chdir=$DIR apply', { settles: [] }],
  [
    'all configurations below',
    'terragrunt run-all apply',
    { weights: ['update high unknown'], settles: ['/proj/app'] },
  ],
  ['the old spelling of it', 'terragrunt destroy-all', { says: ['Destroys every resource in and below app'] }],
];

describe('terraform', () => {
  for (const [title, line, expected] of cases) {
    it(title, () => {
      checkPack(terraform, line, expected);
    });
  }
  it('a folder that is not known settles nothing', () => {
    checkPack(
      terraform,
      'terraform destroy',
      { settles: [], says: ['Destroys every resource of this folder'] },
      { cwd: null },
    );
  });
});
