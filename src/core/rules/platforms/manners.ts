import { ownField } from '../../model/ownField';
import { isThing } from './losses';

/** What a verb of a vendor's command line does, whatever it is done to. */
export type Manner =
  | 'read'
  | 'delete'
  | 'detach'
  | 'interrupt'
  | 'reset'
  | 'replace'
  | 'restore'
  | 'rotate'
  | 'create'
  | 'grant'
  | 'update'
  | 'transfer'
  | 'publish'
  | 'unprotect';

const words: Readonly<Record<Manner, string>> = {
  // What these start stays on this machine, or only looks.
  read: `
    list ls get show describe info status view inspect search query find lookup wait watch tail log logs print export
    download pull fetch diff plan preview validate verify check test lint doctor ping whoami version help docs open
    completion completions autocomplete login init link unlink use select switch dev serve build compile generate gen
    types typegen format fmt metrics usage history events count exists top ps graph report estimate dump browse cat head
    read peek explain simulate audit me current display stat tree summary summarize retrieve poll dashboard changelog
    ssh console connect shell psql attach-console vnc auth setup configure proxy port-forward compare size url
    contains synth synthesize render scaffold template kubeconfig upgrade-cli self-update telemetry analyze
    discover profile save-kubeconfig env-vars vars stats hello time date config-get detail details follow trace`,
  delete: `
    delete remove rm destroy purge terminate drop wipe erase truncate deprovision decommission uninstall empty flush
    prune nuke undeploy del unset clear teardown tear-down revoke deletion force-delete delete-all remove-all trash
    bulk-delete bulk-remove expunge discard expire unlink-all obliterate kill-all rmdir batch-delete delete-many`,
  detach: `
    detach disassociate unassign untag deregister unregister unsubscribe disconnect cancel abort dismiss unlabel unbind
    disable-rule unmount dissociate unpeer leave withdraw reject archive unshare`,
  interrupt: `
    stop reboot restart poweroff power-off shutdown shut-down halt suspend pause disable deactivate drain cordon kill
    failover hibernate power-cycle powercycle quarantine freeze block ban unpublish bounce shelve hard-reboot
    soft-reboot softreset abandon power_off power_cycle redeploy-node sleep evict preempt`,
  reset: 'reset reset-all factory-reset reinitialize',
  replace: 'rebuild reinstall reimage recreate resetup reprovision overwrite replace',
  restore: 'restore recover rewind revert pitr',
  rotate: 'rotate regenerate roll rekey renew-key reset-password reset-credentials change-password refresh-secret',
  create: `
    create add new run start launch provision clone fork copy cp register import upload issue install attach associate
    mount enable resume unpause boot capture backup snapshot request subscribe allocate reserve buy purchase order make
    mb poweron power-on unshelve duplicate bootstrap initialize seed record insert rebind bind unarchive wake`,
  grant: 'grant invite authorize share allow whitelist trust impersonate assume',
  update: `
    update set put edit modify patch apply upgrade scale resize rename move mv promote rollback deploy redeploy release
    sync push migrate swap activate trigger invoke execute exec call send post write bulk upsert config-set tag label
    assign merge submit approve ack acknowledge resolve snooze reassign refresh reload change autoscale configure-set
    cutover switchover switch-over finalize commit up restage rebalance repair retry replay redrive reindex compact
    transition schedule map bulk-create bulk-update lock protect enable-protection warm invalidate toggle turn-on archive-all ship convert`,
  transfer: 'transfer change-owner give handover',
  publish: 'publish unarchive-public announce',
  unprotect: 'unlock unprotect disable-protection remove-protection unfreeze disable-lock deprotect',
};

const byWord: ReadonlyMap<string, Manner> = new Map(
  (
    [
      ...(['read', 'delete', 'detach', 'interrupt', 'reset', 'replace', 'restore', 'rotate', 'create'] as const),
      ...(['grant', 'update', 'transfer', 'publish', 'unprotect'] as const),
    ] as const
  ).flatMap((manner) =>
    words[manner]
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word): readonly [string, Manner] => [word, manner]),
  ),
);

/** A verb's place in a word: `service-instance-delete` deletes a `service-instance`, `DeleteInstance` an `instance`. */
export type Phrase = { readonly verb: string; readonly manner: Manner; readonly noun: string };

/** Vendors' own verbs and whatever else they spell differently; `noun` says that a word is none here. */
export type OwnVerbs = Readonly<Record<string, Manner | 'noun'>>;

function mannerOf(word: string, own: OwnVerbs): Manner | undefined {
  const special = ownField(own, word);
  return special === 'noun' ? undefined : (special ?? byWord.get(word));
}

/** `DeleteInstance` as `delete-instance`. */
export function kebab(word: string): string {
  return word.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}

/** The word as a verb that stands alone. */
export function wholeVerb(word: string, own: OwnVerbs): Phrase | null {
  const verb = kebab(word);
  const manner = mannerOf(verb, own);
  return manner === undefined ? null : { verb, manner, noun: '' };
}

const ADVERBS: ReadonlySet<string> = new Set(['batch', 'bulk', 'admin', 'force', 'soft', 'hard', 'multi']);

/**
 * Where the verb stands in `delete-user` and `user-delete`, at the first or at the last part. In `snapshot-delete` and
 * `backup-restore` the first is what it is done to, though it could be a verb.
 */
function verbAt(parts: readonly string[], skip: number, own: OwnVerbs): number {
  const [first, last] = [parts[skip] ?? '', parts.at(-1) ?? ''];
  const isVerb = mannerOf(first, own) !== undefined;
  const isNoun = isThing(first) && mannerOf(last, own) !== undefined;
  return isVerb && !isNoun ? skip : parts.length - 1;
}

/** The word as a verb and its noun, joined by a dash in either order. */
export function joinedVerb(word: string, own: OwnVerbs): Phrase | null {
  const parts = kebab(word).split(/[-_]/);
  if (parts.length < 2 || mannerOf(kebab(word), { [kebab(word)]: 'read', ...own }) === undefined) return null;
  const skip = ADVERBS.has(parts[0] ?? '') ? 1 : 0;
  const at = verbAt(parts, skip, own);
  const verb = parts[at] ?? '';
  const manner = mannerOf(verb, own);
  const noun = at === skip ? parts.slice(skip + 1) : parts.slice(0, -1);
  return manner === undefined ? null : { verb, manner, noun: noun.join('-') };
}
