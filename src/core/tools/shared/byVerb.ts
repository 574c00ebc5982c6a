import type { Observation, Unknown } from '../../model/finding';
import { nowhere } from '../../model/place';
import type { ToolInput, ToolReading, ToolUse } from '../../model/toolFamily';
import { wordsOf } from '../../model/wordsOf';
import { COMMANDS, commandRuns } from './commandRuns';
import { textIn } from './fields';
import { fact, leftAlone, readable, reading } from './reading';
import { saysGone } from './saysGone';
import { deedVerbs, readVerbs, type VerbMeaning } from './verbs';

type Verb = { readonly kind: 'read' } | { readonly kind: 'deed'; readonly verb: string; readonly meaning: VerbMeaning };

const GRAVE: ReadonlySet<string> = new Set(['create', 'update']);

function verbAt(word: string | undefined): Verb | null {
  if (word === undefined) return null;
  const meaning = deedVerbs.get(word);
  if (meaning !== undefined) return { kind: 'deed', verb: word, meaning };
  return readVerbs.has(word) ? { kind: 'read' } : null;
}

const isJoin = (word: string): boolean => word === 'and' || word === 'or' || word === 'then' || word === 'with';

/** Money that is made moves: `create_refund`. */
const MONEY: ReadonlySet<string> = new Set(['refund', 'payment', 'payout', 'transfer', 'charge', 'withdrawal']);
const MESSAGE: ReadonlySet<string> = new Set(['message', 'comment', 'reply', 'tweet', 'status', 'mail', 'email']);

const THROWN: VerbMeaning = { effect: 'delete', severity: 'medium', undo: 'easy', says: 'Throws things away:' };

/** A change that only moves things to where they are thrown away is their removal. */
function thrown(verb: Verb, input: ToolInput): Verb {
  const isChange = verb.kind === 'deed' && verb.meaning.effect === 'update';
  return isChange && saysGone(input) ? { ...verb, meaning: THROWN } : verb;
}

/** A maker of what leaves the house at once is a sender. */
function settled(verb: Verb, rest: readonly string[]): Verb {
  if (verb.kind !== 'deed' || verb.meaning.effect !== 'create') return verb;
  const money = rest.find((word) => MONEY.has(word));
  if (money !== undefined) {
    const meaning = { effect: 'send-out', severity: 'high', undo: 'impossible', says: 'Moves money by' } as const;
    return { kind: 'deed', verb: money, meaning };
  }
  if (verb.verb !== 'post' || !rest.some((word) => MESSAGE.has(word))) return verb;
  const meaning = { effect: 'send-out', severity: 'medium', undo: 'impossible', says: 'Posts' } as const;
  return { kind: 'deed', verb: 'post', meaning };
}

/** The verb that a name begins with, behind the words of its server, and those that are joined to it by `and`. */
function verbsIn(words: readonly string[]): readonly Verb[] {
  const first = words.findIndex((word) => verbAt(word) !== null);
  return words.flatMap((word, index) => {
    if (index !== first && !isJoin(words[index - 1] ?? '')) return [];
    const verb = verbAt(word);
    return verb === null ? [] : [settled(verb, words.slice(index + 1))];
  });
}

/** Fields in which tools of many deeds are told which one is meant. */
const DEED_FIELDS = ['action', 'operation', 'op', 'verb', 'method', 'mode', 'command', 'task', 'type'];

function verbsOf({ words, input }: Pick<ToolUse, 'words' | 'input'>): readonly Verb[] {
  const told = DEED_FIELDS.flatMap((field) => {
    const text = textIn(input, field);
    return text === null || text.length > 60 ? [] : verbsIn(wordsOf(text));
  });
  return [...verbsIn(words), ...told].map((verb) => thrown(verb, input));
}

const NAMING =
  /^(?:name|id|key|path|title|url|target|resource|identifier|\w+[_-]?(?:name|id|key|path)|\w+(?:Name|Id|Key|Path))$/;

/** What the call itself names as the thing: the first short text under a name that names. */
export function namedIn(input: ToolInput): string {
  const named = Object.entries(input).find(
    ([field, value]) =>
      NAMING.test(field) && (typeof value === 'number' || (typeof value === 'string' && value !== '')),
  );
  const value = named?.[1];
  return typeof value === 'string' || typeof value === 'number' ? readable(String(value)) : '';
}

function observed({ verb, meaning }: Extract<Verb, { kind: 'deed' }>, use: ToolUse): Observation {
  const name = namedIn(use.input);
  const what = use.words.filter((word) => word !== verb && !isJoin(word)).join(' ');
  return fact({
    rule: `tool/${meaning.effect}`,
    effect: meaning.effect,
    severity: meaning.severity,
    undo: meaning.undo,
    type: 'mcp.tool',
    name: name === '' ? use.tool : name,
    certainty: 'possible',
    says: `${meaning.says} ${readable(`${what} ${name}`)}`.trim(),
  });
}

function nobodyKnows({ server, tool }: ToolUse): Unknown {
  const says = `\`${server === '' ? tool : `${server}/${tool}`}\` is a tool that no rule knows`;
  return { code: 'unknown-program', stake: 'possible', at: nowhere, says };
}

function said(use: ToolUse): ToolReading {
  const verbs = verbsOf(use);
  const deeds = verbs.filter((verb) => verb.kind === 'deed');
  if (deeds.length === 0) return verbs.length > 0 ? leftAlone : reading({ unknowns: [nobodyKnows(use)] });
  const grave = deeds.filter(({ meaning }) => !GRAVE.has(meaning.effect));
  const told = grave.length > 0 ? grave : deeds.slice(0, 1);
  const observations = [...new Map(told.map((deed) => [deed.meaning.effect, observed(deed, use)])).values()];
  // Of a tool that changes something unknown nobody knows what else it does.
  return reading({ observations, unknowns: grave.length > 0 ? [] : [nobodyKnows(use)] });
}

/**
 * What the name of an unknown tool says, and what it is told to do; a name without a verb is not known at all. One that
 * takes a command line is very likely another way to a shell.
 */
export function byVerb(use: ToolUse): ToolReading {
  const { runs: none, ...rest } = said(use);
  return { ...rest, runs: [...none, ...commandRuns(use, COMMANDS)] };
}
