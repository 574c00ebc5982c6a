import { findWords, nameAt, wordsAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';
import type { Judge } from './context';
import { shown, unguards } from './danger';

/** How often CockroachDB keeps a range, and how many seconds what was deleted, unless somebody says so. */
const COPIES = 3;
const SECONDS = 14_400;

/** The number that a setting of the zone gets: `num_replicas = 1`, `gc.ttlseconds = 60`; null where it gets none. */
function numberOf({ tokens }: Phrase, name: string): number | null {
  const at = tokens.findIndex(({ text }, index) => text.toLowerCase() === name && isSign(tokens[index + 1], '='));
  const value = at < 0 ? undefined : tokens[at + 2];
  return value?.kind === 'number' ? Number(value.text) : null;
}

/** CockroachDB's `ALTER TABLE t CONFIGURE ZONE USING …`: how many copies there are, and how far back one can look. */
export const judgeZone: Judge = (phrase) => {
  if (findWords(phrase, 'CONFIGURE', 'ZONE') < 0) return [];
  const { name } = nameAt(phrase, 2);
  const copies = numberOf(phrase, 'num_replicas');
  const seconds = numberOf(phrase, 'ttlseconds');
  return [
    ...(copies !== null && copies < COPIES
      ? [unguards(phrase, name, `Keeps ${copies} of each range of ${shown(name)}: one node that is lost may be all`)]
      : []),
    ...(seconds !== null && seconds < SECONDS
      ? [
          unguards(
            phrase,
            name,
            `Keeps what is deleted from ${shown(name)} for ${seconds} s: nothing older is brought back`,
          ),
        ]
      : []),
  ];
};

/** `ALTER DATABASE d DROP REGION r`, `… SURVIVE ZONE FAILURE`: fewer places that may fail. */
export const judgeRegions: Judge = (phrase) => {
  const { name, next } = nameAt(phrase, 2);
  if (wordsAt(phrase, next, 'DROP', 'REGION')) {
    const says = `Takes region ${shown(nameAt(phrase, next + 2).name)} from database ${shown(name)}`;
    return [unguards(phrase, name, says, { type: 'sql.database' })];
  }
  if (!wordsAt(phrase, next, 'SURVIVE', 'ZONE')) return [];
  return [unguards(phrase, name, `Lets database ${shown(name)} go down with one region`, { type: 'sql.database' })];
};
