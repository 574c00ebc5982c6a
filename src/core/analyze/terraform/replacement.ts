import { supposedFacts, terraformFacts, type TerraformFacts } from '../../facts/terraformFacts';
import { countOf } from '../../impact/referenceGraph';
import type { ChangeCode, Observation } from '../../model/finding';
import type { Place } from '../../model/place';
import { canonical } from '../hcl/canonical';
import { valueIn } from '../hcl/value';
import type { Value } from '../hcl/valueKinds';
import type { AttributeChange } from './attributeChange';
import { changesAlong } from './changesAlong';
import { changeObservation } from './changeObservation';
import type { Comparison } from './comparison';
import { ignoredPaths, isIgnored } from './ignoredPaths';
import { attributeOf, type Module } from './module';
import type { Resource } from './resource';
import type { Pair } from './pairing';
import { overlaps, removalObservation } from './removal';
import { replaceTrigger } from './replaceTriggers';
import { replacing } from './replacing';
import { resolve } from './resolve';

const PLAN = 'terraform plan -out=tfplan';

/** From as many on, what hangs on a replaced thing is worth a finding of its own. */
const MANY_DEPENDANTS = 5;

function named(changes: readonly AttributeChange[]): string {
  const paths = [...new Set(changes.map(({ path }) => `\`${path}\``))];
  const shown = paths.slice(0, 3).join(', ');
  return paths.length > 3
    ? `${shown} and ${paths.length - 3} more change`
    : `${shown} change${paths.length > 1 ? '' : 's'}`;
}

/** A top-level attribute of the resource as it is. */
function reader(module: Module, resource: Resource): (name: string) => Value | null {
  return (name) => {
    const attribute = attributeOf(resource.block.body, name);
    if (attribute === null) return null;
    const text = canonical(resource.source.text.slice(attribute.value.start, attribute.value.end));
    return valueIn(resolve(text, module).text);
  };
}

type Judged = { readonly told: readonly AttributeChange[]; readonly sure: boolean };

/** Those of the changes that replace, or, when none surely does, those that may. */
function judged(compared: Comparison, pair: Pair, facts: TerraformFacts, changes: readonly AttributeChange[]): Judged {
  const ignored = ignoredPaths(pair.is);
  const switchOf = reader(compared.after, pair.is);
  const seen = changes
    .filter(({ path }) => !isIgnored(path, ignored))
    .map((change) => ({ change, does: replacing(facts, change, switchOf) }));
  const that = (does: string): readonly AttributeChange[] =>
    seen.filter((one) => one.does === does).map(({ change }) => change);
  const sure = that('replaces');
  return { told: sure.length > 0 ? sure : that('may-replace'), sure: sure.length > 0 };
}

/** Runs again what stands beside them, and holds nothing itself. */
const runners = new Set(['null_resource', 'terraform_data']);

/** A culprit that stands outside the resource is a change at a distance. */
function codesFor({ is }: Pair, at: Place): readonly [ChangeCode, ChangeCode] {
  const line = at.start.line;
  const whole = is.source.places(is.block.span);
  const isOverlaid = at.file === is.source.overlay?.source.path;
  const inside =
    at.side === 'before' ||
    isOverlaid ||
    (at.file === is.source.path && line >= whole.start.line && line <= whole.end.line);
  if (!inside) return ['TF05', 'TF05'];
  return runners.has(is.type) ? ['TF07', 'TF07'] : ['X02', 'X03'];
}

