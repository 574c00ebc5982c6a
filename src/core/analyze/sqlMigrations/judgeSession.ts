import type { Phrase } from '../../sql/phrase';
import type { Context } from './context';
import { unguards, type Danger } from './danger';
import { meaningOfOff, switchesIn } from './guardSwitches';
import { isMadeBehind } from './survey';

/** A guard that the file switches on again was only out of the way of its own work; null where none is left off. */
export function judgeSession(phrase: Phrase, { survey }: Context): readonly Danger[] | null {
  const left = switchesIn(phrase).flatMap((one) => {
    const says = meaningOfOff(one);
    return says === null || isMadeBehind(survey, phrase, [one.name]) ? [] : [says];
  });
  return left.length === 0 ? null : left.map((says) => unguards(phrase, '', says, { type: 'sql.session' }));
}
