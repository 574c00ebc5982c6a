/** `CODE type: safe -> unsafe`; `;` ends a line, nothing is nothing written. */
export const awsPairs = `
X05 aws_db_instance: deletion_protection = true -> deletion_protection = false
X05 aws_db_instance: deletion_protection = true ->
X05 aws_rds_cluster: deletion_protection = true -> deletion_protection = false
X05 aws_dynamodb_table: deletion_protection_enabled = true -> deletion_protection_enabled = false
X05 aws_lb: enable_deletion_protection = true ->
X05 aws_instance: disable_api_termination = true -> disable_api_termination = false
X05 aws_instance: disable_api_stop = true ->
X05 aws_emr_cluster: termination_protection = true -> termination_protection = false
X05 aws_cognito_user_pool: deletion_protection = "ACTIVE" -> deletion_protection = "INACTIVE"
X05 aws_qldb_ledger: -> deletion_protection = false
X05 aws_eks_cluster: deletion_protection = true ->
X05 aws_networkfirewall_firewall: delete_protection = true -> delete_protection = false
X05 aws_cloudtrail_event_data_store: -> termination_protection_enabled = false
X05 aws_autoscaling_group: protect_from_scale_in = true -> protect_from_scale_in = false
X05 aws_cloudwatch_log_group: skip_destroy = true -> skip_destroy = false
NX04 aws_ssm_document: permissions = { type = "Share", account_ids = "111122223333" } -> permissions = { type = "Share", account_ids = "All" }
X05 aws_route53domains_registered_domain: transfer_lock = true -> transfer_lock = false
X06 aws_db_instance: backup_retention_period = 7 -> backup_retention_period = 0
X06 aws_db_instance: backup_retention_period = 30 -> backup_retention_period = 7
X06 aws_db_instance: backup_retention_period = 30 ->
X06 aws_db_instance: -> skip_final_snapshot = true
X06 aws_db_instance: delete_automated_backups = false -> delete_automated_backups = true
X06 aws_rds_cluster: backtrack_window = 3600 -> backtrack_window = 0
X06 aws_dynamodb_table: point_in_time_recovery { ; enabled = true ; } ->
X06 aws_dynamodb_table: point_in_time_recovery { ; enabled = true ; } -> point_in_time_recovery { ; enabled = false ; }
X06 aws_keyspaces_table: point_in_time_recovery { ; status = "ENABLED" ; } -> point_in_time_recovery { ; status = "DISABLED" ; }
X06 aws_s3_bucket: versioning { ; enabled = true ; } -> versioning { ; enabled = false ; }
X06 aws_s3_bucket_versioning: versioning_configuration { ; status = "Enabled" ; } -> versioning_configuration { ; status = "Suspended" ; }
X06 aws_s3_bucket_versioning: versioning_configuration { ; status = "Enabled" ; mfa_delete = "Enabled" ; } -> versioning_configuration { ; status = "Enabled" ; mfa_delete = "Disabled" ; }
X06 aws_s3_bucket_object_lock_configuration: rule { ; default_retention { ; mode = "COMPLIANCE" ; days = 30 ; } ; } -> rule { ; default_retention { ; mode = "COMPLIANCE" ; days = 1 ; } ; }
X06 aws_elasticache_replication_group: snapshot_retention_limit = 5 -> snapshot_retention_limit = 0
X06 aws_redshift_cluster: automated_snapshot_retention_period = 7 -> automated_snapshot_retention_period = 0
X06 aws_redshift_cluster: -> skip_final_snapshot = true
X06 aws_docdb_cluster: backup_retention_period = 14 -> backup_retention_period = 1
X06 aws_kinesis_stream: retention_period = 168 -> retention_period = 24
X06 aws_sqs_queue: message_retention_seconds = 1209600 -> message_retention_seconds = 60
X06 aws_fsx_windows_file_system: automatic_backup_retention_days = 7 -> automatic_backup_retention_days = 0
X06 aws_efs_backup_policy: backup_policy { ; status = "ENABLED" ; } -> backup_policy { ; status = "DISABLED" ; }
X06 aws_backup_plan: rule { ; lifecycle { ; delete_after = 365 ; } ; } -> rule { ; lifecycle { ; delete_after = 30 ; } ; }
X06 aws_backup_vault_lock_configuration: min_retention_days = 30 -> min_retention_days = 1
X06 aws_ecr_repository: image_tag_mutability = "IMMUTABLE" -> image_tag_mutability = "MUTABLE"
X06 aws_lightsail_database: -> backup_retention_enabled = false
X07 aws_s3_bucket: -> force_destroy = true
X07 aws_s3_bucket: force_destroy = false -> force_destroy = true
X07 aws_ecr_repository: force_delete = false -> force_delete = true
X07 aws_route53_zone: -> force_destroy = true
X07 aws_backup_vault: -> force_destroy = true
X07 aws_autoscaling_group: -> force_delete = true
X08 aws_db_instance: multi_az = true -> multi_az = false
X08 aws_elasticache_replication_group: automatic_failover_enabled = true -> automatic_failover_enabled = false
X08 aws_elasticache_replication_group: num_cache_clusters = 3 -> num_cache_clusters = 1
X08 aws_elasticache_cluster: az_mode = "cross-az" -> az_mode = "single-az"
X08 aws_opensearch_domain: cluster_config { ; instance_count = 3 ; zone_awareness_enabled = true ; } -> cluster_config { ; instance_count = 1 ; zone_awareness_enabled = false ; }
X08 aws_autoscaling_group: min_size = 3 -> min_size = 1
X08 aws_ecs_service: desired_count = 4 -> desired_count = 0
X08 aws_eks_node_group: scaling_config { ; min_size = 2 ; } -> scaling_config { ; min_size = 1 ; }
X08 aws_mq_broker: deployment_mode = "ACTIVE_STANDBY_MULTI_AZ" -> deployment_mode = "SINGLE_INSTANCE"
X08 aws_lb: subnets = ["a", "b"] -> subnets = ["a"]
X08 aws_rds_cluster: availability_zones = ["a", "b", "c"] -> availability_zones = ["a"]
X12 aws_db_instance: storage_encrypted = true -> storage_encrypted = false
X12 aws_db_instance: kms_key_id = aws_kms_key.a.arn -> kms_key_id = aws_kms_key.b.arn
X12 aws_ebs_volume: encrypted = true -> encrypted = false
X12 aws_efs_file_system: encrypted = true ->
X12 aws_elasticache_replication_group: at_rest_encryption_enabled = true -> at_rest_encryption_enabled = false
X12 aws_redshift_cluster: encrypted = true -> encrypted = false
X12 aws_kinesis_stream: encryption_type = "KMS" -> encryption_type = "NONE"
X12 aws_sqs_queue: kms_master_key_id = "alias/a" ->
X12 aws_s3_bucket: server_side_encryption_configuration { ; rule { ; } ; } ->
X12 aws_eks_cluster: encryption_config { ; resources = ["secrets"] ; } ->
X12 aws_opensearch_domain: encrypt_at_rest { ; enabled = true ; } -> encrypt_at_rest { ; enabled = false ; }
X12 aws_instance: root_block_device { ; encrypted = true ; } -> root_block_device { ; encrypted = false ; }
X12 aws_dax_cluster: server_side_encryption { ; enabled = true ; } ->
X12 aws_workspaces_workspace: root_volume_encryption_enabled = true -> root_volume_encryption_enabled = false
X12 aws_glue_data_catalog_encryption_settings: data_catalog_encryption_settings { ; encryption_at_rest { ; catalog_encryption_mode = "SSE-KMS" ; } ; } -> data_catalog_encryption_settings { ; encryption_at_rest { ; catalog_encryption_mode = "DISABLED" ; } ; }
X12 aws_ebs_encryption_by_default: enabled = true -> enabled = false
NX01 aws_security_group: ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["10.0.0.0/8"] ; } -> ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; }
NX01 aws_security_group_rule: type = "ingress" ; from_port = 80 ; to_port = 80 ; protocol = "tcp" ; cidr_blocks = ["10.0.0.0/8"] -> type = "ingress" ; from_port = 80 ; to_port = 80 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"]
NX01 aws_vpc_security_group_ingress_rule: from_port = 8443 ; to_port = 8443 ; ip_protocol = "tcp" ; cidr_ipv6 = "fd00::/8" -> from_port = 8443 ; to_port = 8443 ; ip_protocol = "tcp" ; cidr_ipv6 = "::/0"
NX02 aws_security_group: ingress { ; from_port = 22 ; to_port = 22 ; protocol = "tcp" ; cidr_blocks = ["203.0.113.4/32"] ; } -> ingress { ; from_port = 22 ; to_port = 22 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; }
NX02 aws_security_group: ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; } -> ingress { ; from_port = 0 ; to_port = 0 ; protocol = "-1" ; cidr_blocks = ["0.0.0.0/0"] ; }
NX02 aws_security_group: ingress = [{ from_port = 5432, to_port = 5432, protocol = "tcp", cidr_blocks = ["10.0.0.0/8"] }] -> ingress = [{ from_port = 5432, to_port = 5432, protocol = "tcp", cidr_blocks = ["0.0.0.0/0"] }]
NX02 aws_vpc_security_group_ingress_rule: from_port = 3389 ; to_port = 3389 ; ip_protocol = "tcp" ; cidr_ipv4 = "10.0.0.0/8" -> from_port = 3389 ; to_port = 3389 ; ip_protocol = "tcp" ; cidr_ipv4 = "0.0.0.0/0"
NX02 aws_network_acl_rule: rule_action = "allow" ; egress = false ; protocol = "tcp" ; from_port = 22 ; to_port = 22 ; cidr_block = "10.0.0.0/8" -> rule_action = "allow" ; egress = false ; protocol = "tcp" ; from_port = 22 ; to_port = 22 ; cidr_block = "0.0.0.0/0"
NX03 aws_db_instance: publicly_accessible = false -> publicly_accessible = true
NX03 aws_db_instance: -> publicly_accessible = true
NX03 aws_redshift_cluster: publicly_accessible = false -> publicly_accessible = true
NX03 aws_mq_broker: -> publicly_accessible = true
NX03 aws_dms_replication_instance: publicly_accessible = false -> publicly_accessible = true
NX03 aws_eks_cluster: vpc_config { ; endpoint_public_access = false ; } -> vpc_config { ; endpoint_public_access = true ; }
NX03 aws_eks_cluster: vpc_config { ; public_access_cidrs = ["203.0.113.0/24"] ; } -> vpc_config { ; public_access_cidrs = ["0.0.0.0/0"] ; }
NX03 aws_eks_cluster: vpc_config { ; public_access_cidrs = ["203.0.113.0/24"] ; } -> vpc_config { ; }
NX03 aws_instance: associate_public_ip_address = false -> associate_public_ip_address = true
NX03 aws_subnet: -> map_public_ip_on_launch = true
NX03 aws_launch_template: network_interfaces { ; associate_public_ip_address = false ; } -> network_interfaces { ; associate_public_ip_address = true ; }
NX03 aws_ecs_service: network_configuration { ; assign_public_ip = false ; } -> network_configuration { ; assign_public_ip = true ; }
NX03 aws_sagemaker_notebook_instance: direct_internet_access = "Disabled" -> direct_internet_access = "Enabled"
NX03 aws_opensearch_domain: vpc_options { ; subnet_ids = ["a"] ; } ->
NX03 aws_api_gateway_rest_api: endpoint_configuration { ; types = ["PRIVATE"] ; } -> endpoint_configuration { ; types = ["REGIONAL"] ; }
NX03 aws_msk_cluster: broker_node_group_info { ; connectivity_info { ; public_access { ; type = "DISABLED" ; } ; } ; } -> broker_node_group_info { ; connectivity_info { ; public_access { ; type = "SERVICE_PROVIDED_EIPS" ; } ; } ; }
NX04 aws_s3_bucket_public_access_block: block_public_acls = true -> block_public_acls = false
NX04 aws_s3_bucket_public_access_block: restrict_public_buckets = true ->
NX04 aws_s3_bucket: acl = "private" -> acl = "public-read"
NX04 aws_s3_bucket_acl: acl = "private" -> acl = "public-read-write"
NX04 aws_s3_bucket_policy: policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::1:root" } }] }) -> policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*" }] })
NX04 aws_sqs_queue_policy: policy = "{\\"Statement\\":[{\\"Effect\\":\\"Deny\\",\\"Principal\\":\\"*\\"}]}" -> policy = "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":[\\"*\\"]}}]}"
NX04 aws_ami_launch_permission: account_id = "123456789012" -> group = "all"
NX04 aws_ebs_snapshot_block_public_access: state = "block-all-sharing" -> state = "unblocked"
NX05 aws_lb_listener: protocol = "HTTPS" -> protocol = "HTTP"
NX05 aws_lb_listener: ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06" -> ssl_policy = "ELBSecurityPolicy-2016-08"
NX05 aws_lb_listener: ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06" -> ssl_policy = "ELBSecurityPolicy-FS-1-2-Res-2019-08"
NX05 aws_lb_listener: default_action { ; type = "redirect" ; } -> default_action { ; type = "forward" ; }
NX05 aws_cloudfront_distribution: default_cache_behavior { ; viewer_protocol_policy = "redirect-to-https" ; } -> default_cache_behavior { ; viewer_protocol_policy = "allow-all" ; }
NX05 aws_cloudfront_distribution: viewer_certificate { ; minimum_protocol_version = "TLSv1.2_2021" ; } -> viewer_certificate { ; minimum_protocol_version = "TLSv1" ; }
NX05 aws_elasticache_replication_group: transit_encryption_enabled = true -> transit_encryption_enabled = false
NX05 aws_opensearch_domain: domain_endpoint_options { ; enforce_https = true ; } -> domain_endpoint_options { ; enforce_https = false ; }
NX05 aws_opensearch_domain: node_to_node_encryption { ; enabled = true ; } -> node_to_node_encryption { ; enabled = false ; }
NX05 aws_msk_cluster: encryption_info { ; encryption_in_transit { ; client_broker = "TLS" ; } ; } -> encryption_info { ; encryption_in_transit { ; client_broker = "PLAINTEXT" ; } ; }
NX05 aws_db_proxy: require_tls = true -> require_tls = false
NX05 aws_api_gateway_domain_name: security_policy = "TLS_1_2" -> security_policy = "TLS_1_0"
NX05 aws_transfer_server: protocols = ["SFTP"] -> protocols = ["SFTP", "FTP"]
NX06 aws_instance: metadata_options { ; http_tokens = "required" ; } -> metadata_options { ; http_tokens = "optional" ; }
NX06 aws_launch_template: metadata_options { ; http_tokens = "required" ; } ->
NX06 aws_cloudfront_distribution: web_acl_id = aws_wafv2_web_acl.a.arn ->
NX06 aws_api_gateway_method: authorization = "AWS_IAM" -> authorization = "NONE"
NX06 aws_apigatewayv2_route: authorization_type = "JWT" -> authorization_type = "NONE"
NX06 aws_lambda_function_url: authorization_type = "AWS_IAM" -> authorization_type = "NONE"
NX06 aws_cognito_user_pool: mfa_configuration = "ON" -> mfa_configuration = "OFF"
NX06 aws_cognito_identity_pool: allow_unauthenticated_identities = false -> allow_unauthenticated_identities = true
NX06 aws_iam_account_password_policy: minimum_password_length = 14 -> minimum_password_length = 6
NX06 aws_codebuild_project: environment { ; privileged_mode = false ; } -> environment { ; privileged_mode = true ; }
NX06 aws_ecs_task_definition: container_definitions = jsonencode([{ name = "a", privileged = false }]) -> container_definitions = jsonencode([{ name = "a", privileged = true }])
NX06 aws_ecs_task_definition: network_mode = "awsvpc" -> network_mode = "host"
NX06 aws_rds_cluster: iam_database_authentication_enabled = true -> iam_database_authentication_enabled = false
NX06 aws_wafv2_web_acl: default_action { ; block { ; } ; } -> default_action { ; allow { ; } ; }
NX06 aws_lb: drop_invalid_header_fields = true -> drop_invalid_header_fields = false
NX07 aws_route53_record: records = ["192.0.2.1"] -> records = ["192.0.2.9"]
NX07 aws_route53_record: ttl = 60 -> ttl = 86400
NX08 aws_vpc: cidr_block = "10.0.0.0/16" -> cidr_block = "10.1.0.0/16"
NX08 aws_route: nat_gateway_id = aws_nat_gateway.a.id -> nat_gateway_id = aws_nat_gateway.b.id
NX08 aws_vpc_peering_connection: peer_vpc_id = "vpc-1" -> peer_vpc_id = "vpc-2"
NX09 aws_lb: internal = true -> internal = false
NX09 aws_lb: name = "a" -> name = "b"
IA07 aws_kms_key: enable_key_rotation = true -> enable_key_rotation = false
IA07 aws_kms_key: deletion_window_in_days = 30 -> deletion_window_in_days = 7
IA07 aws_secretsmanager_secret: recovery_window_in_days = 30 -> recovery_window_in_days = 0
IA07 aws_secretsmanager_secret: -> recovery_window_in_days = 0
log aws_cloudtrail: enable_logging = true -> enable_logging = false
log aws_cloudtrail: is_multi_region_trail = true -> is_multi_region_trail = false
log aws_guardduty_detector: enable = true -> enable = false
log aws_eks_cluster: enabled_cluster_log_types = ["api", "audit"] -> enabled_cluster_log_types = ["api"]
log aws_cloudwatch_log_group: -> retention_in_days = 1
log aws_lb: access_logs { ; enabled = true ; } ->
log aws_config_configuration_recorder_status: is_enabled = true -> is_enabled = false
SE01 aws_db_instance: password = var.password -> password = "Hunter2-live-9"
SE01 aws_lambda_function: environment { ; variables = { API_KEY = var.key } ; } -> environment { ; variables = { API_KEY = "9f8a7b6c5d4e3f2a1b" } ; }
SE01 aws_instance: user_data = "x" -> user_data = "export DB_PASSWORD=Hunter2live"
SE03 aws_lambda_function: environment { ; variables = { DB_HOST = "db.prod.example.com" } ; } -> environment { ; variables = { DB_HOST = "db.other.example.net" } ; }
`;
