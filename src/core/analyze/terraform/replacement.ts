import { terraformFacts, type TerraformFacts } from '../../facts/terraformFacts';
import type { Users } from '../../impact/referenceGraph';
import type { Observation } from '../../model/finding';
import { canonical } from '../hcl/canonical';
import { valueIn, type Value } from '../hcl/value';
import { attributeChanges, type AttributeChange } from './attributeChange';
import { attributeOf, blockOf, placeIn, valueOf, type Module, type Resource } from './module';
import type { Pair } from './pairing';
import { removalObservation } from './removal';
import { replacing } from './replacing';
import { resolve } from './resolve';

type Modules = { readonly before: Module; readonly after: Module; readonly users: Users };

const PLAN = 'terraform plan -out=tfplan';

/** The paths that `lifecycle.ignore_changes` takes out; null when it takes out all of them. */
function ignoredPaths(resource: Resource): readonly string[] | null {
  const lifecycle = blockOf(resource.block.body, 'lifecycle');
  const text = lifecycle === null ? null : valueOf(resource.source, lifecycle.body, 'ignore_changes');
  if (text === 'all') return null;
  return (text ?? '[]')
    .replace(/[[\]"]/g, '')
    .split(',')
    .filter((path) => path !== '');
}

function isIgnored(change: AttributeChange, ignored: readonly string[] | null): boolean {
  if (ignored === null) return true;
  return ignored.some((path) => change.path === path || change.path.startsWith(`${path}.`));
}

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

function replaced(modules: Modules, pair: Pair, facts: TerraformFacts): readonly Observation[] {
  const ignored = ignoredPaths(pair.is);
  const changes = attributeChanges(
    { module: modules.before, resource: pair.was },
    { module: modules.after, resource: pair.is },
  ).filter((change) => !isIgnored(change, ignored));
  const switchOf = reader(modules.after, pair.is);
  const judged = changes.map((change) => ({ change, does: replacing(facts, change, switchOf) }));
  const that = (does: string): readonly AttributeChange[] =>
    judged.filter((one) => one.does === does).map(({ change }) => change);
  const sure = that('replaces');
  const told = sure.length > 0 ? sure : that('may-replace');
  const first = told[0];
  if (first === undefined) return [];
  const unsure = sure.length > 0 ? '' : ', which is not sure before a plan';
  return [
    removalObservation({
      rule: 'terraform/replaces',
      effect: 'replace',
      gone: pair.was,
      is: pair.is,
      moved: pair.moved,
      expected: sure.length > 0,
      because: ` because ${named(told)}${unsure}`,
      at: first.at,
      saferWay: PLAN,
      users: modules.users,
    }),
  ];
}

function repetition(resource: Resource): 'count' | 'for_each' | 'one' {
  if (attributeOf(resource.block.body, 'for_each') !== null) return 'for_each';
  return attributeOf(resource.block.body, 'count') !== null ? 'count' : 'one';
}

/**
 * Instances that get other keys. Terraform itself moves a single instance to index 0 and back; to and from `for_each`
 * it moves nothing without a `moved` block.
 */
function rekeyed(modules: Modules, pair: Pair): readonly Observation[] {
  const was = repetition(pair.was);
  const is = repetition(pair.is);
  if (was === is || (was !== 'for_each' && is !== 'for_each') || modules.after.moved.has(pair.was.address)) return [];
  const now = is === 'one' ? null : attributeOf(pair.is.block.body, is);
  const word = (kind: typeof was): string => (kind === 'one' ? 'a single instance' : `\`${kind}\``);
  return [
    removalObservation({
      rule: 'terraform/instances-rekeyed',
      effect: 'replace',
      gone: pair.was,
      is: pair.is,
      moved: pair.moved,
      expected: true,
      because: ` because ${word(was)} becomes ${word(is)}: every instance is destroyed and created again`,
      at: placeIn(pair.is.source, now === null ? pair.is.block.header : now.span),
      saferWay: `a \`moved\` block for each instance, as in: moved { from = ${pair.was.address}${was === 'count' ? '[0]' : ''}  to = ${pair.is.address}${is === 'for_each' ? '["KEY"]' : ''} }`,
      users: modules.users,
    }),
  ];
}

function countOf(resource: Resource): number | null {
  const text = valueOf(resource.source, resource.block.body, 'count');
  if (text === null) return repetition(resource) === 'one' ? 1 : null;
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** A literal `count` that gets smaller destroys the instances past it. */
function fewer(modules: Modules, pair: Pair): readonly Observation[] {
  const was = countOf(pair.was);
  const is = countOf(pair.is);
  const count = attributeOf(pair.is.block.body, 'count');
  if (was === null || is === null || is >= was || count === null) return [];
  return [
    removalObservation({
      rule: 'terraform/instances-removed',
      effect: 'delete',
      gone: pair.was,
      is: pair.is,
      moved: pair.moved,
      expected: true,
      because: ` because \`count\` goes from ${was} to ${is}`,
      at: placeIn(pair.is.source, count.span),
      saferWay: PLAN,
      users: modules.users,
    }),
  ];
}

/** What applying the difference between a resource as it was and as it is would take away. */
export function replacements(modules: Modules, pair: Pair): readonly Observation[] {
  const byKey = [...rekeyed(modules, pair), ...fewer(modules, pair)];
  const facts = terraformFacts(pair.is.type);
  return byKey.length > 0 || facts === null ? byKey : replaced(modules, pair, facts);
}
