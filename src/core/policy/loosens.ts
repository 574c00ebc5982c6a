import { ownField } from '../model/ownField';
import type { EnvironmentDefinition } from '../model/environment';
import { signalKinds } from '../model/environment';
import type { Conditions, Policy, PolicyRule } from '../model/policy';
import { conditionNamed } from './conditionNamed';
import { emptyPolicy } from './emptyPolicy';
import { strictness } from './ruling';

function contains(all: readonly string[], some: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return contains(a, b) && contains(b, a);
}

/** Whether `after` holds wherever `before` did: fewer keys, more values; `stake` changes what is seen at all. */
function holdsAsOften(before: Conditions, after: Conditions): boolean {
  const sameStake = Object.hasOwn(before, 'stake') === Object.hasOwn(after, 'stake');
  return (
    sameStake &&
    Object.entries(after).every(([name, values]) => {
      const old = ownField(before, name);
      if (old === undefined) return false;
      return conditionNamed(name)?.widens === true ? contains(values, old) : isSame(values, old);
    })
  );
}

/** Whether `after` excuses nothing that `before` did not: none at all, or more keys and fewer values. */
function excusesNoMore(before: Conditions, after: Conditions): boolean {
  if (Object.keys(after).length === 0) return true;
  const entries = Object.entries(before);
  return (
    entries.length > 0 && entries.every(([name, values]) => contains(values, ownField(after, name) ?? [...values, '']))
  );
}

function covers(before: PolicyRule, after: PolicyRule): boolean {
  return (
    after.then !== 'off' &&
    before.then !== 'off' &&
    strictness(after.then, after.confirm) >= strictness(before.then, before.confirm) &&
    (after.then === 'deny' || contains(after.needs, before.needs)) &&
    holdsAsOften(before.when, after.when) &&
    excusesNoMore(before.unless, after.unless)
  );
}

function rules(before: Policy, after: Policy): readonly string[] {
  const weaker = before.rules
    .filter((rule) => rule.then !== 'off' && !after.rules.some((other) => covers(rule, other)))
    .map((rule) => {
      const isThere = after.rules.some((other) => other.id === rule.id);
      return isThere ? `the rule \`${rule.id}\` asks for less than before` : `the rule \`${rule.id}\` is gone`;
    });
  const off = (policy: Policy): readonly PolicyRule[] => policy.rules.filter((rule) => rule.then === 'off');
  const silenced = off(after)
    .filter((rule) => !off(before).some((other) => other.id === rule.id))
    .map((rule) => `the preset rule \`${rule.id}\` is switched off`);
  return [...weaker, ...silenced];
}

function protections(before: Policy, after: Policy): readonly string[] {
  return before.protect.flatMap((old) =>
    old.paths
      .filter(
        (path) => !after.protect.some((now) => now.paths.includes(path) && (now.then === 'deny' || old.then === 'ask')),
      )
      .map((path) => `\`${path}\` is protected less than before`),
  );
}

function freezes(before: Policy, after: Policy): readonly string[] {
  return before.freeze
    .filter((old) => !after.freeze.some((now) => now.zone === old.zone && now.from <= old.from && now.to >= old.to))
    .map((old) => `the freeze from ${old.from} to ${old.to} is gone or shorter`);
}

function budgets(before: Policy, after: Policy): readonly string[] {
  return before.budget
    .filter((old) => !after.budget.some((now) => now.service === old.service && now.minutes <= old.minutes))
    .map((old) => `the budget of \`${old.service}\` is gone or larger`);
}

function isExclusion(value: string): boolean {
  return value.startsWith('!');
}

/** Only a production definition that recognises more, and excludes no more, is sure to loosen nothing. */
function recognisesAsMuch(before: EnvironmentDefinition, after: EnvironmentDefinition): boolean {
  if (before.tier !== after.tier) return false;
  return signalKinds.every((kind) => {
    const old = before.signals[kind] ?? [];
    const now = after.signals[kind] ?? [];
    const grows =
      contains(
        now,
        old.filter((value) => !isExclusion(value)),
      ) && contains(old, now.filter(isExclusion));
    return after.tier === 'production' ? grows : isSame(old, now);
  });
}

/** A rule about a named environment may lose its environment to a new name for the same place. */
function namesEnvironments(policy: Policy): boolean {
  return policy.rules.some((rule) => Object.hasOwn(rule.when, 'environment'));
}

function environments(before: Policy, after: Policy): readonly string[] {
  const changed = before.environments
    .filter((old) => !after.environments.some((now) => now.name === old.name && recognisesAsMuch(old, now)))
    .map((old) => `the environment \`${old.name}\` is recognised differently`);
  const added = after.environments
    .filter((now) => !before.environments.some((old) => old.name === now.name))
    .filter((now) => now.tier !== 'production' || namesEnvironments(before))
    .map((now) => `the environment \`${now.name}\` is new and may take the place of a stricter one`);
  return [...changed, ...added];
}

const strengths = ['observe', 'recommended', 'strict'];

/** The strongest preset a policy brings; the user and the organisation bring `recommended` without a word. */
function strength(policy: Policy): number {
  const named = policy.extends.map((name) => strengths.indexOf(name)).filter((index) => index >= 0);
  const silent = policy.from === 'workspace' ? -1 : strengths.indexOf('recommended');
  return named.length === 0 ? silent : Math.max(...named);
}

function presets(before: Policy, after: Policy): readonly string[] {
  const isWeaker = strength(after) < strength(before) || (before.enforce && !after.enforce);
  const paths = (policy: Policy): readonly string[] => policy.extends.filter((name) => !strengths.includes(name));
  const gone = paths(before).filter((path) => !paths(after).includes(path));
  const come = paths(after).filter((path) => !paths(before).includes(path) && after.from !== 'workspace');
  return [
    ...(isWeaker ? ['a weaker preset is extended'] : []),
    ...gone.map((path) => `\`${path}\` is no longer extended`),
    ...come.map((path) => `\`${path}\` is extended and may switch rules off`),
  ];
}

function locks(before: Policy, after: Policy): readonly string[] {
  return before.lock.filter((id) => !after.lock.includes(id)).map((id) => `\`${id}\` is no longer locked`);
}

/**
 * What a new version of a policy file would let pass that the version before did not, in words; empty when it is sure
 * to loosen nothing. Conservative: what cannot be shown to tighten counts. `null` before is a file that was not there.
 */
export function loosens(before: Policy | null, after: Policy): readonly string[] {
  const old = before ?? emptyPolicy(after.from, after.file);
  const parts = [presets, environments, protections, rules, freezes, budgets, locks];
  return [...new Set(parts.flatMap((part) => part(old, after)))];
}
