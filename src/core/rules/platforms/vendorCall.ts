import type { Command, Word } from '../../model/command';
import { readOptions, tailOf, type Options } from '../shared/readOptions';
import { isThing } from './losses';
import { joinedVerb, wholeVerb, type OwnVerbs, type Phrase } from './manners';
import type { VendorCall, VendorGrammar } from './vendor';

/** Options that take no value wherever they are known. */
const FLAGS = [
  ...[
    '--yes',
    '-y',
    '--force',
    '-f',
    '--json',
    '-j',
    '--verbose',
    '-v',
    '--debug',
    '-d',
    '--quiet',
    '-q',
    '--help',
    '-h',
  ],
  ...['--wait', '--dry-run', '--dryrun', '--all', '--prod', '--production', '--interactive', '-i', '--live'],
  ...['--non-interactive', '--auto-confirm', '--auto-approve', '--assume-yes', '--cascade', '--recursive', '-r', '-R'],
  ...['--ci', '--silent', '--trace', '--detach', '--async', '--remote', '--linked', '--local', '--confirm', '--now'],
  ...[
    '--accept',
    '--overwrite',
    '--permanent',
    '--purge',
    '--immediate',
    '--immediately',
    '--insecure',
    '--no',
    '--safe',
  ],
  ...['--really-force', '--delete-all', '--remove-all', '--hard', '--skip-confirmation', '--wait-for-completion'],
];

/** The verb stands among the first words; behind those are names. */
const FARTHEST = 6;

/** Verbs behind which whatever follows is a name, even one that looks like a verb. */
const FINAL: ReadonlySet<string> = new Set([
  'help',
  'list',
  'ls',
  'get',
  'show',
  'describe',
  'info',
  'view',
  'login',
  'logs',
]);

function flagsOf(command: Command, vendor: VendorGrammar): readonly string[] {
  const negative = command.args.flatMap(({ value }) => (/^--(?:no|skip|without)-[\w-]+$/.test(value) ? [value] : []));
  return [...FLAGS, ...negative, ...(vendor.flags ?? [])];
}

function apart(word: Word): readonly Word[] {
  const parts = word.value.split(':');
  return parts.map((value, at) =>
    at === 0 ? { ...word, value } : { ...tailOf(word, parts.slice(0, at).join(':').length + 1), value },
  );
}

function wordsOf(options: Options, vendor: VendorGrammar): readonly Word[] {
  const [first, ...others] = options.operands;
  return vendor.colons === true && first !== undefined ? [...apart(first), ...others] : options.operands;
}

type Found = { readonly at: number; readonly phrase: Phrase };

function firstVerb(words: readonly Word[], read: (word: string) => Phrase | null): Found | null {
  for (const [at, { value }] of words.slice(0, FARTHEST).entries()) {
    const phrase = read(value);
    if (phrase !== null) return { at, phrase };
  }
  return null;
}

/** `record rrset delete` deletes; `release web logs` is a release of something by that name. */
function verbBehind(words: readonly Word[], { verb, manner }: Phrase, own: OwnVerbs): Found | null {
  const isRead = manner === 'read';
  const behind = firstVerb(words.slice(0, isRead || isThing(verb) ? 2 : 1), (word) => wholeVerb(word, own));
  return behind?.at === 1 && !isRead && behind.phrase.manner === 'read' ? null : behind;
}

/** `delete-job deploy` deletes a job of that name; `delete-markers list` lists. */
function endsBefore({ at, phrase }: Found, whole: Found): boolean {
  const isEnd = phrase.manner === 'delete' && isThing(phrase.noun);
  return isEnd && at < whole.at && !['read', 'delete', 'detach'].includes(whole.phrase.manner);
}

/**
 * `deploy list`, `auth users delete`: a word that could be a verb is none when one follows: at once, or one word later
 * where the first would only look or is what things are called.
 */
function verbOf(words: readonly Word[], vendor: VendorGrammar): Found | null {
  const own = vendor.verbs ?? {};
  const whole = firstVerb(words, (word) => wholeVerb(word, own));
  const joint = firstVerb(words, (word) => joinedVerb(word, own));
  if (whole === null || (joint !== null && endsBefore(joint, whole))) return joint;
  const { at, phrase } = whole;
  const stays = FINAL.has(phrase.verb) || ['delete', 'detach', 'interrupt'].includes(phrase.manner);
  if (stays || at > 1) return whole;
  const behind = verbBehind(words.slice(at + 1), phrase, own);
  return behind === null ? whole : { at: at + 1 + behind.at, phrase: behind.phrase };
}

/**
 * `force:data:record:delete`: the last part is the verb, whatever those before it could be; `parts` are behind the first.
 * `logs:deploy` and `delete:version` begin with theirs.
 */
function topicVerb(words: readonly Word[], parts: number, { verbs = {} }: VendorGrammar): Found | null {
  const last = words[parts];
  if (parts === 0 || last === undefined || FINAL.has(words[0]?.value ?? '')) return null;
  const phrase = wholeVerb(last.value, verbs) ?? joinedVerb(last.value, verbs);
  const isNoun = phrase?.manner === 'read' && isThing(last.value);
  return phrase === null || isNoun ? null : { at: parts, phrase };
}

function reading(command: Command, vendor: VendorGrammar, unlisted: 'valued' | 'flag'): VendorCall {
  const options = readOptions(command.args, {
    ...{ valued: vendor.valued ?? [], flags: flagsOf(command, vendor), unlisted },
    singleDash: vendor.singleDash === true,
  });
  const words = wordsOf(options, vendor);
  const found = topicVerb(words, words.length - options.operands.length, vendor) ?? verbOf(words, vendor);
  if (found === null) return { command, options, words, noun: '', verb: '', manner: null, rest: [] };
  const before = words.slice(0, found.at).map(({ value }) => value.toLowerCase());
  const noun = [...before, found.phrase.noun].filter((one) => one !== '').join(' ');
  const { verb, manner } = found.phrase;
  return { command, options, words, noun, verb, manner, rest: words.slice(found.at + 1) };
}

/** A vendor's command by its verb; an option that no list names is taken to have a value. */
export function readVendorCall(command: Command, vendor: VendorGrammar): VendorCall {
  const call = reading(command, vendor, 'valued');
  return call.manner === null || call.rest.length > 0
    ? call
    : { ...call, rest: sameVerb(call, reading(command, vendor, 'flag')) };
}

/** The same with such options taken to have none: the verb of `--novel delete x` was lost with the first reading. */
export function readPastFlags(command: Command, vendor: VendorGrammar): VendorCall {
  return reading(command, vendor, 'flag');
}

/** A name behind an option that may be a flag: `delete --immediately orders`; not behind one that names by itself. */
function sameVerb(call: VendorCall, other: VendorCall): readonly Word[] {
  const isNamed = call.options.given.some(
    ({ name, values }) => values.length > 0 && /^--?[a-z-]*(?:ids?|names?|app|[a-z])$/i.test(name),
  );
  return isNamed || other.verb !== call.verb ? [] : other.rest;
}
