/** More families of Azure, as the provider documents them: `CODE type: safe -> unsafe`; `;` ends a line. */
export const azureFamilies = `
X06 azurerm_mysql_flexible_server: backup_retention_days = 30 -> backup_retention_days = 1
X06 azurerm_mariadb_server: backup_retention_days = 30 -> backup_retention_days = 7
X06 azurerm_key_vault_managed_hardware_security_module: purge_protection_enabled = true -> purge_protection_enabled = false
X06 azurerm_app_configuration: purge_protection_enabled = true -> purge_protection_enabled = false
X06 azurerm_app_configuration: soft_delete_retention_days = 7 -> soft_delete_retention_days = 1
X06 azurerm_storage_account: blob_properties { ; container_delete_retention_policy { ; days = 30 ; } ; } -> blob_properties { ; }
X06 azurerm_storage_account: blob_properties { ; restore_policy { ; days = 7 ; } ; } -> blob_properties { ; }
X06 azurerm_storage_account: share_properties { ; retention_policy { ; days = 30 ; } ; } -> share_properties { ; retention_policy { ; days = 1 ; } ; }
X06 azurerm_storage_account: blob_properties { ; change_feed_enabled = true ; } -> blob_properties { ; change_feed_enabled = false ; }
X06 azurerm_backup_policy_file_share: retention_daily { ; count = 30 ; } -> retention_daily { ; count = 1 ; }
X06 azurerm_backup_policy_vm: retention_weekly { ; count = 12 ; weekdays = ["Sunday"] ; } ->
X06 azurerm_data_protection_backup_vault: retention_duration_in_days = 90 -> retention_duration_in_days = 14
X06 azurerm_data_protection_backup_vault: immutability = "Locked" -> immutability = "Disabled"
X08 azurerm_recovery_services_vault: cross_region_restore_enabled = true -> cross_region_restore_enabled = false
X06 azurerm_mssql_managed_database: short_term_retention_days = 35 -> short_term_retention_days = 1
X06 azurerm_cosmosdb_account: backup { ; type = "Periodic" ; retention_in_hours = 720 ; } -> backup { ; type = "Periodic" ; retention_in_hours = 8 ; }
X06 azurerm_container_registry: retention_policy_in_days = 30 -> retention_policy_in_days = 1
X06 azurerm_netapp_volume: data_protection_snapshot_policy { ; snapshot_policy_id = "a" ; } ->
X06 azurerm_windows_web_app: backup { ; name = "b" ; } ->
X06 azurerm_postgresql_server: backup_retention_days = 35 -> backup_retention_days = 7
X08 azurerm_mysql_flexible_server: high_availability { ; mode = "ZoneRedundant" ; } ->
X08 azurerm_mysql_flexible_server: geo_redundant_backup_enabled = true -> geo_redundant_backup_enabled = false
X08 azurerm_service_plan: zone_balancing_enabled = true -> zone_balancing_enabled = false
X08 azurerm_eventhub_namespace: zone_redundant = true -> zone_redundant = false
X08 azurerm_servicebus_namespace: premium_messaging_partitions = 2 ; capacity = 4 ; zone_redundant = true -> premium_messaging_partitions = 2 ; capacity = 4 ; zone_redundant = false
X08 azurerm_kubernetes_cluster_node_pool: min_count = 3 -> min_count = 0
X08 azurerm_kubernetes_cluster_node_pool: zones = ["1", "2", "3"] -> zones = ["1"]
X08 azurerm_linux_virtual_machine_scale_set: instances = 3 -> instances = 1
X08 azurerm_linux_virtual_machine_scale_set: zones = ["1", "2"] -> zones = ["1"]
X08 azurerm_public_ip: zones = ["1", "2", "3"] -> zones = ["1"]
X08 azurerm_application_gateway: autoscale_configuration { ; min_capacity = 2 ; } -> autoscale_configuration { ; min_capacity = 0 ; }
X08 azurerm_search_service: replica_count = 3 -> replica_count = 1
X08 azurerm_api_management: zones = ["1", "2"] -> zones = ["1"]
X08 azurerm_kubernetes_cluster: sku_tier = "Standard" -> sku_tier = "Free"
X08 azurerm_container_app: template { ; min_replicas = 2 ; } -> template { ; min_replicas = 0 ; }
X08 azurerm_firewall: zones = ["1", "2", "3"] -> zones = ["1"]
X12 azurerm_storage_account: customer_managed_key { ; key_vault_key_id = azurerm_key_vault_key.a.id ; } ->
X12 azurerm_cosmosdb_account: key_vault_key_id = azurerm_key_vault_key.a.id -> key_vault_key_id = azurerm_key_vault_key.b.id
X12 azurerm_windows_virtual_machine: encryption_at_host_enabled = true -> encryption_at_host_enabled = false
X12 azurerm_kubernetes_cluster: disk_encryption_set_id = azurerm_disk_encryption_set.a.id -> disk_encryption_set_id = azurerm_disk_encryption_set.b.id
X12 azurerm_data_factory: customer_managed_key_id = azurerm_key_vault_key.a.id -> customer_managed_key_id = azurerm_key_vault_key.b.id
X12 azurerm_mssql_managed_instance_transparent_data_encryption: key_vault_key_id = azurerm_key_vault_key.a.id ->
NX02 azurerm_network_security_rule: direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "1433" ; source_address_prefix = "VirtualNetwork" -> direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "1433" ; source_address_prefix = "0.0.0.0/0"
NX02 azurerm_network_security_rule: direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "22" ; source_address_prefix = "203.0.113.9" -> direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "*" ; source_address_prefix = "Internet"
NX03 azurerm_postgresql_flexible_server: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_postgresql_server: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_redis_cache: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_key_vault: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_key_vault: public_network_access_enabled = false ->
NX03 azurerm_servicebus_namespace: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_eventhub_namespace: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_eventgrid_topic: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_eventgrid_domain: public_network_access_enabled = false ->
NX03 azurerm_cognitive_account: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_machine_learning_workspace: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_app_configuration: public_network_access = "Disabled" -> public_network_access = "Enabled"
NX03 azurerm_linux_web_app: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_windows_function_app: public_network_access_enabled = false ->
NX03 azurerm_linux_function_app: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_synapse_workspace: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_databricks_workspace: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_iothub: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_iothub_dps: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_signalr_service: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_web_pubsub: public_network_access_enabled = false ->
NX03 azurerm_kusto_cluster: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_purview_account: public_network_enabled = false -> public_network_enabled = true
NX03 azurerm_automation_account: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_batch_account: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_managed_disk: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_managed_disk: network_access_policy = "DenyAll" -> network_access_policy = "AllowAll"
NX03 azurerm_api_management: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_log_analytics_workspace: internet_query_enabled = false -> internet_query_enabled = true
NX03 azurerm_log_analytics_workspace: internet_ingestion_enabled = false -> internet_ingestion_enabled = true
NX03 azurerm_application_insights: internet_query_enabled = false -> internet_query_enabled = true
NX03 azurerm_recovery_services_vault: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_bot_service_azure_bot: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_healthcare_service: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_dashboard_grafana: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_monitor_workspace: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_virtual_desktop_workspace: public_network_access_enabled = false -> public_network_access_enabled = true
NX03 azurerm_cognitive_account: network_acls { ; default_action = "Deny" ; } -> network_acls { ; default_action = "Allow" ; }
NX03 azurerm_servicebus_namespace: network_rule_set { ; default_action = "Deny" ; } -> network_rule_set { ; default_action = "Allow" ; }
NX03 azurerm_eventhub_namespace: network_rulesets { ; default_action = "Deny" ; } -> network_rulesets { ; default_action = "Allow" ; }
NX03 azurerm_container_registry: network_rule_set { ; default_action = "Deny" ; } -> network_rule_set { ; default_action = "Allow" ; }
NX03 azurerm_signalr_service_network_acl: default_action = "Deny" -> default_action = "Allow"
NX03 azurerm_redis_firewall_rule: start_ip = "10.0.0.1" ; end_ip = "10.0.0.9" -> start_ip = "0.0.0.0" ; end_ip = "255.255.255.255"
NX03 azurerm_synapse_firewall_rule: start_ip_address = "203.0.113.4" ; end_ip_address = "203.0.113.4" -> start_ip_address = "0.0.0.0" ; end_ip_address = "255.255.255.255"
NX03 azurerm_mysql_flexible_server_firewall_rule: start_ip_address = "203.0.113.4" ; end_ip_address = "203.0.113.4" -> start_ip_address = "0.0.0.0" ; end_ip_address = "255.255.255.255"
NX06 azurerm_linux_web_app: site_config { ; ip_restriction_default_action = "Deny" ; } -> site_config { ; ip_restriction_default_action = "Allow" ; }
NX03 azurerm_container_group: ip_address_type = "Private" -> ip_address_type = "Public"
NX03 azurerm_container_app_environment: internal_load_balancer_enabled = true -> internal_load_balancer_enabled = false
NX03 azurerm_kubernetes_cluster_node_pool: node_public_ip_enabled = false -> node_public_ip_enabled = true
NX06 azurerm_search_service: allowed_ips = ["203.0.113.4"] ->
NX03 azurerm_storage_account: network_rules { ; default_action = "Deny" ; ip_rules = ["203.0.113.4"] ; } ->
NX03 azurerm_machine_learning_compute_instance: node_public_ip_enabled = false -> node_public_ip_enabled = true
NX04 azurerm_storage_account: allow_blob_public_access = false -> allow_blob_public_access = true
NX04 azurerm_storage_container: container_access_type = "private" -> container_access_type = "container"
NX06 azurerm_storage_account: blob_properties { ; } ; local_user_enabled = false -> blob_properties { ; } ; local_user_enabled = true
NX05 azurerm_mysql_flexible_server_configuration: name = "require_secure_transport" ; value = "ON" -> name = "require_secure_transport" ; value = "OFF"
NX05 azurerm_postgresql_flexible_server_configuration: name = "require_secure_transport" ; value = "on" -> name = "require_secure_transport" ; value = "off"
NX05 azurerm_mysql_flexible_server_configuration: name = "tls_version" ; value = "TLSv1.2" -> name = "tls_version" ; value = "TLSv1,TLSv1.1,TLSv1.2"
NX05 azurerm_mysql_server: ssl_enforcement_enabled = true -> ssl_enforcement_enabled = false
NX05 azurerm_mysql_server: ssl_minimal_tls_version_enforced = "TLS1_2" -> ssl_minimal_tls_version_enforced = "TLSEnforcementDisabled"
NX05 azurerm_redis_cache: minimum_tls_version = "1.2" -> minimum_tls_version = "1.0"
NX05 azurerm_cosmosdb_account: minimal_tls_version = "Tls12" -> minimal_tls_version = "Tls"
NX05 azurerm_mssql_managed_instance: minimum_tls_version = "1.2" -> minimum_tls_version = "1.0"
NX05 azurerm_eventhub_namespace: minimum_tls_version = "1.2" -> minimum_tls_version = "1.0"
NX05 azurerm_servicebus_namespace: minimum_tls_version = "1.2" -> minimum_tls_version = "1.1"
NX05 azurerm_windows_web_app: https_only = true -> https_only = false
NX05 azurerm_linux_function_app: https_only = true ->
NX05 azurerm_linux_function_app: site_config { ; minimum_tls_version = "1.2" ; } -> site_config { ; minimum_tls_version = "1.1" ; }
NX05 azurerm_linux_function_app: site_config { ; scm_minimum_tls_version = "1.2" ; } -> site_config { ; scm_minimum_tls_version = "1.0" ; }
NX05 azurerm_linux_web_app: site_config { ; ftps_state = "FtpsOnly" ; } -> site_config { ; ftps_state = "AllAllowed" ; }
NX05 azurerm_container_app: ingress { ; allow_insecure_connections = false ; } -> ingress { ; allow_insecure_connections = true ; }
NX05 azurerm_application_gateway: ssl_policy { ; min_protocol_version = "TLSv1_2" ; } -> ssl_policy { ; min_protocol_version = "TLSv1_0" ; }
NX05 azurerm_cdn_frontdoor_route: https_redirect_enabled = true ; forwarding_protocol = "HttpsOnly" -> https_redirect_enabled = false ; forwarding_protocol = "MatchRequest"
NX05 azurerm_cdn_frontdoor_route: supported_protocols = ["Https"] -> supported_protocols = ["Http", "Https"]
NX05 azurerm_cdn_frontdoor_custom_domain: tls { ; minimum_tls_version = "TLS12" ; } -> tls { ; minimum_tls_version = "TLS10" ; }
NX05 azurerm_iothub: min_tls_version = "1.2" ->
NX05 azurerm_storage_account: enable_https_traffic_only = true -> enable_https_traffic_only = false
NX05 azurerm_spring_cloud_app: https_only = true -> https_only = false
NX06 azurerm_linux_web_app: auth_settings_v2 { ; auth_enabled = true ; require_authentication = true ; } -> auth_settings_v2 { ; auth_enabled = true ; require_authentication = false ; }
NX06 azurerm_windows_web_app: client_certificate_mode = "Required" -> client_certificate_mode = "Optional"
NX06 azurerm_linux_web_app: ftp_publish_basic_authentication_enabled = false -> ftp_publish_basic_authentication_enabled = true
NX06 azurerm_eventhub_namespace: local_authentication_enabled = false -> local_authentication_enabled = true
NX06 azurerm_app_configuration: local_auth_enabled = false -> local_auth_enabled = true
NX06 azurerm_search_service: local_authentication_enabled = false -> local_authentication_enabled = true
NX06 azurerm_log_analytics_workspace: local_authentication_disabled = true -> local_authentication_disabled = false
NX06 azurerm_automation_account: local_authentication_enabled = false -> local_authentication_enabled = true
NX06 azurerm_kubernetes_cluster: azure_active_directory_role_based_access_control { ; azure_rbac_enabled = true ; } ->
NX06 azurerm_kubernetes_cluster: azure_policy_enabled = true -> azure_policy_enabled = false
NX06 azurerm_kubernetes_cluster: run_command_enabled = false -> run_command_enabled = true
NX06 azurerm_mssql_server: azuread_administrator { ; azuread_authentication_only = true ; } -> azuread_administrator { ; azuread_authentication_only = false ; }
NX06 azurerm_postgresql_flexible_server: authentication { ; password_auth_enabled = false ; } -> authentication { ; password_auth_enabled = true ; }
NX06 azurerm_key_vault: enable_rbac_authorization = true -> enable_rbac_authorization = false
NX08 azurerm_subnet_network_security_group_association: network_security_group_id = azurerm_network_security_group.strict.id -> network_security_group_id = azurerm_network_security_group.loose.id
NX06 azurerm_cdn_frontdoor_firewall_policy: mode = "Prevention" -> mode = "Detection"
NX06 azurerm_cdn_frontdoor_firewall_policy: enabled = true -> enabled = false
NX06 azurerm_firewall_policy: intrusion_detection { ; mode = "Deny" ; } -> intrusion_detection { ; mode = "Alert" ; }
NX06 azurerm_linux_virtual_machine: secure_boot_enabled = true -> secure_boot_enabled = false
log azurerm_security_center_subscription_pricing: tier = "Standard" -> tier = "Free"
log azurerm_mssql_server_security_alert_policy: state = "Enabled" -> state = "Disabled"
log azurerm_network_watcher_flow_log: retention_policy { ; enabled = true ; days = 90 ; } -> retention_policy { ; enabled = true ; days = 1 ; }
log azurerm_postgresql_flexible_server_configuration: name = "log_connections" ; value = "on" -> name = "log_connections" ; value = "off"
NX03 azurerm_mssql_firewall_rule: start_ip_address = "0.0.0.0" ; end_ip_address = "0.0.0.0" -> start_ip_address = "0.0.0.0" ; end_ip_address = "255.255.255.255"
NX03 azurerm_sql_firewall_rule: start_ip_address = "203.0.113.4" ; end_ip_address = "203.0.113.4" -> start_ip_address = "0.0.0.0" ; end_ip_address = "255.255.255.255"
`;
