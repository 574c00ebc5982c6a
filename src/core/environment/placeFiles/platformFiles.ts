import { below, type PlaceFile } from './placeFile';

const SERVERLESS = ['serverless', 'sls', 'osls'];
const ENVIRONMENT = ['ENVIRONMENT', 'ENV', 'APP_ENV', 'NODE_ENV', 'STAGE'];
const STAGES = ['env', 'environment', 'envName', 'stage', 'stageName'].map((key) => ['name', key] as const);

/** Clouds and what deploys to them. */
const clouds: readonly PlaceFile[] = [
  {
    programs: SERVERLESS,
    files: ['serverless.yml', 'serverless.yaml'],
    ...{ options: ['--config', '-c'], shape: 'yaml' },
    places: [
      ['name', 'provider stage'],
      ['aws-profile', 'provider profile'],
      ['name', 'custom stage'],
    ],
  },
  ...(['serverless.ts', 'serverless.js', 'serverless.json'] as const).map((file): PlaceFile => ({
    programs: SERVERLESS,
    files: [file],
    shape: file.endsWith('json') ? 'json' : 'code',
    places: below(['provider'], ['name', 'stage'], ['aws-profile', 'profile']),
  })),
  {
    programs: ['cdk'],
    files: ['cdk.json'],
    ...{ shape: 'json', places: [...below(['context'], ...STAGES), ['aws-profile', 'profile']] },
  },
  { programs: ['cdk'], files: ['cdk.context.json'], shape: 'json', places: STAGES },
  { programs: ['cdk'], files: ['~/.cdk.json'], shape: 'json', places: [['aws-profile', 'profile']] },
  { programs: ['sst'], files: ['.sst/stage'], shape: 'text', places: [['name', '.']] },
  {
    programs: ['eb'],
    files: ['.elasticbeanstalk/config.yml'],
    shape: 'yaml',
    places: [
      ['name', 'branch-defaults * environment'],
      ['aws-profile', 'global profile'],
      ['name', 'global application_name'],
    ],
  },
  {
    programs: ['amplify'],
    files: ['amplify/.config/local-env-info.json'],
    ...{ shape: 'json', places: [['name', 'envName']] },
  },
  { programs: ['copilot'], files: ['copilot/.workspace'], shape: 'yaml', places: [['name', 'application']] },
  {
    programs: ['azd'],
    files: ['.azure/%/.env'],
    ...{ shape: 'table', chosen: { options: ['-e', '--environment'], variables: ['AZURE_ENV_NAME'] } },
    places: [
      ['name', '. AZURE_RESOURCE_GROUP'],
      ['azure-subscription', '. AZURE_SUBSCRIPTION_ID'],
    ],
  },
  {
    programs: ['openstack', 'nova', 'neutron', 'cinder', 'glance', 'swift', 'heat'],
    files: ['clouds.yaml', '~/.config/openstack/clouds.yaml', '/etc/openstack/clouds.yaml'],
    ...{ shape: 'yaml', chosen: { options: ['--os-cloud'], variables: ['OS_CLOUD'] } },
    places: below(['clouds % auth'], ['database-host', 'auth_url'], ['name', 'project_name']),
  },
  { programs: ['aliyun'], files: ['~/.aliyun/config.json'], shape: 'json', places: [['name', 'current']] },
  {
    programs: ['oci'],
    files: ['~/.oci/oci_cli_rc'],
    ...{ shape: 'table', places: [['name', 'OCI_CLI_SETTINGS default_profile']] },
  },
  {
    programs: ['ibmcloud', 'bx'],
    files: ['~/.bluemix/config.json'],
    ...{ shape: 'json', places: below(['Account', 'ResourceGroup'], ['name', 'Name']) },
  },
  {
    programs: ['cf'],
    files: ['~/.cf/config.json'],
    shape: 'json',
    places: [['database-host', 'Target'], ...below(['OrganizationFields', 'SpaceFields'], ['name', 'Name'])],
  },
  {
    programs: ['scw'],
    files: ['~/.config/scw/config.yaml'],
    ...{ options: ['-c', '--config'], shape: 'yaml', places: [['name', 'active_profile']] },
  },
  {
    programs: ['linode-cli'],
    files: ['~/.config/linode-cli'],
    ...{ shape: 'table', places: [['name', 'DEFAULT default-user']] },
  },
  {
    programs: ['hcloud'],
    files: ['~/.config/hcloud/cli.toml'],
    ...{ shape: 'table', places: [['name', '. active_context']] },
  },
  { programs: ['doctl'], files: [], options: ['--spec'], shape: 'yaml', places: [['name', 'name']] },
  {
    programs: ['doctl'],
    files: ['~/.config/doctl/config.yaml', '~/Library/Application Support/doctl/config.yaml'],
    ...{ shape: 'yaml', places: [['name', 'context']] },
  },
];

