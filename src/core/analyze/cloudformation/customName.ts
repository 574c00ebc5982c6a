import { ownField } from '../../model/ownField';
import { childOf, entryOf, type DataNode } from '../shared/dataTree';
import type { Pair } from './pairing';
import type { Template } from './template';
import { resolvedValue } from './valueText';

/** Names that do not follow the type's own. */
const named: Readonly<Record<string, string>> = {
  'EC2::SecurityGroup': 'GroupName',
  'ElastiCache::CacheCluster': 'ClusterName',
  'CloudFormation::CustomResource': '',
};

/** The property under which a resource of the type has a name of its own, and whose change replaces it; null without. */
function nameProperty(kind: string, always: readonly string[]): string | null {
  const short = kind.split('::')[1] ?? '';
  const known = ownField(named, kind);
  const candidates = known === undefined ? [`${short}Name`, `${short}Identifier`, `${short}Id`, 'Name'] : [known];
  return candidates.find((name) => always.includes(name)) ?? null;
}

/** The name of its own that a resource keeps; null when it has none, gets another, or makes up one. */
export function customNameOf(
  before: Template,
  after: Template,
  { was, is }: Pair,
): { readonly property: string; readonly node: DataNode } | null {
  const property = was.type === is.type ? nameProperty(is.kind, is.facts?.always ?? []) : null;
  if (property === null) return null;
  const old = childOf(was.properties, property);
  const now = entryOf(is.properties, property);
  if (old === null || now === null) return null;
  return resolvedValue(old, before.root).text === resolvedValue(now.value, after.root).text
    ? { property, node: now.value }
    : null;
}
