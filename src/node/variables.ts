/**
 * The only variables that leave a hook: names that tell where an operation would land.
 * Names of identities and places, never key material; `DATABASE_URL` is reduced to its host by `placesOnly`.
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
  'ENVIRONMENT',
  'NODE_ENV',
  'RAILS_ENV',
  'DATABASE_URL',
  'PGHOST',
  'MYSQL_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_HOST',
  'HOLDPOINT_WINDOW',
] as const;

const withUserAndSecret = /^([a-z][a-z0-9+.-]*:\/\/)[^@/]*@/i;

/** The value without user name and password where it is an address. */
function withoutCredentials(value: string): string {
  return value.replace(withUserAndSecret, '$1').replace(/[?#].*$/, '');
}

/** The listed variables of `environment`, with credentials in addresses taken out. */
export function placesOnly(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of listedVariables) {
    const value = environment[name];
    if (value !== undefined && value !== '') kept[name] = withoutCredentials(value);
  }
  return kept;
}
