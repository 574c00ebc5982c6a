import type { Word } from '../../model/command';
import type { Opening } from './opening';

/** Everything at once: visitors wait while the cache fills again. A few paths are an ordinary update of a site. */
export function cachePurged(paths: readonly Word[]): Opening {
  const isAll = paths.length === 0 || paths.some(({ value }) => /^\/?\*$/.test(value));
  return isAll
    ? { effect: 'interrupt', severity: 'medium', says: 'Empties the whole cache of NAME' }
    : { effect: 'update', severity: 'low', says: 'Empties a part of the cache of NAME' };
}
