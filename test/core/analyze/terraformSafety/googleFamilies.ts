/** More families of Google Cloud, as the provider documents them: `CODE type: safe -> unsafe`; `;` ends a line. */
export const googleFamilies = `
X05 google_alloydb_cluster: deletion_protection = true -> deletion_protection = false
X05 google_bigtable_instance: deletion_protection = true -> deletion_protection = false
X05 google_bigtable_table: deletion_protection = "PROTECTED" -> deletion_protection = "UNPROTECTED"
X05 google_bigquery_table: deletion_protection = true -> deletion_protection = false
X05 google_spanner_database: deletion_protection = true -> deletion_protection = false
X05 google_spanner_database: enable_drop_protection = true -> enable_drop_protection = false
X05 google_container_cluster: deletion_protection = true -> deletion_protection = false
X05 google_cloud_run_v2_service: deletion_protection = true -> deletion_protection = false
X05 google_cloud_run_v2_job: deletion_protection = true -> deletion_protection = false
X05 google_compute_instance: deletion_protection = true -> deletion_protection = false
X05 google_sql_database_instance: deletion_protection = true -> deletion_protection = false
X05 google_sql_database_instance: settings { ; deletion_protection_enabled = true ; } -> settings { ; deletion_protection_enabled = false ; }
X05 google_firestore_database: delete_protection_state = "DELETE_PROTECTION_ENABLED" -> delete_protection_state = "DELETE_PROTECTION_DISABLED"
X07 google_firestore_database: deletion_policy = "ABANDON" -> deletion_policy = "DELETE"
X07 google_project: deletion_policy = "PREVENT" -> deletion_policy = "DELETE"
X05 google_folder: deletion_protection = true -> deletion_protection = false
X05 google_redis_cluster: deletion_protection_enabled = true -> deletion_protection_enabled = false
X05 google_filestore_instance: deletion_protection_enabled = true -> deletion_protection_enabled = false
X05 google_privateca_certificate_authority: deletion_protection = true -> deletion_protection = false
X05 google_memorystore_instance: deletion_protection_enabled = true -> deletion_protection_enabled = false
X05 google_secret_manager_secret: deletion_protection = true -> deletion_protection = false
X06 google_sql_database_instance: settings { ; backup_configuration { ; enabled = true ; } ; } -> settings { ; backup_configuration { ; enabled = false ; } ; }
X06 google_sql_database_instance: settings { ; backup_configuration { ; enabled = true ; } ; } -> settings { ; }
X06 google_sql_database_instance: settings { ; backup_configuration { ; enabled = true ; point_in_time_recovery_enabled = true ; } ; } -> settings { ; backup_configuration { ; enabled = true ; point_in_time_recovery_enabled = false ; } ; }
X06 google_sql_database_instance: settings { ; backup_configuration { ; transaction_log_retention_days = 7 ; } ; } -> settings { ; backup_configuration { ; transaction_log_retention_days = 1 ; } ; }
X06 google_sql_database_instance: settings { ; backup_configuration { ; backup_retention_settings { ; retained_backups = 30 ; } ; } ; } -> settings { ; backup_configuration { ; backup_retention_settings { ; retained_backups = 1 ; } ; } ; }
X06 google_alloydb_cluster: automated_backup_policy { ; enabled = true ; } -> automated_backup_policy { ; enabled = false ; }
X06 google_alloydb_cluster: continuous_backup_config { ; enabled = true ; } -> continuous_backup_config { ; enabled = false ; }
X06 google_alloydb_cluster: continuous_backup_config { ; recovery_window_days = 35 ; } -> continuous_backup_config { ; recovery_window_days = 1 ; }
X06 google_firestore_database: point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED" -> point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_DISABLED"
X06 google_spanner_database: version_retention_period = "7d" -> version_retention_period = "1h"
X06 google_storage_bucket: versioning { ; enabled = true ; } -> versioning { ; enabled = false ; }
X06 google_storage_bucket: soft_delete_policy { ; retention_duration_seconds = 2592000 ; } -> soft_delete_policy { ; retention_duration_seconds = 0 ; }
X06 google_storage_bucket: retention_policy { ; retention_period = 2678400 ; } ->
X06 google_storage_bucket: retention_policy { ; is_locked = true ; retention_period = 2678400 ; } -> retention_policy { ; is_locked = false ; retention_period = 2678400 ; }
X06 google_bigquery_dataset: max_time_travel_hours = "168" -> max_time_travel_hours = "48"
X06 google_redis_instance: persistence_config { ; persistence_mode = "RDB" ; } -> persistence_config { ; persistence_mode = "DISABLED" ; }
X06 google_pubsub_topic: message_retention_duration = "604800s" -> message_retention_duration = "600s"
X06 google_pubsub_subscription: message_retention_duration = "604800s" -> message_retention_duration = "600s"
X06 google_gke_backup_backup_plan: retention_policy { ; backup_retain_days = 90 ; } -> retention_policy { ; backup_retain_days = 1 ; }
X06 google_gke_backup_backup_plan: deactivated = false -> deactivated = true
IA07 google_kms_crypto_key: destroy_scheduled_duration = "2592000s" -> destroy_scheduled_duration = "86400s"
X06 google_compute_resource_policy: snapshot_schedule_policy { ; retention_policy { ; max_retention_days = 30 ; } ; } -> snapshot_schedule_policy { ; retention_policy { ; max_retention_days = 1 ; } ; }
X06 google_bigquery_table: expiration_time = 4102444800000 -> expiration_time = 1767225600000
X06 google_firestore_backup_schedule: retention = "8467200s" -> retention = "86400s"
X07 google_storage_bucket: force_destroy = false -> force_destroy = true
X07 google_bigquery_dataset: delete_contents_on_destroy = false -> delete_contents_on_destroy = true
X07 google_dns_managed_zone: -> force_destroy = true
X07 google_privateca_certificate_authority: skip_grace_period = false -> skip_grace_period = true
X06 google_notebooks_instance: no_remove_data_disk = true -> no_remove_data_disk = false
X08 google_sql_database_instance: settings { ; availability_type = "REGIONAL" ; } -> settings { ; availability_type = "ZONAL" ; }
X08 google_redis_instance: tier = "STANDARD_HA" -> tier = "BASIC"
X08 google_redis_instance: replica_count = 2 -> replica_count = 0
X08 google_alloydb_instance: availability_type = "REGIONAL" -> availability_type = "ZONAL"
X08 google_container_node_pool: autoscaling { ; min_node_count = 2 ; max_node_count = 5 ; } -> autoscaling { ; min_node_count = 0 ; max_node_count = 5 ; }
X08 google_container_node_pool: node_count = 3 -> node_count = 0
X08 google_compute_region_instance_group_manager: target_size = 3 -> target_size = 0
X08 google_cloud_run_v2_service: template { ; scaling { ; min_instance_count = 2 ; } ; } -> template { ; scaling { ; min_instance_count = 0 ; } ; }
X08 google_filestore_instance: tier = "ENTERPRISE" -> tier = "BASIC_SSD"
X08 google_spanner_instance: num_nodes = 3 -> num_nodes = 1
X08 google_compute_autoscaler: autoscaling_policy { ; min_replicas = 2 ; } -> autoscaling_policy { ; min_replicas = 0 ; }
X12 google_container_cluster: database_encryption { ; state = "ENCRYPTED" ; key_name = "k" ; } -> database_encryption { ; state = "DECRYPTED" ; }
X12 google_storage_bucket: encryption { ; default_kms_key_name = "k" ; } ->
X12 google_bigquery_dataset: default_encryption_configuration { ; kms_key_name = google_kms_crypto_key.a.id ; } -> default_encryption_configuration { ; kms_key_name = google_kms_crypto_key.b.id ; }
X12 google_pubsub_topic: kms_key_name = google_kms_crypto_key.a.id -> kms_key_name = google_kms_crypto_key.b.id
NX02 google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["22"] ; } ; source_ranges = ["35.235.240.0/20"] -> allow { ; protocol = "tcp" ; ports = ["22"] ; } ; source_ranges = ["0.0.0.0/0"]
NX02 google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["443"] ; } ; source_ranges = ["0.0.0.0/0"] -> allow { ; protocol = "all" ; } ; source_ranges = ["0.0.0.0/0"]
NX01 google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["8080"] ; } ; source_tags = ["lb"] -> allow { ; protocol = "tcp" ; ports = ["8080"] ; } ; source_ranges = ["::/0"]
NX01 google_compute_firewall: disabled = true ; allow { ; protocol = "tcp" ; ports = ["8443"] ; } ; source_ranges = ["0.0.0.0/0"] -> disabled = false ; allow { ; protocol = "tcp" ; ports = ["8443"] ; } ; source_ranges = ["0.0.0.0/0"]
NX03 google_sql_database_instance: settings { ; ip_configuration { ; ipv4_enabled = false ; } ; } -> settings { ; ip_configuration { ; ipv4_enabled = true ; } ; }
NX03 google_sql_database_instance: settings { ; ip_configuration { ; authorized_networks { ; value = "203.0.113.0/24" ; } ; } ; } -> settings { ; ip_configuration { ; authorized_networks { ; value = "0.0.0.0/0" ; } ; } ; }
NX03 google_container_cluster: master_authorized_networks_config { ; cidr_blocks { ; cidr_block = "10.0.0.0/8" ; } ; } -> master_authorized_networks_config { ; cidr_blocks { ; cidr_block = "0.0.0.0/0" ; } ; }
NX03 google_container_cluster: master_authorized_networks_config { ; cidr_blocks { ; cidr_block = "10.0.0.0/8" ; } ; } ->
NX03 google_container_cluster: private_cluster_config { ; enable_private_nodes = true ; enable_private_endpoint = true ; } -> private_cluster_config { ; enable_private_nodes = true ; enable_private_endpoint = false ; }
NX03 google_container_node_pool: network_config { ; enable_private_nodes = true ; } -> network_config { ; enable_private_nodes = false ; }
NX03 google_compute_instance: network_interface { ; network = "n" ; } -> network_interface { ; network = "n" ; access_config { ; } ; }
NX03 google_compute_instance_template: network_interface { ; network = "n" ; } -> network_interface { ; network = "n" ; access_config { ; } ; }
NX03 google_cloud_run_v2_service: ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" -> ingress = "INGRESS_TRAFFIC_ALL"
NX03 google_cloudfunctions2_function: service_config { ; ingress_settings = "ALLOW_INTERNAL_ONLY" ; } -> service_config { ; ingress_settings = "ALLOW_ALL" ; }
NX03 google_cloudfunctions_function: ingress_settings = "ALLOW_INTERNAL_ONLY" -> ingress_settings = "ALLOW_ALL"
NX03 google_alloydb_instance: network_config { ; enable_public_ip = false ; } -> network_config { ; enable_public_ip = true ; }
NX03 google_notebooks_instance: no_public_ip = true -> no_public_ip = false
NX03 google_workbench_instance: gce_setup { ; disable_public_ip = true ; } -> gce_setup { ; disable_public_ip = false ; }
NX03 google_dataproc_cluster: cluster_config { ; gce_cluster_config { ; internal_ip_only = true ; } ; } -> cluster_config { ; gce_cluster_config { ; internal_ip_only = false ; } ; }
NX03 google_composer_environment: config { ; private_environment_config { ; enable_private_endpoint = true ; } ; } -> config { ; private_environment_config { ; enable_private_endpoint = false ; } ; }
NX03 google_dns_managed_zone: visibility = "private" -> visibility = "public"
NX03 google_data_fusion_instance: private_instance = true -> private_instance = false
NX03 google_looker_instance: public_ip_enabled = false -> public_ip_enabled = true
NX04 google_storage_bucket: public_access_prevention = "enforced" -> public_access_prevention = "inherited"
NX04 google_storage_bucket: uniform_bucket_level_access = true -> uniform_bucket_level_access = false
NX04 google_storage_bucket_iam_member: role = "roles/storage.objectViewer" ; member = "user:a@example.com" -> role = "roles/storage.objectViewer" ; member = "allUsers"
NX04 google_storage_bucket_iam_binding: role = "roles/storage.objectViewer" ; members = ["group:g@example.com"] -> role = "roles/storage.objectViewer" ; members = ["group:g@example.com", "allAuthenticatedUsers"]
NX04 google_storage_bucket_access_control: entity = "user-a@example.com" -> entity = "allUsers"
NX04 google_cloud_run_service_iam_member: role = "roles/run.invoker" ; member = "serviceAccount:a@b.iam.gserviceaccount.com" -> role = "roles/run.invoker" ; member = "allUsers"
NX04 google_cloud_run_v2_service_iam_member: role = "roles/run.invoker" ; member = "user:a@example.com" -> role = "roles/run.invoker" ; member = "allUsers"
NX04 google_cloudfunctions2_function_iam_member: role = "roles/cloudfunctions.invoker" ; member = "user:a@example.com" -> role = "roles/cloudfunctions.invoker" ; member = "allUsers"
NX04 google_pubsub_topic_iam_member: role = "roles/pubsub.publisher" ; member = "user:a@example.com" -> role = "roles/pubsub.publisher" ; member = "allUsers"
NX04 google_bigquery_dataset_iam_member: role = "roles/bigquery.dataViewer" ; member = "user:a@example.com" -> role = "roles/bigquery.dataViewer" ; member = "allAuthenticatedUsers"
NX04 google_artifact_registry_repository_iam_member: role = "roles/artifactregistry.reader" ; member = "user:a@example.com" -> role = "roles/artifactregistry.reader" ; member = "allUsers"
NX04 google_kms_crypto_key_iam_member: role = "roles/cloudkms.cryptoKeyDecrypter" ; member = "user:a@example.com" -> role = "roles/cloudkms.cryptoKeyDecrypter" ; member = "allUsers"
NX04 google_bigquery_dataset: access { ; role = "READER" ; user_by_email = "a@example.com" ; } -> access { ; role = "READER" ; special_group = "allAuthenticatedUsers" ; }
NX04 google_storage_default_object_acl: role_entity = ["READER:user-a@example.com"] -> role_entity = ["READER:allUsers"]
NX05 google_sql_database_instance: settings { ; ip_configuration { ; ssl_mode = "ENCRYPTED_ONLY" ; } ; } -> settings { ; ip_configuration { ; ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" ; } ; }
NX05 google_sql_database_instance: settings { ; ip_configuration { ; require_ssl = true ; } ; } -> settings { ; ip_configuration { ; require_ssl = false ; } ; }
NX05 google_sql_database_instance: settings { ; database_flags { ; name = "require_secure_transport" ; value = "on" ; } ; } -> settings { ; database_flags { ; name = "require_secure_transport" ; value = "off" ; } ; }
NX05 google_redis_instance: transit_encryption_mode = "SERVER_AUTHENTICATION" -> transit_encryption_mode = "DISABLED"
NX05 google_redis_cluster: transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION" -> transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_DISABLED"
NX05 google_compute_ssl_policy: min_tls_version = "TLS_1_2" -> min_tls_version = "TLS_1_0"
NX05 google_compute_ssl_policy: profile = "RESTRICTED" -> profile = "COMPATIBLE"
NX05 google_compute_url_map: default_url_redirect { ; https_redirect = true ; } -> default_url_redirect { ; https_redirect = false ; }
NX05 google_cloudfunctions_function: https_trigger_security_level = "SECURE_ALWAYS" -> https_trigger_security_level = "SECURE_OPTIONAL"
NX05 google_alloydb_instance: client_connection_config { ; ssl_config { ; ssl_mode = "ENCRYPTED_ONLY" ; } ; } -> client_connection_config { ; ssl_config { ; ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" ; } ; }
NX06 google_redis_instance: auth_enabled = true -> auth_enabled = false
NX06 google_redis_cluster: authorization_mode = "AUTH_MODE_IAM_AUTH" -> authorization_mode = "AUTH_MODE_DISABLED"
NX06 google_compute_backend_service: iap { ; enabled = true ; } ->
NX06 google_compute_backend_service: security_policy = google_compute_security_policy.edge.id ->
NX06 google_container_cluster: enable_legacy_abac = false -> enable_legacy_abac = true
NX06 google_container_cluster: workload_identity_config { ; workload_pool = "p.svc.id.goog" ; } ->
NX06 google_container_cluster: network_policy { ; enabled = true ; } -> network_policy { ; enabled = false ; }
NX06 google_container_cluster: binary_authorization { ; evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE" ; } -> binary_authorization { ; evaluation_mode = "DISABLED" ; }
NX06 google_compute_instance: shielded_instance_config { ; enable_secure_boot = true ; } -> shielded_instance_config { ; enable_secure_boot = false ; }
NX06 google_container_node_pool: node_config { ; workload_metadata_config { ; mode = "GKE_METADATA" ; } ; } -> node_config { ; workload_metadata_config { ; mode = "GCE_METADATA" ; } ; }
NX06 google_compute_project_metadata: metadata = { enable-oslogin = "TRUE" } -> metadata = { enable-oslogin = "FALSE" }
NX06 google_compute_instance: metadata = { serial-port-enable = "FALSE" } -> metadata = { serial-port-enable = "TRUE" }
NX06 google_compute_instance: metadata = { block-project-ssh-keys = "TRUE" } -> metadata = { block-project-ssh-keys = "FALSE" }
NX06 google_org_policy_policy: spec { ; rules { ; enforce = "TRUE" ; } ; } -> spec { ; rules { ; enforce = "FALSE" ; } ; }
NX06 google_project_organization_policy: boolean_policy { ; enforced = true ; } -> boolean_policy { ; enforced = false ; }
NX06 google_binary_authorization_policy: default_admission_rule { ; evaluation_mode = "REQUIRE_ATTESTATION" ; } -> default_admission_rule { ; evaluation_mode = "ALWAYS_ALLOW" ; }
NX06 google_cloud_run_v2_service: invoker_iam_disabled = false -> invoker_iam_disabled = true
IA07 google_kms_crypto_key: rotation_period = "7776000s" ->
log google_compute_subnetwork: log_config { ; aggregation_interval = "INTERVAL_5_SEC" ; } ->
log google_container_cluster: logging_service = "logging.googleapis.com/kubernetes" -> logging_service = "none"
log google_compute_backend_service: log_config { ; enable = true ; } -> log_config { ; enable = false ; }
log google_logging_project_bucket_config: retention_days = 365 -> retention_days = 1
log google_logging_project_sink: disabled = false -> disabled = true
log google_compute_firewall: log_config { ; metadata = "INCLUDE_ALL_METADATA" ; } ; allow { ; protocol = "tcp" ; ports = ["443"] ; } ; source_ranges = ["10.0.0.0/8"] -> allow { ; protocol = "tcp" ; ports = ["443"] ; } ; source_ranges = ["10.0.0.0/8"]
log google_project_iam_audit_config: audit_log_config { ; log_type = "DATA_READ" ; } ; audit_log_config { ; log_type = "DATA_WRITE" ; } -> audit_log_config { ; log_type = "DATA_READ" ; }
`;
