import { bad, more, off, on, type Setting } from '../setting';

/** A name whose meaning does not depend on the type it stands in; what its absence means is not known. */
export type Named = { readonly pattern: RegExp; readonly setting: Setting };

function named(pattern: RegExp, [setting]: readonly Setting[]): readonly Named[] {
  return setting === undefined ? [] : [{ pattern, setting: { ...setting, absent: 'unknown' } }];
}

const any = '*';
const atAll = '*';

/** Read for every type, modules included; the first pattern that fits counts. */
export const anyProvider: readonly Named[] = [
  named(
    /^(?:enable_|is_)?(?:deletion|delete)_protection(?:_enabled)?$|^prevent_deletion$|^delete_protected$/,
    on('X05', 'deletion protection', any, atAll),
  ),
  named(
    /^(?:enable_|is_)?termination_protection(?:_enabled)?$|^disable_api_(?:termination|stop)$/,
    on('X05', 'termination protection', any, atAll),
  ),
  named(
    /^(?:firewall_policy|subnet|availability_zone)_change_protection$|^protect_from_scale_in$/,
    on('X05', 'protection against changes', any, atAll),
  ),
  named(/^skip_final_(?:snapshot|backup)$/, off('X06', 'final snapshots', any, atAll)),
  named(/^delete_automated_backups$/, off('X06', 'kept backups', any, atAll)),
  named(/^(?:enable_)?purge_protection(?:_enabled)?$|^soft_delete_enabled$/, on('X06', 'soft delete', any, atAll)),
  named(
    /^(?:enable_)?(?:point_in_time_recovery|pitr|backups?|automated_backups?|automatic_backups?|versioning)(?:_enabled)?$|^backup_(?:retention_)?enabled$/,
    on('X06', 'backups', any, atAll),
  ),
  named(
    /^(?:backup|snapshot|soft_delete|automated_snapshot|automatic_backup|recovery|deletion|pitr)_?\w*(?:retention|window|recovery_period)\w*$|^(?:backup|snapshot)_retention\w*$|^(?:backup_)?retention_(?:period|days|in_days)\w*$/,
    more('X06', 'the retention', any, atAll),
  ),
  named(
    /^(?:force_(?:destroy|delete)\w*|destroy_on_delete|purge_on_delete|delete_contents_on_destroy|purge_soft_delete\w*)$/,
    off('X07', 'deleted with everything in it', any, atAll),
  ),
  named(
    /^(?:is_)?(?:publicly_accessible|(?:cluster_)?endpoint_public_access|public_network_access_enabled|public_network_enabled|public_access(?:_enabled)?|internet_access_enabled|public_endpoint_enabled|public_ip_enabled|public_data_endpoint_enabled|is_public)$/,
    off('NX03', 'to the internet', any, atAll),
  ),
  named(
    /^(?:associate_public_ip_address|map_public_ip_on_launch|assign_public_ip|assign_ipv6_address_on_creation|enable_node_public_ip|node_public_ip_enabled|create_public_ip)$/,
    off('NX03', 'to the internet', any, atAll),
  ),
  named(
    /^(?:endpoint_private_access|private_cluster_enabled|enable_private_(?:nodes|endpoint)|private_endpoint_only|internal_only|disallow_public_ip_address|private_instance)$/,
    on('NX03', 'to the internet', any, atAll),
  ),
  named(/^public_network_access$/, bad('NX03', 'to public networks', any, atAll, /^(?:enabled|securedbyperimeter)$/i)),
  named(
    /^(?:block_public_(?:acls|policy)|ignore_public_acls|restrict_public_buckets)$/,
    on('NX04', 'to public access rules', any, atAll),
  ),
  named(
    /^(?:allow_(?:blob_)?public_access|allow_nested_items_to_be_public|anonymous_pull_enabled|anonymous_access)$/,
    off('NX04', 'to everybody', any, atAll),
  ),
  named(
    /^(?:multi_az(?:_enabled)?|zone_redundan(?:t|cy)(?:_enabled)?|automatic_failover(?:_enabled)?|multi_region|geo_redundant_backup_enabled|one_nat_gateway_per_az|high_availability)$/,
    on('X08', 'without a second zone or replica', any, atAll),
  ),
  named(/^(?:single_nat_gateway)$/, off('X08', 'with one gateway for all zones', any, atAll)),
  named(
    /^(?:storage_encrypted|encrypted|at_rest_encryption_enabled|encryption_at_rest(?:_enabled)?|(?:disk|volume|double|infrastructure)_encryption_enabled|encryption_at_host_enabled|enable_encryption|root_volume_encryption_enabled|user_volume_encryption_enabled|transparent_data_encryption_enabled|kms_encryption_enabled|data_encrypted)$/,
    on('X12', 'encryption at rest', any, atAll),
  ),
  named(/^(?:enable_key_rotation|key_rotation_enabled|rotation_enabled)$/, on('IA07', 'key rotation', any, atAll)),
  named(
    /^(?:https?_only(?:_enabled)?|require_(?:ssl|tls|https)|requires?_secure_transport|ssl_enforcement_enabled|enforce_https|https_traffic_only_enabled|enable_https_traffic_only|ssl_enabled|tls_enabled|redirect_(?:all_)?http(?:s|_to_https)|https_redirect(?:_enabled)?|always_use_https|transit_encryption_enabled|encryption_in_transit(?:_enabled)?|in_transit_encryption(?:_enabled)?|verify_ssl|ssl_verify|verify_tls)$/,
    on('NX05', 'encryption in transit', any, atAll),
  ),
  named(
    /^(?:allow_http|is_http_allowed|http_enabled|insecure(?:_ssl|_skip_verify|_skip_tls_verify)?|skip_tls_verify|tls_skip_verify|allow_insecure\w*|non_ssl_port_enabled|enable_non_ssl_port|insecure_connections_allowed|skip_host_key_validation)$/,
    off('NX05', 'encryption in transit', any, atAll),
  ),
  named(
    /^(?:min(?:imum|imal)?_tls_version|tls_min_version|min_tls|minimum_protocol_version|tls_version)$/,
    bad(
      'NX05',
      'the lowest TLS version',
      any,
      atAll,
      /^(?:tls[-_ v]*)?(?:enforcementdisabled|disabled|1[._]?[01]?(?:_?\d{4})?|sslv3|ssl3(?:_0)?|tlsv1(?:[._][01])?(?:_\d{4})?|tls1_?[01]|tls_1_[01]|tlsenforcementdisabled)$/i,
    ),
  ),
  named(
    /^(?:local_auth(?:entication)?_(?:disabled)|local_account_disabled|disable_local_auth|disable_password_authentication)$/,
    on('NX06', 'the ban of local accounts and passwords', any, atAll),
  ),
  named(
    /^(?:iam_database_authentication_enabled|auth_enabled|authentication_enabled|client_cert(?:ificate)?_enabled|tls_client_cert_enabled|mtls_enabled|require_authentication|waf_enabled|enable_waf|firewall_enabled|mutual_tls_enabled|mfa_required|require_mfa)$/,
    on('NX06', 'the check of who calls', any, atAll),
  ),
  named(
    /^(?:enable_(?:logging|audit_log\w*|flow_logs?|cloudwatch_logs?|log_file_validation)|logging_enabled|log_enabled|audit_logs?_enabled|access_logs?_enabled|enable_(?:access|query)_log\w*|tracing_enabled|monitoring_enabled|enable_monitoring|is_multi_region_trail)$/,
    on('log', 'logging', any, atAll),
  ),
  named(
    /^(?:min(?:imum)?_password_length|password_min(?:imum)?_length)$/,
    more('NX06', 'the least length of passwords', any, atAll),
  ),
  named(/^log_retention(?:_in_days|_days)?$/, more('log', 'the logs', any, atAll)),
  named(
    /^privileged$|^host_(?:network|pid|ipc)$|^allow_privilege_escalation$/,
    off('NX06', 'the walls of the container', any, atAll),
  ),
].flat();
