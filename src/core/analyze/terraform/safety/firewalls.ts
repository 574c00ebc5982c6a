/**
 * Where firewalls of all providers write who may come in. Names are alternatives parted by blanks; `at` is the path of
 * the block that is one rule, empty when the resource is one.
 */
export type Firewall = {
  readonly types: string;
  readonly at: string;
  readonly sources: string;
  /** First and last port. */
  readonly from?: string;
  readonly to?: string;
  /** Ports as one text or a list: `22`, `1000-2000`, `22/22`. Below a path when the ports stand in a block. */
  readonly ports?: string;
  readonly protocol?: string;
  /** An attribute, and what it says where the rule lets nobody in. */
  readonly closedBy?: readonly (readonly [name: string, closed: RegExp])[];
  /** The rule lets everybody in when it names no source at all. */
  readonly openByDefault?: true;
};

const outgoing = /^(?:egress|outbound|out|true)$/i;
/** What a rule does that keeps people out. */
export const denied = /^(?:deny|drop|reject|block)/i;

export const firewalls: readonly Firewall[] = [
  {
    types: 'aws_security_group aws_default_security_group',
    at: 'ingress',
    sources: 'cidr_blocks ipv6_cidr_blocks',
    from: 'from_port',
    to: 'to_port',
    protocol: 'protocol',
  },
  {
    types: 'aws_security_group_rule',
    at: '',
    sources: 'cidr_blocks ipv6_cidr_blocks',
    from: 'from_port',
    to: 'to_port',
    protocol: 'protocol',
    closedBy: [['type', outgoing]],
  },
  {
    types: 'aws_vpc_security_group_ingress_rule',
    at: '',
    sources: 'cidr_ipv4 cidr_ipv6',
    from: 'from_port',
    to: 'to_port',
    protocol: 'ip_protocol',
  },
  {
    types: 'aws_network_acl aws_default_network_acl',
    at: 'ingress',
    sources: 'cidr_block ipv6_cidr_block',
    from: 'from_port',
    to: 'to_port',
    protocol: 'protocol',
    closedBy: [['action', denied]],
  },
  {
    types: 'aws_network_acl_rule',
    at: '',
    sources: 'cidr_block ipv6_cidr_block',
    from: 'from_port',
    to: 'to_port',
    protocol: 'protocol',
    closedBy: [
      ['rule_action', denied],
      ['egress', outgoing],
    ],
  },
  {
    types: 'aws_lightsail_instance_public_ports',
    at: 'port_info',
    sources: 'cidrs ipv6_cidrs',
    from: 'from_port',
    to: 'to_port',
    protocol: 'protocol',
    openByDefault: true,
  },
  {
    types: 'google_compute_firewall',
    at: '',
    sources: 'source_ranges',
    ports: 'allow.ports deny.ports',
    protocol: 'allow.protocol deny.protocol',
    closedBy: [
      ['direction', outgoing],
      ['disabled', /^true$/],
      ['deny', /^there$/],
    ],
    openByDefault: true,
  },
  {
    types:
      'google_compute_firewall_policy_rule google_compute_network_firewall_policy_rule google_compute_region_network_firewall_policy_rule google_compute_organization_security_policy_rule',
    at: '',
    sources: 'match.src_ip_ranges match.config.src_ip_ranges',
    ports: 'match.layer4_configs.ports match.layer4_config.ports match.config.layer4_config.ports',
    protocol: 'match.layer4_configs.ip_protocol match.layer4_config.ip_protocol',
    closedBy: [
      ['action', denied],
      ['direction', outgoing],
      ['disabled', /^true$/],
    ],
  },
  {
    types: 'azurerm_network_security_rule',
    at: '',
    sources: 'source_address_prefix source_address_prefixes',
    ports: 'destination_port_range destination_port_ranges',
    protocol: 'protocol',
    closedBy: [
      ['access', denied],
      ['direction', outgoing],
    ],
  },
  {
    types: 'azurerm_network_security_group',
    at: 'security_rule',
    sources: 'source_address_prefix source_address_prefixes',
    ports: 'destination_port_range destination_port_ranges',
    protocol: 'protocol',
    closedBy: [
      ['access', denied],
      ['direction', outgoing],
    ],
  },
  {
    types: 'azurerm_network_manager_admin_rule',
    at: '',
    sources: 'source.address_prefix',
    ports: 'destination_port_ranges',
    protocol: 'protocol',
    closedBy: [
      ['action', denied],
      ['direction', outgoing],
    ],
  },
  {
    types: 'azurerm_firewall_network_rule_collection azurerm_firewall_nat_rule_collection',
    at: 'rule',
    sources: 'source_addresses',
    ports: 'destination_ports',
    protocol: 'protocols',
  },
  {
    types: 'azurerm_firewall_policy_rule_collection_group',
    at: 'network_rule_collection.rule',
    sources: 'source_addresses',
    ports: 'destination_ports',
    protocol: 'protocols',
  },
  {
    types: 'azurerm_firewall_policy_rule_collection_group',
    at: 'nat_rule_collection.rule',
    sources: 'source_addresses',
    ports: 'destination_ports',
    protocol: 'protocols',
  },
  {
    types: 'digitalocean_firewall',
    at: 'inbound_rule',
    sources: 'source_addresses',
    ports: 'port_range',
    protocol: 'protocol',
  },
  {
    types: 'oci_core_security_list oci_core_default_security_list',
    at: 'ingress_security_rules',
    sources: 'source',
    from: 'tcp_options.min udp_options.min',
    to: 'tcp_options.max udp_options.max',
    protocol: 'protocol',
  },
  {
    types: 'oci_core_network_security_group_security_rule',
    at: '',
    sources: 'source',
    from: 'tcp_options.destination_port_range.min udp_options.destination_port_range.min',
    to: 'tcp_options.destination_port_range.max udp_options.destination_port_range.max',
    protocol: 'protocol',
    closedBy: [['direction', outgoing]],
  },
  {
    types: 'hcloud_firewall',
    at: 'rule',
    sources: 'source_ips',
    ports: 'port',
    protocol: 'protocol',
    closedBy: [['direction', outgoing]],
  },
  {
    types: 'linode_firewall',
    at: 'inbound',
    sources: 'ipv4 ipv6',
    ports: 'ports',
    protocol: 'protocol',
    closedBy: [['action', denied]],
  },
  {
    types: 'scaleway_instance_security_group',
    at: 'inbound_rule',
    sources: 'ip_range',
    ports: 'port port_range',
    protocol: 'protocol',
    closedBy: [['action', denied]],
    openByDefault: true,
  },
  {
    types: 'openstack_networking_secgroup_rule_v2',
    at: '',
    sources: 'remote_ip_prefix',
    from: 'port_range_min',
    to: 'port_range_max',
    protocol: 'protocol',
    closedBy: [['direction', outgoing]],
  },
  {
    types: 'openstack_compute_secgroup_v2',
    at: 'rule',
    sources: 'cidr',
    from: 'from_port',
    to: 'to_port',
    protocol: 'ip_protocol',
  },
  {
    types: 'alicloud_security_group_rule',
    at: '',
    sources: 'cidr_ip ipv6_cidr_ip',
    ports: 'port_range',
    protocol: 'ip_protocol',
    closedBy: [
      ['type', outgoing],
      ['policy', denied],
    ],
  },
  {
    types: 'tencentcloud_security_group_rule',
    at: '',
    sources: 'cidr_ip',
    ports: 'port_range',
    protocol: 'ip_protocol',
    closedBy: [
      ['type', outgoing],
      ['policy', denied],
    ],
  },
  {
    types: 'yandex_vpc_security_group',
    at: 'ingress',
    sources: 'v4_cidr_blocks v6_cidr_blocks',
    from: 'from_port port',
    to: 'to_port port',
    protocol: 'protocol',
  },
  {
    types: 'yandex_vpc_security_group_rule',
    at: '',
    sources: 'v4_cidr_blocks v6_cidr_blocks',
    from: 'from_port port',
    to: 'to_port port',
    protocol: 'protocol',
    closedBy: [['direction', outgoing]],
  },
  {
    types: 'ibm_is_security_group_rule',
    at: '',
    sources: 'remote',
    from: 'tcp.port_min udp.port_min',
    to: 'tcp.port_max udp.port_max',
    closedBy: [['direction', outgoing]],
  },
  {
    types: 'exoscale_security_group_rule',
    at: '',
    sources: 'cidr',
    from: 'start_port',
    to: 'end_port',
    protocol: 'protocol',
    closedBy: [['type', outgoing]],
  },
];
