/** A condition on the old and the new value of one path, and what the provider makes of it while it plans. */
export type PlanTimeRule = {
  /** Types and paths, separated by commas. */
  readonly types: string;
  readonly paths: string;
  /**
   * `less`: a number gets smaller. `lower`: a version gets lower. `narrower`: the new address range does not hold the old
   * one. `cut`: a list is not the old one with something at its end. `lost`: a list has lost an item, or the value or
   * the block is gone or emptied. `whole`: a list comes or goes with all its items, or a block does. `off`: a switch is switched off.
   * `other`: the value is another one. `fewer`: an object of JSON has fewer keys. `columns`: a column of a schema has
   * another name, type or mode. `demoted`: a tier comes earlier in `tiers`.
   */
  readonly when:
    | 'less'
    | 'lower'
    | 'narrower'
    | 'cut'
    | 'lost'
    | 'whole'
    | 'off'
    | 'other'
    | 'fewer'
    | 'columns'
    | 'demoted'
    | 'any';
  /** The value of one that is left out, for `other`, `demoted`, `less` and `lower`. */
  readonly unset?: string;
  /** With `other`: the only new value for which it holds. */
  readonly to?: string;
  /** With `demoted`: the tiers from the lowest up, separated by commas; between those with a `/` both ways are open. */
  readonly tiers?: string;
  /** When the condition holds; `updates` takes a path out of the schema's replacing ones. */
  readonly outcome: 'replaces' | 'may-replace' | 'updates';
  /** The top-level switch that has to be true for it, or the value that one has to have; otherwise the change updates. */
  readonly with?: string;
  /** The same for what lets it update; the value may end with `*`. */
  readonly unless?: string;
};

/*
 * A rule whose condition does not hold says that the change updates; one whose values are not known may replace.
 * Source: the providers' documentation of each attribute, their upgrade guides and changelogs.
 */
