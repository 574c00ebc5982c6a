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
  'AWS_CONFIG_FILE',
  'AZURE_SUBSCRIPTION_ID',
  'ARM_SUBSCRIPTION_ID',
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_ACTIVE_CONFIG_NAME',
  'GOOGLE_CLOUD_PROJECT',
  'GCLOUD_PROJECT',
  'GOOGLE_PROJECT',
  'KUBECONFIG',
  'KUBE_CONTEXT',
  'TF_WORKSPACE',
  'TF_DATA_DIR',
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
  'DOCKER_HOST',
  'HOLDPOINT_WINDOW',
] as const;

/** A secret may hold an `@` that nobody escaped: the last one before the path ends it. */
const withUserAndSecret = /^([a-z][a-z0-9+.:-]*:\/\/)[^/?#]*@/i;

/** The value without user name and password where it is an address; null for an address written in no known way. */
function withoutCredentials(name: string, value: string): string | null {
  const isAddress = /_(?:URL|URI)$/.test(name);
  if (isAddress && !/^[a-z][a-z0-9+.:-]*:\/\//i.test(value)) return null;
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
