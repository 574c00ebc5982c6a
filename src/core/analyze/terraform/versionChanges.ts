import type { Observation } from '../../model/finding';
import type { AttributeChange } from './attributeChange';
import { changeObservation } from './changeObservation';
import type { Comparison } from './comparison';
import type { Pair } from './pairing';

/** Attributes that name the version of what runs in a resource, by type. */
const versioned: readonly (readonly [types: RegExp, path: string])[] = [
  [
    /^aws_(?:db_instance|rds_(?:global_)?cluster|rds_cluster_instance|docdb_cluster|neptune_cluster|opensearch_domain|elasticache_\w+|memorydb_cluster|mq_broker)$/,
    'engine_version',
  ],
  [/^aws_elasticsearch_domain$/, 'elasticsearch_version'],
  [/^aws_eks_(?:cluster|node_group)$/, 'version'],
  [/^aws_msk_cluster$/, 'kafka_version'],
  [/^aws_redshift_cluster$/, 'cluster_version'],
  [/^aws_emr_cluster$/, 'release_label'],
  [/^google_(?:sql_database_instance|alloydb_cluster)$/, 'database_version'],
  [/^google_container_cluster$/, 'min_master_version'],
  [/^google_container_node_pool$/, 'version'],
  [/^google_(?:redis_instance)$/, 'redis_version'],
  [/^google_memcache_instance$/, 'memcache_version'],
  [/^azurerm_(?:postgresql|mysql)_(?:flexible_)?server$/, 'version'],
  [/^azurerm_kubernetes_cluster$/, 'kubernetes_version'],
  [/^azurerm_redis_cache$/, 'redis_version'],
];

function numbersOf(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** Below ten the second number counts as well: MySQL 5.7 after 5.6, Kubernetes 1.30 after 1.29. */
function isMajor(was: string, is: string): boolean {
  const [oldFirst = 0, oldSecond = 0] = numbersOf(was);
  const [newFirst = 0, newSecond = 0] = numbersOf(is);
  return newFirst > oldFirst || (newFirst === oldFirst && newFirst < 10 && newSecond > oldSecond);
}

function raised(pair: Pair, { was, is, at, sure, path }: AttributeChange): readonly Observation[] {
  if (was?.kind !== 'scalar' || is?.kind !== 'scalar' || !isMajor(was.text, is.text)) return [];
  return [
    changeObservation({
      rule: 'terraform/major-version',
      code: 'X11',
      effect: 'interrupt',
      severity: 'high',
      undo: 'costly',
      certainty: sure ? 'expected' : 'possible',
      target: { type: pair.is.type, name: pair.is.address },
      at,
      says: `Raises \`${path}\` of ${pair.is.address} from ${was.text} to ${is.text}: a restart, and no way back`,
      saferWay: 'try the new version on a copy first, and take a snapshot before the apply',
    }),
  ];
}

/** Engines and clusters that are lifted to another major version. */
export function versionChanges(compared: Comparison): readonly Observation[] {
  return compared.pairing.pairs.flatMap((pair) => {
    const path = versioned.find(([types]) => types.test(pair.is.type))?.[1];
    if (path === undefined) return [];
    return compared
      .changesOf(pair)
      .filter((change) => change.path === path)
      .flatMap((change) => raised(pair, change));
  });
}
