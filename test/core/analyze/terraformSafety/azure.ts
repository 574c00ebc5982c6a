/** `CODE type: safe -> unsafe`; `;` ends a line, nothing is nothing written. */
export const azurePairs = `
X05 azurerm_management_lock: lock_level = "ReadOnly" -> lock_level = "CanNotDelete"
X06 azurerm_key_vault: purge_protection_enabled = true -> purge_protection_enabled = false
X06 azurerm_key_vault: soft_delete_retention_days = 90 -> soft_delete_retention_days = 7
X06 azurerm_postgresql_flexible_server: backup_retention_days = 35 -> backup_retention_days = 7
X06 azurerm_mssql_database: short_term_retention_policy { ; retention_days = 35 ; } -> short_term_retention_policy { ; retention_days = 1 ; }
X06 azurerm_mssql_database: long_term_retention_policy { ; weekly_retention = "P4W" ; } ->
X06 azurerm_cosmosdb_account: backup { ; type = "Continuous" ; } -> backup { ; type = "Periodic" ; }
X06 azurerm_storage_account: blob_properties { ; versioning_enabled = true ; } -> blob_properties { ; versioning_enabled = false ; }
X06 azurerm_storage_account: blob_properties { ; delete_retention_policy { ; days = 30 ; } ; } -> blob_properties { ; delete_retention_policy { ; days = 1 ; } ; }
X06 azurerm_storage_account: blob_properties { ; delete_retention_policy { ; days = 30 ; } ; } -> blob_properties { ; }
X06 azurerm_recovery_services_vault: soft_delete_enabled = true -> soft_delete_enabled = false
X06 azurerm_recovery_services_vault: immutability = "Locked" -> immutability = "Disabled"
X06 azurerm_data_protection_backup_vault: soft_delete = "On" -> soft_delete = "Off"
X06 azurerm_backup_policy_vm: retention_daily { ; count = 30 ; } -> retention_daily { ; count = 7 ; }
X06 azurerm_linux_web_app: backup { ; enabled = true ; } -> backup { ; enabled = false ; }
X06 azurerm_storage_container_immutability_policy: immutability_period_in_days = 30 -> immutability_period_in_days = 1
X06 azurerm_eventhub: message_retention = 7 -> message_retention = 1
X08 azurerm_storage_account: account_replication_type = "GRS" -> account_replication_type = "LRS"
X08 azurerm_storage_account: account_replication_type = "ZRS" -> account_replication_type = "LRS"
X08 azurerm_postgresql_flexible_server: geo_redundant_backup_enabled = true -> geo_redundant_backup_enabled = false
X08 azurerm_postgresql_flexible_server: high_availability { ; mode = "ZoneRedundant" ; } ->
X08 azurerm_mssql_database: zone_redundant = true -> zone_redundant = false
X08 azurerm_cosmosdb_account: geo_location { ; location = "a" ; } ; geo_location { ; location = "b" ; } -> geo_location { ; location = "a" ; }
X08 azurerm_cosmosdb_account: automatic_failover_enabled = true -> automatic_failover_enabled = false
X08 azurerm_kubernetes_cluster: default_node_pool { ; zones = ["1", "2"] ; } -> default_node_pool { ; zones = ["1"] ; }
X08 azurerm_recovery_services_vault: storage_mode_type = "GeoRedundant" -> storage_mode_type = "LocallyRedundant"
X08 azurerm_container_registry: zone_redundancy_enabled = true -> zone_redundancy_enabled = false
X08 azurerm_service_plan: worker_count = 3 -> worker_count = 1
X08 azurerm_redis_cache: zones = ["1", "2"] ->  zones = ["1"]
X12 azurerm_mssql_database: transparent_data_encryption_enabled = true -> transparent_data_encryption_enabled = false
X12 azurerm_storage_account: infrastructure_encryption_enabled = true -> infrastructure_encryption_enabled = false
X12 azurerm_linux_virtual_machine: encryption_at_host_enabled = true -> encryption_at_host_enabled = false
X12 azurerm_managed_disk: disk_encryption_set_id = azurerm_disk_encryption_set.a.id -> disk_encryption_set_id = azurerm_disk_encryption_set.b.id
X12 azurerm_kusto_cluster: disk_encryption_enabled = true -> disk_encryption_enabled = false
NX01 azurerm_network_security_rule: direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "443" ; source_address_prefix = "10.0.0.0/8" -> direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "443" ; source_address_prefix = "Internet"
NX02 azurerm_network_security_rule: direction = "Inbound" ; access = "Deny" ; protocol = "Tcp" ; destination_port_range = "3389" ; source_address_prefix = "*" -> direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "3389" ; source_address_prefix = "*"
NX02 azurerm_network_security_group: security_rule { ; direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "22" ; source_address_prefix = "10.0.0.0/8" ; } -> security_rule { ; direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "20-25" ; source_address_prefix = "Any" ; }
NX02 azurerm_network_security_rule: direction = "Inbound" ; access = "Allow" ; protocol = "*" ; destination_port_ranges = ["443"] ; source_address_prefixes = ["10.0.0.0/8"] -> direction = "Inbound" ; access = "Allow" ; protocol = "*" ; destination_port_ranges = ["*"] ; source_address_prefixes = ["0.0.0.0/0"]
NX03 azurerm_mssql_server: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_mssql_server: public_network_access_enabled = false ->
NX03 azurerm_cosmosdb_account: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_storage_account: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_storage_account: network_rules { ; default_action = "Deny" ; } -> network_rules { ; default_action = "Allow" ; }
NX03 azurerm_storage_account_network_rules: default_action = "Deny" -> default_action = "Allow"
NX03 azurerm_key_vault: network_acls { ; default_action = "Deny" ; } -> network_acls { ; default_action = "Allow" ; }
NX03 azurerm_key_vault: network_acls { ; default_action = "Deny" ; } ->
NX03 azurerm_kubernetes_cluster: private_cluster_enabled = true -> private_cluster_enabled = false
NX03 azurerm_kubernetes_cluster: api_server_access_profile { ; authorized_ip_ranges = ["203.0.113.0/24"] ; } -> api_server_access_profile { ; authorized_ip_ranges = ["0.0.0.0/0"] ; }
NX03 azurerm_kubernetes_cluster: api_server_access_profile { ; authorized_ip_ranges = ["203.0.113.0/24"] ; } ->
NX03 azurerm_container_registry: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_mssql_firewall_rule: start_ip_address = "203.0.113.4" ; end_ip_address = "203.0.113.4" -> start_ip_address = "0.0.0.0" ; end_ip_address = "255.255.255.255"
NX03 azurerm_postgresql_flexible_server_firewall_rule: start_ip_address = "203.0.113.4" ; end_ip_address = "203.0.113.4" -> start_ip_address = "0.0.0.0" ; end_ip_address = "0.0.0.0"
NX03 azurerm_container_app: ingress { ; external_enabled = false ; } -> ingress { ; external_enabled = true ; }
NX03 azurerm_network_interface: ip_configuration { ; name = "a" ; } -> ip_configuration { ; name = "a" ; public_ip_address_id = azurerm_public_ip.a.id ; }
NX03 azurerm_mssql_managed_instance: public_data_endpoint_enabled = false -> public_data_endpoint_enabled = true
NX03 azurerm_databricks_workspace: custom_parameters { ; no_public_ip = true ; } -> custom_parameters { ; no_public_ip = false ; }
NX03 azurerm_search_service: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_data_factory: public_network_enabled = false -> public_network_enabled = true
NX03 azurerm_mysql_flexible_server: public_network_access = "Disabled" -> public_network_access = "Enabled"
NX04 azurerm_storage_account: allow_nested_items_to_be_public = false -> allow_nested_items_to_be_public = true
NX04 azurerm_storage_container: container_access_type = "private" -> container_access_type = "blob"
NX04 azurerm_container_registry: anonymous_pull_enabled = false -> anonymous_pull_enabled = true
NX04 azurerm_storage_account: cross_tenant_replication_enabled = false -> cross_tenant_replication_enabled = true
NX05 azurerm_storage_account: https_traffic_only_enabled = true -> https_traffic_only_enabled = false
NX05 azurerm_storage_account: min_tls_version = "TLS1_2" -> min_tls_version = "TLS1_0"
NX05 azurerm_mssql_server: minimum_tls_version = "1.2" -> minimum_tls_version = "1.0"
NX05 azurerm_linux_web_app: https_only = true -> https_only = false
NX05 azurerm_linux_web_app: site_config { ; minimum_tls_version = "1.2" ; } -> site_config { ; minimum_tls_version = "1.0" ; }
NX05 azurerm_linux_web_app: site_config { ; ftps_state = "Disabled" ; } -> site_config { ; ftps_state = "AllAllowed" ; }
NX05 azurerm_redis_cache: non_ssl_port_enabled = false -> non_ssl_port_enabled = true
NX05 azurerm_postgresql_server: ssl_enforcement_enabled = true -> ssl_enforcement_enabled = false
NX05 azurerm_application_gateway: http_listener { ; protocol = "Https" ; } -> http_listener { ; protocol = "Http" ; }
NX05 azurerm_api_management: security { ; enable_frontend_tls10 = false ; } -> security { ; enable_frontend_tls10 = true ; }
NX05 azurerm_cdn_endpoint: is_http_allowed = false -> is_http_allowed = true
NX06 azurerm_application_gateway: waf_configuration { ; enabled = true ; } ->
NX06 azurerm_web_application_firewall_policy: policy_settings { ; mode = "Prevention" ; } -> policy_settings { ; mode = "Detection" ; }
NX06 azurerm_linux_virtual_machine: disable_password_authentication = true -> disable_password_authentication = false
NX06 azurerm_container_registry: admin_enabled = false -> admin_enabled = true
NX06 azurerm_kubernetes_cluster: local_account_disabled = true -> local_account_disabled = false
NX06 azurerm_kubernetes_cluster: role_based_access_control_enabled = true -> role_based_access_control_enabled = false
NX06 azurerm_kubernetes_cluster: network_profile { ; network_policy = "azure" ; } -> network_profile { ; }
NX06 azurerm_storage_account: shared_access_key_enabled = false -> shared_access_key_enabled = true
NX06 azurerm_cosmosdb_account: local_authentication_disabled = true -> local_authentication_disabled = false
NX06 azurerm_servicebus_namespace: local_auth_enabled = false -> local_auth_enabled = true
NX06 azurerm_linux_web_app: client_certificate_enabled = true -> client_certificate_enabled = false
NX06 azurerm_linux_web_app: auth_settings { ; enabled = true ; } -> auth_settings { ; enabled = false ; }
NX06 azurerm_linux_web_app: site_config { ; remote_debugging_enabled = false ; } -> site_config { ; remote_debugging_enabled = true ; }
NX06 azurerm_firewall_policy: threat_intelligence_mode = "Deny" -> threat_intelligence_mode = "Off"
NX06 azurerm_virtual_network: ddos_protection_plan { ; enable = true ; } ->
NX07 azurerm_dns_a_record: records = ["192.0.2.1"] -> records = ["192.0.2.7"]
NX07 azurerm_dns_mx_record: ttl = 300 -> ttl = 86400
NX08 azurerm_virtual_network: address_space = ["10.0.0.0/16"] -> address_space = ["10.9.0.0/16"]
NX08 azurerm_route: next_hop_in_ip_address = "10.0.0.4" -> next_hop_in_ip_address = "10.0.0.5"
IA07 azurerm_key_vault_key: rotation_policy { ; } ->
log azurerm_kubernetes_cluster: oms_agent { ; } ->
log azurerm_mssql_server_extended_auditing_policy: enabled = true -> enabled = false
log azurerm_mssql_server_extended_auditing_policy: retention_in_days = 90 -> retention_in_days = 5
log azurerm_network_watcher_flow_log: enabled = true -> enabled = false
log azurerm_log_analytics_workspace: retention_in_days = 90 -> retention_in_days = 30
log azurerm_monitor_diagnostic_setting: enabled_log { ; category = "AuditEvent" ; } ->
SE01 azurerm_mssql_server: administrator_login_password = var.p -> administrator_login_password = "Str0ng-pw-77"
SE01 azurerm_linux_web_app: app_settings = { X = var.c } -> app_settings = { X = "Endpoint=sb://a/;SharedAccessKey=abcdefgh1234" }
`;
