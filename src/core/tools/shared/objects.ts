import type { ToolInput } from '../../model/toolFamily';
import { wordsOf } from '../../model/wordsOf';
import { textIn } from './fields';
import * as phrases from './objectPhrases';
import { endsBy } from './objectPhrases';
import type { VerbMeaning } from './verbs';
import type { Spoken, Verb } from './verbsIn';

/*
 * What a verb is done to can say more than the verb: who makes a refund moves money, who adds a member gives access,
 * who reads a password shows it.
 */

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BEFORE = wordSet('by for from of in with to on at via using');
const ON_VIEW = wordSet('clear reset remove stop pause cancel end');
const GIVES = wordSet('attach assign add put set');
const JOINS = wordSet('attach assign add move');
const SHOWS = wordSet('get read show fetch reveal retrieve view export download load decrypt');
const MUTING = wordSet('mute silence snooze');
const MESSAGE = wordSet('message comment reply tweet status mail email');

const ENDS = { effect: 'delete', severity: 'high', undo: 'unknown', says: 'Sets about' } as const;
const MOVES = { effect: 'send-out', severity: 'high', undo: 'impossible', says: 'Moves money by' } as const;
const ANSWERS = { ...MOVES, says: 'Answers' } as const;
const POSTS = { effect: 'send-out', severity: 'medium', undo: 'impossible', says: 'Posts' } as const;
const SHOWN = { effect: 'read-secret', severity: 'high', undo: 'impossible', says: 'Shows' } as const;
const MUTES = { effect: 'unprotect', severity: 'medium', undo: 'easy', says: 'Mutes' } as const;

type Words = readonly string[];

/** The words up to the first `by`, `for` or `to`, and those behind it. */
function parted(rest: Words): { readonly object: Words; readonly target: Words } {
  const at = rest.findIndex((word) => BEFORE.has(word));
  return at < 0 ? { object: rest, target: [] } : { object: rest.slice(0, at), target: rest.slice(at + 1) };
}

const deed = (verb: string, meaning: VerbMeaning): Verb => ({ kind: 'deed', verb, meaning });

function granted({ word, rest }: Spoken, meaning: VerbMeaning): VerbMeaning | null {
  const { object, target } = parted(rest);
  if (endsBy(object, phrases.OPENING)) return { ...meaning, effect: 'expose', severity: 'high' };
  const last = object.at(-1) ?? '';
  const isGiven =
    (endsBy(object, phrases.GRANT) && !endsBy(target, phrases.TOLD)) ||
    (GIVES.has(word) && /^roles?$/.test(last)) ||
    (word === 'attach' && /^polic(?:y|ies)$/.test(last)) ||
    (JOINS.has(word) && /^users?$/.test(last) && endsBy(target, phrases.BODY));
  return isGiven ? { ...meaning, effect: 'grant', severity: 'high' } : null;
}

/** A maker of what leaves the house at once is a sender. */
function sent({ word, rest }: Spoken, meaning: VerbMeaning): Verb | null {
  const { object } = parted(rest);
  if (meaning.effect === 'create' && endsBy(object, phrases.MONEY)) return deed(object.at(-1) ?? word, MOVES);
  const isPost = word === 'post' ? rest.some((one) => MESSAGE.has(one)) : word === 'create';
  return isPost && (word === 'post' || endsBy(object, phrases.TWEET)) ? deed(word, POSTS) : null;
}

function changed(spoken: Spoken, verb: Extract<Verb, { kind: 'deed' }>): Verb {
  const { word, rest } = spoken;
  const { object } = parted(rest);
  if (MUTING.has(word) && endsBy(object, phrases.WARNING)) return deed(word, MUTES);
  if (endsBy(object, phrases.END)) return deed(word, ENDS);
  const grant = granted(spoken, verb.meaning);
  return sent(spoken, verb.meaning) ?? (grant === null ? verb : deed(word, grant));
}

function settledDeed(spoken: Spoken, verb: Extract<Verb, { kind: 'deed' }>): Verb {
  const { word, rest } = spoken;
  const { object } = parted(rest);
  if (/^(?:accept|submit)$/.test(word) && object.includes('dispute')) return deed(word, ANSWERS);
  if (ON_VIEW.has(word) && endsBy(object, phrases.OF_VIEW)) return { kind: 'read' };
  const { effect } = verb.meaning;
  return effect === 'create' || effect === 'update' ? changed(spoken, verb) : verb;
}

/** What the verb amounts to, done to what it is done to; a verb alone is told that in a field. */
export function settled(spoken: Spoken, input: ToolInput): Verb {
  const { verb, word, rest } = spoken;
  if (verb.kind === 'deed') return settledDeed(spoken, verb);
  const object = rest.length === 0 ? wordsOf(textIn(input, 'object', 'type') ?? '') : parted(rest).object;
  const isShown = (SHOWS.has(word) && endsBy(object, phrases.SECRET)) || endsBy(object, phrases.VARIABLES);
  return isShown ? deed(word, SHOWN) : verb;
}
