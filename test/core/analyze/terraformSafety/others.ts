/** `CODE type: safe -> unsafe`; `;` ends a line, nothing is nothing written. */
export const otherPairs = `
NX06 github_repository_collaborator: permission = "pull" -> permission = "admin"
NX06 github_team_repository: permission = "push" -> permission = "maintain"
NX06 github_repository_collaborators: user { ; username = "a" ; permission = "pull" ; } -> user { ; username = "a" ; permission = "admin" ; }
NX06 cloudflare_record: proxied = true -> proxied = false
NX07 cloudflare_dns_record: content = "192.0.2.1" -> content = "192.0.2.9"
NX07 cloudflare_record: ttl = 60 -> ttl = 86400
NX05 cloudflare_zone_settings_override: settings { ; ssl = "strict" ; } -> settings { ; ssl = "flexible" ; }
NX05 cloudflare_zone_settings_override: settings { ; min_tls_version = "1.2" ; } -> settings { ; min_tls_version = "1.0" ; }
NX05 cloudflare_zone_setting: setting_id = "ssl" ; value = "strict" -> setting_id = "ssl" ; value = "off"
NX05 cloudflare_zone_setting: setting_id = "min_tls_version" ; value = "1.2" -> setting_id = "min_tls_version" ; value = "1.0"
NX05 cloudflare_zone_setting: setting_id = "always_use_https" ; value = "on" -> setting_id = "always_use_https" ; value = "off"
NX06 cloudflare_zone_setting: setting_id = "security_level" ; value = "high" -> setting_id = "security_level" ; value = "essentially_off"
NX05 cloudflare_zone_settings_override: settings { ; always_use_https = "on" ; } -> settings { ; always_use_https = "off" ; }
NX06 cloudflare_zone_settings_override: settings { ; waf = "on" ; } -> settings { ; waf = "off" ; }
NX06 cloudflare_ruleset: rules { ; action = "block" ; enabled = true ; } -> rules { ; action = "block" ; enabled = false ; }
NX06 cloudflare_ruleset: rules = [{ action = "block", enabled = true }] -> rules = [{ action = "log", enabled = true }]
NX06 cloudflare_access_policy: decision = "allow" -> decision = "bypass"
NX06 cloudflare_zero_trust_access_policy: include { ; email = ["a@example.com"] ; } -> include { ; everyone = true ; }
NX03 cloudflare_r2_managed_domain: enabled = false -> enabled = true
X07 aws_s3_bucket: force_destroy = "dev" == "prod" -> force_destroy = "prod" == "prod"
X14 google_cloud_run_v2_service: template { ; containers { ; image = "eu.gcr.io/p/app:1.4.2" ; } ; } -> template { ; containers { ; image = "eu.gcr.io/p/app:latest" ; } ; }
X14 aws_ecs_task_definition: container_definitions = jsonencode([{ image = "registry:5000/a@sha256:0a1b2c3d" }]) -> container_definitions = jsonencode([{ image = "registry:5000/a" }])
X05 cloudflare_r2_bucket_lock: rules = [{ id = "a", enabled = true }] -> rules = [{ id = "a", enabled = false }]
NX07 azurerm_dns_mx_record: record { ; preference = 10 ; exchange = "a.example" ; } -> record { ; preference = 10 ; exchange = "b.example" ; }
NX02 aws_security_group_rule: for_each = { ssh = "10.0.0.0/8" } ; type = "ingress" ; from_port = 22 ; to_port = 22 ; protocol = "tcp" ; cidr_blocks = [each.value] -> for_each = { ssh = "0.0.0.0/0" } ; type = "ingress" ; from_port = 22 ; to_port = 22 ; protocol = "tcp" ; cidr_blocks = [each.value]
NX02 aws_security_group_rule: for_each = { web = 443 } ; type = "ingress" ; from_port = each.value ; to_port = each.value ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] -> for_each = { web = 443, db = 5432 } ; type = "ingress" ; from_port = each.value ; to_port = each.value ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"]
NX02 aws_security_group_rule: count = 1 ; type = "ingress" ; from_port = 22 ; to_port = 22 ; protocol = "tcp" ; cidr_blocks = [["10.0.0.0/8", "0.0.0.0/0"][count.index]] -> count = 2 ; type = "ingress" ; from_port = 22 ; to_port = 22 ; protocol = "tcp" ; cidr_blocks = [["10.0.0.0/8", "0.0.0.0/0"][count.index]]
NX03 google_sql_database_instance: settings { ; ip_configuration { ; dynamic "authorized_networks" { ; for_each = { a = "203.0.113.0/24" } ; content { ; value = authorized_networks.value ; } ; } ; } ; } -> settings { ; ip_configuration { ; dynamic "authorized_networks" { ; for_each = { a = "203.0.113.0/24", b = "0.0.0.0/0" } ; content { ; value = authorized_networks.value ; } ; } ; } ; }
NX02 aws_security_group: dynamic "ingress" { ; for_each = [443] ; iterator = port ; content { ; from_port = port.value ; to_port = port.value ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; } ; } -> dynamic "ingress" { ; for_each = [443, 22] ; iterator = port ; content { ; from_port = port.value ; to_port = port.value ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; } ; }
X05 cloudflare_registrar_domain: locked = true -> locked = false
NX05 cloudflare_load_balancer_monitor: allow_insecure = false -> allow_insecure = true
NX02 digitalocean_firewall: inbound_rule { ; protocol = "tcp" ; port_range = "22" ; source_addresses = ["10.0.0.0/8"] ; } -> inbound_rule { ; protocol = "tcp" ; port_range = "22" ; source_addresses = ["0.0.0.0/0", "::/0"] ; }
NX01 digitalocean_database_firewall: rule { ; type = "ip_addr" ; value = "203.0.113.4" ; } -> rule { ; type = "ip_addr" ; value = "0.0.0.0/0" ; }
X08 digitalocean_database_cluster: node_count = 3 -> node_count = 1
X08 digitalocean_kubernetes_cluster: ha = true -> ha = false
X06 digitalocean_droplet: backups = true -> backups = false
NX04 digitalocean_spaces_bucket: acl = "private" -> acl = "public-read"
NX05 digitalocean_loadbalancer: redirect_http_to_https = true -> redirect_http_to_https = false
X07 digitalocean_spaces_bucket: -> force_destroy = true
NX04 oci_objectstorage_bucket: access_type = "NoPublicAccess" -> access_type = "ObjectRead"
X06 oci_objectstorage_bucket: versioning = "Enabled" -> versioning = "Suspended"
NX02 oci_core_security_list: ingress_security_rules { ; protocol = "6" ; source = "10.0.0.0/8" ; tcp_options { ; min = 22 ; max = 22 ; } ; } -> ingress_security_rules { ; protocol = "6" ; source = "0.0.0.0/0" ; tcp_options { ; min = 22 ; max = 22 ; } ; }
NX02 oci_core_network_security_group_security_rule: direction = "INGRESS" ; protocol = "all" ; source = "10.0.0.0/8" -> direction = "INGRESS" ; protocol = "all" ; source = "0.0.0.0/0"
NX03 oci_core_subnet: prohibit_public_ip_on_vnic = true -> prohibit_public_ip_on_vnic = false
NX06 oci_core_instance: instance_options { ; are_legacy_imds_endpoints_disabled = true ; } -> instance_options { ; are_legacy_imds_endpoints_disabled = false ; }
X06 oci_mysql_mysql_db_system: backup_policy { ; is_enabled = true ; } -> backup_policy { ; is_enabled = false ; }
NX04 github_repository: visibility = "private" -> visibility = "public"
NX06 github_branch_protection: enforce_admins = true -> enforce_admins = false
NX06 github_branch_protection: -> allows_force_pushes = true
NX06 github_branch_protection: required_pull_request_reviews { ; required_approving_review_count = 2 ; } -> required_pull_request_reviews { ; required_approving_review_count = 0 ; }
NX06 github_branch_protection: required_pull_request_reviews { ; } ->
NX06 github_repository_ruleset: enforcement = "active" -> enforcement = "disabled"
log github_repository: vulnerability_alerts = true -> vulnerability_alerts = false
NX05 github_repository_webhook: configuration { ; insecure_ssl = false ; } -> configuration { ; insecure_ssl = true ; }
NX04 gitlab_project: visibility_level = "private" -> visibility_level = "public"
NX06 kubernetes_deployment: spec { ; template { ; spec { ; container { ; security_context { ; privileged = false ; } ; } ; } ; } ; } -> spec { ; template { ; spec { ; container { ; security_context { ; privileged = true ; } ; } ; } ; } ; }
NX06 kubernetes_pod_v1: spec { ; host_network = false ; } -> spec { ; host_network = true ; }
NX06 kubernetes_daemon_set_v1: spec { ; template { ; spec { ; volume { ; name = "a" ; } ; } ; } ; } -> spec { ; template { ; spec { ; volume { ; name = "a" ; host_path { ; path = "/" ; } ; } ; } ; } ; }
NX06 kubernetes_deployment_v1: spec { ; template { ; spec { ; container { ; security_context { ; run_as_non_root = true ; } ; } ; } ; } ; } -> spec { ; template { ; spec { ; container { ; security_context { ; run_as_non_root = false ; } ; } ; } ; } ; }
X08 kubernetes_deployment: spec { ; replicas = 3 ; } -> spec { ; replicas = 1 ; }
X08 kubernetes_deployment: spec { ; strategy { ; type = "RollingUpdate" ; } ; } -> spec { ; strategy { ; type = "Recreate" ; } ; }
X07 kubernetes_storage_class: reclaim_policy = "Retain" -> reclaim_policy = "Delete"
NX03 kubernetes_service: spec { ; type = "ClusterIP" ; } -> spec { ; type = "LoadBalancer" ; }
NX01 kubernetes_service: spec { ; load_balancer_source_ranges = ["10.0.0.0/8"] ; } -> spec { ; load_balancer_source_ranges = ["0.0.0.0/0"] ; }
NX01 kubernetes_network_policy: spec { ; ingress { ; from { ; ip_block { ; cidr = "10.0.0.0/8" ; } ; } ; } ; } -> spec { ; ingress { ; from { ; ip_block { ; cidr = "0.0.0.0/0" ; } ; } ; } ; }
NX05 kubernetes_ingress_v1: spec { ; tls { ; secret_name = "a" ; } ; } -> spec { ; }
NX05 kubernetes_ingress_v1: metadata { ; annotations = { "nginx.ingress.kubernetes.io/ssl-redirect" = "true" } ; } -> metadata { ; annotations = { "nginx.ingress.kubernetes.io/ssl-redirect" = "false" } ; }
NX04 kubernetes_cluster_role_binding: subject { ; kind = "Group" ; name = "team" ; } -> subject { ; kind = "Group" ; name = "system:unauthenticated" ; }
X05 hcloud_server: delete_protection = true -> delete_protection = false
NX02 hcloud_firewall: rule { ; direction = "in" ; protocol = "tcp" ; port = "22" ; source_ips = ["10.0.0.0/8"] ; } -> rule { ; direction = "in" ; protocol = "tcp" ; port = "22" ; source_ips = ["0.0.0.0/0"] ; }
NX02 openstack_networking_secgroup_rule_v2: direction = "ingress" ; protocol = "tcp" ; port_range_min = 3306 ; port_range_max = 3306 ; remote_ip_prefix = "10.0.0.0/8" -> direction = "ingress" ; protocol = "tcp" ; port_range_min = 3306 ; port_range_max = 3306 ; remote_ip_prefix = "0.0.0.0/0"
NX02 alicloud_security_group_rule: type = "ingress" ; policy = "accept" ; ip_protocol = "tcp" ; port_range = "22/22" ; cidr_ip = "10.0.0.0/8" -> type = "ingress" ; policy = "accept" ; ip_protocol = "tcp" ; port_range = "22/22" ; cidr_ip = "0.0.0.0/0"
X05 mongodbatlas_cluster: termination_protection_enabled = true -> termination_protection_enabled = false
NX01 mongodbatlas_project_ip_access_list: cidr_block = "203.0.113.0/24" -> cidr_block = "0.0.0.0/0"
X05 someone_database: deletion_protection = true -> deletion_protection = false
X06 someone_database: backup_retention_days = 30 -> backup_retention_days = 1
X12 someone_disk: encrypted = true -> encrypted = false
NX03 someone_database: allowed_cidrs = ["10.0.0.0/8"] -> allowed_cidrs = ["0.0.0.0/0"]
NX05 someone_app: https_only = true -> https_only = false
`;