const rules: readonly PlanTimeRule[] = [
  { types: 'google_compute_disk,google_compute_region_disk', paths: 'size', when: 'less', outcome: 'replaces' },
  { types: 'google_compute_subnetwork', paths: 'ip_cidr_range', when: 'narrower', outcome: 'replaces' },
  {
    types: 'google_compute_instance',
    paths: 'boot_disk.initialize_params.size,metadata_startup_script,network_interface.network_ip',
    when: 'any',
    outcome: 'may-replace',
  },
  { types: 'google_sql_database_instance', paths: 'settings.disk_size', when: 'less', outcome: 'replaces' },
  { types: 'google_sql_database_instance', paths: 'database_version', when: 'lower', outcome: 'may-replace' },
  {
    types: 'google_sql_database_instance',
    paths: 'settings.ip_configuration.private_network',
    when: 'any',
    outcome: 'may-replace',
  },
  { types: 'google_redis_instance', paths: 'redis_version', when: 'lower', outcome: 'replaces' },
  { types: 'google_spanner_database', paths: 'ddl', when: 'cut', outcome: 'replaces' },
  { types: 'google_bigquery_table', paths: 'schema', when: 'columns', outcome: 'replaces' },
  {
    types: 'google_bigquery_table',
    paths: 'schema.description,schema.fields.description,schema.policyTags,schema.fields.policyTags',
    when: 'any',
    outcome: 'updates',
  },
  {
    types: 'google_bigquery_data_transfer_config',
    paths: 'params.data_path_template,params.destination_table_name_template',
    when: 'any',
    outcome: 'replaces',
    with: 'data_source_id=google_cloud_storage',
  },
  {
    types: 'google_bigquery_data_transfer_config',
    paths: 'params.data_path,params.destination_table_name_template',
    when: 'any',
    outcome: 'replaces',
    with: 'data_source_id=amazon_s3',
  },
  { types: 'google_bigtable_table', paths: 'row_key_schema', when: 'any', outcome: 'may-replace' },
  { types: 'google_container_cluster', paths: 'enable_l4_ilb_subsetting', when: 'off', outcome: 'replaces' },
  { types: 'google_container_cluster', paths: 'enable_fqdn_network_policy', when: 'off', outcome: 'may-replace' },
  { types: 'google_container_cluster', paths: 'enable_k8s_beta_apis', when: 'lost', outcome: 'replaces' },
  {
    types: 'google_data_loss_prevention_stored_info_type',
    paths: 'dictionary,large_custom_dictionary,regex',
    when: 'whole',
    outcome: 'replaces',
  },
  // Newer versions change the key in place where no service account is named beside it.
  {
    types: 'google_compute_snapshot',
    paths: 'snapshot_encryption_key.kms_key_self_link',
    when: 'any',
    outcome: 'may-replace',
  },
  {
    types: 'google_secret_manager_secret',
    paths: 'replication.auto.customer_managed_encryption,replication.user_managed.replicas.customer_managed_encryption',
    when: 'any',
    outcome: 'updates',
  },
  { types: 'google_storage_bucket', paths: 'retention_policy.is_locked', when: 'off', outcome: 'replaces' },
  {
    types: 'google_compute_target_http_proxy,google_compute_region_target_http_proxy',
    paths: 'http_filters,url_map',
    when: 'any',
    outcome: 'updates',
  },
  { types: 'google_compute_target_instance', paths: 'security_policy', when: 'any', outcome: 'updates' },
  { types: 'google_storage_hmac_key', paths: 'state', when: 'any', outcome: 'updates' },
  { types: 'google_apihub_plugin_instance', paths: 'disable', when: 'any', outcome: 'updates' },

  {
    types: 'aws_instance',
    paths: 'user_data,user_data_base64',
    when: 'any',
    outcome: 'replaces',
    with: 'user_data_replace_on_change',
  },
  { types: 'aws_fsx_lustre_file_system', paths: 'storage_capacity', when: 'less', outcome: 'replaces' },
  { types: 'aws_fsx_lustre_file_system', paths: 'file_system_type_version', when: 'lower', outcome: 'replaces' },
  {
    types: 'aws_alb',
    paths: 'subnets,subnet_mapping',
    when: 'lost',
    outcome: 'replaces',
    with: 'load_balancer_type=network',
  },
  {
    types: 'aws_alb',
    paths: 'security_groups',
    when: 'whole',
    outcome: 'replaces',
    with: 'load_balancer_type=network',
  },
  {
    types: 'aws_fsx_windows_file_system,aws_fsx_ontap_file_system',
    paths: 'storage_capacity',
    when: 'less',
    outcome: 'may-replace',
  },
  {
    types: 'aws_elasticache_cluster,aws_elasticache_replication_group',
    paths: 'engine_version',
    when: 'lower',
    outcome: 'replaces',
  },
  { types: 'aws_elasticache_cluster', paths: 'node_type', when: 'any', outcome: 'replaces', with: 'engine=memcached' },
  {
    types: 'aws_ec2_transit_gateway',
    paths: 'default_route_table_association,default_route_table_propagation',
    when: 'other',
    unset: 'enable',
    to: 'enable',
    outcome: 'replaces',
  },
  {
    types: 'aws_networkfirewall_rule_group,aws_networkfirewall_firewall_policy',
    paths: 'rule_group.stateful_rule_options.rule_order,firewall_policy.stateful_engine_options.rule_order',
    when: 'other',
    unset: 'DEFAULT_ACTION_ORDER',
    outcome: 'replaces',
  },
  {
    types: 'aws_keyspaces_table',
    paths: 'client_side_timestamps,schema_definition.column',
    when: 'lost',
    outcome: 'replaces',
  },
  {
    types: 'aws_ecs_service',
    paths:
      'capacity_provider_strategy.base,capacity_provider_strategy.capacity_provider,capacity_provider_strategy.weight',
    when: 'any',
    outcome: 'replaces',
    unless: 'force_new_deployment',
  },
  { types: 'aws_rds_cluster', paths: 'storage_type', when: 'any', outcome: 'replaces', unless: 'engine=aurora*' },
  { types: 'aws_msk_cluster', paths: 'kafka_version', when: 'lower', outcome: 'replaces' },
  { types: 'aws_eks_cluster', paths: 'version', when: 'lower', outcome: 'replaces' },
  {
    types: 'aws_eks_cluster',
    paths: 'encryption_config.provider,encryption_config.resources',
    when: 'any',
    outcome: 'updates',
  },
  { types: 'aws_eks_cluster', paths: 'encryption_config', when: 'lost', outcome: 'replaces' },
  {
    types: 'aws_opensearch_domain,aws_elasticsearch_domain',
    paths: 'engine_version,elasticsearch_version',
    when: 'lower',
    outcome: 'may-replace',
  },
  {
    types: 'aws_opensearch_domain,aws_elasticsearch_domain',
    paths: 'advanced_security_options.enabled,encrypt_at_rest.enabled,node_to_node_encryption.enabled',
    when: 'off',
    outcome: 'replaces',
  },
  { types: 'aws_ssm_parameter', paths: 'tier', when: 'any', outcome: 'may-replace' },
  { types: 'aws_sagemaker_notebook_instance', paths: 'volume_size', when: 'less', unset: '5', outcome: 'replaces' },
  {
    types: 'aws_organizations_organization',
    paths: 'feature_set',
    when: 'other',
    unset: 'ALL',
    to: 'CONSOLIDATED_BILLING',
    outcome: 'replaces',
  },
  { types: 'aws_cognito_user_pool_domain', paths: 'certificate_arn', when: 'whole', outcome: 'replaces' },
  {
    types: 'aws_glue_classifier',
    paths: 'csv_classifier,grok_classifier,json_classifier,xml_classifier',
    when: 'whole',
    outcome: 'replaces',
  },
  // What is once set can be changed there, but not cleared.
  { types: 'aws_prometheus_workspace', paths: 'alias', when: 'lost', outcome: 'replaces' },
  { types: 'aws_kendra_experience', paths: 'description', when: 'lost', outcome: 'replaces' },
  { types: 'aws_amplify_app', paths: 'description,iam_service_role_arn', when: 'lost', outcome: 'replaces' },

  { types: 'azurerm_managed_disk', paths: 'disk_size_gb', when: 'less', outcome: 'replaces' },
  { types: 'azurerm_redis_cache', paths: 'capacity', when: 'less', outcome: 'may-replace' },
  {
    types: 'azurerm_redis_cache',
    paths: 'sku_name',
    when: 'demoted',
    tiers: 'Basic,Standard,Premium',
    outcome: 'replaces',
  },
  {
    types: 'azurerm_bastion_host',
    paths: 'sku',
    when: 'demoted',
    unset: 'Basic',
    tiers: 'Developer,Basic,Standard,Premium',
    outcome: 'replaces',
  },
  {
    types: 'azurerm_app_configuration',
    paths: 'sku',
    when: 'demoted',
    unset: 'free',
    tiers: 'free,developer,standard/premium',
    outcome: 'replaces',
  },
  { types: 'azurerm_postgresql_flexible_server', paths: 'storage_mb', when: 'less', outcome: 'replaces' },
  { types: 'azurerm_mysql_flexible_server', paths: 'storage.size_gb', when: 'less', outcome: 'replaces' },
  { types: 'azurerm_postgresql_flexible_server', paths: 'version', when: 'lower', outcome: 'replaces' },

  {
    types:
      'azurerm_policy_definition,azurerm_policy_set_definition,azurerm_management_group_policy_definition,azurerm_management_group_policy_set_definition',
    paths: 'parameters',
    when: 'fewer',
    outcome: 'replaces',
  },
  {
    types: 'azurerm_mssql_database,azurerm_mssql_elasticpool',
    paths: 'enclave_type',
    when: 'lost',
    outcome: 'may-replace',
  },

  {
    types: 'kubernetes_persistent_volume_claim,kubernetes_persistent_volume_claim_v1',
    paths: 'spec.resources.requests',
    when: 'less',
    outcome: 'replaces',
  },
  {
    types: 'kubernetes_config_map,kubernetes_config_map_v1,kubernetes_secret,kubernetes_secret_v1',
    paths: 'immutable',
    when: 'off',
    outcome: 'replaces',
  },
  {
    types: 'kubernetes_config_map,kubernetes_config_map_v1,kubernetes_secret,kubernetes_secret_v1',
    paths: 'binary_data,data',
    when: 'any',
    outcome: 'replaces',
    with: 'immutable',
  },
];

/** The plan-time rules of a resource type; none for most. */
export function planTimeRules(type: string): readonly PlanTimeRule[] {
  return rules.filter(({ types }) => types.split(',').includes(type));
}
