import type { Word } from '../../model/command';
import { singular } from '../shared/singular';
import { isThing, lossOf } from './losses';
import type { VendorCall } from './vendor';

/** Verbs that end a thing for good; `remove`, `clean` and `reset` are as often about this machine. */
const ENDS: ReadonlySet<string> = new Set(
  'delete destroy purge drop terminate wipe erase obliterate nuke deprovision decommission undeploy'.split(' '),
);

/** What one word calls a kind of thing: no number, no path, no file. */
const KIND = /^[a-z][a-z]+(?:[-_][a-z]+)*$/i;

/** Kinds of things that programs keep on this machine, to be made again. */
const HERE: ReadonlySet<string> = new Set(
  (
    'config cfg setting preference option plugin extension package pkg dir directory folder file path ' +
    'alias bookmark note theme session remote channel branch tab pane window shortcut snippet history ' +
    'context ctx cache transient cookie localstorage sessionstorage'
  ).split(' '),
);

function isKept(word: string): boolean {
  return isThing(word) && lossOf(word.toLowerCase(), {}).severity !== 'low';
}

/** `projects delete NAME`, `project delete --id 7`. */
function endsKind(kind: string, { rest }: VendorCall, isNamed: boolean): boolean {
  if (HERE.has(singular(kind.split(/[-_]/).at(-1) ?? '')) || !KIND.test(kind)) return false;
  return rest.length > 0 || (isNamed && isKept(kind));
}

/** `delete project NAME`. */
function endsBehind([first, ...others]: readonly Word[], isNamed: boolean): boolean {
  return first !== undefined && isKept(first.value) && (others.length > 0 || isNamed);
}

/**
 * Whether the words alone say that something with a name is ended, whatever program it is. A verb with one name behind
 * it may be about anything.
 */
export function endsThing(call: VendorCall): boolean {
  const { noun, verb, manner, rest, options, words } = call;
  if (manner !== 'delete' || !ENDS.has(verb) || words.slice(0, 2).some(({ dynamic }) => dynamic)) return false;
  const isNamed = options.given.some(({ values }) => values.length > 0);
  const kind = noun.split(' ').at(-1) ?? '';
  return kind === '' ? endsBehind(rest, isNamed) : endsKind(kind, call, isNamed);
}
