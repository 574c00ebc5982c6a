import type { Destroyed } from '../../model/destroyed';
import type { Invocation } from './invocation';

/** The stacks that a call takes away, without what it is told to leave. */
export function stacksDestroyed(
  { service, operation, options }: Invocation,
  names: readonly string[],
): readonly Destroyed[] {
  if (service !== 'cloudformation' || operation !== 'delete-stack') return [];
  const kept = options.values('--retain-resources').map(({ value }) => value);
  return names.map((name) => ({ kind: 'stack', name, templates: [], kept }));
}
