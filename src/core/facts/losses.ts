import { ownField } from '../model/ownField';
/**
 * What is gone for ever with a resource, by Terraform type: a phrase, and what keeps it if anything does.
 * Sources: the vendors' documentation of each delete operation.
 */
export type Loss = {
  /** `data`, `stored objects`. */
  readonly lost: string;
  /** `a final snapshot exists`; absent when nothing brings it back. */
  readonly unless?: string;
  /** The attribute that, when true, takes `unless` away. */
  readonly unlessGoneBy?: string;
};

const snapshot: Loss = { lost: 'data', unless: 'a final snapshot exists', unlessGoneBy: 'skip_final_snapshot' };
const bucket: Loss = { lost: 'stored objects, and the name may be taken by others' };
const disk: Loss = { lost: "the volume's data", unless: 'a snapshot exists' };
const vault: Loss = { lost: 'keys, secrets and certificates', unless: 'it is recovered while soft-deleted' };
const cluster: Loss = { lost: 'all cluster objects, the endpoint and volumes that go with them' };
const key: Loss = {
  lost: 'everything encrypted with the key',
  unless: 'its deletion is cancelled in the waiting period',
};
const topics: Loss = { lost: 'messages' };
const indices: Loss = { lost: 'indices', unless: 'a snapshot exists' };
const cache: Loss = { lost: 'cache content', unless: 'a final snapshot exists' };
const backedUp: Loss = { lost: 'data and backups', unless: 'a final or retained backup exists' };
const azureData: Loss = { lost: 'data', unless: 'it is restored in its retention period' };
const address: Loss = { lost: 'the public address' };
const server: Loss = { lost: "the server's disk and addresses", unless: 'a snapshot exists' };
const undropped: Loss = { lost: 'data', unless: 'it is undropped in its retention time' };

