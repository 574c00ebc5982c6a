import type { Invocation } from './invocation';

type Told = (invocation: Invocation) => boolean;

const always: Told = () => true;
const decrypted: Told = ({ options }) => options.has('--with-decryption') && !options.has('--no-with-decryption');

/** Operations whose answer is a credential or a secret, by `service operation`, and when it is. */
const told: ReadonlyMap<string, Told> = new Map<string, Told>([
  ['secretsmanager get-secret-value', always],
  ['secretsmanager batch-get-secret-value', always],
  // Makes one up; a token of this service is told without its value.
  ['secretsmanager get-random-password', () => false],
  ['route53globalresolver get-access-token', () => false],
  ['ssm get-parameter', decrypted],
  ['ssm get-parameters', decrypted],
  ['ssm get-parameters-by-path', decrypted],
  ['ssm get-parameter-history', decrypted],
  ['sts get-session-token', always],
  ['sts get-web-identity-token', always],
  ['sts assume-root', always],
  ['kms decrypt', always],
  ['kms generate-data-key', always],
  ['kms generate-data-key-pair', always],
  ['ecr get-login-password', always],
  ['ecr get-login', always],
  ['ecr-public get-login-password', always],
  ['cognito-idp initiate-auth', always],
  ['cognito-idp admin-initiate-auth', always],
  ['cognito-idp describe-user-pool-client', always],
  ['eks get-token', always],
  // Encrypted, unless the key that opens it is given.
  ['ec2 get-password-data', ({ options }) => options.has('--priv-launch-key')],
  ['wafv2 get-decrypted-api-key', always],
  ['bedrock-agentcore get-resource-api-key', always],
  ['s3control get-data-access', always],
  ['gamelift get-compute-access', always],
  ['gamelift get-instance-access', always],
  ['finspace-data get-external-data-view-access-details', always],
  ['kms derive-shared-secret', always],
  ['cognito-idp respond-to-auth-challenge', always],
  ['cognito-idp admin-respond-to-auth-challenge', always],
  ['cognito-idp list-user-pool-client-secrets', always],
  ['sso-oidc create-token', always],
  ['iot create-keys-and-certificate', always],
  ['lightsail create-key-pair', always],
  ['lightsail create-bucket-access-key', always],
  ['lightsail create-container-service-registry-login', always],
  ['ec2 create-key-pair', always],
  ['iam create-access-key', always],
  ['iam create-service-specific-credential', always],
  ['lightsail download-default-key-pair', always],
  ['lightsail get-instance-access-details', always],
  ['apigateway get-api-key', ({ options }) => options.has('--include-value')],
  ['apigateway get-api-keys', ({ options }) => options.has('--include-values')],
  ['acm export-certificate', always],
  ['configure export-credentials', always],
  ['configure get', ({ operands }) => operands.some((word) => /secret_access_key|session_token/.test(word.value))],
]);

/** Who or what the token lets in; others are a place in a list, a lock, a mark of a change. */
const TOKEN =
  /^(?:get|create|generate|issue|exchange)-(?:[a-z0-9-]+-)?(?:access|auth|authorization|oauth2?|open-id|client|federation|identity|login|payment|cli|participant|chat)-token(?:-(?:for|from|with)-.+)?$/;

/** Operations whose answer is a credential, by the words that every service has for it. */
const WORDS: readonly RegExp[] = [
  // `get-environment-credentials`, `get-space-credentials-for-organization`
  /^(?:get|request)-(?:[a-z0-9-]+-)?credentials(?:-(?:for|with)-.+)?$/,
  // `assume-queue-role-for-read`, `assume-impersonation-role`
  /^assume-(?:[a-z-]+-)?role(?:-.+)?$/,
  /^get-(?!random-|ec2-)[a-z-]+-password$/,
  /^get-tokens-from-refresh-token$/,
  // Of Athena, EMR and Glue: an address with the token for it.
  /^get-session-endpoint$/,
  TOKEN,
];

/** Whether the answer of the operation is a credential or a secret. */
export function tellsSecret(invocation: Invocation): boolean {
  const { service, operation } = invocation;
  return told.get(`${service} ${operation}`)?.(invocation) ?? WORDS.some((word) => word.test(operation));
}
