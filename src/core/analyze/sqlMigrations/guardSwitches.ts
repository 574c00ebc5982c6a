import { commaParts, part, wordAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';

/** A guard that a session can switch, by small name, and the value it gets. */
type Switch = { readonly name: string; readonly value: string };

const checks = 'Switches off foreign keys for the session: rows get in that point at nothing';
const journal = 'Writes without a journal: a crash in the middle leaves the database file damaged';

/** The values that switch a guard off, and what that means. */
const GUARDS: ReadonlyMap<string, readonly [off: RegExp, says: string]> = new Map([
  ['set foreign_key_checks', [/^(?:0|off|false)$/i, checks]],
  ['pragma foreign_keys', [/^(?:0|off|false|no)$/i, checks]],
  ['pragma journal_mode', [/^(?:off|memory)$/i, journal]],
  ['pragma synchronous', [/^(?:0|off|false|no)$/i, journal]],
] as const);

/** `SET a = 1, @@session.b = 0`, `PRAGMA main.c = OFF`, `PRAGMA c(OFF)`; the scope is left off the name. */
export function switchesIn(phrase: Phrase): readonly Switch[] {
  const verb = wordAt(phrase, 0);
  if (verb !== 'SET' && verb !== 'PRAGMA') return [];
  return commaParts(part(phrase, 1)).flatMap(({ tokens }) => {
    const sign = tokens.findIndex((token) => isSign(token, '=') || isSign(token, ':=') || isSign(token, '('));
    const name = /\w+$/.exec(tokens[sign - 1]?.text ?? '')?.[0].toLowerCase() ?? '';
    const known = `${verb.toLowerCase()} ${name}`;
    return GUARDS.has(known) ? [{ name: known, value: tokens[sign + 1]?.text ?? '' }] : [];
  });
}

/** What switching the guard off means; null where it is not switched off. */
export function meaningOfOff({ name, value }: Switch): string | null {
  const [off, says] = GUARDS.get(name) ?? [];
  return off?.test(value) === true ? (says ?? null) : null;
}

/** Guards that a statement switches on, or back to what they were, as the survey of a file keeps them. */
export function guardsSwitchedOn(phrase: Phrase): readonly string[] {
  return switchesIn(phrase).flatMap((one) => (meaningOfOff(one) === null ? [one.name] : []));
}
