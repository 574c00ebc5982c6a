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

/** Verbs of these tools that AWS does not have, or has with another meaning. */
const OWN: ReadonlyMap<string, Manner> = new Map<string, Manner>([
  ['what-if', 'read'],
  ['connect', 'read'],
  ['connect-to-serial-port', 'read'],
  ['ssh', 'read'],
  ['browse', 'read'],
  ['exists', 'read'],
  ['log', 'read'],
  ['logs', 'read'],
  ['deallocate', 'interrupt'],
  ['undelete', 'update'],
  ['recover', 'update'],
  ['restart', 'interrupt'],
  ['redeploy', 'interrupt'],
  ['undeploy-model', 'interrupt'],
  ['stop-async', 'interrupt'],
  ['rm', 'delete'],
  ['up', 'update'],
  ['mv', 'update'],
  ['rsync', 'update'],
  ['login', 'read'],
  ['access', 'read'],
  ['cat', 'read'],
  ['du', 'read'],
  ['hash', 'read'],
  ['diff', 'read'],
  ['config-ssh', 'read'],
  ['reset-windows-password', 'update'],
  ['install-cli', 'read'],
]);

/** Groups that begin like a verb. */
const GROUPS: ReadonlySet<string> = new Set([
  ...['record-sets', 'record-set', 'import-jobs', 'restore-plans', 'scan-configs', 'scan-runs', 'run-command'],
  ...['test-cases', 'export-jobs', 'build-types', 'release-channels', 'query-sets', 'view-configs', 'transfer-runs'],
]);

function mannerOf(word: Word): Manner {
  // `remove-labels`, `remove-iam-policy-binding`: a part is taken off, the thing stays.
  if (word.value.startsWith('remove-')) return 'detach';
  return OWN.get(word.value) ?? readPhrase(word.value).manner;
}

/** Where the verb stands: the first or the last word that is one, behind a group; otherwise the last word. */
function verbAt(words: readonly Word[], which: 'first' | 'last'): number {
  const isVerb = (word: Word, at: number): boolean => at > 0 && !GROUPS.has(word.value) && mannerOf(word) !== 'unknown';
  const found = which === 'first' ? words.findIndex(isVerb) : words.findLastIndex(isVerb);
  return found < 0 ? words.length - 1 : found;
}

/** `first` for a tool that names its things by operands behind the verb, `last` for one that has options for them. */
export function readCloudCall(options: Options, which: 'first' | 'last'): CloudCall {
  const words = options.operands.filter((word, at) => at > 0 || !/^(alpha|beta|preview)$/.test(word.value));
  const at = verbAt(words, which);
  const verb = words[at];
  return {
    noun: words
      .slice(0, Math.max(0, at))
      .map((word) => word.value)
      .join(' '),
    verb: verb?.value ?? '',
    manner: verb === undefined ? 'unknown' : mannerOf(verb),
    names: words.slice(at + 1),
    options,
    dynamic: words.slice(0, at + 1).some((word) => word.dynamic),
  };
}
