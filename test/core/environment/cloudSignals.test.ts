import { checkSignals } from './checkSignals';

const home = '/home/dev';

describe('ambientSignals of AWS files', () => {
  const files = {
    [`${home}/.aws/config`]:
      '[profile deploy]\nsource_profile = base\n[profile a]\nsource_profile = b\n[profile b]\nsource_profile = a\n' +
      '[profile lost]\nsource_profile = gone\n[other]\nrole_arn = arn:aws:iam::999:role/x\n' +
      '[sso-session acme]\nsso_start_url = https://x\n',
    [`${home}/.aws/credentials`]: '[base]\nmfa_serial = arn:aws:iam::111122223333:mfa/dev\nAWS_ACCESS_KEY_ID = x\n',
  };

  it('a chain of profiles ends where an account is told', () => {
    checkSignals('aws s3 ls --profile deploy', { files }, [
      'aws-profile --profile=deploy',
      'aws-profile source_profile of deploy=base',
      'aws-account account of profile deploy=111122223333',
    ]);
  });
  it('a loop and a missing source tell nothing', () => {
    checkSignals('aws s3 ls --profile a', { files }, ['aws-profile --profile=a', 'aws-profile source_profile of a=b']);
    checkSignals('aws s3 ls --profile lost', { files }, ['aws-profile --profile=lost']);
    checkSignals('aws s3 ls --profile other', { files }, ['aws-profile --profile=other']);
  });
  it('the credentials can stand elsewhere', () => {
    const moved = { '/c': '[prod]\naws_account_id = 444455556666\n' };
    checkSignals('AWS_SHARED_CREDENTIALS_FILE=/c aws s3 ls --profile prod', { files: moved }, [
      'aws-profile --profile=prod',
      'aws-account account of profile prod=444455556666',
      'var-file AWS_SHARED_CREDENTIALS_FILE=c',
    ]);
  });
  it('a role of the surroundings is told by its account and its name', () => {
    checkSignals('AWS_ROLE_ARN=arn:aws:iam::444455556666:role/ops/prod-admin aws s3 ls', {}, [
      'aws-account account=444455556666',
      'name AWS_ROLE_ARN=prod-admin',
    ]);
  });
  it('another server that speaks the language of AWS is told by its address', () => {
    checkSignals('aws s3 ls --endpoint-url http://localhost:4566', {}, [
      'database-host host in --endpoint-url=localhost',
    ]);
    checkSignals('AWS_ENDPOINT_URL=https://s3.prod.example aws s3 ls', {}, [
      'database-host host in AWS_ENDPOINT_URL=s3.prod.example',
    ]);
  });
});