/** Platforms that host what a folder holds. */
const hosts: readonly PlaceFile[] = [
  { programs: ['vercel', 'vc'], files: ['.vercel/project.json'], shape: 'json', places: [['name', 'projectName']] },
  {
    programs: ['fly', 'flyctl'],
    files: ['fly.toml'],
    ...{ options: ['--config', '-c'], shape: 'table', places: [['name', '. app']] },
  },
  { programs: ['netlify'], files: ['.netlify/state.json'], shape: 'json', places: [['name', 'siteId']] },
  {
    programs: ['wrangler'],
    files: ['wrangler.toml'],
    ...{
      options: ['--config', '-c'],
      shape: 'table',
      chosen: { options: ['--env', '-e'], variables: ['CLOUDFLARE_ENV'] },
    },
    places: [
      ...below(['env.%'], ['name', 'route'], ['name', 'routes']),
      ...below(['env.%.vars'], ...ENVIRONMENT.map((key) => ['name', key] as const)),
    ],
  },
  {
    programs: ['wrangler'],
    files: ['wrangler.toml'],
    ...{ options: ['--config', '-c'], shape: 'table' },
    places: [...ENVIRONMENT.map((key) => ['name', `vars ${key}`] as const), ['name', '. route']],
  },
  {
    programs: ['wrangler'],
    files: ['wrangler.json', 'wrangler.jsonc'],
    ...{
      options: ['--config', '-c'],
      shape: 'json',
      chosen: { options: ['--env', '-e'], variables: ['CLOUDFLARE_ENV'] },
    },
    places: [['name', 'env % route'], ...ENVIRONMENT.map((key) => ['name', `env % vars ${key}`] as const)],
  },
  { programs: ['supabase'], files: ['supabase/.temp/project-ref'], shape: 'text', places: [['name', '.']] },
  { programs: ['supabase'], files: ['supabase/.temp/pooler-url'], shape: 'text', places: [['database-host', '.']] },
  { programs: ['supabase'], files: ['supabase/.temp/linked-project.json'], shape: 'json', places: [['name', 'name']] },
  {
    programs: ['neonctl', 'neon'],
    files: ['.neon'],
    shape: 'json',
    places: [
      ['name', 'projectId'],
      ['name', 'branchId'],
    ],
  },
  {
    programs: ['kamal'],
    files: ['config/deploy.yml'],
    ...{ options: ['-c', '--config-file'], shape: 'yaml' },
    places: [
      ['name', 'servers -'],
      ['name', 'servers * -'],
      ['name', 'servers * hosts -'],
    ],
  },
  {
    programs: ['kamal'],
    files: ['config/deploy.%.yml'],
    ...{ shape: 'yaml', chosen: { options: ['-d', '--destination'] } },
    places: [
      ['name', 'servers -'],
      ['name', 'servers * -'],
      ['name', 'servers * hosts -'],
    ],
  },
  {
    programs: ['sentry-cli'],
    files: ['.sentryclirc', '~/.sentryclirc', 'sentry.properties'],
    ...{
      shape: 'table',
      places: [
        ['name', 'defaults project'],
        ['name', 'defaults org'],
        ['name', '. defaults.project'],
      ],
    },
  },
];

/** What settings of clouds and of platforms say of a place. */
export const platformFiles: readonly PlaceFile[] = [...clouds, ...hosts];
