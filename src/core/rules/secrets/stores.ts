import type { Command } from '../../model/command';
import type { Deed, DeedOf } from '../shared/toolPack';

/** A secret that a store gives out: printed, or kept inside the same command line. */
export function fetched(says: string, part: Partial<Deed> = {}): DeedOf {
  return (_options, _rest, { output }: Pick<Command, 'output'>) => ({
    rule: output === 'shown' ? 'secrets/shown' : 'secrets/fetched',
    effect: 'read-secret',
    severity: output === 'shown' ? 'medium' : 'low',
    undo: output === 'shown' ? 'costly' : 'easy',
    type: 'secret',
    says: `${output === 'shown' ? 'Prints' : 'Fetches'} ${says}`,
    ...part,
  });
}

/** A secret, or what it is kept in, that is gone. */
export function secretGone(says: string, part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'secrets/removed', effect: 'delete', severity: 'high', undo: 'impossible', type: 'secret' },
    says,
    ...part,
  };
}

/** Who may get at secrets. */
export function secretAccess(says: string, part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'secrets/access', effect: 'grant', severity: 'high', undo: 'easy', type: 'access' },
    says,
    ...part,
  };
}

/** A secret with another value from now on. */
export function secretSet(says: string, part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'secrets/changed', effect: 'update', severity: 'medium', undo: 'costly', type: 'secret' },
    says,
    ...part,
  };
}
