import type { PlanTimeRule } from '../../facts/curated/planTime';
import type { TerraformFacts } from '../../facts/terraformFacts';
import type { Value } from '../hcl/valueKinds';
import type { AttributeChange } from './attributeChange';
import { holds } from './planCondition';

export type Replacing = 'replaces' | 'may-replace' | 'leaves';

const descriptive = /(?:^|\.)(?:tags|tags_all|labels|annotations|effective_labels|terraform_labels)(?:\.|$)/;

/** Attributes that a provider keeps to itself, and that are never sent. */
const ownNames =
  /^(?:deletion_policy|deletion_protection|force_delete|force_destroy|skip_destroy|skip_final_snapshot|wait_for_\w+|wait_until_\w+|allow_stopping_for_update)$/;

function isBelow(path: string, above: string): boolean {
  return path.startsWith(`${above}.`);
}

/** Whether a fact stands at the change's own place: at its path, or at the attribute whose part changed. */
function isExact(facts: readonly string[], { path, root }: AttributeChange): boolean {
  return facts.some((fact) => fact === path || ((fact === root || isBelow(fact, root)) && isBelow(path, fact)));
}

/** The change of the value that a version stands for, where a value is only written and its version alone is kept. */
function ofWritten({ always }: TerraformFacts, change: AttributeChange): AttributeChange {
  const path = change.path.replace(/_wo_version$/, '');
  return path === change.path || always.includes(change.path) ? change : { ...change, path, root: path };
}

/** What the provider's schema alone says. */
function bySchema(facts: TerraformFacts, change: AttributeChange): Replacing {
  const { path, sure } = change;
  const told = sure ? 'replaces' : 'may-replace';
  if (isExact(facts.always, change)) return told;
  // Labels and tags of a type without updates are updated all the same, and so is what the provider keeps to itself.
  if (descriptive.test(path) || ownNames.test(path)) return 'leaves';
  if (facts.all) return facts.always.length === 0 ? told : 'may-replace';
  const above = facts.always.filter((fact) => isBelow(path, fact));
  if (above.length > 0 && facts.nestedReplaces) return told;
  // The block replaces when it comes or goes; of its attributes, where the schema tells them apart, only those named.
  if (above.some((block) => !facts.always.some((fact) => isBelow(fact, block)))) return 'may-replace';
  const below = [...facts.always, ...facts.maybe].some((fact) => isBelow(fact, path));
  const maybe = facts.maybe.some((fact) => fact === path || isBelow(path, fact));
  return below || maybe ? 'may-replace' : 'leaves';
}

/** Whether the switch of a condition is on, or has the value; null when that is not known. */
function isMet(condition: string, switchOf: (name: string) => Value | null): boolean | null {
  const [name = '', wanted = 'true'] = condition.split('=');
  const on = switchOf(name);
  if (on === null) return false;
  if (on.kind !== 'scalar') return null;
  return wanted.endsWith('*') ? on.text.startsWith(wanted.slice(0, -1)) : on.text === wanted;
}

/** What a plan-time rule says of a change of its path. `switchOf` reads a top-level switch of the resource as it is. */
function byRule(rule: PlanTimeRule, change: AttributeChange, switchOf: (name: string) => Value | null): Replacing {
  const barred = rule.unless === undefined ? false : isMet(rule.unless, switchOf);
  const met = [
    holds(rule, change),
    rule.with === undefined || isMet(rule.with, switchOf),
    barred === null ? null : !barred,
  ];
  if (met.includes(false)) return 'leaves';
  const isOpen = !change.sure && (rule.when === 'any' || change.how === 'changed');
  return met.includes(null) || isOpen || rule.outcome !== 'replaces' ? 'may-replace' : 'replaces';
}

/** What a change of an attribute does to a resource with these facts. */
export function replacing(
  facts: TerraformFacts,
  change: AttributeChange,
  switchOf: (name: string) => Value | null,
): Replacing {
  const rules = facts.planTime.filter(({ paths }) =>
    paths.split(',').some((path) => path === change.path || isBelow(change.path, path)),
  );
  if (rules.length === 0) return bySchema(facts, ofWritten(facts, change));
  if (rules.some(({ outcome }) => outcome === 'updates')) return 'leaves';
  return rules.map((rule) => byRule(rule, change, switchOf)).find((told) => told !== 'leaves') ?? 'leaves';
}
