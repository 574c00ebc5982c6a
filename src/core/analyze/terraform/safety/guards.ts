import type { Observation } from '../../../model/finding';
import { placeIn } from '../module';
import type { Resource } from '../resource';
import { stated, type Kind } from './wording';

type Guard = { readonly kind: Kind; readonly what: string; readonly types: RegExp };

function guard(kind: Kind, what: string, types: RegExp): Guard {
  return { kind, what, types };
}

/** Resources that keep others safe, or on which the way to others hangs: what goes with them. The first that fits counts. */
const guards: readonly Guard[] = [
  guard(
    'NX04',
    'the block of public access',
    /^aws_s3_(?:bucket|account)_public_access_block$|^aws_(?:ebs_snapshot|ec2_image)_block_public_access$|^aws_vpc_block_public_access_options$|^aws_emr_block_public_access_configuration$|^google_storage_bucket_public_access/,
  ),
  guard('NX04', 'the ownership that keeps ACLs out', /^aws_s3_bucket_ownership_controls$/),
  guard('X06', 'versioning', /^aws_s3_bucket_versioning$/),
  guard(
    'X12',
    'encryption at rest',
    /^aws_s3_bucket_server_side_encryption_configuration$|^aws_ebs_encryption_by_default$|^aws_ebs_default_kms_key$|_customer_managed_key$|^azurerm_disk_encryption_set$/,
  ),
  guard(
    'X06',
    'backups or what keeps them',
    /^aws_(?:backup_|dlm_lifecycle_policy|efs_backup_policy|efs_replication_configuration|db_instance_automated_backups_replication|s3_bucket_(?:object_lock|replication)|redshift_snapshot_(?:schedule|copy)|rbin_rule|docdb_cluster_snapshot|db_snapshot|ebs_snapshot|rds_cluster_snapshot)|^azurerm_(?:backup_|data_protection_backup|recovery_services_vault$|site_recovery_|storage_container_immutability|netapp_(?:snapshot|backup)_policy)|^google_(?:compute_(?:resource_policy|disk_resource_policy_attachment|region_disk_resource_policy_attachment|snapshot)$|gke_backup_|firestore_backup|spanner_backup|sql_backup|backup_dr_|alloydb_backup)|^oci_core_volume_backup_policy|^mongodbatlas_cloud_backup|^velero_|^digitalocean_(?:volume|droplet|database)_(?:snapshot|backup)/,
  ),
  guard('X05', 'the lock against deletes', /^azurerm_management_lock$|^google_resource_manager_lien$/),
  guard(
    'NX06',
    'a filter, a rule or a check',
    /^aws_(?:wafv2_|waf_|wafregional_|shield_protection|iam_account_password_policy|networkfirewall_|network_acl|s3_bucket_policy|sns_topic_policy|sqs_queue_policy|ecr_repository_policy|kms_key_policy|vpc_endpoint_policy|api_gateway_authorizer|apigatewayv2_authorizer|api_gateway_rest_api_policy|lambda_code_signing_config|organizations_policy|cloudfront_origin_access|fms_policy|security_group(?:_rule)?$|vpc_security_group_)|^azurerm_(?:web_application_firewall_policy|(?:cdn_)?frontdoor_(?:firewall|security)_policy|(?:subnet|network_interface)_network_security_group_association|network_interface_security_group_association|network_security_|firewall|policy_assignment|\w+_policy_assignment|network_ddos_protection_plan)|^google_(?:compute_(?:\w*security_policy|\w*firewall)|(?:\w+_)?organization_policy$|org_policy_policy$|iap_|binary_authorization_|access_context_manager_)|^cloudflare_(?:ruleset|firewall_rule|filter|access_|zero_trust_(?:access|gateway)_|rate_limit|zone_lockdown|authenticated_origin_pulls|bot_management|zone_dnssec|waf_|user_agent_blocking|managed_headers|api_shield)|^github_(?:branch_protection|repository_ruleset|organization_ruleset|repository_environment)|^gitlab_(?:branch_protection|project_approval|project_protected)|^kubernetes_(?:network_policy|limit_range|resource_quota|pod_security|validating_webhook)|^(?:digitalocean|hcloud|linode|vultr)_\w*firewall|^oci_(?:core_(?:security_list|network_security_group)|waf_)/,
  ),
  guard(
    'NX03',
    'the private way or the limit of networks',
    /^azurerm_(?:storage_account_network_rules|private_endpoint|\w+_virtual_network_rule|\w+_vnet_rule|\w+_network_rule_set|signalr_service_network_acl|web_pubsub_network_acl)$|^aws_vpc_endpoint$|^google_(?:service_networking_connection|compute_service_attachment)$/,
  ),
  guard(
    'log',
    'the record of what happens',
    /^aws_(?:cloudtrail|guardduty_|config_(?:configuration_recorder|delivery_channel|config_rule)|flow_log|securityhub_|macie2_|inspector2_|accessanalyzer_|cloudwatch_(?:metric_alarm|composite_alarm|log_metric_filter)|s3_bucket_logging|route53_(?:query_log|resolver_query_log|health_check)|detective_|auditmanager_)|^azurerm_(?:monitor_|network_watcher_flow_log|security_center_|advanced_threat_protection|\w+_(?:auditing|security_alert)_policy|\w+_vulnerability_assessment|sentinel_|log_analytics_solution)|^google_(?:logging_|\w*iam_audit_config|monitoring_|scc_)|^cloudflare_(?:logpush|notification)|^oci_(?:logging_|audit_|cloud_guard)|^(?:datadog|newrelic|grafana|pagerduty)_|^digitalocean_(?:monitor|uptime)_alert$/,
  ),
  guard(
    'NX05',
    'the encryption that visitors get',
    /^cloudflare_(?:zone_settings_override|total_tls|certificate_pack|hostname_tls_setting)$|^google_compute_(?:region_)?ssl_policy$|^aws_lb_listener_certificate$|^azurerm_app_service_(?:certificate_binding|managed_certificate)$/,
  ),
  guard(
    'NX07',
    'names of the domain',
    /^aws_route53(?:_zone|_record|_zone_association|domains_registered_domain)|^azurerm_(?:private_)?dns_|^google_dns_|^cloudflare_(?:zone|record|dns_record)$|^digitalocean_(?:domain|record)$|^oci_dns_|^(?:hetznerdns|hcloud|linode|ns1|dnsimple|gandi|ovh|powerdns)_(?:zone|domain)\w*$|^(?:hetznerdns|dnsimple|ns1|namecheap)_\w*records?$/,
  ),
  guard(
    'NX08',
    'a network or a way through it',
    /^aws_(?:vpc|subnet|route|route_table|route_table_association|main_route_table_association|internet_gateway|egress_only_internet_gateway|nat_gateway|vpc_peering_connection|vpc_peering_connection_accepter|ec2_transit_gateway\w*|vpn_\w+|dx_\w+|customer_gateway|vpc_ipv4_cidr_block_association|vpc_dhcp_options\w*|eip|eip_association)$|^azurerm_(?:virtual_network|subnet|virtual_network_peering|route|route_table|subnet_route_table_association|nat_gateway|subnet_nat_gateway_association|nat_gateway_public_ip_association|virtual_network_gateway|virtual_network_gateway_connection|express_route_\w+|virtual_hub\w*|virtual_wan|vpn_\w+|local_network_gateway|public_ip)$|^google_compute_(?:network|subnetwork|router|router_nat|router_peer|router_interface|route|network_peering|vpn_\w+|ha_vpn_gateway|interconnect\w*|address|global_address)$|^google_vpc_access_connector$|^oci_core_(?:vcn|subnet|route_table|internet_gateway|nat_gateway|service_gateway|drg\w*|local_peering_gateway)$|^digitalocean_(?:vpc|reserved_ip\w*|floating_ip\w*)$|^hcloud_network\w*$/,
  ),
  guard(
    'NX09',
    'the way in',
    /^aws_(?:lb|alb|elb|lb_listener|alb_listener|lb_listener_rule|lb_target_group|lb_target_group_attachment|cloudfront_distribution|api_gateway_\w*domain_name|apigatewayv2_domain_name|globalaccelerator_\w+)$|^azurerm_(?:lb|lb_rule|lb_backend_address_pool|application_gateway|frontdoor|cdn_\w+|traffic_manager_\w+)$|^google_compute_(?:\w*forwarding_rule|\w*target_\w+_proxy|\w*url_map|\w*backend_service)$|^cloudflare_(?:load_balancer\w*|tunnel\w*|zero_trust_tunnel\w*)$|^kubernetes_(?:service|ingress)(?:_v1)?$|^digitalocean_loadbalancer$|^oci_(?:network_)?load_balancer\w*$|^hcloud_load_balancer\w*$/,
  ),
  guard(
    'IA07',
    'a key or a secret',
    /^aws_(?:kms_key|kms_alias|kms_replica_key|secretsmanager_secret|secretsmanager_secret_version|secretsmanager_secret_rotation|ssm_parameter|acmpca_certificate_authority)$|^azurerm_key_vault(?:_key|_secret|_certificate)?$|^google_(?:kms_crypto_key|kms_key_ring|secret_manager_secret|secret_manager_secret_version)$|^oci_(?:kms|vault)_\w+$|^vault_(?:mount|generic_secret|kv_secret\w*|transit_secret_backend_key)$/,
  ),
  guard(
    'X08',
    'a replica, or what keeps enough of them',
    /^aws_(?:rds_cluster_instance|docdb_cluster_instance|neptune_cluster_instance|appautoscaling_\w+|autoscaling_policy|dynamodb_table_replica|rds_global_cluster|elasticache_global_replication_group)$|^azurerm_(?:mssql_failover_group|mssql_managed_instance_failover_group|monitor_autoscale_setting|\w+_geo_replication|servicebus_namespace_disaster_recovery_config|eventhub_namespace_disaster_recovery_config)$|^google_compute_(?:region_)?autoscaler$|^kubernetes_(?:pod_disruption_budget|horizontal_pod_autoscaler)\w*$|^digitalocean_database_replica$/,
  ),
];

/** What goes with resources that protect, connect or watch others, of those that are destroyed. */
export function removedGuards(gone: readonly Resource[]): readonly Observation[] {
  return gone.flatMap((resource) => {
    const found = guards.find(({ types }) => types.test(resource.type));
    if (found === undefined) return [];
    const says = `Takes away ${found.what}: ${resource.address}`;
    const at = placeIn(resource.source, resource.block.header);
    return [stated({ kind: found.kind, mood: 'sure', resource, at, says })];
  });
}
