import { checkSignals } from './checkSignals';

const app = '/proj/app';
const home = '/home/dev';

/** A line, the files that stand there, and all signals but those of the place. */
type Case = readonly [line: string, files: Readonly<Record<string, string>>, expected: readonly string[]];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'a profile by the program that fetches its keys': [
    [
      'aws s3 ls --profile x',
      { [`${home}/.aws/config`]: '[profile x]\ncredential_process = saml --role arn:aws:iam::111122223333:role/ops\n' },
      [
        'aws-profile --profile=x',
        'aws-account credential_process of profile x=111122223333',
        'name credential_process of profile x=arn:aws:iam::111122223333:role/ops',
      ],
    ],
  ],
  'a subscription that is named by its id, and its tenant': [
    [
      'az vm list --subscription b-2',
      {
        [`${home}/.azure/azureProfile.json`]:
          '{"subscriptions":[{"id":"B-2","name":"Acme Prod"},{"id":"a","isDefault":true,"tenantDisplayName":"Acme"}]}',
      },
      [
        'azure-subscription --subscription=b-2',
        'azure-subscription name of the subscription=Acme Prod',
        'azure-subscription default subscription=a',
        'name tenant of the default subscription=Acme',
      ],
    ],
    [
      'azd down -e live',
      { [`${app}/.azure/config.json`]: '{"defaultEnvironment":"shop-prod"}' },
      ['name -e=live', 'name azd environment=shop-prod?'],
    ],
    ['az resource delete --ids /subscriptions/1/resourceGroups/shop-prod/x', {}, ['name resource group=shop-prod']],
  ],
  'settings that a client of a database reads': [
    [
      'psql service=a',
      { [`${home}/.pg_service.conf`]: '[a]\nhost=db.prod.example\n' },
      ['database-host service a=db.prod.example'],
    ],
    ['PGSERVICE=live psql', {}, ['database-host service live=live']],
    [
      'mysql --defaults-file=p.cnf shop',
      { [`${app}/p.cnf`]: '[client]\nhost=db.prod.example\n', [`${home}/.my.cnf`]: '[client]\nhost=other\n' },
      ['database-host host in my.cnf=db.prod.example', 'var-file file of defaults=p.cnf', 'name database=shop'],
    ],
    [
      'mysql --defaults-extra-file=gone/live.cnf',
      {},
      ['database-host file of defaults=live.cnf', 'var-file file of defaults=live.cnf'],
    ],
    ['mysql --login-path=prod', {}, ['database-host --login-path=prod']],
    ['psql -U live shop_prod', {}, ['name database=shop_prod']],
    ['SQLCMDSERVER=db.prod.example sqlcmd', {}, ['database-host host in SQLCMDSERVER=db.prod.example']],
  ],
  'what a launcher hands over': [
    [
      'DOTENV_CONFIG_PATH=.env.live aws s3 ls',
      { [`${app}/.env.live`]: 'export AWS_PROFILE="acme-prod" # x\n' },
      ['aws-profile AWS_PROFILE=acme-prod', 'var-file file of variables=.env.live'],
    ],
  ],
  'settings of a project': [
    [
      'sls remove',
      { [`${app}/serverless.yml`]: "provider:\n  name: aws\n  stage: ${opt:stage, 'prod'}\n  profile: acme\n" },
      ['name provider stage in serverless.yml=prod?', 'aws-profile provider profile in serverless.yml=acme?'],
    ],
    ['sls remove', { [`${app}/serverless.yml`]: 'provider:\n  stage: ${self:custom.stage}\n  x: {}\n' }, []],
    [
      'sam delete --config-file c.yaml',
      { [`${app}/c.yaml`]: 'default:\n  deploy:\n    parameters:\n      stack_name: api-prod\n' },
      ['stack stack in samconfig=api-prod?'],
    ],
    [
      'pulumi up -s acme/dev',
      { [`${app}/Pulumi.dev.yaml`]: 'config:\n  aws:profile: acme-prod\n' },
      ['stack -s=acme/dev', 'aws-profile aws:profile of stack dev=acme-prod?'],
    ],
    [
      'eb terminate',
      { [`${app}/.elasticbeanstalk/config.yml`]: 'branch-defaults:\n  main:\n    environment: shop-prod\n' },
      ['name branch-defaults environment in .elasticbeanstalk/config.yml=shop-prod?'],
    ],
    [
      'flyway -configFiles=f.conf clean',
      { [`${app}/f.conf`]: 'flyway.url=jdbc:postgresql://db.prod.example/x\n' },
      ['var-file settings file=f.conf', 'database-host flyway.url in f.conf=db.prod.example?'],
    ],
    ['fly deploy -c fly.prod.toml', {}, ['var-file settings file=fly.prod.toml']],
  ],
};

for (const [name, rows] of Object.entries(cases)) {
  describe(`ambientSignals: ${name}`, () => {
    for (const [line, files, expected] of rows) {
      it(line, () => {
        checkSignals(line, { files }, expected);
      });
    }
  });
}

describe('ambientSignals of the configurations of Terraform', () => {
  const check = (files: Readonly<Record<string, string>>, expected: readonly string[]): void => {
    checkSignals('terraform destroy', { files }, expected);
  };

  it('the backend, the cloud and the providers claim their places', () => {
    const text =
      'terraform {\n  backend "s3" {\n    bucket = "acme-prod"\n    region = "eu"\n  }\n  cloud {\n    workspaces {\n' +
      '      name = "net-prod"\n    }\n  }\n}\nprovider "aws" {\n  profile = "live"\n  assume_role {\n' +
      '    role_arn = "arn:aws:iam::111122223333:role/tf"\n  }\n  allowed_account_ids = ["1", "2"]\n}\n' +
      'resource "x" "y" {\n  bucket = "prod"\n  profile = var.x\n}\n';
    check({ [`${app}/main.tf`]: text }, [
      'name s3 bucket=acme-prod?',
      'terraform-workspace workspace of the backend=net-prod?',
      'aws-profile profile of provider aws=live?',
      'aws-account role_arn of provider aws=111122223333?',
      'name role_arn of provider aws=tf?',
      'aws-account allowed_account_ids of provider aws=1?',
      'aws-account allowed_account_ids of provider aws=2?',
    ]);
  });
  it('a block on one line, and what the configuration calls its environment', () => {
    const text = 'terraform {\n  backend "remote" {\n    workspaces { prefix = "prod-" }\n  }\n}\nlocals {\n';
    check({ [`${app}/main.tf`]: `${text}  environment = "live"\n  x = "prod"\n  tags = { stage = "prod" }\n}\n` }, [
      'terraform-workspace workspace of the backend=prod-?',
      'name local.environment=live?',
    ]);
  });
  it('files of values that are read by themselves claim, others do not', () => {
    const files = {
      [`${app}/terraform.tfvars`]: 'environment = "prod"\nsize = "prod"\n',
      [`${app}/live.auto.tfvars`]: 'x = 1\n',
      [`${app}/prod.tfvars`]: 'environment = "prod"\n',
    };
    check(files, ['name environment in terraform.tfvars=prod?', 'var-file file of values=live.auto.tfvars?']);
  });
  it('an expression and a broken file say nothing', () => {
    check({ [`${app}/main.tf`]: 'provider "aws" {\n  profile = "${var.x}-prod"\n' }, []);
    check({ [`${app}/main.tf`]: '}}} {{ =\n'.repeat(3) }, []);
  });
});
