import type { Invocation } from './invocation';

type Told = (invocation: Invocation) => boolean;

const always: Told = () => true;
const decrypted: Told = ({ options }) => options.has('--with-decryption') && !options.has('--no-with-decryption');

/** Operations whose answer is a credential or a secret, by `service operation`, and when it is. */
const told: ReadonlyMap<string, Told> = new Map<string, Told>([
  ['secretsmanager get-secret-value', always],
  ['secretsmanager batch-get-secret-value', always],
  ['secretsmanager get-random-password', () => false],
  ['ssm get-parameter', decrypted],
  ['ssm get-parameters', decrypted],
  ['ssm get-parameters-by-path', decrypted],
  ['ssm get-parameter-history', decrypted],
  ['sts get-session-token', always],
  ['sts get-federation-token', always],
  ['sts assume-role', always],
  ['sts assume-root', always],
  ['sts assume-role-with-saml', always],
  ['sts assume-role-with-web-identity', always],
  ['kms decrypt', always],
  ['kms generate-data-key', always],
  ['kms generate-data-key-pair', always],
  ['ecr get-login-password', always],
  ['ecr get-login', always],
  ['ecr get-authorization-token', always],
  ['ecr-public get-login-password', always],
  ['ecr-public get-authorization-token', always],
  ['codeartifact get-authorization-token', always],
  ['rds generate-db-auth-token', always],
  ['dsql generate-db-connect-auth-token', always],
  ['dsql generate-db-connect-admin-auth-token', always],
  ['redshift get-cluster-credentials', always],
  ['redshift get-cluster-credentials-with-iam', always],
  ['redshift-serverless get-credentials', always],
  ['cognito-idp initiate-auth', always],
  ['cognito-idp admin-initiate-auth', always],
  ['cognito-idp describe-user-pool-client', always],
  ['cognito-identity get-credentials-for-identity', always],
  ['cognito-identity get-open-id-token', always],
  ['eks get-token', always],
  ['eks-auth assume-role-for-pod-identity', always],
  ['sso get-role-credentials', always],
  // Encrypted, unless the key that opens it is given.
  ['ec2 get-password-data', ({ options }) => options.has('--priv-launch-key')],
  ['wafv2 get-decrypted-api-key', always],
  ['bedrock-agentcore get-resource-api-key', always],
  ['sts get-web-identity-token', always],
  ['ssm get-access-token', always],
  ['ec2 create-key-pair', always],
  ['iam create-access-key', always],
  ['iam create-service-specific-credential', always],
  ['lightsail download-default-key-pair', always],
  ['lightsail get-relational-database-master-user-password', always],
  ['lightsail get-instance-access-details', always],
  ['apigateway get-api-key', ({ options }) => options.has('--include-value')],
  ['apigateway get-api-keys', ({ options }) => options.has('--include-values')],
  ['acm export-certificate', always],
  ['configure export-credentials', always],
  ['configure get', ({ operands }) => operands.some((word) => /secret_access_key|session_token/.test(word.value))],
]);

/** Whether the answer of the operation is a credential or a secret. */
export function tellsSecret(invocation: Invocation): boolean {
  const { service, operation } = invocation;
  // `get-environment-credentials`: the same words in every service.
  return told.get(`${service} ${operation}`)?.(invocation) ?? /^get-(?:[a-z0-9-]+-)?credentials$/.test(operation);
}
