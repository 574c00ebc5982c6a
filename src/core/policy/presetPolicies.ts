import { ownField } from '../model/ownField';
import type { Policy } from '../model/policy';
import { presets } from './presets.generated';

const byName: Readonly<Record<string, (() => Policy) | undefined>> = presets;

const made = new Map<string, Policy>();

/** What a preset says by itself, behind what it extends. */
function complete(own: Policy): Policy {
  const bases = own.extends.flatMap((name) => presetNamed(name) ?? []);
  return {
    ...own,
    environments: [...bases.flatMap(({ environments }) => environments), ...own.environments],
    protect: [...bases.flatMap(({ protect }) => protect), ...own.protect],
    rules: [...bases.flatMap(({ rules }) => rules), ...own.rules],
    freeze: [...bases.flatMap(({ freeze }) => freeze), ...own.freeze],
    budget: [...bases.flatMap(({ budget }) => budget), ...own.budget],
  };
}

/** Made once, so that a policy stays the same object from one review to the next. */
function presetNamed(name: string): Policy | null {
  const known = made.get(name);
  if (known !== undefined) return known;
  const own = ownField(byName, name)?.();
  if (own === undefined) return null;
  const whole = complete(own);
  made.set(name, whole);
  return whole;
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
