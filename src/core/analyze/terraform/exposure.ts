import type { Observation } from '../../model/finding';
import type { Module } from './module';
import type { Resource } from './resource';
import { addressChanges, rangeChanges } from './safety/anyAddress';
import { lostDenials } from './safety/denials';
import { environmentChanges } from './safety/environmentChanges';
import { everybodyChanges } from './safety/everybody';
import { imageChanges } from './safety/floatingImages';
import { ingressChanges } from './safety/ingress';
import { onePerPlace } from './safety/onePerPlace';
import { secretChanges } from './safety/literalSecrets';
import { settingChanges } from './safety/settingChanges';
import { treesOf, type Tree } from './safety/tree';

/** The same text that stands on no value from elsewhere says the same. */
function isUntouched(was: Resource, is: Resource): boolean {
  const text = ({ source, block }: Resource): string => source.text.slice(block.header.end, block.span.end);
  const now = text(is);
  return text(was) === now && !/(?:var|local)\./.test(now);
}

function instanceExposures(after: Module, old: Tree | null, now: Tree): readonly Observation[] {
  return [
    ...ingressChanges(old, now),
    ...rangeChanges(old, now),
    ...everybodyChanges(old, now),
    ...settingChanges(old, now),
    ...addressChanges(old, now),
    ...secretChanges(old, now),
    ...(old === null
      ? []
      : [...lostDenials(old, now), ...environmentChanges(after, old, now), ...imageChanges(old, now)]),
  ];
}

/**
 * Everything in which `is` is less safe than `was`: what it opens, what it takes off, what it gives away. `was` is null
 * for a new resource, of which is told what it says itself.
 */
export function exposures(before: Module, after: Module, was: Resource | null, is: Resource): readonly Observation[] {
  if (was !== null && isUntouched(was, is)) return [];
  const old = was === null ? null : treesOf(before, was);
  return onePerPlace(
    [...treesOf(after, is)].flatMap(([key, now]) =>
      instanceExposures(after, old?.get(key) ?? old?.get('') ?? null, now),
    ),
  );
}
