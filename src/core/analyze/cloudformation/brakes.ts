import { entriesOf, itemsOf, stringOf, childOf } from '../shared/dataTree';
import type { Resource } from './template';
import { writtenValue } from './valueText';

const switches = new Set([
  'DeletionProtection',
  'DeletionProtectionEnabled',
  'DeleteProtection',
  'DisableApiTermination',
  'TerminationProtection',
  'TerminationProtected',
]);

const onWords = new Set(['"true"', '"ACTIVE"', '"ENABLED"', '"DELETION_PROTECTION_ENABLED"']);

/** The attribute of a load balancer that stops its delete is one of a list. */
function guardsLoadBalancer({ properties }: Resource): boolean {
  return itemsOf(childOf(properties, 'LoadBalancerAttributes')).some(
    (item) =>
      stringOf(childOf(item, 'Key')) === 'deletion_protection.enabled' &&
      onWords.has(writtenValue(childOf(item, 'Value') ?? item).text),
  );
}

/** What makes the service refuse to delete the thing as it was; null when nothing does. */
export function brakeOf(resource: Resource): string | null {
  const on = entriesOf(resource.properties).find(
    ({ key, value }) => switches.has(key) && onWords.has(writtenValue(value).text),
  );
  return on?.key ?? (guardsLoadBalancer(resource) ? 'deletion_protection.enabled' : null);
}
