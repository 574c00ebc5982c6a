/** What a variable of a documented name holds, and the safer way that its vendor offers. */
export type KnownVariable = { readonly kind: string; readonly instead: string };

const GITHUB =
  'gh auth login keeps the token in the keyring; in automation the job’s own GITHUB_TOKEN ends with the job';

/** One row a vendor: the kind, the safer way, the names its documentation gives. */
const table: readonly (readonly [kind: string, instead: string, names: readonly string[]])[] = [
  ['aws key', 'aws configure sso, or a role of the machine', ['AWS_SECRET_ACCESS_KEY']],
  [
    'github token',
    GITHUB,
    ['GITHUB_TOKEN', 'GH_TOKEN', 'GH_ENTERPRISE_TOKEN', 'GITHUB_PAT', 'HOMEBREW_GITHUB_API_TOKEN'],
  ],
  ['gitlab token', 'glab auth login with the keyring', ['GITLAB_TOKEN', 'GITLAB_PRIVATE_TOKEN', 'GITLAB_ACCESS_TOKEN']],
  ['npm token', 'npm login by session, or trusted publishing from the pipeline', ['NPM_TOKEN', 'NODE_AUTH_TOKEN']],
  [
    'pypi token',
    'trusted publishing from the pipeline',
    ['TWINE_PASSWORD', 'PYPI_TOKEN', 'UV_PUBLISH_TOKEN', 'POETRY_PYPI_TOKEN_PYPI'],
  ],
  ['cargo token', 'cargo login with a credential provider', ['CARGO_REGISTRY_TOKEN']],
  ['gem key', 'trusted publishing from the pipeline', ['GEM_HOST_API_KEY']],
  [
    'azure secret',
    'az login, or a managed identity',
    ['AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET', 'AZURE_STORAGE_KEY'],
  ],
  [
    'azure token',
    'az login',
    ['AZURE_DEVOPS_EXT_PAT', 'SYSTEM_ACCESSTOKEN', 'AZURE_STORAGE_SAS_TOKEN', 'AZURE_STORAGE_CONNECTION_STRING'],
  ],
  [
    'google credentials',
    'gcloud auth application-default login --impersonate-service-account',
    ['GOOGLE_CREDENTIALS', 'GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN', 'GCP_SA_KEY'],
  ],
  ['cloudflare token', 'wrangler login', ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_API_KEY', 'CF_API_TOKEN', 'CF_API_KEY']],
  [
    'digitalocean token',
    'a token with an end and narrow scopes',
    ['DIGITALOCEAN_TOKEN', 'DIGITALOCEAN_ACCESS_TOKEN', 'SPACES_SECRET_ACCESS_KEY'],
  ],
  ['hetzner token', 'a token that may only read', ['HCLOUD_TOKEN']],
  ['linode token', 'a token with an end and narrow scopes', ['LINODE_TOKEN', 'LINODE_CLI_TOKEN']],
  ['vultr key', 'a key bound to one address', ['VULTR_API_KEY']],
  ['scaleway key', 'a key with an end', ['SCW_SECRET_KEY']],
  ['fly token', 'fly tokens create deploy with an expiry', ['FLY_API_TOKEN', 'FLY_ACCESS_TOKEN']],
  ['heroku key', 'heroku login', ['HEROKU_API_KEY']],
  ['vercel token', 'a token with an end, of one team', ['VERCEL_TOKEN']],
  ['netlify token', 'netlify login', ['NETLIFY_AUTH_TOKEN']],
  ['railway token', 'a token of one project and environment', ['RAILWAY_TOKEN', 'RAILWAY_API_TOKEN']],
  ['render key', 'render login', ['RENDER_API_KEY']],
  [
    'supabase key',
    'supabase login; the anonymous key with row level security',
    ['SUPABASE_ACCESS_TOKEN', 'SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_DB_PASSWORD'],
  ],
  ['firebase token', 'application default credentials', ['FIREBASE_TOKEN']],
  ['vault token', 'vault login with an auth method and a short lease', ['VAULT_TOKEN']],
  ['consul token', 'consul login with an auth method', ['CONSUL_HTTP_TOKEN']],
  ['nomad token', 'nomad login with an auth method', ['NOMAD_TOKEN']],
  ['terraform token', 'dynamic provider credentials', ['TFE_TOKEN', 'TF_TOKEN_app_terraform_io', 'TF_API_TOKEN']],
  ['pulumi token', 'pulumi login with a token that ends', ['PULUMI_ACCESS_TOKEN', 'PULUMI_CONFIG_PASSPHRASE']],
  [
    'docker password',
    'docker login with a credential helper',
    ['DOCKER_PASSWORD', 'DOCKERHUB_TOKEN', 'DOCKER_AUTH_CONFIG'],
  ],
  [
    'datadog key',
    'an application key with narrow scopes',
    ['DD_API_KEY', 'DD_APP_KEY', 'DATADOG_API_KEY', 'DATADOG_APP_KEY'],
  ],
  [
    'stripe key',
    'a restricted key of the test mode',
    ['STRIPE_API_KEY', 'STRIPE_SECRET_KEY', 'STRIPE_LIVE_SECRET_KEY'],
  ],
  ['twilio key', 'an API key that can be revoked alone', ['TWILIO_AUTH_TOKEN', 'TWILIO_API_SECRET']],
  ['sendgrid key', 'a key with narrow scopes', ['SENDGRID_API_KEY']],
  ['slack token', 'a token with rotation', ['SLACK_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_USER_TOKEN']],
  ['sentry token', 'a token of one project', ['SENTRY_AUTH_TOKEN']],
  [
    'database password',
    '~/.pgpass or a login file, or a login that ends by itself',
    [
      'PGPASSWORD',
      'MYSQL_PWD',
      'MYSQL_ROOT_PASSWORD',
      'POSTGRES_PASSWORD',
      'REDISCLI_AUTH',
      'MONGO_INITDB_ROOT_PASSWORD',
      'SQLCMDPASSWORD',
      'SNOWSQL_PWD',
    ],
  ],
  [
    'model key',
    'a key of one project with a limit',
    [
      ...['OPENAI_API_KEY', 'ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN', 'GEMINI_API_KEY'],
      ...['GOOGLE_API_KEY', 'HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN', 'HUGGINGFACE_TOKEN', 'AZURE_OPENAI_API_KEY'],
      ...['MISTRAL_API_KEY', 'GROQ_API_KEY', 'OPENROUTER_API_KEY', 'XAI_API_KEY', 'DEEPSEEK_API_KEY', 'COHERE_API_KEY'],
      ...['REPLICATE_API_TOKEN', 'TOGETHER_API_KEY', 'PERPLEXITY_API_KEY'],
    ],
  ],
  ['kaggle key', 'expire the key in the settings of the account', ['KAGGLE_KEY', 'KAGGLE_API_TOKEN']],
  ['decryption passphrase', 'a key in a key service', ['RESTIC_PASSWORD', 'BORG_PASSPHRASE']],
  [
    'decryption key',
    'a key in a key service',
    ['SOPS_AGE_KEY', 'ANSIBLE_VAULT_PASSWORD', 'RAILS_MASTER_KEY', 'SECRET_KEY_BASE'],
  ],
];

const byName: ReadonlyMap<string, KnownVariable> = new Map(
  table.flatMap(([kind, instead, names]) => names.map((name) => [name, { kind, instead }] as const)),
);

/** Terraform reads the token of each host from a variable of its own. */
export function knownVariable(name: string): KnownVariable | null {
  const terraform = name.startsWith('TF_TOKEN_') ? byName.get('TFE_TOKEN') : undefined;
  return byName.get(name) ?? terraform ?? null;
}
