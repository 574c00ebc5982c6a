import { ownField } from '../model/ownField';
import { terraformFacts } from './terraformFacts';

/** Seconds; `maxSeconds` is an upper bound. */
export type RecreateTime = { readonly minSeconds: number; readonly maxSeconds: number; readonly source: string };

/** Least minutes reported for creating one again. Sources: apply logs and the vendors' own figures. */
const leastMinutes: Readonly<Record<string, number>> = {
  aws_instance: 0.7,
  aws_db_instance: 10,
  aws_elasticache_replication_group: 15,
  aws_elasticache_cluster: 15,
  aws_eks_cluster: 8,
  aws_cloudfront_distribution: 15,
  google_container_cluster: 3,
  azurerm_kubernetes_cluster: 5,
};

/** Bounds of types whose schema names no default time-out. Minutes, delete and create together. */
const mostMinutes: Readonly<Record<string, number>> = {
  google_sql_database_instance: 180,
  google_container_cluster: 180,
  aws_cloudfront_distribution: 125,
};

/**
 * How long it takes to delete a resource and create it again: from what is reported to what the provider's default
 * time-outs allow. Null when no bound is known.
 */
export function recreateTime(type: string): RecreateTime | null {
  const timeouts = terraformFacts(type)?.timeouts;
  const summed = (timeouts?.createMinutes ?? 0) + (timeouts?.deleteMinutes ?? 0);
  const most = summed > 0 ? summed : ownField(mostMinutes, type);
  if (most === undefined) return null;
  const least = Math.min(ownField(leastMinutes, type) ?? 0, most);
  return { minSeconds: Math.round(least * 60), maxSeconds: most * 60, source: 'provider time-outs' };
}
