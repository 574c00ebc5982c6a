/** What an operation does, by the word it begins with. AWS names operations verb first, in every service. */
export type Manner = 'read' | 'delete' | 'detach' | 'interrupt' | 'revert' | 'create' | 'update' | 'unknown';

const words: Readonly<Record<Exclude<Manner, 'unknown'>, string>> = {
  read:
    'describe list get head lookup search query scan wait filter select simulate test validate estimate detect check ' +
    'view help preview count compare decode discover explain tail summarize verify evaluate generate ls calculate ' +
    'predict recognize infer classify translate synthesize analyze converse poll peek export download retrieve report ' +
    'lint history resolve forecast assess is can contains sample suggest recommend rerank optimize print read show ' +
    'fetch find browse status stats exists encrypt decrypt sign',
  delete:
    'delete terminate remove purge destroy empty drop deprovision decommission release expire evict flush truncate ' +
    'wipe erase forget discard close leave dispose redact clear clean cleanup uninstall return',
  // Takes apart what can be put together again.
  detach:
    'deregister disassociate detach revoke cancel untag unregister unsubscribe unassign abort dissociate withdraw ' +
    'unlink unmonitor unshare unpeer unmanage reject unlabel decline dismiss retire archive abandon deprecate end opt-out',
  interrupt:
    'stop reboot failover disable suspend pause switchover restart hibernate deactivate shutdown quarantine isolate ' +
    'drain halt unpublish reset fail-over failback power-off poweroff deallocate undeploy disconnect invalidate kill ' +
    'decrease deny break regenerate regen evacuate demote',
  // Puts something back to what it was, over what it is now.
  revert: 'replace rollback revert undo backtrack reimage rebuild recreate reprovision reinstall rewind',
  create:
    'create run start allocate register import copy restore launch provision clone request subscribe add associate ' +
    'attach upload initiate purchase issue invite new build open begin join install mb confirm signup connect enroll insert',
  update:
    'put update modify set change configure apply upgrade patch move merge promote execute swap sync increase ' +
    'send enable resume activate accept tag publish deploy invoke approve rotate renew continue retry redrive write ' +
    'post transfer migrate edit cp push label reload refresh rename resize scale signal notify acknowledge complete ' +
    'assign share grant authorize unlock lock assume refund record submit respond bind group map load mount ' +
    'schedule override extend dispatch',
};

/** Words before the verb that say how, not what: `batch-get-item`, `admin-delete-user`. */
const ADVERBS: ReadonlySet<string> = new Set(
  'batch bulk admin force global associated transact auto manual planned unplanned database operation'.split(' '),
);

const byWord = new Map<string, Manner>();
for (const manner of ['read', 'delete', 'detach', 'interrupt', 'revert', 'create', 'update'] as const) {
  for (const word of words[manner].split(' ')) byWord.set(word, manner);
}

/** Deeds as a noun, where the verb only says that it is begun: `schedule-key-deletion`, `start-remote-delete`. */
const deeds: ReadonlyMap<string, Manner> = new Map<string, Manner>([
  ...['deletion', 'delete', 'purge', 'erasure', 'removal', 'termination'].map((word) => [word, 'delete'] as const),
  ...['disassociation', 'disassociate', 'deregistration', 'revocation'].map((word) => [word, 'detach'] as const),
  ...['failover', 'failback', 'switchover', 'eviction', 'reboot'].map((word) => [word, 'interrupt'] as const),
]);

const BEGINS: ReadonlySet<string> = new Set(
  'start initiate schedule request create execute submit begin test'.split(' '),
);

const HARMS: ReadonlySet<Manner> = new Set<Manner>(['delete', 'detach', 'interrupt', 'revert']);

/** `unbind`, `deauthorize`, `disenroll` take apart what the rest of the word makes; `unarchive` brings back. */
function byPrefix(verb: string): Manner {
  const rest = /^(?:un|dis|de)(.+)$/.exec(verb)?.[1];
  const made = rest === undefined ? undefined : byWord.get(rest);
  if (made === undefined || made === 'read') return verb.startsWith('delete') ? 'delete' : 'unknown';
  return HARMS.has(made) ? 'update' : 'detach';
}

/** The deed in the rest of an operation's name whose verb says nothing of it. */
function byDeed(verb: string, rest: readonly string[], manner: Manner): Manner {
  if (BEGINS.has(verb)) return rest.map((word) => deeds.get(word)).find((one) => one !== undefined) ?? manner;
  if (manner !== 'unknown') return manner;
  return (
    rest.map((word) => deeds.get(word) ?? byWord.get(word)).find((one) => one !== undefined && HARMS.has(one)) ?? manner
  );
}

/** An operation name taken apart: `delete-db-instance` is to `delete` a `db-instance`. */
export type Phrase = { readonly verb: string; readonly noun: string; readonly manner: Manner };

export function readPhrase(operation: string): Phrase {
  const parts = operation.toLowerCase().split(/[-_]/);
  const skip = ADVERBS.has(parts[0] ?? '') && parts.length > 1 ? 1 : 0;
  const two = parts.slice(skip, skip + 2).join('-');
  const verb = byWord.has(two) ? two : (parts[skip] ?? '');
  const rest = parts.slice(skip + verb.split('-').length);
  const manner = byDeed(verb, rest, byWord.get(verb) ?? byPrefix(verb));
  return { verb, noun: rest.join('-'), manner };
}
