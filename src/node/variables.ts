/**
 * The only variables that leave a hook: names that tell where an operation would land.
 * Names of identities and places, never key material; addresses are reduced to where they lead by `placesOnly`.
 */
export const listedVariables = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_VAULT',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ROLE_ARN',
  'AWS_ENDPOINT_URL',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AZURE_SUBSCRIPTION',
  'AZURE_SUBSCRIPTION_ID',
  'AZURE_SUBSCRIPTION_NAME',
  'AZURE_CONFIG_DIR',
  'AZURE_DEFAULTS_GROUP',
  'ARM_SUBSCRIPTION_ID',
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_ACTIVE_CONFIG_NAME',
  'CLOUDSDK_CONFIG',
  'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT',
  'CLOUDSDK_CONTAINER_CLUSTER',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_CLOUD_QUOTA_PROJECT',
  'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
  'GOOGLE_CLOUD_PROJECT',
  'GCLOUD_PROJECT',
  'GOOGLE_PROJECT',
  'KUBECONFIG',
  'KUBE_CONTEXT',
  'KUBECTL_CONTEXT',
  'HELM_KUBECONTEXT',
  'HELM_NAMESPACE',
  'TF_WORKSPACE',
  'TF_DATA_DIR',
  'TF_VAR_environment',
  'TF_VAR_env',
  'TF_VAR_stage',
  'PULUMI_STACK',
  'CDK_DEFAULT_ACCOUNT',
  'STAGE',
  'SLS_STAGE',
  'ENVIRONMENT',
  'DEPLOY_ENV',
  'TARGET_ENV',
  'APP_ENV',
  'NODE_ENV',
  'RAILS_ENV',
  'RACK_ENV',
  'MIX_ENV',
  'DJANGO_ENV',
  'FLASK_ENV',
  'ASPNETCORE_ENVIRONMENT',
  'DATABASE_URL',
  'DB_URL',
  'DIRECT_URL',
  'SUPABASE_DB_URL',
  'POSTGRES_PRISMA_URL',
  'POSTGRES_URL',
  'MYSQL_URL',
  'MONGODB_URI',
  'MONGO_URL',
  'REDIS_URL',
  'PGHOST',
  'PGHOSTADDR',
  'PGSERVICE',
  'MYSQL_HOST',
  'MYSQL_TCP_HOST',
  'DB_HOST',
  'REDIS_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_HOST',
  'CONTAINER_HOST',
  'CONTAINER_CONNECTION',
  'CLOUDFLARE_ENV',
  'FLY_APP',
  'HEROKU_APP',
  'RAILWAY_ENVIRONMENT',
  'RAILWAY_ENVIRONMENT_NAME',
  'REPLIT_DEPLOYMENT',
  'VERCEL_ENV',
  'COMPOSE_PROJECT_NAME',
  'NATS_URL',
  'NATS_CONTEXT',
  'ETCDCTL_ENDPOINTS',
  'CONSUL_HTTP_ADDR',
  'VAULT_ADDR',
  'VAULT_NAMESPACE',
  'NOMAD_ADDR',
  'NOMAD_NAMESPACE',
  'KAFKA_BROKERS',
  'KAFKA_BOOTSTRAP_SERVERS',
  'ELASTICSEARCH_URL',
  'OPENSEARCH_URL',
  'RABBITMQ_URL',
  'AMQP_URL',
  'AWS_ACCOUNT_ID',
  'ARGOCD_SERVER',
  'HELM_KUBEAPISERVER',
  'HCLOUD_CONTEXT',
  'DIGITALOCEAN_CONTEXT',
  'DATABRICKS_HOST',
  'DATABRICKS_CONFIG_PROFILE',
  'OCI_CLI_PROFILE',
  'SCW_PROFILE',
  'GH_REPO',
  'NETLIFY_SITE_ID',
  'DJANGO_SETTINGS_MODULE',
  'FLYWAY_ENVIRONMENT',
  'ANSIBLE_INVENTORY',
  'SNOWFLAKE_DEFAULT_CONNECTION_NAME',
  'SQLCMDSERVER',
  'COCKROACH_URL',
  'COCKROACH_HOST',
  'CQLSH_HOST',
  'CLICKHOUSE_HOST',
  'INFLUX_HOST',
  'PGDATABASE',
  'PGSERVICEFILE',
  'MYSQL_DATABASE',
  'MYSQL_GROUP_SUFFIX',
  'AZURE_ENV_NAME',
  'TG_WORKING_DIR',
  'TERRAGRUNT_WORKING_DIR',
  'PULUMI_BACKEND_URL',
  'COMPOSE_FILE',
  'COMPOSE_PROFILES',
  'DOPPLER_CONFIG',
  'OS_CLOUD',
  'OS_PROJECT_NAME',
  'OS_AUTH_URL',
  'HELMFILE_ENVIRONMENT',
  'ANSIBLE_CONFIG',
  'ANSIBLE_SUBSET',
  'BOTO_CONFIG',
  'BIGQUERYRC',
  'PGSYSCONFDIR',
  'ALEMBIC_CONFIG',
  'DBT_TARGET',
  'PHINX_ENVIRONMENT',
  'DATABRICKS_BUNDLE_TARGET',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'RESTIC_REPOSITORY',
  'BORG_REPO',
  'SENTRY_ORG',
  'SENTRY_PROJECT',
  'HOLDPOINT_WINDOW',
] as const;

/** A secret may hold an `@` that nobody escaped: the last one before the path ends it. */
const withUserAndSecret = /^([a-z][a-z0-9+.:-]*:\/\/)[^/?#]*@/i;
const WITH_SCHEME = /^[a-z][a-z0-9+.:-]*:\/\//i;
const HOST_AND_PORT = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i;

/** Variables that hold several addresses, with commas between. */
const LISTS: ReadonlySet<string> = new Set([
  'NATS_URL',
  'ETCDCTL_ENDPOINTS',
  'KAFKA_BROKERS',
  'KAFKA_BOOTSTRAP_SERVERS',
  'ELASTICSEARCH_URL',
  'OPENSEARCH_URL',
]);

/** A secret may stand before any of them, and hold a comma itself: then none of the list is kept. */
function listed(value: string): string | null {
  const places = value.split(',').map((one) => placeIn(one.trim()));
  return places.every((place) => place !== null) ? places.join(',') : null;
}

function placeIn(address: string): string | null {
  if (!WITH_SCHEME.test(address)) return HOST_AND_PORT.test(address) ? address : null;
  return address.replace(withUserAndSecret, '$1').replace(/[?#].*$/, '');
}

/** The value without user name and password where it is an address; null for an address written in no known way. */
function withoutCredentials(name: string, value: string): string | null {
  if (LISTS.has(name)) return listed(value);
  if (/_ADDR$/.test(name)) return placeIn(value);
  if (/_(?:URL|URI)$/.test(name) && !WITH_SCHEME.test(value)) return null;
  return value.replace(withUserAndSecret, '$1').replace(/[?#].*$/, '');
}

/** The listed variables of `environment`, with credentials in addresses taken out. */
export function placesOnly(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of listedVariables) {
    const value = environment[name];
    const place = value === undefined || value === '' ? null : withoutCredentials(name, value);
    if (place !== null) kept[name] = place;
  }
  return kept;
}
