import type { Word } from '../../model/command';
import type { Deed } from '../shared/toolPack';

function every(operands: readonly Word[]): readonly Word[] {
  return operands;
}

/** Containers, images, networks, caches: made again from what describes them. */
export function removed(says: string, type: string, part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'containers/removed', effect: 'delete', severity: 'low', undo: 'easy', type, says, named: every },
    ...part,
  };
}

/** Volumes: what a database keeps in one is nowhere else. */
export function dataLost(says: string, part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: DATA, effect: 'delete', severity: 'high', undo: 'impossible', type: 'volume' },
    ...{ says, lost: 'what the volumes hold', named: every },
    ...part,
  };
}

export function stopped(says: string, type = 'container', part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'containers/interrupt', effect: 'interrupt', severity: 'low', undo: 'easy', type, says, named: every },
    ...part,
  };
}

/** Worth a word on a machine that others share; on one's own it is what containers are for. */
export function changed(says: string, type = 'container', part: Partial<Deed> = {}): Deed {
  return { rule: CHANGED, effect: 'update', severity: 'low', undo: 'easy', type, says, ...part };
}

export const CHANGED = 'containers/changed';
export const DATA = 'containers/data';

/** An image that others get from a registry from now on. */
export function pushed(says = 'Publishes the image', part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'containers/push', effect: 'publish', severity: 'medium', undo: 'costly', type: 'image', says },
    reach: 'remote',
    ...part,
  };
}

/** A registry on this machine, which nobody else gets images from. */
export function isLocalRegistry(image: string): boolean {
  return /^(?:docker:\/\/)?(?:localhost|127(?:\.\d+){3}|\[::1\]|[\w-]+\.localhost)(?::\d+)?\//.test(image);
}
