import type { Destroyed } from '../../model/destroyed';
import type { Remark } from '../shared/remoteObservation';
import { given, valuesOf, type TerraformCall } from './invocation';

/**
 * What a destroy takes away, for each of its remarks. Nothing is told where another program's folders count, where a word
 * is not known, or where parts are left out: the remark alone speaks then.
 */
export function destroyedBy(call: TerraformCall, remarks: readonly Remark[]): readonly Destroyed[] {
  const { folder, options, everywhere } = call;
  const targets = valuesOf(options, 'target');
  if (folder === null || everywhere || given(options, 'exclude') || targets.some((word) => word.dynamic)) return [];
  return remarks.map(({ name }) => ({
    kind: 'configuration',
    name,
    folder,
    targets: targets.length === 0 ? [] : [name],
  }));
}
