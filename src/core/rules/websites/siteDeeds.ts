import type { Word } from '../../model/command';
import { deedsIn } from '../shared/deedsIn';
import type { Deed } from '../shared/toolPack';

/** What is done to sites and what their databases hold. */
export const inSites = deedsIn('site');

/** The words behind the verb are settings or none. */
export const unnamed: Partial<Deed> = { name: '' };

/** Only the first word behind the verb names something. */
export const first: Partial<Deed> = { named: (operands: readonly Word[]) => operands.slice(0, 1) };

export const databaseGone = (saferWay: string): Deed =>
  inSites.gone('Drops every table of the site', 'database', {
    ...{ ...unnamed, severity: 'critical', lost: 'what the site holds, unless a backup exists', saferWay },
  });

export const databaseReplaced = (saferWay: string): Deed =>
  inSites.replaced('Overwrites the tables of the site', 'database', {
    ...{ ...unnamed, lost: 'what was written since', saferWay },
  });

export const contentGone = (type: string): Deed =>
  inSites.gone(`Deletes ${type}`, type, { lost: 'what they say, unless a backup exists' });
