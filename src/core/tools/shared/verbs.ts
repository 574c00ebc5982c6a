import { ownField } from '../../model/ownField';
import type { Effect, Severity, Undo } from '../../model/finding';

/** What a verb in a tool's name says of the tool. */
export type VerbMeaning = {
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  /** A sentence begins with it. */
  readonly says: string;
};

type Row = readonly [verbs: string, effect: Effect, severity: Severity, undo: Undo, says: string | null];

const rows: readonly Row[] = [
  ['delete remove destroy erase wipe drop truncate purge nuke flush expunge unlink', 'delete', 'high', 'unknown', null],
  ['empty clear unset prune uninstall deprovision terminate decommission', 'delete', 'high', 'unknown', null],
  ['cleanup teardown deregister', 'delete', 'high', 'unknown', null],
  ['del rm rmdir', 'delete', 'high', 'unknown', 'Deletes'],
  ['trash', 'delete', 'medium', 'easy', 'Throws away'],
  [
    'reset overwrite replace recreate reinstall restore reinitialize rebuild reimage format',
    'replace',
    'high',
    'unknown',
    null,
  ],
  ['stop restart reboot pause suspend drain cancel kill abort disconnect detach', 'interrupt', 'medium', 'easy', null],
  ['rollback revert failover evict cordon undeploy', 'interrupt', 'medium', 'easy', null],
  ['shutdown', 'interrupt', 'high', 'easy', 'Shuts down'],
  ['powercycle', 'interrupt', 'medium', 'easy', 'Power-cycles'],
  ['poweroff turnoff switchoff takedown halt hibernate deallocate', 'interrupt', 'high', 'easy', null],
  ['revoke rotate expire invalidate', 'interrupt', 'medium', 'costly', null],
  ['grant authorize impersonate assume elevate', 'grant', 'high', 'easy', null],
  ['invite', 'grant', 'medium', 'easy', null],
  ['share expose unhide', 'expose', 'high', 'easy', null],
  ['disable unprotect unlock deactivate bypass disarm', 'unprotect', 'medium', 'easy', null],
  ['send reply forward email notify tweet broadcast dm sms submit', 'send-out', 'medium', 'impossible', null],
  ['transfer refund pay payout charge withdraw purchase buy checkout donate', 'send-out', 'high', 'impossible', null],
  ['publish unpublish release', 'publish', 'high', 'impossible', null],
  ['execute exec eval evaluate invoke', 'execute', 'high', 'unknown', null],
  ['update edit modify set patch put write change rename move merge apply deploy', 'update', 'low', 'unknown', null],
  [
    'migrate scale configure enable assign unassign close resolve import sync install',
    'update',
    'low',
    'unknown',
    null,
  ],
  [
    'upgrade append insert upsert commit push archive label tag approve reject toggle',
    'update',
    'low',
    'unknown',
    null,
  ],
  [
    'attach associate link bind mount connect mark pin accept confirm schedule request trigger initiate begin mute silence snooze',
    'update',
    'low',
    'unknown',
    null,
  ],
  [
    'create add make new draft generate provision register upload clone copy start open post',
    'create',
    'low',
    'easy',
    null,
  ],
];

/** Verbs of two words, which stand in `deedVerbs` as one. */
export const pairVerbs: ReadonlySet<string> = new Set([
  ...['power off', 'turn off', 'switch off', 'shut down', 'power cycle', 'take down', 'tear down'],
  ...['clean up', 'roll back', 'fail over', 'port forward'],
]);

const APART: Readonly<Record<string, string>> = {
  poweroff: 'Powers off',
  turnoff: 'Turns off',
  switchoff: 'Switches off',
  takedown: 'Takes down',
  teardown: 'Tears down',
  cleanup: 'Cleans up',
  rollback: 'Rolls back',
  failover: 'Fails over',
  checkout: 'Checks out',
  reply: 'Replies',
  empty: 'Empties',
  notify: 'Notifies',
  pay: 'Pays',
  copy: 'Copies',
  apply: 'Applies',
  modify: 'Modifies',
  put: 'Puts',
  new: 'Makes',
  dm: 'Messages',
  sms: 'Messages',
};

function thirdPerson(verb: string): string {
  const third = ownField(APART, verb) ?? `${verb}${/(?:s|sh|ch|x)$/.test(verb) ? 'es' : 's'}`;
  return `${third.charAt(0).toUpperCase()}${third.slice(1)}`;
}

/** Verbs that do something. */
export const deedVerbs: ReadonlyMap<string, VerbMeaning> = new Map(
  rows.flatMap(([verbs, effect, severity, undo, says]) =>
    verbs.split(' ').map((verb) => [verb, { effect, severity, undo, says: says ?? thirdPerson(verb) }] as const),
  ),
);

/** Verbs that only look. */
export const readVerbs: ReadonlySet<string> = new Set(
  (
    'get list ls read search find fetch show view describe count lookup check inspect status validate verify lint ' +
    'preview plan diff compare explain analyze analyse summarize tail head logs help ping whoami download export ' +
    'retrieve query browse load peek preflight suggest recommend detect calculate compute convert translate think ' +
    'portforward wait watch monitor test ask resolve info stat tree grep glob has is can estimate simulate render'
  ).split(' '),
);
