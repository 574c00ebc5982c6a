import { jsonOf, textOf } from '../../environment/settings';
import type { ReachMachine } from '../../model/reach';

/** One sign-on to a start page that the AWS tools remember. */
export type SignOn = { readonly url: string; readonly ends: number; readonly isOver: boolean };

/** The sign-ons in the cache of the AWS tools, the latest end first. */
export function signOns(machine: ReachMachine): readonly SignOn[] {
  const folder = `${machine.home}/.aws/sso/cache`;
  const found = machine.names(folder).flatMap((name): readonly SignOn[] => {
    if (!name.endsWith('.json')) return [];
    const cached = jsonOf(machine.read(`${folder}/${name}`));
    const url = textOf(cached['startUrl']);
    const ends = Date.parse(textOf(cached['expiresAt']) ?? '');
    // A registration of the client has an end too, and no start page.
    return url === null || Number.isNaN(ends) ? [] : [{ url, ends, isOver: ends <= machine.now }];
  });
  return found.sort((a, b) => b.ends - a.ends);
}
