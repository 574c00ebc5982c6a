import type { Signal } from '../../model/environment';
import type { Deed } from '../shared/toolPack';
import type { Told, VendorCall } from './vendor';

type Part = Partial<Omit<Deed, 'says'>>;

/** What a vendor's command does that its verb does not tell; `type` is the rule's second part where none is given. */
function deed(rule: string, facts: Pick<Deed, 'effect' | 'severity' | 'undo'>, says: string, part: Part): Deed {
  return { rule, type: '', ...facts, says, ...part };
}

/** Gone for ever. */
export const lost = (says: string, part: Part = {}): Deed =>
  deed('delete', { effect: 'delete', severity: 'critical', undo: 'impossible' }, says, part);

/** Everything of an account at once; nothing is left to restore from. */
export const accountWide = (says: string): Deed => lost(says, { rule: 'account-wide', name: '', type: 'account' });

/** Gone, and made again with some work. */
export const removed = (says: string, part: Part = {}): Deed =>
  deed('delete', { effect: 'delete', severity: 'high', undo: 'costly' }, says, part);

/** Gone, and made again by the command that made it. */
export const dropped = (says: string, part: Part = {}): Deed =>
  deed('delete', { effect: 'delete', severity: 'low', undo: 'easy' }, says, part);

/** Another thing stands where it stood. */
export const overwritten = (says: string, part: Part = {}): Deed =>
  deed('replace', { effect: 'replace', severity: 'high', undo: 'impossible' }, says, part);

/** What runs is another version from now on. */
export const deployed = (says: string, part: Part = {}): Deed =>
  deed('deploy', { effect: 'update', severity: 'medium', undo: 'costly' }, says, part);

/** A whole specification put in the place of the one before: what it does not name is gone. */
export const applied = (says: string, part: Part = {}): Deed =>
  deed('apply', { effect: 'update', severity: 'high', undo: 'costly' }, says, part);

export const changed = (says: string, part: Part = {}): Deed =>
  deed('update', { effect: 'update', severity: 'medium', undo: 'easy' }, says, part);

export const made = (says: string, part: Part = {}): Deed =>
  deed('create', { effect: 'create', severity: 'low', undo: 'easy' }, says, part);

export const stopped = (says: string, part: Part = {}): Deed =>
  deed('interrupt', { effect: 'interrupt', severity: 'high', undo: 'easy' }, says, part);

export const opened = (says: string, part: Part = {}): Deed =>
  deed('expose', { effect: 'expose', severity: 'high', undo: 'easy' }, says, part);

export const granted = (says: string, part: Part = {}): Deed =>
  deed('grant', { effect: 'grant', severity: 'high', undo: 'easy' }, says, part);

export const unguarded = (says: string, part: Part = {}): Deed =>
  deed('unprotect', { effect: 'unprotect', severity: 'high', undo: 'easy' }, says, part);

export const issued = (says: string, part: Part = {}): Deed =>
  deed('publish', { effect: 'publish', severity: 'high', undo: 'impossible' }, says, part);

export const run = (says: string, part: Part = {}): Deed =>
  deed('execute', { effect: 'update', severity: 'medium', undo: 'unknown' }, says, part);

/** A secret that is printed, or kept inside the same command line. */
export const secretTold =
  (thing: string, part: Part = {}): ((call: Pick<VendorCall, 'command'>) => Deed) =>
  ({ command }) => {
    const shown = command.output === 'shown';
    const facts = shown ? (['medium', 'costly'] as const) : (['low', 'easy'] as const);
    return {
      ...{ rule: shown ? 'secrets/shown' : 'secrets/fetched', effect: 'read-secret', type: 'secret' },
      ...{ severity: facts[0], undo: facts[1], says: `${shown ? 'Prints' : 'Fetches'} ${thing}` },
      ...part,
    };
  };

/** Something that production sees at once, whatever names it. */
export const inProduction =
  (...verbs: readonly string[]) =>
  ({ verb }: VendorCall): readonly Signal[] =>
    verbs.includes(verb) ? [{ kind: 'name', value: 'production', from: `\`${verb}\`` }] : [];

/** The one or the other, by whether an option is given. */
export const when =
  (names: readonly string[], yes: Told, no: Told): Told =>
  (call, context) => {
    const told = call.options.has(...names) ? yes : no;
    return typeof told === 'function' ? told(call, context) : told;
  };

/** Only where something is named behind the verb; without that it lists. */
export const named =
  (told: Deed, least = 1): Told =>
  ({ rest }) =>
    rest.length >= least ? told : null;
