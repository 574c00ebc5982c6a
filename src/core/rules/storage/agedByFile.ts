import type { Word } from '../../model/command';
import { textIn } from '../clouds/carriedScript';
import type { Deed, DeedOf } from '../shared/toolPack';
import { ageRules } from './ageRules';
import { expires, expiring } from './deeds';

/** Rules by age that a file holds: what nobody can read may delete. */
export function agedByFile(
  fileOf: (rest: readonly Word[]) => Word | undefined,
  place: Pick<Deed, 'named'> = {},
): DeedOf {
  return (_options, rest, command, context) => {
    const file = fileOf(rest);
    if (file === undefined) return null;
    const named = { ...file, value: `@${file.value}` };
    const said = ageRules((context === undefined ? named : textIn(named, command, context)).value);
    if (said === 'keeps') return { ...expiring, ...place };
    return { ...expires, ...place, ...(said === 'unread' ? { certainty: 'possible' as const } : {}) };
  };
}
