import type { Observation } from '../../model/finding';
import { canonical } from '../hcl/canonical';
import type { HclAttribute, HclBlock } from '../hcl/hcl';
import { placeIn, valueOf, type Module, type Resource } from './module';
import { resolve } from './resolve';

/** An attribute that opens a thing to everybody, and the words for it. `block` is where it has to stand. */
type Opening = {
  readonly types: RegExp;
  readonly block: 'top' | RegExp;
  readonly name: RegExp;
  readonly value: RegExp;
  readonly says: string;
};

const anywhere = /"(?:0\.0\.0\.0\/0|::\/0)"/;

const openings: readonly Opening[] = [
  {
    types: /^aws_(?:db_instance|rds_cluster_instance|redshift_cluster|dms_replication_instance|mq_broker)$/,
    block: 'top',
    name: /^publicly_accessible$/,
    value: /^true$/,
    says: 'to the internet',
  },
  {
    types: /^aws_(?:default_)?security_group$/,
    block: /^ingress$/,
    name: /^(?:ipv6_)?cidr_blocks$/,
    value: anywhere,
    says: 'to every address',
  },
  {
    types: /^aws_security_group_rule$/,
    block: 'top',
    name: /^(?:ipv6_)?cidr_blocks$/,
    value: anywhere,
    says: 'to every address',
  },
  {
    types: /^aws_vpc_security_group_ingress_rule$/,
    block: 'top',
    name: /^cidr_ipv[46]$/,
    value: anywhere,
    says: 'to every address',
  },
  {
    types: /^google_compute_firewall$/,
    block: 'top',
    name: /^source_ranges$/,
    value: anywhere,
    says: 'to every address',
  },
  {
    types: /^google_sql_database_instance$/,
    block: /^settings\.ip_configuration\.authorized_networks$/,
    name: /^value$/,
    value: anywhere,
    says: 'to every address',
  },
  {
    types: /^azurerm_network_security_rule$/,
    block: 'top',
    name: /^source_address_prefix$/,
    value: /^"(?:\*|Internet|0\.0\.0\.0\/0|Any)"$/,
    says: 'to every address',
  },
  {
    types: /^azurerm_/,
    block: 'top',
    name: /^public_network_access_enabled$/,
    value: /^true$/,
    says: 'to public networks',
  },
  { types: /^aws_s3_bucket(?:_acl)?$/, block: 'top', name: /^acl$/, value: /^"public-read/, says: 'to everybody' },
  {
    types: /^aws_s3_(?:bucket|account)_public_access_block$/,
    block: 'top',
    name: /^(?:block_public_acls|block_public_policy|ignore_public_acls|restrict_public_buckets)$/,
    value: /^false$/,
    says: 'to public access rules',
  },
  {
    types: /^google_\w+_iam_(?:member|binding)$/,
    block: 'top',
    name: /^members?$/,
    value: /"(?:allUsers|allAuthenticatedUsers)"/,
    says: 'to everybody',
  },
];

/** An attribute that opens something, and a key that is the same for the same opening before and after. */
type Open = { readonly key: string; readonly attribute: HclAttribute; readonly says: string };

function valueAt(module: Module, resource: Resource, attribute: HclAttribute): string {
  return resolve(canonical(resource.source.text.slice(attribute.value.start, attribute.value.end)), module).text;
}

/** The ports of a rule, so that opening another port of an open group is seen too. */
function portsOf(resource: Resource, block: HclBlock): string {
  return ['from_port', 'to_port', 'protocol'].map((name) => valueOf(resource.source, block.body, name) ?? '').join('-');
}

/** `dynamic "ingress" { content { … } }` writes blocks `ingress` with that content. */
function written(block: HclBlock): readonly { readonly type: string; readonly block: HclBlock }[] {
  if (block.type !== 'dynamic') return [{ type: block.type, block }];
  const contents = block.body.blocks.filter(({ type }) => type === 'content');
  return block.labels.flatMap((type) => contents.map((content) => ({ type, block: content })));
}

function opensIn(module: Module, resource: Resource, block: HclBlock, path: string): readonly Open[] {
  const here = block.body.attributes.flatMap((attribute) => {
    const opening = openings.find(
      ({ types, block: where, name }) =>
        types.test(resource.type) && name.test(attribute.name) && (where === 'top' ? path === '' : where.test(path)),
    );
    if (opening?.value.test(valueAt(module, resource, attribute)) !== true) return [];
    return [{ key: `${path} ${attribute.name} ${portsOf(resource, block)}`, attribute, says: opening.says }];
  });
  const below = block.body.blocks.flatMap((child) =>
    written(child).flatMap(({ type, block: inner }) =>
      opensIn(module, resource, inner, path === '' ? type : `${path}.${type}`),
    ),
  );
  return [...here, ...below];
}

/** An outgoing rule opens nothing. */
function isOutgoing(resource: Resource): boolean {
  const { source, block } = resource;
  if (valueOf(source, block.body, 'type') === '"egress"') return true;
  const direction = valueOf(source, block.body, 'direction');
  if (direction !== null && /^"(?:egress|outbound)"$/i.test(direction)) return true;
  const access = valueOf(source, block.body, 'access');
  return access !== null && /^"deny"$/i.test(access);
}

/** Everything that `is` opens to everybody and `was` did not; `was` is null for a new resource. */
export function exposures(before: Module, after: Module, was: Resource | null, is: Resource): readonly Observation[] {
  if (isOutgoing(is)) return [];
  const known = new Set(
    was === null || isOutgoing(was) ? [] : opensIn(before, was, was.block, '').map(({ key }) => key),
  );
  return opensIn(after, is, is.block, '')
    .filter(({ key }) => !known.has(key))
    .map(({ attribute, says }) => ({
      rule: 'terraform/exposes',
      effect: 'expose',
      stage: 'write',
      severity: 'high',
      undo: 'easy',
      reach: 'remote',
      target: { type: is.type, name: is.address },
      certainty: 'expected',
      at: placeIn(is.source, attribute.span),
      says: `Opens ${is.address} ${says} (\`${attribute.name}\`)`,
      signals: [],
    }));
}