describe('ambientSignals of Google Cloud', () => {
  const folder = `${home}/.config/gcloud`;
  const files = {
    [`${folder}/active_config`]: 'work\n',
    [`${folder}/configurations/config_work`]:
      '[core]\nproject = acme-dev\naccount = ci@acme-prod.iam.gserviceaccount.com\n[container]\ncluster = main\n',
    [`${folder}/configurations/config_live`]:
      '[core]\nproject = acme-prod\n[auth]\nimpersonate_service_account = d@acme-prod.iam.gserviceaccount.com\n[billing]\nquota_project = CURRENT\n',
    [`${folder}/application_default_credentials.json`]: '{"quota_project_id":"acme-quota","type":"authorized_user"}',
    '/key.json': '{"project_id":"acme-key","client_email":"t@acme-key.iam.gserviceaccount.com","private_key":"x"}',
  };
  const work = [
    'gcp-project gcloud project=acme-dev',
    'name gcloud cluster=main',
    'name gcloud account=ci@acme-prod.iam.gserviceaccount.com',
    'gcp-project project of gcloud account=acme-prod',
  ];

  it('the active configuration tells its project, cluster and account', () => {
    checkSignals('gcloud compute instances list', { files }, work);
  });
  it('a configuration is named by option, variable and session', () => {
    const live = [
      'gcp-project gcloud project=acme-prod',
      'gcp-project gcloud quota project=CURRENT',
      'name impersonated account=d@acme-prod.iam.gserviceaccount.com',
      'gcp-project project of impersonated account=acme-prod',
    ];
    checkSignals('gcloud --configuration live projects list', { files }, ['gcp-project --configuration=live', ...live]);
    const variable = 'gcp-project CLOUDSDK_ACTIVE_CONFIG_NAME=live';
    checkSignals('CLOUDSDK_ACTIVE_CONFIG_NAME=live gcloud projects list', { files }, [variable, ...live]);
    checkSignals(
      'gcloud projects list',
      {
        files,
        session: [
          { kind: 'gcp-project', project: 'told' },
          { kind: 'selection', program: 'gcloud', name: 'live' },
        ],
      },
      ['gcp-project configured project=told', ...live],
    );
  });
  it('an impersonated account tells its project', () => {
    checkSignals('gcloud projects list --impersonate-service-account=x@p.iam.gserviceaccount.com', {}, [
      'name --impersonate-service-account=x@p.iam.gserviceaccount.com',
    ]);
    checkSignals('GOOGLE_IMPERSONATE_SERVICE_ACCOUNT=x@pr.iam.gserviceaccount.com gcloud projects list', {}, [
      'name GOOGLE_IMPERSONATE_SERVICE_ACCOUNT=x@pr.iam.gserviceaccount.com',
      'gcp-project project of GOOGLE_IMPERSONATE_SERVICE_ACCOUNT=pr',
    ]);
  });
  it('libraries use the default credentials, gcloud does not', () => {
    checkSignals('terraform plan', { files }, [
      ...work,
      'gcp-project quota_project_id of the default credentials=acme-quota',
    ]);
    checkSignals('CLOUDSDK_CONFIG=/none GOOGLE_APPLICATION_CREDENTIALS=/key.json bq ls', { files }, [
      'gcp-project project_id of the default credentials=acme-key',
      'name default credentials=t@acme-key.iam.gserviceaccount.com',
      'gcp-project project of default credentials=acme-key',
      'var-file CLOUDSDK_CONFIG=none',
      'var-file GOOGLE_APPLICATION_CREDENTIALS=key.json',
    ]);
  });
  it('files of this machine say nothing of another', () => {
    checkSignals('bq ls', { files, command: { host: 'box' } }, ['name host=box']);
  });
});

describe('ambientSignals of Azure', () => {
  const files = {
    [`${home}/.azure/azureProfile.json`]:
      '\uFEFF{"subscriptions":[{"name":"Acme Dev","id":"1"},{"name":"Acme Prod","id":"2","isDefault":true}]}',
    [`${home}/.azure/config`]: '[defaults]\ngroup = rg-prod\n',
    '/az/azureProfile.json': '{"subscriptions":{}}',
  };

  it('the default subscription and group count behind a byte order mark', () => {
    checkSignals('az vm list', { files }, [
      'azure-subscription default subscription=Acme Prod',
      'azure-subscription default subscription=2',
      'name default resource group=rg-prod',
    ]);
  });
  it('the folder can be moved, and another machine has its own', () => {
    checkSignals('AZURE_CONFIG_DIR=/az/ az vm list', { files }, ['var-file AZURE_CONFIG_DIR=az']);
    checkSignals('AZURE_CONFIG_DIR=/az az vm list', { files, command: { host: 'box' } }, ['name host=box']);
    checkSignals('az vm list', { files, command: { host: 'box' } }, ['name host=box']);
  });
  it('options, variables and the session are told', () => {
    checkSignals(
      'AZURE_DEFAULTS_GROUP=g ARM_SUBSCRIPTION_ID=3 az vm list --subscription a -g rg',
      { session: [{ kind: 'azure-subscription', subscription: 's' }] },
      [
        'azure-subscription --subscription=a',
        'azure-subscription ARM_SUBSCRIPTION_ID=3',
        'name -g=rg',
        'name AZURE_DEFAULTS_GROUP=g',
        'azure-subscription selected subscription=s',
      ],
    );
  });
});
