import { attributeOf, blockOf, valueOf } from './module';
import type { Resource } from './resource';
import type { HclAttribute } from '../hcl/hcl';

/** The paths that `lifecycle.ignore_changes` takes out; null when it takes out all of them. */
export function ignoredPaths(resource: Resource): readonly string[] | null {
  const lifecycle = blockOf(resource.block.body, 'lifecycle');
  const text = lifecycle === null ? null : valueOf(resource.source, lifecycle.body, 'ignore_changes');
  if (text === 'all' || text === '["*"]') return null;
  return (text ?? '[]')
    .replace(/[[\]"]/g, ' ')
    .split(/[\s,]+/)
    .filter((path) => path !== '');
}

export function isIgnored(path: string, ignored: readonly string[] | null): boolean {
  return ignored === null || ignored.some((above) => path === above || path.startsWith(`${above}.`));
}

/** Where `ignore_changes` stands. */
export function ignoreAttribute(resource: Resource): HclAttribute | null {
  const lifecycle = blockOf(resource.block.body, 'lifecycle');
  return lifecycle === null ? null : attributeOf(lifecycle.body, 'ignore_changes');
}
