import type { Reach } from '../../core/model/reach';
import { keyText, originText, placeText, reachAnswer } from '../../core/present/reachText';

/**
 * The reach of a shell for programs, as docs/reach.md describes it. A change of a key's meaning raises `version`; keys
 * may be added. Ends are ISO dates.
 */
export function reachJson(reach: Reach, home: string): string {
  const rows = reach.rows.map(({ kind, name, from, key, by, ends, inUse, instead, environment }) => ({
    kind,
    name,
    from,
    at: originText(from, home),
    environment,
    key,
    by: by ?? null,
    ends: ends === undefined ? null : new Date(ends).toISOString(),
    inUse,
    says: `${keyText({ key, ...(by === undefined ? {} : { by }), ...(ends === undefined ? {} : { ends }) })}; ${placeText(environment)}`,
    instead: instead ?? null,
  }));
  return JSON.stringify({ version: 1, answer: reachAnswer(reach), rows, notes: reach.notes }, null, 2);
}
