import { ownField } from '../../model/ownField';
import type { Observation } from '../../model/finding';
import { childOf, itemsOf, type DataNode } from '../shared/dataTree';
import { possibleNodes } from './branches';
import type { Resource, Template } from './template';
import { resolvedValue } from './valueText';

/** Whom a rule lets in: every address, some that are written out, or some that only a deployment knows. */
type Whom = 'every' | 'some' | 'veiled';

/** A rule that lets addresses in. `node` is where the address stands. */
type Opening = {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly node: DataNode;
  readonly whom: Whom;
  readonly sure: boolean;
};

const rulesOf: Readonly<Record<string, string>> = {
  'EC2::SecurityGroup': 'SecurityGroupIngress',
  'RDS::DBSecurityGroup': 'DBSecurityGroupIngress',
};
const singleRules = new Set([
  'EC2::SecurityGroupIngress',
  'EC2::NetworkAclEntry',
  'RDS::DBSecurityGroupIngress',
  'Redshift::ClusterSecurityGroupIngress',
  'ElastiCache::SecurityGroupIngress',
]);
const addresses = ['CidrIp', 'CidrIpv6', 'CIDRIP', 'CidrBlock', 'Ipv6CidrBlock'];
const everywhere = /^"(?:[\d.]+|[0:]*:[0:]*)\/[01]"$/;

/** Ports of remote control, databases and administration. */
const sensitive = [
  21, 22, 23, 111, 135, 139, 389, 445, 636, 873, 1433, 1434, 1521, 2049, 2181, 2375, 2376, 2379, 2380, 3268, 3306, 3389,
  4333, 5432, 5439, 5500, 5601, 5672, 5900, 5984, 5985, 5986, 6379, 6380, 6443, 7000, 7001, 8020, 8086, 8088, 8200,
  8500, 8888, 9042, 9090, 9092, 9093, 9200, 9300, 10250, 11211, 15672, 27017, 27018, 27019, 50070,
];

function ruleNodes(resource: Resource): readonly DataNode[] {
  const { kind, properties } = resource;
  if (properties === null) return [];
  if (singleRules.has(kind)) return [properties];
  return itemsOf(childOf(properties, ownField(rulesOf, kind) ?? ''));
}

function text(template: Template, rule: DataNode, name: string): string | null {
  const node = childOf(rule, name);
  return node === null ? null : resolvedValue(node, template.root).text;
}

function port(template: Template, rule: DataNode, names: readonly string[]): number | null {
  const [found] = names.flatMap(
    (name) => text(template, rule, name) ?? text(template, childOf(rule, 'PortRange') ?? rule, name) ?? [],
  );
  const number = found === undefined ? NaN : Number(found.replaceAll('"', ''));
  return Number.isNaN(number) || number < 0 ? null : number;
}

/** A rule of an access list that refuses, or that is about what goes out. */
function isNoEntry(template: Template, rule: DataNode): boolean {
  return text(template, rule, 'RuleAction') === '"deny"' || text(template, rule, 'Egress') === '"true"';
}

/** Whom the address of a rule lets in, the widest of the branches that it may have. */
function whomOf(template: Template, node: DataNode): Pick<Opening, 'whom' | 'sure'> {
  const nodes = possibleNodes(node).flatMap((one) => one ?? []);
  const values = nodes.map((one) => resolvedValue(one, template.root));
  const open = values.filter(({ text: address }) => everywhere.test(address));
  const sure = nodes.length === 1 && !values.some(({ overridable }) => overridable);
  if (open.length > 0) return { whom: 'every', sure };
  return { whom: values.some(({ literal }) => !literal) ? 'veiled' : 'some', sure };
}

function openingsOf(template: Template, resource: Resource): readonly Opening[] {
  return ruleNodes(resource).flatMap((rule) =>
    addresses.flatMap((name): Opening[] => {
      const node = childOf(rule, name);
      if (node === null || isNoEntry(template, rule)) return [];
      const protocol = (text(template, rule, 'IpProtocol') ?? text(template, rule, 'Protocol') ?? '"-1"').replaceAll(
        '"',
        '',
      );
      const from = protocol === '-1' ? null : port(template, rule, ['FromPort', 'From']);
      const to = protocol === '-1' ? null : port(template, rule, ['ToPort', 'To']);
      return [{ protocol, from: from ?? 0, to: to ?? from ?? 65_535, node, ...whomOf(template, node) }];
    }),
  );
}

function covers(old: Opening, now: Opening): boolean {
  return (old.protocol === '-1' || old.protocol === now.protocol) && old.from <= now.from && old.to >= now.to;
}

function isSensitive({ protocol, from, to }: Opening): boolean {
  return protocol === '-1' || to - from > 1000 || sensitive.some((one) => from <= one && one <= to);
}

function portsText({ protocol, from, to }: Opening): string {
  if (protocol === '-1' || (from === 0 && to === 65_535)) return 'all ports';
  return from === to ? `port ${from}` : `ports ${from} to ${to}`;
}

function isWeb({ from, to }: Opening): boolean {
  return from === to && (from === 80 || from === 443);
}

function severityOf(opening: Opening): Observation['severity'] {
  if (opening.whom === 'veiled') return 'medium';
  return isSensitive(opening) ? 'critical' : isWeb(opening) ? 'medium' : 'high';
}

/** Whether a rule lets in whom no rule did: everybody, or nobody can tell whom where the addresses were written out. */
function isNews(opening: Opening, known: readonly Opening[]): boolean {
  const before = known.filter((old) => covers(old, opening));
  if (opening.whom === 'every') return !before.some(({ whom }) => whom === 'every');
  const written = before.length > 0 && before.every(({ whom }) => whom === 'some');
  return opening.whom === 'veiled' && written;
}

/** Rules that let every address in where none did so before; `was` is null for a new resource. */
export function ingressOpenings(
  before: Template,
  after: Template,
  was: Resource | null,
  is: Resource,
): readonly Observation[] {
  const known = was === null ? [] : openingsOf(before, was);
  return openingsOf(after, is)
    .filter((opening) => isNews(opening, known))
    .map((opening) => ({
      rule: 'cloudformation/opens-ports',
      code: isSensitive(opening) ? 'NX02' : 'NX01',
      effect: 'expose',
      stage: 'write',
      severity: severityOf(opening),
      undo: 'easy',
      reach: 'remote',
      target: { type: is.type, name: is.id },
      certainty: opening.sure && opening.whom === 'every' ? 'expected' : 'possible',
      at: after.placeIn(opening.node.span),
      says:
        opening.whom === 'every'
          ? `Opens ${portsText(opening)} of ${is.id} to every address`
          : `May open ${portsText(opening)} of ${is.id}: the addresses are not written out any more`,
      saferWay: 'name the addresses or the security group that need it',
      signals: [],
    }));
}
