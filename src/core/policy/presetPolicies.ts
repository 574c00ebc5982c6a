import type { Policy } from '../model/policy';
import { presets } from './presets.generated';

const byName: Readonly<Record<string, (() => Policy) | undefined>> = presets;

const made = new Map<string, Policy>();

/** Made once, so that a policy stays the same object from one review to the next. */
function presetNamed(name: string): Policy | null {
  const known = made.get(name) ?? (Object.hasOwn(byName, name) ? byName[name]?.() : undefined);
  if (known !== undefined) made.set(name, known);
  return known ?? null;
}

/** `observe`, `recommended`, `strict`. */
export const presetNames: readonly string[] = Object.keys(presets);

/** Ids that a user's or an organisation's `then: off` may name. */
export function presetRuleIds(): readonly string[] {
  return [...new Set(presetPolicies(presetNames).flatMap((preset) => preset.rules.map((rule) => rule.id)))];
}

/** The compiled presets of these names; a name that is none is left out. */
export function presetPolicies(names: readonly string[]): readonly Policy[] {
  return names.flatMap((name) => presetNamed(name) ?? []);
}
