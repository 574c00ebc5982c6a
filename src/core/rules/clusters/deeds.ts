import type { Word } from '../../model/command';
import { deedsIn } from '../shared/deedsIn';
import type { Deed, DeedOf } from '../shared/toolPack';

/** What the tools of clusters do, under one name. */
export const inCluster = deedsIn('clusters');

export const nameless: Partial<Deed> = { name: '' };
export const first: Partial<Deed> = { named: (operands: readonly Word[]) => operands.slice(0, 1) };

/** A cluster, or the machines that it runs on: nothing in it is left. */
export function clusterGone(says: string, part: Partial<Deed> = {}): Deed {
  return inCluster.gone(says, 'cluster', {
    ...{ severity: 'critical', lost: 'everything that runs in the cluster, volumes too' },
    ...part,
  });
}

/** A deed that only some option makes of a command which otherwise does nothing. */
export function onlyWith(names: readonly string[], deed: Deed | DeedOf): DeedOf {
  return (options, rest, command) => {
    if (!options.has(...names)) return null;
    return typeof deed === 'function' ? deed(options, rest, command) : deed;
  };
}

/** The same with another deed where an option is given. */
export function withOption(names: readonly string[], given: Deed, usual: Deed): DeedOf {
  return (options) => (options.has(...names) ? given : usual);
}
