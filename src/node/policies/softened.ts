import type { Policy } from '../../core/model/policy';
import { emptyPolicy } from '../../core/policy/emptyPolicy';
import { loosens } from '../../core/policy/loosens';
import type { FixedTexts } from './fixedVersion';
import { loadLayer } from './loadLayer';
import type { LoadedLayer } from './loadLayer';

function byFile({ policies }: LoadedLayer): ReadonlyMap<string, Policy> {
  return new Map(policies.map((policy) => [policy.file, policy]));
}

/**
 * What the later state of a workspace's policy `file`, with all that it extends, would let pass that the earlier one
 * does not, in words; empty when it is sure to loosen nothing.
 */
export function softened(file: string, home: string, earlier: FixedTexts, later: FixedTexts): readonly string[] {
  const [before, after] = [earlier, later].map((fixed) =>
    loadLayer(file, { from: 'workspace', state: '', home, note: () => undefined, fixed }),
  );
  if (before === undefined || after === undefined) return [];
  if (after.broken.length > 0 && before.broken.length === 0) return ['it cannot be read any more'];
  const [old, now] = [byFile(before), byFile(after)];
  const files = [...new Set([...old.keys(), ...now.keys()])];
  return files.flatMap((one) => loosens(old.get(one) ?? null, now.get(one) ?? emptyPolicy('workspace', one)));
}