function replaced(
  compared: Comparison,
  pair: Pair,
  changes: readonly AttributeChange[],
  because: string,
): Observation[] {
  const { type } = pair.is;
  const facts =
    terraformFacts(type) ??
    supposedFacts(
      type,
      changes.map(({ path }) => path),
    );
  const { told, sure } = judged(compared, pair, facts, changes);
  const [first] = told;
  if (first === undefined) return [];
  const unsure = sure ? '' : ', which is not sure before a plan';
  return [
    removalObservation({
      rule: 'terraform/replaces',
      codes: codesFor(pair, first.at),
      effect: 'replace',
      gone: pair.was,
      is: pair.is,
      moved: pair.moved,
      expected: sure,
      because: because === '' ? ` because ${named(told)}${unsure}` : ` because \`${first.path}\` ${because}${unsure}`,
      at: first.at,
      saferWay: PLAN,
      users: compared.usersAfter,
    }),
  ];
}

/** Replaced because another resource is changed or replaced that `replace_triggered_by` names. */
function triggered(compared: Comparison, pair: Pair, ring: readonly string[]): Observation[] {
  const trigger = replaceTrigger(compared, pair, ring);
  if (trigger === null) return [];
  const unsure = trigger.sure ? '' : ', which is not sure before a plan';
  return [
    removalObservation({
      rule: 'terraform/replaces',
      codes: ['TF05', 'TF05'],
      effect: 'replace',
      gone: pair.was,
      is: pair.is,
      moved: pair.moved,
      expected: trigger.sure,
      because: ` because \`replace_triggered_by\` names ${trigger.address}, which changes${unsure}`,
      at: trigger.at,
      saferWay: PLAN,
      users: compared.usersAfter,
    }),
  ];
}

/** What a surely replaced resource does to those around it: none of it overlaps, or much of it hangs on it. */
function around(pair: Pair, { impact, at, target, effect, certainty }: Observation): readonly Observation[] {
  if (effect !== 'replace' || certainty !== 'expected' || impact === undefined) return [];
  const users = impact.dependants.length;
  const common = { target, at, certainty, undo: 'easy', severity: 'medium', effect: 'interrupt' } as const;
  const gap = users > 0 && impact.lost === undefined && impact.outage !== undefined && !overlaps(pair.is);
  return [
    ...(gap
      ? [
          changeObservation({
            ...common,
            rule: 'terraform/gap',
            code: 'TF03',
            says: `Leaves a gap at ${target.name}: the old one goes before the new one stands, and ${countOf(impact.dependants)} ${users === 1 ? 'depends' : 'depend'} on it`,
            saferWay: 'lifecycle { create_before_destroy = true }',
          }),
        ]
      : []),
    ...(users >= MANY_DEPENDANTS
      ? [
          changeObservation({
            ...common,
            rule: 'terraform/many-dependants',
            code: 'X13',
            says: `Touches ${countOf(impact.dependants)} resources that depend on ${target.name}`,
            saferWay: PLAN,
          }),
        ]
      : []),
  ];
}

/** What applying the difference between resources as they were and as they are would replace, directly or in turn. */
export function replacements(compared: Comparison): readonly Observation[] {
  const found = new Map<Pair, Observation>();
  let left = compared.pairing.pairs.filter(({ is }) => is.type !== 'module');
  for (const pair of left) {
    const direct = replaced(compared, pair, compared.changesOf(pair), '');
    const isSure = direct.some(({ certainty }) => certainty === 'expected');
    for (const one of [...direct, ...(isSure ? [] : triggered(compared, pair, []))]) found.set(pair, one);
  }
  let ring = [...found].filter(([, { certainty }]) => certainty === 'expected').map(([{ is }]) => is.address);
  while (ring.length > 0) {
    left = left.filter((pair) => !found.has(pair));
    const next: string[] = [];
    for (const pair of left) {
      const along = changesAlong(compared.after, pair.is, ring);
      const inTurn = replaced(compared, pair, along, 'refers to something that is replaced');
      for (const one of inTurn.length > 0 ? inTurn : triggered(compared, pair, ring)) {
        found.set(pair, one);
        if (one.certainty === 'expected') next.push(pair.is.address);
      }
    }
    ring = next;
  }
  return [...found].flatMap(([pair, one]) => [one, ...around(pair, one)]);
}
