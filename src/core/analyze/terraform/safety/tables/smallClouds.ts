import { bad, blocks, good, less, more, off, on, ranked, same, there, under, type Setting } from '../setting';

/** What smaller clouds and services call the same things. */
export const smallClouds: readonly Setting[] = [
  ...under('hcloud', [
    on(
      'X05',
      'deletion protection',
      'server volume network load_balancer floating_ip primary_ip zone',
      'delete_protection rebuild_protection',
    ),
    on('X06', 'backups', 'server', 'backups'),
    same('NX08', 'the address range', 'network network_subnet', 'ip_range'),
    on('NX05', 'the redirect to HTTPS', 'load_balancer_service', 'http.redirect_http'),
    bad('NX05', 'the listener', 'load_balancer_service', 'protocol', /^http$/i, 'unknown'),
  ]),
  ...under('mongodbatlas', [
    on('X05', 'termination protection', 'cluster advanced_cluster', 'termination_protection_enabled'),
    on('X06', 'backups', 'cluster advanced_cluster', 'cloud_backup backup_enabled pit_enabled'),
    bad('NX01', 'to every address', 'project_ip_access_list', 'cidr_block ip_address', /^0\.0\.0\.0(?:\/0)?$/),
    good(
      'X12',
      'encryption with a key of your own',
      'cluster advanced_cluster',
      'encryption_at_rest_provider',
      /^(?:aws|azure|gcp)$/i,
    ),
    ranked(
      'NX05',
      'the lowest TLS version',
      'cluster advanced_cluster',
      'advanced_configuration.minimum_enabled_tls_protocol',
      'TLS1_0 TLS1_1 TLS1_2 TLS1_3',
      2,
    ),
    more(
      'X06',
      'the backups',
      'cloud_backup_schedule',
      'restore_window_days policy_item_daily.retention_value policy_item_weekly.retention_value policy_item_monthly.retention_value',
    ),
  ]),
  ...under('alicloud', [
    bad('NX04', 'to everybody', 'oss_bucket oss_bucket_acl', 'acl', /^public-read/i),
    good('X06', 'versioning', 'oss_bucket', 'versioning.status', /^enabled$/i),
    there('X12', 'encryption at rest', 'oss_bucket', 'server_side_encryption_rule'),
    bad('NX03', 'to every address', 'db_instance', 'security_ips', /^0\.0\.0\.0(?:\/0)?$/),
    on(
      'X05',
      'deletion protection',
      'db_instance instance kvstore_instance slb_load_balancer cs_managed_kubernetes',
      'deletion_protection delete_protection',
    ),
    off('NX03', 'to the internet', 'db_instance', 'publicly_accessible'),
    bad('NX05', 'encryption in transit', 'db_instance', 'ssl_action', /^close$/i, 'unsafe'),
    less('NX07', 'the time to live', 'alidns_record', 'ttl'),
  ]),
  ...under('yandex', [
    on('X05', 'deletion protection', 'mdb_* kubernetes_cluster storage_bucket', 'deletion_protection'),
    off('NX03', 'to the internet', 'mdb_* compute_instance', 'host.assign_public_ip network_interface.nat'),
    off('NX03', 'to the internet', 'kubernetes_cluster', 'master.public_ip'),
  ]),
  ...under('scaleway', [
    bad('NX04', 'to everybody', 'object_bucket object_bucket_acl', 'acl', /^public-read/i),
    off('X06', 'backups', 'rdb_instance', 'disable_backup'),
    on('X08', 'with a single node', 'rdb_instance', 'is_ha_cluster'),
    on('X06', 'versioning', 'object_bucket', 'versioning.enabled'),
  ]),
  ...under('linode', [
    on('X06', 'backups', 'instance', 'backups_enabled'),
    bad(
      'NX03',
      'to every address',
      'database_mysql database_postgresql database_mysql_v2 database_postgresql_v2',
      'allow_list',
      /^0\.0\.0\.0\/0$/,
    ),
    bad('NX04', 'to everybody', 'object_storage_bucket', 'acl', /^public-read/i),
    on('X12', 'encryption in transit and at rest', 'database_mysql database_postgresql', 'encrypted ssl_connection'),
    on('X08', 'without a second control plane', 'lke_cluster', 'control_plane.high_availability'),
    blocks('X08', 'with a single node', 'nodebalancer', 'config_node'),
  ]),
];
