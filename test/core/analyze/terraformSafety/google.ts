/** `CODE type: safe -> unsafe`; `;` ends a line, nothing is nothing written. */
export const googlePairs = `
X05 google_sql_database_instance: deletion_protection = true -> deletion_protection = false
X05 google_sql_database_instance: -> deletion_protection = false
X05 google_sql_database_instance: settings { ; deletion_protection_enabled = true ; } -> settings { ; deletion_protection_enabled = false ; }
X05 google_container_cluster: -> deletion_protection = false
X05 google_bigquery_table: deletion_protection = true -> deletion_protection = false
X05 google_spanner_database: enable_drop_protection = true -> enable_drop_protection = false
X05 google_bigtable_table: deletion_protection = "PROTECTED" -> deletion_protection = "UNPROTECTED"
X05 google_firestore_database: delete_protection_state = "DELETE_PROTECTION_ENABLED" -> delete_protection_state = "DELETE_PROTECTION_DISABLED"
X05 google_compute_instance: deletion_protection = true -> deletion_protection = false
X05 google_filestore_instance: deletion_protection_enabled = true -> deletion_protection_enabled = false
X06 google_sql_database_instance: settings { ; backup_configuration { ; enabled = true ; } ; } -> settings { ; backup_configuration { ; enabled = false ; } ; }
X06 google_sql_database_instance: settings { ; backup_configuration { ; enabled = true ; point_in_time_recovery_enabled = true ; } ; } -> settings { ; backup_configuration { ; enabled = true ; point_in_time_recovery_enabled = false ; } ; }
X06 google_sql_database_instance: settings { ; backup_configuration { ; enabled = true ; } ; } -> settings { ; tier = "a" ; }
X06 google_sql_database_instance: settings { ; backup_configuration { ; transaction_log_retention_days = 7 ; } ; } -> settings { ; backup_configuration { ; transaction_log_retention_days = 1 ; } ; }
X06 google_storage_bucket: versioning { ; enabled = true ; } -> versioning { ; enabled = false ; }
X06 google_storage_bucket: retention_policy { ; retention_period = 604800 ; } -> retention_policy { ; retention_period = 60 ; }
X06 google_storage_bucket: soft_delete_policy { ; retention_duration_seconds = 604800 ; } -> soft_delete_policy { ; retention_duration_seconds = 0 ; }
X06 google_firestore_database: point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED" -> point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_DISABLED"
X06 google_alloydb_cluster: continuous_backup_config { ; enabled = true ; } -> continuous_backup_config { ; enabled = false ; }
X06 google_spanner_database: version_retention_period = "7d" -> version_retention_period = "1h"
X06 google_pubsub_subscription: message_retention_duration = "604800s" -> message_retention_duration = "600s"
X06 google_compute_resource_policy: snapshot_schedule_policy { ; retention_policy { ; max_retention_days = 14 ; } ; } -> snapshot_schedule_policy { ; retention_policy { ; max_retention_days = 1 ; } ; }
X06 google_bigquery_dataset: max_time_travel_hours = 168 -> max_time_travel_hours = 48
X07 google_storage_bucket: force_destroy = false -> force_destroy = true
X07 google_bigquery_dataset: -> delete_contents_on_destroy = true
X07 google_dns_managed_zone: -> force_destroy = true
X08 google_sql_database_instance: settings { ; availability_type = "REGIONAL" ; } -> settings { ; availability_type = "ZONAL" ; }
X08 google_redis_instance: tier = "STANDARD_HA" -> tier = "BASIC"
X08 google_compute_region_instance_group_manager: target_size = 3 -> target_size = 1
X08 google_spanner_instance: num_nodes = 3 -> num_nodes = 1
X08 google_compute_autoscaler: autoscaling_policy { ; min_replicas = 2 ; } -> autoscaling_policy { ; min_replicas = 0 ; }
X08 google_bigtable_instance: cluster { ; cluster_id = "a" ; } ; cluster { ; cluster_id = "b" ; } -> cluster { ; cluster_id = "a" ; }
X12 google_sql_database_instance: encryption_key_name = google_kms_crypto_key.a.id -> encryption_key_name = google_kms_crypto_key.b.id
X12 google_storage_bucket: encryption { ; default_kms_key_name = google_kms_crypto_key.a.id ; } ->
X12 google_container_cluster: database_encryption { ; state = "ENCRYPTED" ; } -> database_encryption { ; state = "DECRYPTED" ; }
NX01 google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["443"] ; } ; source_ranges = ["10.0.0.0/8"] -> allow { ; protocol = "tcp" ; ports = ["443"] ; } ; source_ranges = ["0.0.0.0/0"]
NX02 google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["22"] ; } ; source_ranges = ["10.0.0.0/8"] -> allow { ; protocol = "tcp" ; ports = ["22"] ; } ; source_ranges = ["0.0.0.0/0"]
NX02 google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["5432"] ; } ; source_tags = ["a"] -> allow { ; protocol = "tcp" ; ports = ["5432"] ; }
NX02 google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["443"] ; } ; source_ranges = ["0.0.0.0/0"] -> allow { ; protocol = "all" ; } ; source_ranges = ["0.0.0.0/0"]
NX03 google_sql_database_instance: settings { ; ip_configuration { ; ipv4_enabled = false ; } ; } -> settings { ; ip_configuration { ; ipv4_enabled = true ; } ; }
NX03 google_sql_database_instance: settings { ; ip_configuration { ; authorized_networks { ; value = "203.0.113.0/24" ; } ; } ; } -> settings { ; ip_configuration { ; authorized_networks { ; value = "0.0.0.0/0" ; } ; } ; }
NX03 google_container_cluster: private_cluster_config { ; enable_private_nodes = true ; } -> private_cluster_config { ; enable_private_nodes = false ; }
NX03 google_container_cluster: private_cluster_config { ; enable_private_endpoint = true ; } -> private_cluster_config { ; enable_private_endpoint = false ; }
NX03 google_container_cluster: master_authorized_networks_config { ; cidr_blocks { ; cidr_block = "10.0.0.0/8" ; } ; } ->
NX03 google_container_cluster: master_authorized_networks_config { ; cidr_blocks { ; cidr_block = "10.0.0.0/8" ; } ; } -> master_authorized_networks_config { ; cidr_blocks { ; cidr_block = "0.0.0.0/0" ; } ; }
NX03 google_compute_instance: network_interface { ; network = "a" ; } -> network_interface { ; network = "a" ; access_config { ; } ; }
NX03 google_cloud_run_v2_service: ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" -> ingress = "INGRESS_TRAFFIC_ALL"
NX03 google_cloudfunctions_function: ingress_settings = "ALLOW_INTERNAL_ONLY" -> ingress_settings = "ALLOW_ALL"
NX03 google_dataproc_cluster: cluster_config { ; gce_cluster_config { ; internal_ip_only = true ; } ; } -> cluster_config { ; gce_cluster_config { ; internal_ip_only = false ; } ; }
NX03 google_notebooks_instance: no_public_ip = true -> no_public_ip = false
NX04 google_storage_bucket: uniform_bucket_level_access = true -> uniform_bucket_level_access = false
NX04 google_storage_bucket: public_access_prevention = "enforced" -> public_access_prevention = "inherited"
NX04 google_storage_bucket_iam_member: member = "user:a@example.com" -> member = "allUsers"
NX04 google_storage_bucket_iam_binding: members = ["user:a@example.com"] -> members = ["user:a@example.com", "allAuthenticatedUsers"]
NX04 google_cloud_run_service_iam_member: member = "serviceAccount:a@b" -> member = "allUsers"
NX04 google_bigquery_dataset: access { ; special_group = "projectOwners" ; } -> access { ; special_group = "allAuthenticatedUsers" ; }
NX04 google_storage_bucket_acl: predefined_acl = "private" -> predefined_acl = "publicRead"
NX04 google_kms_crypto_key_iam_binding: members = ["user:a@b"] -> members = ["allUsers"]
NX05 google_sql_database_instance: settings { ; ip_configuration { ; require_ssl = true ; } ; } -> settings { ; ip_configuration { ; require_ssl = false ; } ; }
NX05 google_sql_database_instance: settings { ; ip_configuration { ; ssl_mode = "ENCRYPTED_ONLY" ; } ; } -> settings { ; ip_configuration { ; ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" ; } ; }
NX05 google_compute_ssl_policy: min_tls_version = "TLS_1_2" -> min_tls_version = "TLS_1_0"
NX05 google_compute_ssl_policy: profile = "RESTRICTED" -> profile = "COMPATIBLE"
NX05 google_redis_instance: transit_encryption_mode = "SERVER_AUTHENTICATION" -> transit_encryption_mode = "DISABLED"
NX05 google_cloudfunctions_function: https_trigger_security_level = "SECURE_ALWAYS" -> https_trigger_security_level = "SECURE_OPTIONAL"
NX05 google_compute_url_map: default_url_redirect { ; https_redirect = true ; } ->
NX06 google_redis_instance: auth_enabled = true -> auth_enabled = false
NX06 google_container_cluster: enable_legacy_abac = false -> enable_legacy_abac = true
NX06 google_container_cluster: network_policy { ; enabled = true ; } -> network_policy { ; enabled = false ; }
NX06 google_container_cluster: workload_identity_config { ; workload_pool = "a" ; } ->
NX06 google_container_cluster: enable_shielded_nodes = true -> enable_shielded_nodes = false
NX06 google_container_cluster: binary_authorization { ; evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE" ; } -> binary_authorization { ; evaluation_mode = "DISABLED" ; }
NX06 google_compute_instance: shielded_instance_config { ; enable_secure_boot = true ; } -> shielded_instance_config { ; enable_secure_boot = false ; }
NX06 google_compute_instance: metadata = { enable-oslogin = "TRUE" } -> metadata = { enable-oslogin = "FALSE" }
NX06 google_compute_instance: metadata = { serial-port-enable = "false" } -> metadata = { serial-port-enable = "true" }
NX06 google_compute_backend_service: security_policy = google_compute_security_policy.a.id ->
NX06 google_dns_managed_zone: dnssec_config { ; state = "on" ; } -> dnssec_config { ; state = "off" ; }
NX07 google_dns_record_set: rrdatas = ["192.0.2.1"] -> rrdatas = ["192.0.2.8"]
NX08 google_compute_subnetwork: ip_cidr_range = "10.0.0.0/24" -> ip_cidr_range = "10.1.0.0/24"
NX09 google_compute_forwarding_rule: load_balancing_scheme = "INTERNAL" -> load_balancing_scheme = "EXTERNAL"
IA07 google_kms_crypto_key: rotation_period = "7776000s" ->
IA07 google_kms_crypto_key: rotation_period = "7776000s" -> rotation_period = "31536000s"
IA07 google_kms_crypto_key: destroy_scheduled_duration = "2592000s" -> destroy_scheduled_duration = "86400s"
log google_container_cluster: -> logging_service = "none"
log google_compute_subnetwork: log_config { ; flow_sampling = 0.5 ; } ->
log google_storage_bucket: logging { ; log_bucket = "a" ; } ->
log google_logging_project_bucket_config: retention_days = 365 -> retention_days = 30
SE01 google_sql_user: password = var.p -> password = "Kq7-zz-live"
`;
