import { readPhrase } from '../aws/verbs';
import type { Severity, Undo } from '../../model/finding';
import type { Remark } from '../shared/remoteObservation';
import { oneOf } from '../shared/singular';
import { thirdPerson } from '../shared/thirdPerson';
import type { CloudCall } from './cloudCall';

/** What goes with a thing when it is deleted. */
export type Loss = { readonly severity: Severity; readonly undo: Undo; readonly lost?: string };

type Said = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'> &
  Partial<Pick<Remark, 'lost' | 'certainty'>>;

/** Verbs that take the thing itself; `delete-access-config` takes a part of it. */
const WHOLE: ReadonlySet<string> = new Set(['delete', 'rm', 'destroy', 'purge', 'remove', 'delete-batch']);

/** Verbs that are no words. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['rm', 'remove'],
  ['cp', 'copy'],
  ['mv', 'move'],
  ['rsync', 'sync'],
]);

const UNLISTED: Loss = { severity: 'medium', undo: 'unknown' };

function spoken(verb: string): string {
  return thirdPerson(SPELT.get(verb) ?? readPhrase(verb).verb);
}

/** `maintenance event of ` for `simulate-maintenance-event`. */
function partOf(verb: string): string {
  const { noun } = readPhrase(verb);
  return noun === '' ? '' : `${noun.replaceAll('-', ' ')} of `;
}

/** Words of the command lines that people write in capitals. */
const CAPITALS = /(?<![a-z-])(?:sql|dns|iam|kms|ai|ml|vm|vpn|db|api|nsg|aks|acr)(?![a-z-])/g;

/** `SQL instance NAME` for `sql instances`: the groups of gcloud are many of a thing, those of az are one. */
function thingIn(tool: string, noun: string, name: string): string {
  const words = noun.replace(CAPITALS, (word) => word.toUpperCase());
  return name === '' ? words : `${tool === 'gcloud' ? oneOf(words) : words} ${name}`;
}

/** What the verb alone says of one thing; null for one that only reads. */
export function deedOf(tool: string, call: CloudCall, name: string, losses: ReadonlyMap<string, Loss>): Said | null {
  const { noun, verb, manner } = call;
  const thing = thingIn(tool, noun, name);
  const says = `${spoken(verb)} ${partOf(verb)}${thing}`;
  switch (manner) {
    case 'read':
      return null;
    case 'delete': {
      const loss = (WHOLE.has(verb) ? losses.get(noun) : undefined) ?? UNLISTED;
      const kept = verb === 'purge' ? ({ ...loss, severity: 'critical', undo: 'impossible' } as const) : loss;
      return { rule: `${tool}/delete`, effect: 'delete', says, ...kept };
    }
    case 'detach':
      return { rule: `${tool}/detach`, effect: 'delete', severity: 'low', undo: 'easy', says };
    case 'interrupt':
      return { rule: `${tool}/interrupt`, effect: 'interrupt', severity: 'high', undo: 'easy', says };
    case 'revert':
      return { rule: `${tool}/replace`, effect: 'replace', severity: 'high', undo: 'costly', says };
    case 'create':
      return { rule: `${tool}/create`, effect: 'create', severity: 'low', undo: 'easy', says };
    case 'update':
      return { rule: `${tool}/update`, effect: 'update', severity: 'medium', undo: 'unknown', says };
    case 'unknown': {
      const may = `May change something by ${`${noun} ${verb}`.trim()}`;
      return {
        rule: `${tool}/update`,
        effect: 'update',
        severity: 'low',
        undo: 'unknown',
        certainty: 'possible',
        says: may,
      };
    }
  }
}
