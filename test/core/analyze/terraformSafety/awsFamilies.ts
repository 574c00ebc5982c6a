/** More families of AWS, as the provider documents them: `CODE type: safe -> unsafe`; `;` ends a line. */
export const awsFamilies = `
X05 aws_neptune_cluster: deletion_protection = true -> deletion_protection = false
X05 aws_docdb_cluster: deletion_protection = true ->
X05 aws_rds_global_cluster: deletion_protection = true -> deletion_protection = false
X05 aws_timestreaminfluxdb_db_instance: deletion_protection = true -> deletion_protection = false
X05 aws_dsql_cluster: deletion_protection_enabled = true -> deletion_protection_enabled = false
X05 aws_verifiedpermissions_policy_store: deletion_protection = "ENABLED" -> deletion_protection = "DISABLED"
X05 aws_launch_template: disable_api_termination = true -> disable_api_termination = false
X05 aws_networkfirewall_firewall: subnet_change_protection = true -> subnet_change_protection = false
X06 aws_backup_vault_lock_configuration: changeable_for_days = 3 ->
X06 aws_s3_bucket: object_lock_enabled = true ->
X05 aws_s3_object: object_lock_legal_hold_status = "ON" -> object_lock_legal_hold_status = "OFF"
X05 aws_glacier_vault_lock: complete_lock = true -> complete_lock = false
X06 aws_neptune_cluster: backup_retention_period = 14 -> backup_retention_period = 1
X06 aws_neptune_cluster: skip_final_snapshot = false -> skip_final_snapshot = true
X06 aws_docdb_cluster: -> skip_final_snapshot = true
X06 aws_rds_cluster: skip_final_snapshot = false -> skip_final_snapshot = true
X06 aws_rds_cluster: backup_retention_period = 35 -> backup_retention_period = 1
X06 aws_rds_cluster: delete_automated_backups = false -> delete_automated_backups = true
X06 aws_db_instance: final_snapshot_identifier = "last" ; skip_final_snapshot = false -> skip_final_snapshot = true
X06 aws_memorydb_cluster: snapshot_retention_limit = 7 -> snapshot_retention_limit = 0
X06 aws_elasticache_cluster: snapshot_retention_limit = 5 ->
X06 aws_elasticache_serverless_cache: snapshot_retention_limit = 7 -> snapshot_retention_limit = 0
X06 aws_redshift_cluster: manual_snapshot_retention_period = 90 -> manual_snapshot_retention_period = 1
X06 aws_fsx_ontap_file_system: automatic_backup_retention_days = 30 -> automatic_backup_retention_days = 0
X06 aws_fsx_openzfs_file_system: automatic_backup_retention_days = 7 ->
X06 aws_fsx_lustre_file_system: automatic_backup_retention_days = 7 -> automatic_backup_retention_days = 0
X06 aws_fsx_windows_file_system: skip_final_backup = false -> skip_final_backup = true
X06 aws_dlm_lifecycle_policy: state = "ENABLED" -> state = "DISABLED"
X06 aws_dlm_lifecycle_policy: policy_details { ; schedule { ; retain_rule { ; count = 14 ; } ; } ; } -> policy_details { ; schedule { ; retain_rule { ; count = 1 ; } ; } ; }
X06 aws_s3_bucket: versioning { ; enabled = true ; } ->
X06 aws_dynamodb_table: point_in_time_recovery { ; enabled = true ; recovery_period_in_days = 35 ; } -> point_in_time_recovery { ; enabled = true ; recovery_period_in_days = 1 ; }
X06 aws_dynamodb_table_replica: point_in_time_recovery = true -> point_in_time_recovery = false
X06 aws_timestreamwrite_table: retention_properties { ; magnetic_store_retention_period_in_days = 365 ; memory_store_retention_period_in_hours = 24 ; } -> retention_properties { ; magnetic_store_retention_period_in_days = 7 ; memory_store_retention_period_in_hours = 24 ; }
X06 aws_backup_plan: rule { ; enable_continuous_backup = true ; } -> rule { ; enable_continuous_backup = false ; }
X06 aws_backup_region_settings: resource_type_opt_in_preference = { "RDS" = true } -> resource_type_opt_in_preference = { "RDS" = false }
X06 aws_cloudtrail_event_data_store: retention_period = 2555 -> retention_period = 7
X06 aws_ecr_lifecycle_policy: policy = jsonencode({ rules = [{ selection = { countNumber = 100 } }] }) -> policy = jsonencode({ rules = [{ selection = { countNumber = 1 } }] })
X06 aws_s3_bucket_lifecycle_configuration: rule { ; noncurrent_version_expiration { ; noncurrent_days = 90 ; } ; } -> rule { ; noncurrent_version_expiration { ; noncurrent_days = 1 ; } ; }
X06 aws_s3_bucket_lifecycle_configuration: rule { ; expiration { ; days = 365 ; } ; } -> rule { ; expiration { ; days = 1 ; } ; }
X06 aws_lightsail_instance: add_on { ; type = "AutoSnapshot" ; status = "Enabled" ; } -> add_on { ; type = "AutoSnapshot" ; status = "Disabled" ; }
X06 aws_rds_cluster: storage_encrypted = true ; copy_tags_to_snapshot = true ; backup_retention_period = 7 -> storage_encrypted = true ; copy_tags_to_snapshot = true
X06 aws_sqs_queue: redrive_policy = jsonencode({ deadLetterTargetArn = "a", maxReceiveCount = 3 }) ->
X07 aws_s3_directory_bucket: -> force_destroy = true
X07 aws_ecrpublic_repository: -> force_destroy = true
X07 aws_iam_user: force_destroy = false -> force_destroy = true
X07 aws_athena_workgroup: -> force_destroy = true
X07 aws_glue_registry: -> force_delete = true
X07 aws_cloudformation_stack_set_instance: retain_stack = true -> retain_stack = false
X07 aws_transfer_server: force_destroy = false -> force_destroy = true
X08 aws_memorydb_cluster: num_replicas_per_shard = 2 -> num_replicas_per_shard = 0
X08 aws_elasticache_replication_group: multi_az_enabled = true -> multi_az_enabled = false
X08 aws_msk_cluster: number_of_broker_nodes = 3 -> number_of_broker_nodes = 1
X08 aws_redshift_cluster: number_of_nodes = 4 -> number_of_nodes = 1
X08 aws_redshift_cluster: multi_az = true -> multi_az = false
X08 aws_fsx_windows_file_system: deployment_type = "MULTI_AZ_1" -> deployment_type = "SINGLE_AZ_2"
X08 aws_fsx_ontap_file_system: deployment_type = "MULTI_AZ_1" -> deployment_type = "SINGLE_AZ_1"
X08 aws_dms_replication_instance: multi_az = true -> multi_az = false
X08 aws_autoscaling_group: desired_capacity = 4 ; min_size = 2 -> desired_capacity = 0 ; min_size = 0
X08 aws_ecs_service: deployment_minimum_healthy_percent = 100 -> deployment_minimum_healthy_percent = 0
X08 aws_autoscaling_group: vpc_zone_identifier = ["subnet-a", "subnet-b"] -> vpc_zone_identifier = ["subnet-a"]
X08 aws_appautoscaling_target: min_capacity = 2 -> min_capacity = 0
X08 aws_lambda_function: reserved_concurrent_executions = 50 -> reserved_concurrent_executions = 0
X08 aws_globalaccelerator_accelerator: enabled = true -> enabled = false
NX09 aws_cloudfront_distribution: enabled = true -> enabled = false
X08 aws_lb: enable_cross_zone_load_balancing = true -> enable_cross_zone_load_balancing = false
X12 aws_docdb_cluster: storage_encrypted = true -> storage_encrypted = false
X12 aws_neptune_cluster: storage_encrypted = true ->
X12 aws_fsx_lustre_file_system: kms_key_id = aws_kms_key.a.arn -> kms_key_id = aws_kms_key.b.arn
X12 aws_sns_topic: kms_master_key_id = "alias/topics" ->
X12 aws_dynamodb_table: server_side_encryption { ; enabled = true ; kms_key_arn = aws_kms_key.a.arn ; } ->
X12 aws_cloudwatch_log_group: kms_key_id = aws_kms_key.logs.arn ->
X12 aws_secretsmanager_secret: kms_key_id = aws_kms_key.a.arn -> kms_key_id = aws_kms_key.b.arn
X12 aws_sqs_queue: sqs_managed_sse_enabled = true -> sqs_managed_sse_enabled = false
X12 aws_ecr_repository: encryption_configuration { ; encryption_type = "KMS" ; } ->
X12 aws_launch_template: block_device_mappings { ; ebs { ; encrypted = true ; } ; } -> block_device_mappings { ; ebs { ; encrypted = false ; } ; }
X12 aws_s3_bucket_server_side_encryption_configuration: rule { ; apply_server_side_encryption_by_default { ; sse_algorithm = "aws:kms" ; kms_master_key_id = aws_kms_key.a.arn ; } ; } -> rule { ; apply_server_side_encryption_by_default { ; sse_algorithm = "AES256" ; } ; }
X12 aws_athena_workgroup: configuration { ; result_configuration { ; encryption_configuration { ; encryption_option = "SSE_KMS" ; } ; } ; } -> configuration { ; result_configuration { ; } ; }
X12 aws_cloudtrail: kms_key_id = aws_kms_key.trail.arn ->
X12 aws_kinesis_firehose_delivery_stream: server_side_encryption { ; enabled = true ; } -> server_side_encryption { ; enabled = false ; }
X12 aws_backup_vault: kms_key_arn = aws_kms_key.a.arn -> kms_key_arn = aws_kms_key.b.arn
NX02 aws_security_group: ingress { ; from_port = 8080 ; to_port = 8090 ; protocol = "tcp" ; security_groups = ["sg-1"] ; } -> ingress { ; from_port = 8080 ; to_port = 8090 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; }
NX01 aws_security_group: ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["10.0.0.0/8"] ; } -> ingress { ; from_port = 443 ; to_port = 443 ; protocol = "tcp" ; cidr_blocks = ["10.0.0.0/8"] ; ipv6_cidr_blocks = ["::/0"] ; }
NX02 aws_default_security_group: -> ingress { ; from_port = 0 ; to_port = 65535 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"] ; }
NX02 aws_security_group_rule: type = "ingress" ; from_port = 6379 ; to_port = 6379 ; protocol = "tcp" ; source_security_group_id = "sg-1" -> type = "ingress" ; from_port = 6379 ; to_port = 6379 ; protocol = "tcp" ; cidr_blocks = ["0.0.0.0/0"]
NX02 aws_default_network_acl: ingress { ; rule_no = 1 ; action = "allow" ; protocol = "tcp" ; from_port = 22 ; to_port = 22 ; cidr_block = "10.0.0.0/8" ; } -> ingress { ; rule_no = 1 ; action = "allow" ; protocol = "-1" ; from_port = 0 ; to_port = 0 ; cidr_block = "0.0.0.0/0" ; }
NX03 aws_rds_cluster_instance: publicly_accessible = false -> publicly_accessible = true
NX03 aws_neptune_cluster_instance: publicly_accessible = false -> publicly_accessible = true
NX03 aws_redshift_cluster: enhanced_vpc_routing = true -> enhanced_vpc_routing = false
NX03 aws_redshiftserverless_workgroup: enhanced_vpc_routing = true ->
NX03 aws_redshiftserverless_workgroup: publicly_accessible = false -> publicly_accessible = true
NX03 aws_timestreaminfluxdb_db_instance: publicly_accessible = false -> publicly_accessible = true
NX03 aws_lightsail_database: publicly_accessible = false -> publicly_accessible = true
NX03 aws_opensearchserverless_security_policy: type = "network" ; policy = jsonencode([{ Rules = [], AllowFromPublic = false, SourceVPCEs = ["vpce-1"] }]) -> type = "network" ; policy = jsonencode([{ Rules = [], AllowFromPublic = true }])
NX03 aws_transfer_server: endpoint_type = "VPC" -> endpoint_type = "PUBLIC"
NX03 aws_sagemaker_domain: app_network_access_type = "VpcOnly" -> app_network_access_type = "PublicInternetOnly"
NX03 aws_appsync_graphql_api: visibility = "PRIVATE" -> visibility = "GLOBAL"
NX04 aws_emr_block_public_access_configuration: block_public_security_group_rules = true -> block_public_security_group_rules = false
NX03 aws_spot_instance_request: associate_public_ip_address = false -> associate_public_ip_address = true
NX03 aws_default_subnet: map_public_ip_on_launch = false -> map_public_ip_on_launch = true
NX03 aws_elasticsearch_domain: vpc_options { ; subnet_ids = ["a"] ; } ->
NX03 aws_apprunner_service: network_configuration { ; ingress_configuration { ; is_publicly_accessible = false ; } ; } -> network_configuration { ; ingress_configuration { ; is_publicly_accessible = true ; } ; }
NX03 aws_quicksight_account_settings: -> public_sharing_enabled = true
NX03 aws_eks_cluster: vpc_config { ; endpoint_private_access = true ; endpoint_public_access = false ; } -> vpc_config { ; endpoint_private_access = false ; endpoint_public_access = true ; }
NX04 aws_s3_account_public_access_block: block_public_policy = true -> block_public_policy = false
NX04 aws_s3_account_public_access_block: ignore_public_acls = true ->
NX04 aws_s3_access_point: public_access_block_configuration { ; block_public_policy = true ; } -> public_access_block_configuration { ; block_public_policy = false ; }
NX04 aws_s3_bucket_ownership_controls: rule { ; object_ownership = "BucketOwnerEnforced" ; } -> rule { ; object_ownership = "ObjectWriter" ; }
NX04 aws_s3_object: acl = "private" -> acl = "public-read"
NX04 aws_db_snapshot: shared_accounts = ["111122223333"] -> shared_accounts = ["all"]
NX04 aws_db_cluster_snapshot: shared_accounts = [] -> shared_accounts = ["all"]
NX04 aws_ec2_image_block_public_access: state = "block-new-sharing" -> state = "unblocked"
NX04 aws_sns_topic_policy: policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sns:Publish", Principal = { Service = "s3.amazonaws.com" } }] }) -> policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sns:Publish", Principal = "*" }] })
NX04 aws_ecr_repository_policy: policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:BatchGetImage", Principal = { AWS = "arn:aws:iam::111122223333:root" } }] }) -> policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:BatchGetImage", Principal = "*" }] })
NX04 aws_s3_bucket_acl: access_control_policy { ; grant { ; grantee { ; type = "CanonicalUser" ; } ; permission = "READ" ; } ; } -> access_control_policy { ; grant { ; grantee { ; type = "Group" ; uri = "http://acs.amazonaws.com/groups/global/AllUsers" ; } ; permission = "READ" ; } ; }
NX05 aws_db_parameter_group: parameter { ; name = "require_secure_transport" ; value = "1" ; } -> parameter { ; name = "require_secure_transport" ; value = "0" ; }
NX05 aws_db_parameter_group: parameter { ; name = "rds.force_ssl" ; value = "1" ; } -> parameter { ; name = "rds.force_ssl" ; value = "0" ; }
NX05 aws_rds_cluster_parameter_group: parameter { ; name = "rds.force_ssl" ; value = "1" ; } ->
NX05 aws_docdb_cluster_parameter_group: parameter { ; name = "tls" ; value = "enabled" ; } -> parameter { ; name = "tls" ; value = "disabled" ; }
NX05 aws_redshift_parameter_group: parameter { ; name = "require_ssl" ; value = "true" ; } -> parameter { ; name = "require_ssl" ; value = "false" ; }
NX05 aws_memorydb_cluster: tls_enabled = true -> tls_enabled = false
NX05 aws_dax_cluster: cluster_endpoint_encryption_type = "TLS" -> cluster_endpoint_encryption_type = "NONE"
NX05 aws_elb: listener { ; lb_protocol = "https" ; instance_protocol = "https" ; } -> listener { ; lb_protocol = "http" ; instance_protocol = "http" ; }
NX05 aws_apigatewayv2_domain_name: domain_name_configuration { ; security_policy = "TLS_1_2" ; } -> domain_name_configuration { ; security_policy = "TLS_1_0" ; }
NX05 aws_opensearch_domain: domain_endpoint_options { ; tls_security_policy = "Policy-Min-TLS-1-2-2019-07" ; } -> domain_endpoint_options { ; tls_security_policy = "Policy-Min-TLS-1-0-2019-07" ; }
NX05 aws_dms_endpoint: ssl_mode = "verify-full" -> ssl_mode = "none"
NX05 aws_alb_listener: protocol = "TLS" -> protocol = "TCP"
NX05 aws_cloudfront_distribution: ordered_cache_behavior { ; viewer_protocol_policy = "https-only" ; } -> ordered_cache_behavior { ; viewer_protocol_policy = "allow-all" ; }
NX05 aws_cloudfront_distribution: origin { ; custom_origin_config { ; origin_protocol_policy = "https-only" ; } ; } -> origin { ; custom_origin_config { ; origin_protocol_policy = "http-only" ; } ; }
NX05 aws_ecs_task_definition: volume { ; efs_volume_configuration { ; transit_encryption = "ENABLED" ; } ; } -> volume { ; efs_volume_configuration { ; transit_encryption = "DISABLED" ; } ; }
NX06 aws_apigatewayv2_api: disable_execute_api_endpoint = true -> disable_execute_api_endpoint = false
NX06 aws_api_gateway_method: authorization = "CUSTOM" ; authorizer_id = "a" ; api_key_required = true -> authorization = "NONE" ; api_key_required = false
NX06 aws_elasticache_replication_group: auth_token = var.token ->
NX06 aws_msk_cluster: client_authentication { ; unauthenticated = false ; } -> client_authentication { ; unauthenticated = true ; }
NX06 aws_opensearch_domain: advanced_security_options { ; enabled = true ; } -> advanced_security_options { ; enabled = false ; }
NX06 aws_cognito_user_pool: admin_create_user_config { ; allow_admin_create_user_only = true ; } -> admin_create_user_config { ; allow_admin_create_user_only = false ; }
NX06 aws_lb_listener_rule: action { ; type = "authenticate-oidc" ; authenticate_oidc { ; issuer = "https://a" ; } ; } ; action { ; type = "forward" ; } -> action { ; type = "forward" ; }
NX06 aws_cloudfront_distribution: default_cache_behavior { ; trusted_key_groups = ["k"] ; } -> default_cache_behavior { ; }
NX06 aws_sagemaker_notebook_instance: root_access = "Disabled" -> root_access = "Enabled"
log aws_ecs_cluster: configuration { ; execute_command_configuration { ; logging = "OVERRIDE" ; } ; } -> configuration { ; execute_command_configuration { ; logging = "NONE" ; } ; }
NX06 aws_wafv2_web_acl: rule { ; override_action { ; none { ; } ; } ; } -> rule { ; override_action { ; count { ; } ; } ; }
log aws_ecr_repository: image_scanning_configuration { ; scan_on_push = true ; } -> image_scanning_configuration { ; scan_on_push = false ; }
log aws_flow_log: traffic_type = "ALL" -> traffic_type = "ACCEPT"
log aws_cloudtrail: enable_log_file_validation = true -> enable_log_file_validation = false
log aws_config_configuration_recorder_status: is_enabled = true -> is_enabled = false
log aws_securityhub_account: enable_default_standards = true -> enable_default_standards = false
log aws_eks_cluster: enabled_cluster_log_types = ["audit", "api"] -> enabled_cluster_log_types = []
log aws_lb: access_logs { ; enabled = true ; bucket = "b" ; } -> access_logs { ; enabled = false ; bucket = "b" ; }
log aws_redshift_logging: log_exports = ["connectionlog", "userlog"] -> log_exports = ["userlog"]
log aws_rds_cluster: enabled_cloudwatch_logs_exports = ["audit"] -> enabled_cloudwatch_logs_exports = []
log aws_wafv2_web_acl: visibility_config { ; sampled_requests_enabled = true ; cloudwatch_metrics_enabled = true ; } -> visibility_config { ; sampled_requests_enabled = true ; cloudwatch_metrics_enabled = false ; }
log aws_cloudwatch_log_group: retention_in_days = 365 -> retention_in_days = 1
`;
