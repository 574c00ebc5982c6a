import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';

function config(type: string, body: string): string {
  return `resource "${type}" "test" {\n${body.replaceAll('; ', '\n')}\n}\n`;
}

/** What a change says of replacing the resource: `expected`, `possible` or `silent`. */
function called(type: string, before: string, after: string): string {
  const files = [{ path: '/w/main.tf', before: config(type, before), after: config(type, after) }];
  const { observations } = terraform.analyze({ files, neighbours: () => [] });
  return observations.find(({ effect }) => effect === 'replace')?.certainty ?? 'silent';
}

const rows: readonly (readonly [name: string, type: string, before: string, after: string, says: string])[] = [
  ['a size that is no number', 'google_compute_disk', 'size = "big"', 'size = "small"', 'possible'],
  ['a size that comes', 'google_compute_disk', '', 'size = 10', 'possible'],
  ['sizes with units', 'google_compute_disk', 'size = "1Ti"', 'size = "10Gi"', 'expected'],
  ['a size from outside', 'google_compute_disk', 'size = var.a', 'size = var.b', 'possible'],
  ['versions without numbers', 'aws_eks_cluster', 'version = "latest"', 'version = "stable"', 'possible'],
  ['a shorter version', 'aws_eks_cluster', 'version = "1.30"', 'version = "1"', 'silent'],
  ['a range that is none', 'google_compute_subnetwork', 'ip_cidr_range = "x"', 'ip_cidr_range = "y"', 'possible'],
  [
    'a range elsewhere',
    'google_compute_subnetwork',
    'ip_cidr_range = "10.1.0.0/16"',
    'ip_cidr_range = "10.0.0.0/16"',
    'expected',
  ],
  ['statements that are not known', 'google_spanner_database', 'ddl = var.a', 'ddl = ["a"]', 'possible'],
  [
    'statements that are fewer',
    'google_spanner_database',
    'ddl = ["a", "b"]; deletion_protection = false',
    'ddl = ["a"]; deletion_protection = false',
    'expected',
  ],
  ['a switch that comes off', 'google_container_cluster', '', 'enable_l4_ilb_subsetting = false', 'silent'],
  [
    'a switch that goes on',
    'google_container_cluster',
    'enable_l4_ilb_subsetting = false',
    'enable_l4_ilb_subsetting = true',
    'silent',
  ],
  [
    'a switch that goes off',
    'google_container_cluster',
    'enable_l4_ilb_subsetting = true; deletion_protection = false',
    'enable_l4_ilb_subsetting = false; deletion_protection = false',
    'expected',
  ],
  [
    'a switch from outside',
    'google_container_cluster',
    'enable_l4_ilb_subsetting = var.a',
    'enable_l4_ilb_subsetting = false',
    'possible',
  ],
  [
    'a dynamic block with another content',
    'aws_instance',
    'dynamic "ebs_block_device" {; for_each = [1]; content {; encrypted = false; }; }',
    'dynamic "ebs_block_device" {; for_each = [1]; content {; encrypted = true; }; }',
    'possible',
  ],
  [
    'a dynamic block over other things',
    'aws_instance',
    'dynamic "ebs_block_device" {; for_each = var.a; }',
    'dynamic "ebs_block_device" {; for_each = var.b; }',
    'possible',
  ],
  [
    'a dynamic block that becomes one',
    'aws_instance',
    'dynamic "ebs_block_device" {; for_each = [1]; content {; encrypted = true; }; }',
    'ebs_block_device {; encrypted = true; }',
    'possible',
  ],
  [
    'a key of an object that comes',
    'kubernetes_storage_class_v1',
    'parameters = { a = "b" }',
    'parameters = { a = "b", c = "d" }',
    'possible',
  ],
  [
    'a key of an object that goes',
    'kubernetes_storage_class_v1',
    'parameters = { a = "b", c = "d" }',
    'parameters = { a = "b" }',
    'possible',
  ],
  ['a value that becomes null', 'aws_instance', 'key_name = "a"', 'key_name = null', 'possible'],
  ['a value that was null', 'aws_instance', 'key_name = null', 'key_name = "a"', 'possible'],
  ['a value that is null on one side', 'aws_instance', 'key_name = null', '', 'silent'],
  ['a value that is being typed', 'aws_instance', 'key_name = "a"', 'key_name =', 'silent'],
  [
    'lists of objects of other lengths',
    'cloudflare_list_item',
    'redirect = [{ a = 1 }]',
    'redirect = [{ a = 1 }, { a = 2 }]',
    'possible',
  ],
  [
    'blocks that only stand in another order',
    'aws_instance',
    'ebs_block_device {; device_name = "a"; }; ebs_block_device {; device_name = "b"; }',
    'ebs_block_device {; device_name = "b"; }; ebs_block_device {; device_name = "a"; }',
    'silent',
  ],
  [
    'one of two equal blocks that goes',
    'aws_instance',
    'ebs_block_device {; encrypted = true; }; ebs_block_device {; encrypted = true; }',
    'ebs_block_device {; encrypted = true; }',
    'possible',
  ],
  [
    'a label of a type without updates',
    'google_compute_address',
    'labels = { a = "b" }',
    'labels = { a = "c" }',
    'silent',
  ],
  [
    'a setting of the provider itself',
    'google_compute_address',
    'deletion_policy = "ABANDON"',
    'deletion_policy = "DELETE"',
    'silent',
  ],
  [
    'an attribute that the table of a type without updates lacks',
    'google_compute_address',
    'made_up = 1',
    'made_up = 2',
    'possible',
  ],
  [
    'a subnet that a network load balancer loses',
    'aws_lb',
    'load_balancer_type = "network"; subnets = ["a", "b"]',
    'load_balancer_type = "network"; subnets = ["a", "c"]',
    'expected',
  ],
  [
    'a subnet that it wins',
    'aws_lb',
    'load_balancer_type = "network"; subnets = ["a"]',
    'load_balancer_type = "network"; subnets = ["a", "b"]',
    'silent',
  ],
  ['a subnet that another one loses', 'aws_lb', 'subnets = ["a", "b"]', 'subnets = ["a", "c"]', 'silent'],
  [
    'subnets that are not known',
    'aws_lb',
    'load_balancer_type = "network"; subnets = var.a',
    'load_balancer_type = "network"; subnets = var.b',
    'possible',
  ],
  [
    'all groups of a network load balancer that go',
    'aws_lb',
    'load_balancer_type = "network"; security_groups = ["a"]',
    'load_balancer_type = "network"',
    'expected',
  ],
  [
    'one of them that goes',
    'aws_lb',
    'load_balancer_type = "network"; security_groups = ["a", "b"]',
    'load_balancer_type = "network"; security_groups = ["a"]',
    'silent',
  ],
  [
    'another spelling of an id of Azure',
    'azurerm_private_endpoint',
    'subnet_id = "/subscriptions/1/resourceGroups/G/s"',
    'subnet_id = "/subscriptions/1/resourcegroups/g/s"',
    'silent',
  ],
  [
    'another id of Azure',
    'azurerm_private_endpoint',
    'subnet_id = "/subscriptions/1/resourceGroups/g/s"',
    'subnet_id = "/subscriptions/1/resourceGroups/g/t"',
    'expected',
  ],
  ['a protocol by its number', 'aws_network_acl_rule', 'protocol = "tcp"', 'protocol = 6', 'silent'],
  ['another protocol', 'aws_network_acl_rule', 'protocol = "tcp"', 'protocol = "udp"', 'expected'],
  ['a protocol in capitals', 'google_compute_forwarding_rule', 'ip_protocol = "tcp"', 'ip_protocol = "TCP"', 'silent'],
  [
    'an attribute that a replacing block does not name among its own',
    'google_container_node_pool',
    'placement_policy {; type = "COMPACT"; }',
    'placement_policy {; type = "OTHER"; }',
    'possible',
  ],
  ['a time in other units', 'google_privateca_certificate', 'lifetime = "3600s"', 'lifetime = "1h0m0s"', 'possible'],
  ['a time as ISO 8601 has it', 'google_privateca_certificate', 'lifetime = "60s"', 'lifetime = "PT1M"', 'possible'],
  ['another time', 'google_privateca_certificate', 'lifetime = "3600s"', 'lifetime = "2h"', 'expected'],
  ['the name of a thing of an unknown type', 'acme_cloud_thing', 'name = "a"', 'name = "b"', 'possible'],
  ['its own name told in full', 'acme_cloud_thing', 'cloud_thing_name = "a"', 'cloud_thing_name = "b"', 'possible'],
  ['its parent', 'acme_cloud_thing', 'cluster_id = "a"', 'cluster_id = "b"', 'possible'],
  ['its place', 'acme_cloud_thing', 'region = "a"', 'region = "b"', 'possible'],
  ['the name that it shows', 'acme_cloud_thing', 'display_name = "a"', 'display_name = "b"', 'silent'],
  ['its size', 'acme_cloud_thing', 'size = 1', 'size = 2', 'silent'],
  ['its description', 'acme_cloud_thing', 'description = "a"', 'description = "b"', 'silent'],
  ['an index into a list', 'aws_instance', 'key_name = var.names[0]', 'key_name = var.names[1]', 'possible'],
];

describe('what the conditions of a change make of it', () => {
  for (const [name, type, before, after, says] of rows) {
    it(name, () => {
      assert.equal(called(type, before, after), says);
    });
  }
});