const losses: Readonly<Record<string, Loss>> = {
  aws_db_instance: snapshot,
  aws_rds_cluster: snapshot,
  aws_docdb_cluster: snapshot,
  aws_neptune_cluster: snapshot,
  aws_redshift_cluster: snapshot,
  aws_dynamodb_table: { lost: 'items', unless: 'point-in-time recovery or a backup is on' },
  aws_keyspaces_table: { lost: 'rows', unless: 'point-in-time recovery is on' },
  aws_timestreamwrite_table: { lost: 'measurements' },
  aws_elasticache_cluster: cache,
  aws_elasticache_replication_group: cache,
  aws_memorydb_cluster: { lost: 'data', unless: 'a final snapshot exists' },
  aws_opensearch_domain: indices,
  aws_elasticsearch_domain: indices,
  aws_msk_cluster: { lost: 'topics and their messages' },
  aws_kinesis_stream: { lost: 'records not yet read' },
  aws_sqs_queue: topics,
  aws_s3_bucket: bucket,
  aws_ebs_volume: disk,
  aws_efs_file_system: { lost: 'files', unless: 'a backup exists' },
  aws_fsx_lustre_file_system: { lost: 'files', unless: 'a backup exists' },
  aws_backup_vault: { lost: 'recovery points' },
  aws_instance: { lost: 'instance store, root volume by default, and addresses', unless: 'a snapshot exists' },
  aws_eip: address,
  aws_nat_gateway: { lost: 'the auto-assigned address' },
  aws_kms_key: key,
  aws_secretsmanager_secret: { lost: "the secret's versions", unless: 'it is restored in the recovery window' },
  aws_ecr_repository: { lost: 'images' },
  aws_route53_zone: { lost: 'records and name servers; others could take the domain over' },
  aws_cognito_user_pool: { lost: 'users and their passwords' },
  aws_cloudwatch_log_group: { lost: 'logs' },
  aws_eks_cluster: cluster,
  aws_cloudfront_distribution: { lost: "the distribution's domain name" },
  aws_iam_access_key: { lost: "the key's secret" },
  google_sql_database_instance: backedUp,
  google_sql_database: { lost: 'data', unless: 'a backup exists' },
  google_spanner_instance: { lost: 'data and backups' },
  google_spanner_database: { lost: 'data', unless: 'a backup exists' },
  google_bigtable_instance: { lost: 'data', unless: 'a backup exists' },
  google_bigquery_dataset: { lost: 'tables' },
  google_bigquery_table: { lost: 'rows', unless: 'it is restored within the time travel window' },
  google_firestore_database: { lost: 'documents', unless: 'a backup exists' },
  google_alloydb_cluster: { lost: 'data', unless: 'a backup exists' },
  google_redis_instance: { lost: 'cache content' },
  google_storage_bucket: bucket,
  google_compute_disk: disk,
  google_compute_address: address,
  google_compute_global_address: address,
  google_container_cluster: cluster,
  google_kms_crypto_key: key,
  google_secret_manager_secret: { lost: "the secret's versions" },
  google_dns_managed_zone: { lost: 'records and name servers' },
  google_pubsub_subscription: { lost: 'messages not yet acknowledged' },
  google_artifact_registry_repository: { lost: 'packages and images' },
  google_project: { lost: 'everything in the project', unless: 'it is restored within 30 days' },
  azurerm_resource_group: { lost: 'every resource inside' },
  azurerm_storage_account: { lost: 'stored objects' },
  azurerm_storage_container: { lost: 'stored objects' },
  azurerm_key_vault: vault,
  azurerm_mssql_server: { lost: 'databases and backups', unless: 'long-term backups exist' },
  azurerm_mssql_database: azureData,
  azurerm_postgresql_flexible_server: azureData,
  azurerm_mysql_flexible_server: azureData,
  azurerm_cosmosdb_account: azureData,
  azurerm_redis_cache: { lost: 'cache content' },
  azurerm_managed_disk: disk,
  azurerm_kubernetes_cluster: cluster,
  azurerm_container_registry: { lost: 'images' },
  azurerm_dns_zone: { lost: 'records and name servers' },
  azurerm_public_ip: address,
  azurerm_log_analytics_workspace: { lost: 'logs', unless: 'it is recovered while soft-deleted' },
  cloudflare_zone: { lost: 'records and settings of the domain' },
  cloudflare_d1_database: { lost: 'data' },
  cloudflare_workers_kv_namespace: { lost: 'stored values' },
  cloudflare_r2_bucket: { lost: 'stored objects' },
  cloudflare_queue: topics,
  kubernetes_namespace: { lost: 'everything inside the namespace' },
  kubernetes_namespace_v1: { lost: 'everything inside the namespace' },
  kubernetes_persistent_volume_claim: { lost: "the volume's data", unless: 'its reclaim policy is Retain' },
  kubernetes_persistent_volume_claim_v1: { lost: "the volume's data", unless: 'its reclaim policy is Retain' },
  digitalocean_container_registry: { lost: 'images' },
  digitalocean_database_cluster: { lost: 'data and backups' },
  digitalocean_domain: { lost: 'records' },
  digitalocean_droplet: server,
  digitalocean_kubernetes_cluster: cluster,
  digitalocean_spaces_bucket: bucket,
  digitalocean_volume: disk,
  hcloud_floating_ip: address,
  hcloud_primary_ip: address,
  hcloud_server: server,
  hcloud_volume: disk,
  linode_instance: server,
  linode_object_storage_bucket: bucket,
  linode_volume: disk,
  openstack_blockstorage_volume_v3: disk,
  scaleway_rdb_instance: { lost: 'data', unless: 'a backup exists' },
  aiven_pg: { lost: 'data and backups' },
  aiven_mysql: { lost: 'data and backups' },
  confluent_kafka_cluster: { lost: 'topics and their messages' },
  confluent_kafka_topic: topics,
  docker_volume: { lost: "the volume's data" },
  mongodbatlas_advanced_cluster: { lost: 'data', unless: 'its backups are kept' },
  mongodbatlas_cluster: { lost: 'data', unless: 'its backups are kept' },
  mysql_database: { lost: 'data', unless: 'a backup exists' },
  postgresql_database: { lost: 'data', unless: 'a backup exists' },
  snowflake_database: undropped,
  snowflake_schema: undropped,
  snowflake_table: undropped,
  vault_mount: { lost: 'every secret below the mount' },
  vault_namespace: { lost: 'everything inside the namespace' },
  vault_transit_secret_backend_key: { lost: 'everything encrypted with the key' },
  random_password: { lost: 'the value that others use' },
  tls_private_key: { lost: 'the private key' },
};

/** Null for types that hold nothing a second apply would not bring back, and for unknown types. */
export function lossOf(type: string): Loss | null {
  return ownField(losses, type) ?? null;
}
