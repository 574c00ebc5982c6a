import type { ReachSource } from '../model/reach';
import { plainToken } from './shared/plainToken';
import { servers, tokenFile, type TokenFile } from './shared/tokenFile';

type Row = Omit<TokenFile, 'name' | 'instead'> & Partial<Pick<TokenFile, 'name' | 'instead'>>;

const NARROW = 'a token with an end and narrow scopes';

const clouds: readonly Row[] = [
  {
    kind: 'linode token',
    files: ['@/linode-cli'],
    shape: 'table',
    keys: ['* token'],
    instead: 'linode-cli configure signs in by the browser; a token with an end and narrow scopes',
  },
  {
    kind: 'oci key',
    files: ['~/.oci/config'],
    ...{ shape: 'table', keys: ['* key_file'], session: 'security_token_file' },
    instead: 'oci session authenticate, which ends by itself',
  },
  { kind: 'scaleway key', files: ['@/scw/config.yaml'], shape: 'yaml', keys: ['secret_key', 'profiles * secret_key'] },
  {
    kind: 'ibmcloud login',
    files: ['~/.bluemix/config.json'],
    shape: 'json',
    keys: ['IAMRefreshToken'],
    instead: 'ibmcloud logout',
  },
  { kind: 'cf login', files: ['~/.cf/config.json'], shape: 'json', keys: ['RefreshToken'], instead: 'cf logout' },
  { kind: 'civo key', files: ['~/.civo.json'], shape: 'json', keys: ['apikeys *'] },
  {
    kind: 'vultr key',
    files: ['~/.vultr-cli.yaml'],
    shape: 'yaml',
    keys: ['api-key'],
    instead: 'a key bound to one address',
  },
  {
    kind: 'aliyun key',
    files: ['~/.aliyun/config.json'],
    ...{ shape: 'json', keys: ['profiles * access_key_secret'], called: 'name' },
    instead: 'aliyun configure --mode OAuth or EcsRamRole',
  },
  {
    kind: 'openstack password',
    files: ['@/openstack/clouds.yaml', '@/openstack/secure.yaml'],
    shape: 'yaml',
    keys: ['clouds * auth password', 'clouds * auth application_credential_secret'],
  },
  {
    kind: 'exoscale key',
    files: ['@/exoscale/exoscale.toml'],
    shape: 'table',
    keys: ['accounts secret'],
    called: 'name',
  },
  { kind: 'cloudflare token', files: ['~/.cloudflare/cloudflare.cfg'], shape: 'table', keys: ['* token', '* key'] },
];

const stores: readonly Row[] = [
  {
    kind: 'snowflake password',
    files: ['~/.snowflake/connections.toml', '~/.snowflake/config.toml', '~/.snowsql/config'],
    shape: 'table',
    keys: ['* password'],
    instead: 'authenticator = "externalbrowser" in the connection',
  },
  {
    kind: 'atlas key',
    files: ['@/atlascli/config.toml'],
    ...{ shape: 'table', keys: ['* private_api_key', '* refresh_token'] },
    instead: 'atlas auth login, and atlas auth logout afterwards',
  },
  {
    kind: 'dbt password',
    files: ['~/.dbt/profiles.yml'],
    shape: 'yaml',
    keys: ['* outputs * password', '* outputs * token'],
    places: [...servers('host'), ['gcp-project', 'project'], ['name', 'account']],
    instead: '"{{ env_var(…) }}" in the profile',
  },
  {
    kind: 'confluent login',
    files: ['~/.confluent/config.json'],
    shape: 'json',
    keys: ['context_states * auth_refresh_token', 'context_states * auth_token'],
    instead: 'confluent logout',
  },
  {
    kind: 'rclone secret',
    files: ['@/rclone/rclone.conf'],
    shape: 'table',
    keys: ['* token', '* pass', '* secret_access_key', '* key', '* client_secret', '* sas_url'],
    places: servers('endpoint', 'host', 'url'),
    instead: 'rclone config encryption set',
  },
  {
    kind: 's3 key',
    files: ['~/.s3cfg'],
    shape: 'table',
    keys: ['* secret_key'],
    places: servers('host_base'),
    instead: 'aws configure sso, or a role of the machine',
  },
  {
    kind: 's3 key',
    files: ['~/.mc/config.json'],
    shape: 'json',
    keys: ['aliases * secretKey'],
    places: servers('url'),
    instead: 'mc alias set with a service account that ends',
  },
  {
    kind: 'google credentials',
    files: ['~/.boto'],
    shape: 'table',
    keys: ['* gs_oauth2_refresh_token', '* gs_secret_access_key', '* aws_secret_access_key'],
    instead: 'gcloud auth login, which gsutil uses by itself',
  },
  { kind: 'neon login', files: ['@/neonctl/credentials.json'], shape: 'json', keys: ['refresh_token'] },
  {
    kind: 'turso token',
    files: ['@/turso/settings.json'],
    shape: 'json',
    keys: ['token'],
    instead: 'turso auth logout',
  },
  { kind: 'influx token', files: ['~/.influxdbv2/configs'], shape: 'table', keys: ['* token'], places: servers('url') },
];