/** Changes of the same attributes, and others, that make nothing less safe: `type: before -> after`. */
export const harmless = `
aws_db_instance: backup_retention_period = 7 -> backup_retention_period = 30
aws_db_instance: deletion_protection = false -> deletion_protection = true
aws_db_instance: storage_encrypted = true -> storage_encrypted = "true"
aws_db_instance: allocated_storage = 10 -> allocated_storage = 20
aws_db_instance: -> deletion_protection = true
aws_db_instance: publicly_accessible = false ->
aws_db_instance: password = "Hunter2-live-9" -> password = var.password
aws_autoscaling_group: min_size = 5 -> min_size = 3
aws_security_group: ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["10.0.0.0/8"] ; } -> ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["10.0.0.0/8", "172.16.0.0/12"] ; }
aws_security_group: ingress { ; from_port = 0 ; to_port = 0 ; protocol = "-1" ; cidr_blocks = ["0.0.0.0/0"] ; } -> ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; }
aws_security_group: ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["10.0.0.0/8"] ; } -> ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = [aws_vpc.main.cidr_block] ; }
aws_security_group: egress { ; cidr_blocks = ["10.0.0.0/8"] ; } -> egress { ; cidr_blocks = ["0.0.0.0/0"] ; }
aws_lb_listener: ssl_policy = "ELBSecurityPolicy-2016-08" -> ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
aws_s3_bucket: acl = "private" -> acl = "log-delivery-write"
aws_cloudwatch_log_group: retention_in_days = 30 ->
aws_kms_key: deletion_window_in_days = 7 -> deletion_window_in_days = 30
aws_sqs_queue: kms_master_key_id = aws_kms_key.a.arn -> kms_master_key_id = aws_kms_key.a.key_id
aws_lambda_function: environment { ; variables = { A = "1" } ; } -> environment { ; variables = { A = "2" } ; }
azurerm_storage_account: min_tls_version = "TLS1_0" -> min_tls_version = "TLS1_2"
azurerm_storage_account: account_replication_type = "LRS" -> account_replication_type = "GRS"
azurerm_network_security_rule: direction = "Inbound" ; access = "Allow" ; protocol = "Tcp" ; destination_port_range = "443" ; source_address_prefix = "*" -> direction = "Inbound" ; access = "Deny" ; protocol = "Tcp" ; destination_port_range = "443" ; source_address_prefix = "*"
azurerm_mssql_firewall_rule: start_ip_address = "0.0.0.0" ; end_ip_address = "255.255.255.255" -> start_ip_address = "0.0.0.0" ; end_ip_address = "0.0.0.0"
azurerm_mssql_firewall_rule: start_ip_address = "203.0.113.4" ; end_ip_address = "203.0.113.4" -> start_ip_address = "203.0.113.4" ; end_ip_address = "203.0.113.9"
google_compute_firewall: allow { ; protocol = "tcp" ; ports = ["443"] ; } ; source_ranges = ["10.0.0.0/8"] -> allow { ; protocol = "tcp" ; ports = ["443", "8443"] ; } ; source_ranges = ["10.0.0.0/8"]
google_storage_bucket: versioning { ; enabled = false ; } -> versioning { ; enabled = true ; }
google_storage_bucket_iam_member: member = "user:a@example.com" -> member = "user:b@example.com"
kubernetes_deployment: spec { ; replicas = 3 ; } -> spec { ; replicas = 2 ; }
cloudflare_record: proxied = false -> proxied = true
cloudflare_zone_setting: setting_id = "brotli" ; value = "on" -> setting_id = "brotli" ; value = "off"
cloudflare_zone_setting: setting_id = "ssl" ; value = "full" -> setting_id = "ssl" ; value = "strict"
github_branch_protection: enforce_admins = false -> enforce_admins = true
someone_database: deletion_protection = false -> deletion_protection = true
aws_db_parameter_group: parameter { ; name = "rds.force_ssl" ; value = "1" ; } -> parameter { ; name = "work_mem" ; value = "64" ; } ; parameter { ; name = "rds.force_ssl" ; value = "1" ; }
aws_db_parameter_group: parameter { ; name = "work_mem" ; value = "0" ; } -> parameter { ; name = "work_mem" ; value = "64" ; }
aws_db_parameter_group: parameter { ; name = "rds.force_ssl" ; value = "0" ; } -> parameter { ; name = "rds.force_ssl" ; value = 1 ; }
aws_redshift_cluster: manual_snapshot_retention_period = 30 -> manual_snapshot_retention_period = -1
aws_lambda_function: reserved_concurrent_executions = 10 -> reserved_concurrent_executions = -1
aws_lambda_function: reserved_concurrent_executions = 10 -> reserved_concurrent_executions = 5
aws_ecr_lifecycle_policy: policy = jsonencode({ rules = [{ selection = { countNumber = 5 } }] }) -> policy = "{\\"rules\\": [{\\"selection\\": {\\"countNumber\\": 5}}]}"
aws_opensearchserverless_security_policy: type = "network" ; policy = jsonencode([{ AllowFromPublic = true }]) -> type = "network" ; policy = "[{\\"AllowFromPublic\\": true}]"
aws_lb_listener_rule: action { ; authenticate_oidc { ; issuer = "https://a" ; } ; } -> action { ; authenticate_oidc { ; issuer = "https://b" ; } ; }
azurerm_mysql_flexible_server_configuration: name = "wait_timeout" ; value = "600" -> name = "wait_timeout" ; value = "0"
azurerm_postgresql_flexible_server_configuration: name = "require_secure_transport" ; value = "off" -> name = "require_secure_transport" ; value = "on"
google_sql_database_instance: settings { ; database_flags { ; name = "max_connections" ; value = "100" ; } ; } -> settings { ; database_flags { ; name = "max_connections" ; value = "50" ; } ; }
aws_security_group: dynamic "ingress" { ; for_each = [443, 80] ; content { ; from_port = ingress.value ; to_port = ingress.value ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; } ; } -> ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; } ; ingress { ; from_port = 80 ; to_port = 80 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; }
google_cloud_run_v2_service: template { ; containers { ; image = "eu.gcr.io/p/app:1.4.2" ; } ; } -> template { ; containers { ; image = "eu.gcr.io/p/app:1.5.0" ; } ; }
google_cloud_run_v2_service: template { ; containers { ; image = "a/app:latest" ; } ; } -> template { ; containers { ; image = "a/app:latest" ; } ; containers { ; image = "a/proxy:stable" ; } ; }
aws_s3_bucket: force_destroy = "dev" == "prod" -> force_destroy = "test" == "prod"
google_bigquery_table: expiration_time = 1767225600000 ->
github_repository_collaborator: permission = "pull" -> permission = "push"
`;
