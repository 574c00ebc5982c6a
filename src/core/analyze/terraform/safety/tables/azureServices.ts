import { bad, good, least, more, off, on, same, there, under, type Setting } from '../setting';

const vault = 'key_vault key_vault_managed_hardware_security_module app_configuration';
const messages =
  'eventhub_namespace servicebus_namespace eventgrid_topic eventgrid_domain iothub signalr_service web_pubsub relay_namespace notification_hub_namespace';
const ai =
  'cognitive_account search_service machine_learning_workspace data_factory purview_account automation_account batch_account databricks_workspace api_management dashboard_grafana log_analytics_workspace application_insights healthcare_service bot_service_azure_bot kusto_cluster ai_foundry iothub_dps monitor_private_link_scope';
const auth =
  'eventhub_namespace servicebus_namespace eventgrid_topic eventgrid_domain signalr_service web_pubsub cognitive_account search_service iothub automation_account batch_account app_configuration machine_learning_compute_instance machine_learning_compute_cluster log_analytics_workspace application_insights maps_account';

/** Vaults, messaging and data services of Azure. */
export const azureServices: readonly Setting[] = under('azurerm', [
  on('X06', 'purge protection', vault, 'purge_protection_enabled'),
  more('X06', 'soft delete', vault, 'soft_delete_retention_days', 90),
  on('X06', 'soft delete', 'key_vault', 'soft_delete_enabled', 'safe'),
  bad(
    'NX03',
    'to every network',
    'key_vault key_vault_managed_hardware_security_module',
    'network_acls.default_action',
    /^allow$/i,
    'unsafe',
  ),
  off(
    'NX03',
    'to public networks',
    `${vault} ${messages} ${ai}`,
    'public_network_access_enabled public_network_enabled',
    'unsafe',
  ),
  bad(
    'NX03',
    'to public networks',
    'app_configuration eventgrid_namespace ai_foundry video_indexer_account virtual_desktop_host_pool web_pubsub_socketio',
    'public_network_access',
    /^enabled$/i,
    'unknown',
  ),
  on('NX06', 'the check of roles', 'key_vault', 'rbac_authorization_enabled enable_rbac_authorization', 'unknown'),
  there('IA07', 'the date it ends', 'key_vault_key key_vault_secret', 'expiration_date'),
  there('IA07', 'key rotation', 'key_vault_key', 'rotation_policy'),
  on(
    'IA07',
    'key rotation',
    'disk_encryption_set mssql_server_transparent_data_encryption',
    'auto_key_rotation_enabled auto_rotation_enabled',
  ),
  good('X12', 'the module that guards the key', 'key_vault_key', 'key_type', /-HSM$/i, 'unknown'),
  bad(
    'NX03',
    'to every network',
    'eventhub_namespace servicebus_namespace cognitive_account',
    'network_rulesets.default_action network_rule_set.default_action network_acls.default_action',
    /^allow$/i,
    'unsafe',
  ),
  bad(
    'NX03',
    'to every network',
    'iothub signalr_service_network_acl web_pubsub_network_acl',
    'network_rule_set.default_action default_action',
    /^allow$/i,
    'unknown',
  ),
  off('NX06', 'the ban of keys', auth, 'local_auth_enabled local_authentication_enabled', 'unsafe'),
  on('NX06', 'the ban of keys', auth, 'local_authentication_disabled'),
  on(
    'X08',
    'in a single zone',
    `${messages} api_management search_service virtual_network_gateway dashboard_grafana`,
    'zone_redundant zone_redundancy_enabled',
  ),
  least(
    'X08',
    'in a single zone',
    'application_gateway firewall public_ip nat_gateway lb managed_disk api_management',
    'zones availability_zones frontend_ip_configuration.zones',
  ),
  least('X08', 'with a single replica', 'search_service', 'replica_count'),
  least('X08', 'with a single unit', 'application_gateway', 'sku.capacity autoscale_configuration.min_capacity'),
  more(
    'X06',
    'kept messages',
    'eventhub servicebus_queue servicebus_topic iothub',
    'message_retention default_message_ttl event_hub_retention_in_days',
  ),
  on(
    'X12',
    'double encryption',
    'eventhub_namespace_customer_managed_key servicebus_namespace databricks_workspace',
    'infrastructure_encryption_enabled customer_managed_key.infrastructure_encryption_enabled',
  ),
  same(
    'X12',
    'the encryption key',
    `${messages} ${ai} eventhub_namespace_customer_managed_key log_analytics_cluster_customer_managed_key cognitive_account_customer_managed_key`,
    'customer_managed_key.key_vault_key_id key_vault_key_ids key_vault_key_id encryption.key_id encryption.key_vault_key_id customer_managed_key_id',
  ),
  there(
    'X12',
    'encryption with a key of your own',
    'cognitive_account data_factory automation_account batch_account servicebus_namespace',
    'customer_managed_key encryption customer_managed_key_id',
  ),
  on('NX06', 'the guard against data going out', 'cognitive_account', 'outbound_network_access_restricted'),
  on('NX03', 'to the internet', 'databricks_workspace', 'custom_parameters.no_public_ip'),
  on('NX03', 'to the internet', 'data_factory', 'managed_virtual_network_enabled'),
  good('NX03', 'to the internet', 'api_management', 'virtual_network_type', /^(?:internal|external)$/i),
  on('NX06', 'client certificates', 'api_management', 'client_certificate_enabled'),
  off(
    'NX05',
    'the lowest TLS version',
    'api_management',
    'security.frontend_ssl30_enabled security.enable_frontend_ssl30 security.frontend_tls10_enabled security.enable_frontend_tls10 security.frontend_tls11_enabled security.enable_frontend_tls11 security.backend_tls10_enabled security.enable_backend_tls10 security.backend_tls11_enabled security.enable_backend_tls11 security.enable_backend_ssl30 security.backend_ssl30_enabled security.tls_rsa_with_aes256_cbc_sha_ciphers_enabled security.triple_des_ciphers_enabled',
  ),
  on('NX06', 'the key that callers need', 'api_management_api api_management_product', 'subscription_required', 'safe'),
  bad('NX05', 'HTTPS', 'api_management_api', 'protocols', /^(?:http|ws)$/i),
  on(
    'NX05',
    'the check of certificates',
    'api_management_backend',
    'tls.validate_certificate_chain tls.validate_certificate_name',
    'safe',
  ),
  off(
    'NX03',
    'to public networks',
    'log_analytics_workspace application_insights',
    'internet_query_enabled internet_ingestion_enabled',
    'unsafe',
  ),
  there('NX06', 'the allowed addresses', 'search_service', 'allowed_ips'),
  same('X12', 'the encryption key', 'mssql_managed_instance_transparent_data_encryption', 'key_vault_key_id'),
]);
