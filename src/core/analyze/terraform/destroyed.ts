import { removalFacts } from '../../facts/removalFacts';
import { dependantsOf, type Users } from '../../impact/referenceGraph';
import type { Observation } from '../../model/finding';
import { folderOfCall } from './calledModules';
import { attributeOf, placeIn, valueOf, withoutIndex, type Module } from './module';
import { guardOf } from './protection';
import { referrers } from './references';
import { lowered } from './removal';
import type { Resource } from './resource';

/** Modules call modules; what is deeper is told as the module that it is in. */
const DEEPEST_CALL = 4;

type Reader = (folder: string) => Module;

function destroyedOne(resource: Resource, address: string, users: Users): Observation {
  const { type, block, source } = resource;
  const isTrue = (name: string): boolean => valueOf(source, block.body, name) === 'true';
  const dependants = dependantsOf(users, resource.address);
  const facts = removalFacts({ type, isTrue, overlaps: false, dependants });
  const guard = guardOf(resource, resource);
  const many = (['count', 'for_each'] as const).some((name) => attributeOf(block.body, name) !== null);
  const extent = type === 'module' ? ' and everything in it' : many ? ' (all its instances)' : '';
  return {
    rule: 'terraform/destroyed',
    effect: 'delete',
    stage: 'act',
    ...facts,
    severity: guard === null ? facts.severity : lowered(facts.severity),
    target: { type, name: address },
    certainty: guard === null ? 'expected' : 'possible',
    at: placeIn(source, block.header),
    says:
      guard === null
        ? `Destroys ${address}${extent}`
        : `May destroy ${address}${extent}; that is refused while \`${guard}\` is on`,
    signals: [],
  };
}

/** What a target takes with it; a target in a module takes what is known of it: the module's name. */
function reached(module: Module, users: Users, targets: readonly string[]): ReadonlySet<string> {
  const named = targets.map(withoutIndex);
  const own = [...module.resources.keys()].filter((address) =>
    named.some((target) => target === address || target.startsWith(`${address}.`)),
  );
  return new Set(own.flatMap((address) => [address, ...dependantsOf(users, address)]));
}

/** Targets as the module that a call reads knows them; none when all of it goes. */
function inside(targets: readonly string[], address: string): readonly string[] {
  const named = targets.map(withoutIndex);
  return named.includes(address) || !named.some((target) => target.startsWith(`${address}.`))
    ? []
    : named.flatMap((target) => (target.startsWith(`${address}.`) ? [target.slice(address.length + 1)] : []));
}

function destroyedAt(
  module: Module,
  read: Reader,
  targets: readonly string[],
  prefix: string,
  depth: number,
): readonly Observation[] {
  const users = referrers(module);
  const going = targets.length === 0 ? null : reached(module, users, targets);
  return [...module.resources.values()].flatMap((resource): readonly Observation[] => {
    const { address, type, block, source } = resource;
    if (going?.has(address) === false || valueOf(source, block.body, 'count') === '0') return [];
    const folder = type === 'module' && depth < DEEPEST_CALL ? folderOfCall(resource) : null;
    const called = folder === null ? null : read(folder);
    return called === null || called.resources.size === 0
      ? [destroyedOne(resource, `${prefix}${address}`, users)]
      : destroyedAt(called, read, inside(targets, address), `${prefix}${address}.`, depth + 1);
  });
}

/**
 * What goes when all that a configuration declares is destroyed, or `targets` and what depends on them. The state may
 * hold more; what is not created (`count = 0`) and data sources are left out.
 */
export function destroyed(folder: string, targets: readonly string[], read: Reader): readonly Observation[] {
  return destroyedAt(read(folder), read, targets, '', 0);
}
