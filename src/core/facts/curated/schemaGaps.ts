/*
 * What the generated tables miss: schemas that providers build in shared helpers, so that the generator did not see them,
 * and providers without a table. One line is `TYPE TYPE …|always|maybe`, the paths as in factTable.ts.
 * Source: the providers' documentation, where an attribute "forces a new resource".
 */

const googleNode =
  'advanced_machine_features,boot_disk_kms_key,confidential_nodes,enable_confidential_storage,ephemeral_storage_local_ssd_config,guest_accelerator,local_nvme_ssd_block_config,local_ssd_count,local_ssd_encryption_mode,metadata,min_cpu_platform,node_group,oauth_scopes,preemptible,sandbox_config,secondary_boot_disks,service_account,shielded_instance_config,sole_tenant_config,spot';

const jobOptions =
  'additional_experiments,container_spec_gcs_path,enable_streaming_engine,ip_configuration,kms_key_name,machine_type,network,parameters,service_account_email,staging_location,subnetwork,temp_gcs_location,temp_location,template_gcs_path';

const rotated =
  'fips_enabled,host_encryption_enabled,kubelet_config,kubelet_disk_type,linux_os_config,max_pods,node_public_ip_enabled,only_critical_addons_enabled,os_disk_size_gb,os_disk_type,os_sku,pod_subnet_id,snapshot_id,ultra_ssd_enabled,vm_size,vnet_subnet_id,zones';

export const schemaGaps: readonly string[] = [
  `google_container_node_pool|initial_node_count,max_pods_per_node,name,name_prefix,node_config(${googleNode}),placement_policy,queued_provisioning|network_config(create_pod_range,pod_ipv4_cidr_block,pod_range),node_config!(host_maintenance_policy,reservation_affinity)`,
  `google_container_cluster|node_config(${googleNode})|node_config,node_pool`,
  'google_compute_instance_from_machine_image google_compute_instance_from_template|name,project,source_instance_template,source_machine_image,zone|boot_disk,hostname,machine_type,network_interface(network,subnetwork)',
  'google_logging_project_bucket_config|bucket_id,location,project',
  'google_logging_folder_bucket_config|bucket_id,folder,location',
  'google_logging_organization_bucket_config|bucket_id,location,organization',
  'google_logging_billing_account_bucket_config|billing_account,bucket_id,location',
  'google_logging_project_exclusion|name,project',
  'google_logging_folder_exclusion|folder,name',
  'google_logging_organization_exclusion|name,org_id',
  'google_logging_billing_account_exclusion|billing_account,name',
  'google_logging_project_sink|project|unique_writer_identity',
  'google_logging_folder_sink|folder,include_children',
  'google_logging_organization_sink|include_children,org_id',
  'google_logging_billing_account_sink|billing_account',
  'google_storage_object_access_control|bucket,entity,object',
  'google_storage_default_object_access_control|bucket',
  'google_dataplex_lake google_dataplex_asset google_dataplex_zone|name',
  'google_storage_bucket_object||content',
  'google_bigtable_instance||cluster(kms_key_name,storage_type,zone),edition,instance_type',
  'google_bigquery_table||range_partitioning,time_partitioning',
  `google_dataflow_flex_template_job google_dataflow_job||${jobOptions}`,

  'aws_sqs_queue|fifo_queue,name,name_prefix',
  'aws_sns_topic|fifo_topic,name,name_prefix',
  'aws_sns_topic_subscription|endpoint,protocol,topic_arn',
  'aws_sns_platform_application|name,platform',
  'aws_api_gateway_authorizer aws_api_gateway_request_validator aws_api_gateway_resource aws_api_gateway_rest_api_policy|rest_api_id',
  'aws_api_gateway_method_settings|method_path,rest_api_id,stage_name',
  'aws_codedeploy_deployment_group|app_name',
  'aws_spot_instance_request|ami,availability_zone,instance_type,key_name,spot_price,subnet_id,valid_until|user_data,vpc_security_group_ids',
  'aws_appsync_datasource|api_id,name',
  'aws_appsync_api_key|api_id',
  'aws_kms_key_policy|key_id',
  'aws_vpc_ipam_scope|ipam_id',
  'aws_load_balancer_listener_policy|load_balancer_name,load_balancer_port',
  'aws_load_balancer_backend_server_policy|instance_port,load_balancer_name',
  'aws_connect_hours_of_operation aws_connect_queue aws_connect_quick_connect aws_connect_routing_profile|instance_id',
  'aws_verifiedaccess_group|verifiedaccess_instance_id',
  'aws_vpc_security_group_egress_rule aws_vpc_security_group_ingress_rule|security_group_id',
  'aws_wafv2_rule_group|capacity',
  'aws_network_interface||private_ips',
  'aws_batch_compute_environment||compute_resources',
  'aws_ecs_service||capacity_provider_strategy',
  'aws_eks_cluster||encryption_config',
  'aws_rds_cluster||storage_type',
  'aws_elasticache_cluster||node_type',
  'aws_elasticache_replication_group||transit_encryption_enabled',
  'aws_opensearch_domain aws_elasticsearch_domain||vpc_options(subnet_ids)',

  `azurerm_kubernetes_cluster||default_node_pool(${rotated}),network_profile,service_principal`,
  'azurerm_storage_account||account_kind,account_replication_type,is_hns_enabled',
  'azurerm_mssql_database||sku_name',
  'azurerm_redis_cache||sku_name',
  'azurerm_virtual_network_gateway||sku',
  'azurerm_public_ip azurerm_lb||sku',
  'azurerm_cosmosdb_account||backup(type),capabilities',
  'azurerm_eventhub_namespace azurerm_servicebus_namespace||sku',
  'azurerm_api_management||sku_name,virtual_network_type',

  'kubernetes_manifest|manifest(apiVersion,kind,metadata(name,namespace))',

  'random_bytes random_id random_integer random_password random_pet random_shuffle random_string random_uuid|*byte_length,input,keepers,length,lower,max,min,min_lower,min_numeric,min_special,min_upper,numeric,override_special,prefix,result_count,seed,separator,special,upper',
  'tls_cert_request tls_locally_signed_cert tls_private_key tls_self_signed_cert|*algorithm,allowed_uses,dns_names,ecdsa_curve,ip_addresses,private_key_pem,rsa_bits,subject,validity_period_hours',
  'null_resource|triggers',
  'terraform_data|triggers_replace',
  'time_offset time_rotating time_sleep time_static|triggers|rfc3339',
  'local_file local_sensitive_file|*content,content_base64,directory_permission,file_permission,filename,source',
];
