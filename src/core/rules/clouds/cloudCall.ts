import type { Word } from '../../model/command';
import { readPhrase, type Manner } from '../aws/verbs';
import type { Options } from '../shared/readOptions';

/** `gcloud GROUP … VERB [NAME …] [options]`, and `az` alike. */
export type CloudCall = {
  /** Groups before the verb: `compute instances`. */
  readonly noun: string;
  /** The whole word: `add-iam-policy-binding`; empty when there is none. */
  readonly verb: string;
  readonly manner: Manner;
  /** Operands after the verb. */
  readonly names: readonly Word[];
  readonly options: Options;
  /** A group or the verb is not known before it runs. */
  readonly dynamic: boolean;
};

/** Words of these tools that AWS does not have, or has with another meaning. */
const own: Readonly<Record<Exclude<Manner, 'unknown' | 'create' | 'detach'>, string>> = {
  read:
    'what-if connect connect-to-serial-port ssh log logs login access cat du hash diff config-ssh install-cli usage ' +
    'ls stat rdp tunnel proxy vet stream stream-logs render',
  delete: 'rm down',
  interrupt:
    'redeploy undeploy-model stop-async off simulate-eviction simulate-maintenance-event perform-maintenance ' +
    'report-host-as-faulty send-diagnostic-interrupt inject-fault renew-key break-pair',
  revert: 'generalize',
  // Of these a file says what there is from now on, as in every deployment.
  update: 'replace undelete recover up mv rsync seek reset-windows-password',
};

const byWord = new Map<string, Manner>();
for (const manner of ['read', 'delete', 'interrupt', 'revert', 'update'] as const) {
  for (const word of own[manner].split(' ')) byWord.set(word, manner);
}

function mannerOf(word: Word): Manner {
  // `remove-labels`, `remove-iam-policy-binding`: a part is taken off, the thing stays.
  if (word.value.startsWith('remove-')) return 'detach';
  return byWord.get(word.value) ?? readPhrase(word.value).manner;
}

/** `deletion create`: what is made is the end of something. */
function mannerOfMade(verb: Word, before: Word | undefined): Manner {
  const manner = mannerOf(verb);
  const made = before?.value.split('-').at(-1);
  return manner === 'create' && made !== undefined ? readPhrase(`${verb.value}-${made}`).manner : manner;
}

function isVerb(word: Word): boolean {
  return mannerOf(word) !== 'unknown';
}

/** Verbs that begin the name of no group, other than `patch-jobs`, `tag-templates` and `release-channel-settings`. */
const NEVER_GROUPS: ReadonlySet<string> = new Set(
  'add remove set unset get list delete describe create update start stop suspend resume abandon reset'.split(' '),
);

/** A group whose name begins like a verb: a plural with a verb somewhere behind it. */
function isGroup(word: Word, rest: readonly Word[]): boolean {
  const [first = ''] = word.value.split('-');
  return /^[a-z]+(?:-.*)?s$/.test(word.value) && !NEVER_GROUPS.has(first) && rest.some(isVerb);
}

/** Names stand behind the verb, so that it is the first word which is one. */
function firstVerb(words: readonly Word[]): number {
  const found = words.findIndex((word, at) => at > 0 && isVerb(word) && !isGroup(word, words.slice(at + 1)));
  return found < 0 ? words.length - 1 : found;
}

/** What groups and verbs look like; the value of an option that was taken for a flag seldom does: `-a 10.0.0.1`. */
const AZ_WORD = /^[a-z][a-z0-9-]*$/;

/** Names stand in options, so that the verb is the last word, unless a kind stands there: `create cosmos-sql`. */
function lastVerb(words: readonly Word[]): number {
  const last = words.findLastIndex(({ value, dynamic }) => dynamic || AZ_WORD.test(value));
  const word = words[last];
  if (word === undefined || isVerb(word)) return last;
  const bare = words.findLastIndex((one, at) => at > 0 && !one.value.includes('-') && isVerb(one));
  return bare < 0 ? last : bare;
}

/** Only tells: its help, its version, or what it would do. A command may have a `--version` of its own. */
export function isRehearsed({ options, noun, verb }: CloudCall, ...dry: readonly string[]): boolean {
  const isOn = (name: string): boolean => options.has(name) && options.value(name)?.value.toLowerCase() !== 'false';
  const asks = options.has('--help', '-h') || (`${noun}${verb}` === '' && options.has('--version', '-v'));
  return asks || dry.some(isOn);
}

/** `first` for a tool that names its things by operands behind the verb, `last` for one that has options for them. */
export function readCloudCall(options: Options, which: 'first' | 'last'): CloudCall {
  const words = options.operands.filter((word, at) => at > 0 || !/^(alpha|beta|preview)$/.test(word.value));
  const at = which === 'first' ? firstVerb(words) : lastVerb(words);
  const verb = words[at];
  return {
    noun: words
      .slice(0, Math.max(0, at))
      .map((word) => word.value)
      .join(' '),
    verb: verb?.value ?? '',
    manner: verb === undefined ? 'unknown' : mannerOfMade(verb, words[at - 1]),
    names: words.slice(at + 1),
    options,
    dynamic: words.slice(0, at + 1).some((word) => word.dynamic),
  };
}
