import { ownField } from '../model/ownField';
import { lossOf } from './losses';
import { terraformFacts } from './terraformFacts';

/** Where the names of CloudFormation and Pulumi do not lead to Terraform's by themselves. */
const named: Readonly<Record<string, string>> = {
  'aws rds dbcluster': 'aws_rds_cluster',
  'aws rds cluster': 'aws_rds_cluster',
  'aws rds instance': 'aws_db_instance',
  'aws docdb dbcluster': 'aws_docdb_cluster',
  'aws neptune dbcluster': 'aws_neptune_cluster',
  'aws elasticloadbalancingv2 loadbalancer': 'aws_lb',
  'aws lb loadbalancer': 'aws_lb',
  'aws ec2 volume': 'aws_ebs_volume',
  'aws ebs volume': 'aws_ebs_volume',
  'aws efs filesystem': 'aws_efs_file_system',
  'aws cognito userpool': 'aws_cognito_user_pool',
  'aws logs loggroup': 'aws_cloudwatch_log_group',
  'aws cloudwatch loggroup': 'aws_cloudwatch_log_group',
  'aws opensearchservice domain': 'aws_opensearch_domain',
  'aws route53 hostedzone': 'aws_route53_zone',
  'aws ec2 natgateway': 'aws_nat_gateway',
  'aws timestream table': 'aws_timestreamwrite_table',
  'gcp sql databaseinstance': 'google_sql_database_instance',
  'gcp storage bucket': 'google_storage_bucket',
  'azure core resourcegroup': 'azurerm_resource_group',
  'kubernetes core/v1 namespace': 'kubernetes_namespace',
  'kubernetes core/v1 persistentvolumeclaim': 'kubernetes_persistent_volume_claim',
};

const providers: Readonly<Record<string, string>> = { gcp: 'google', azure: 'azurerm' };

/** `DBInstance` → `db_instance`. */
function snake(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .toLowerCase()
    .replace(/^d_b_/, 'db_');
}

/** Provider, service and name of `AWS::RDS::DBInstance` or `aws:rds/instance:Instance`; null for any other type. */
function partsOf(type: string): readonly [string, string, string] | null {
  const [, provider = '', service = '', name = ''] =
    /^(AWS)::(\w+)::(\w+)$/.exec(type) ?? /^([\w-]+):([\w./-]*?)(?:\/\w+)?:(\w+)$/.exec(type) ?? [];
  return name === '' ? null : [provider.toLowerCase(), service, name];
}

function isKnown(type: string): boolean {
  return lossOf(type) !== null || terraformFacts(type) !== null;
}

/**
 * The Terraform type by which the fact tables know a resource of CloudFormation or Pulumi. The type itself when nothing
 * is known of it.
 */
export function terraformTypeOf(type: string): string {
  const parts = partsOf(type);
  if (parts === null) return type;
  const [provider, service, name] = parts;
  const known = named[`${provider} ${service.toLowerCase()} ${name.toLowerCase()}`];
  if (known !== undefined) return known;
  const prefix = ownField(providers, provider) ?? provider;
  const group = service.toLowerCase();
  const guesses = [`${prefix}_${group}_${snake(name)}`, `${prefix}_${snake(name)}`];
  return guesses.find(isKnown) ?? type;
}
