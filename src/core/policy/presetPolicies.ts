import type { Policy } from '../model/policy';
import { presets } from './presets.generated';

const byName: Readonly<Record<string, Policy | undefined>> = presets;

/** `observe`, `recommended`, `strict`. */
export const presetNames: readonly string[] = Object.keys(presets);

/** Ids that a user's or an organisation's `then: off` may name. */
export const presetRuleIds: readonly string[] = [
  ...new Set(Object.values(presets).flatMap((preset) => preset.rules.map((rule) => rule.id))),
];

/** The compiled presets of these names; a name that is none is left out. */
export function presetPolicies(names: readonly string[]): readonly Policy[] {
  return names.flatMap((name) => (Object.hasOwn(presets, name) ? (byName[name] ?? []) : []));
}
