import { supportsSnapshot } from '../../facts/cloudformationLosses';
import { childOf, stringOf } from '../shared/dataTree';
import type { Resource } from './template';

/** What becomes of the real thing when CloudFormation lets go of it. */
export type Policy = 'Delete' | 'Retain' | 'Snapshot' | 'unknown';

function written(resource: Resource, name: 'DeletionPolicy' | 'UpdateReplacePolicy'): Policy | null {
  const node = childOf(resource.body, name);
  if (node === null) return null;
  const text = stringOf(node);
  if (text === 'Retain' || text === 'RetainExceptOnCreate') return 'Retain';
  if (text === 'Snapshot') return supportsSnapshot(resource.type) ? 'Snapshot' : 'unknown';
  return text === 'Delete' ? 'Delete' : 'unknown';
}

/** SAM keeps the old versions of layers unless it is told otherwise. */
function layerPolicy(resource: Resource): Policy | null {
  if (resource.type !== 'AWS::Serverless::LayerVersion') return null;
  const text = stringOf(childOf(resource.properties, 'RetentionPolicy'));
  return text !== null && /^delete$/i.test(text) ? 'Delete' : 'Retain';
}

/** When nothing is said: a snapshot of database clusters and of databases that stand alone, otherwise nothing is kept. */
function silentDeletion({ kind, properties }: Resource): Policy {
  const alone = kind === 'RDS::DBInstance' && childOf(properties, 'DBClusterIdentifier') === null;
  return alone || kind === 'RDS::DBCluster' ? 'Snapshot' : 'Delete';
}

/** What a removal of the resource, or of its stack, leaves behind. */
export function deletionPolicy(resource: Resource): Policy {
  return written(resource, 'DeletionPolicy') ?? layerPolicy(resource) ?? silentDeletion(resource);
}

/** What a replacement leaves behind of the old one. */
export function replacePolicy(resource: Resource): Policy {
  return written(resource, 'UpdateReplacePolicy') ?? layerPolicy(resource) ?? 'Delete';
}