const services: readonly Row[] = [
  {
    kind: 'kaggle key',
    files: ['~/.kaggle/kaggle.json', '@/kaggle/kaggle.json'],
    shape: 'json',
    keys: ['key'],
    called: 'username',
    instead: 'expire the key in the settings of the account when it is not needed',
  },
  {
    kind: 'hugging face token',
    files: ['~/.cache/huggingface/stored_tokens'],
    shape: 'table',
    keys: ['* hf_token'],
    instead: 'hf auth logout; a fine-grained token that may only read',
  },
  {
    kind: 'model login',
    files: ['~/.codex/auth.json'],
    shape: 'json',
    keys: ['OPENAI_API_KEY', 'tokens refresh_token'],
    instead: 'codex logout',
  },
  { kind: 'model login', files: ['~/.claude/.credentials.json'], shape: 'json', keys: ['claudeAiOauth refreshToken'] },
  { kind: 'model login', files: ['~/.gemini/oauth_creds.json'], shape: 'json', keys: ['refresh_token'] },
  { kind: 'modal token', files: ['~/.modal.toml'], shape: 'table', keys: ['* token_secret'] },
  {
    kind: 'sentry token',
    files: ['~/.sentryclirc'],
    shape: 'table',
    keys: ['auth token'],
    instead: 'a token of one project',
  },
  {
    kind: 'datadog key',
    files: ['~/.dogrc'],
    shape: 'table',
    keys: ['Connection appkey', 'Connection apikey'],
    instead: 'an application key with narrow scopes',
  },
  {
    kind: 'twilio key',
    files: ['~/.twilio-cli/config.json'],
    shape: 'json',
    keys: ['profiles * apiSecret'],
    instead: 'twilio profiles:remove',
  },
  { kind: 'new relic key', files: ['~/.newrelic/credentials.json'], shape: 'json', keys: ['* apiKey'] },
  {
    kind: 'algolia key',
    files: ['@/algolia/config.toml'],
    shape: 'table',
    keys: ['* api_key', '* admin_api_key'],
    instead: 'a key that may only search',
  },
  { kind: 'launchdarkly token', files: ['@/ldcli/config.yml'], shape: 'yaml', keys: ['access-token'] },
  {
    kind: 'snyk token',
    files: ['@/configstore/snyk.json'],
    shape: 'json',
    keys: ['api'],
    instead: 'snyk config unset api',
  },
  {
    kind: 'ngrok token',
    files: ['@/ngrok/ngrok.yml'],
    shape: 'yaml',
    keys: ['authtoken', 'agent authtoken'],
    instead: 'an authtoken with an ACL',
  },
  {
    kind: 'argocd login',
    files: ['@/argocd/config', '~/.argocd/config'],
    shape: 'yaml',
    keys: ['users * auth-token'],
    called: 'name',
    instead: 'argocd logout',
  },
  { kind: 'gitea token', files: ['@/tea/config.yml'], shape: 'yaml', keys: ['logins * token'], called: 'name' },
  {
    kind: 'github token',
    files: ['@/hub'],
    shape: 'yaml',
    keys: ['* * oauth_token'],
    instead: 'gh auth login keeps the token in the keyring',
  },
  { kind: 'circleci token', files: ['~/.circleci/cli.yml'], shape: 'yaml', keys: ['token'] },
  { kind: 'travis token', files: ['~/.travis/config.yml'], shape: 'yaml', keys: ['endpoints * access_token'] },
];

const registries: readonly Row[] = [
  {
    kind: 'composer token',
    files: ['~/.composer/auth.json', '@/composer/auth.json'],
    shape: 'json',
    keys: ['github-oauth *', 'gitlab-token *', 'http-basic * password', 'bearer *'],
    instead: 'composer config --global --auth --unset, and the variable COMPOSER_AUTH for one run',
  },
  {
    kind: 'pypi token',
    files: ['@/pypoetry/auth.toml'],
    shape: 'table',
    keys: ['* password', 'pypi-token pypi'],
    instead: 'poetry keeps it in the keyring where there is one',
  },
  {
    kind: 'npm token',
    files: ['~/.yarnrc.yml'],
    shape: 'yaml',
    keys: ['npmAuthToken', 'npmRegistries * npmAuthToken'],
    instead: 'yarn npm logout, then a granular token with an end',
  },
  {
    kind: 'helm registry login',
    files: ['@/helm/registry/config.json'],
    shape: 'json',
    keys: ['auths * auth'],
    instead: 'helm registry logout',
  },
];

const plain = [
  {
    kind: 'hugging face token',
    files: ['~/.cache/huggingface/token', '~/.huggingface/token'],
    name: 'hugging face',
    instead: 'hf auth logout; a fine-grained token that may only read',
  },
  { kind: 'kaggle key', files: ['~/.kaggle/access_token'], name: 'kaggle', instead: 'a token with an end' },
  {
    kind: 'planetscale login',
    files: ['@/planetscale/access-token'],
    name: 'planetscale',
    instead: 'pscale auth logout',
  },
  {
    kind: 'cloudflare tunnel certificate',
    files: ['~/.cloudflared/cert.pem'],
    name: 'cloudflared',
    instead: 'a token of one tunnel: cloudflared tunnel token',
  },
  {
    kind: 'decryption key',
    files: ['@/sops/age/keys.txt', '~/.age/key.txt'],
    name: 'age',
    instead: 'a key in a key service, or age-plugin-yubikey',
  },
];

const sources: readonly ReachSource[] = [
  ...[...clouds, ...stores, ...services, ...registries].map((row) =>
    tokenFile({ name: row.kind.split(' ')[0] ?? row.kind, instead: NARROW, ...row }),
  ),
  ...plain.map(plainToken),
];

/** Tokens that programs keep in files of settings, a row each. */
export const programTokens: ReachSource = {
  looksAt: [...new Set(sources.flatMap(({ looksAt }) => looksAt))],
  find: (machine) => sources.flatMap((source) => source.find(machine)),
};
