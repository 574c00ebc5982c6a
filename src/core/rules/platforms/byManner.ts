import { ownField } from '../../model/ownField';
import { thirdPerson } from '../shared/thirdPerson';
import type { Deed } from '../shared/toolPack';
import { singular } from '../shared/singular';
import { lossOf, type Loss } from './losses';
import type { Manner } from './manners';
import { changed, deployed, dropped, granted, issued, made, secretTold, stopped, unguarded } from './said';
import type { VendorCall, VendorGrammar } from './vendor';

/** Verbs that are no words, as a sentence begins. */
const SPOKEN: Readonly<Record<string, string>> = {
  ...{ rm: 'Removes', del: 'Deletes', mv: 'Moves', cp: 'Copies', mb: 'Makes', up: 'Deploys', rmdir: 'Removes' },
  ...{ exec: 'Runs', call: 'Calls', buy: 'Buys', undeploy: 'Takes down', ack: 'Acknowledges', nuke: 'Wipes' },
};

function spoken(verb: string): string {
  const own = ownField(SPOKEN, verb);
  return own ?? thirdPerson(verb.split(/[-_]/)[0] ?? verb);
}

/** Who may get at what: making one of these, or adding to them, gives somebody a right. */
const RIGHTS =
  /^(?:member|collaborator|access|permission|role-assignment|role-binding|ssh-key|sshkey|deploy-key|(?:api-|access-?|service-|auth-|personal-access-|deploy-|team-)?token|(?:service-)?api-key|apikey|access-key|service-account-key|grant|share|acl|privilege|trusted-ip|allowlist|invite|invitation|admin)$/;

/** What gives rights where it stands below these: a user of an account is not one of an application. */
const BELOW_ACCOUNTS = /^(?:iam|account)\b/;
const RIGHTS_OF_ACCOUNTS = /^(?:user|policy|rule|permissions-group|group-member)$/;

function givesRights(thing: string, { noun }: VendorCall): boolean {
  return RIGHTS.test(thing) || (BELOW_ACCOUNTS.test(noun) && RIGHTS_OF_ACCOUNTS.test(thing));
}

/** What somebody else has as soon as it is let go. */
const ADDRESS = /(?:^|-)(?:ip|eip|address|number)$/;

/** Things whose own text is a secret. */
const SECRET =
  /^(?:secret|secret-version|password|(?:[\w-]+-)?credential|kubeconfig|connection-string|connection-uri|(?:api-|access-|auth-)?token|access-key|api-key|private-key|secret-key)$/;
const TELLS: ReadonlySet<string> = new Set([
  'get',
  'show',
  'view',
  'print',
  'display',
  'reveal',
  'cat',
  'access',
  'read',
]);

/** Whether it is a copy of data, or holds some. */
function holdsData({ undo, severity }: Loss): boolean {
  return undo === 'impossible' && severity !== 'low';
}

type Case = { readonly call: VendorCall; readonly thing: string; readonly loss: Loss; readonly says: string };

function overwrites({ loss, says }: Case): Deed {
  const undo = loss.undo === 'easy' ? 'costly' : 'impossible';
  return { rule: 'replace', effect: 'replace', severity: 'high', undo, type: '', says };
}

const byManner: Readonly<Record<Manner, (one: Case) => Deed | null>> = {
  read: ({ call, thing }) =>
    SECRET.test(thing) && TELLS.has(call.verb) ? secretTold(thing.replaceAll('-', ' '))(call) : null,
  delete: ({ loss, says }) => ({ rule: 'delete', effect: 'delete', type: '', ...loss, says }),
  detach: ({ says }) => dropped(says, { type: '' }),
  interrupt: ({ says }) => stopped(says),
  reset: (one) => (holdsData(one.loss) || one.loss.undo === 'unknown' ? overwrites(one) : stopped(one.says)),
  replace: overwrites,
  restore: (one) =>
    one.loss.undo === 'unknown' || one.loss.severity === 'medium' ? changed(one.says) : overwrites(one),
  rotate: overwrites,
  create: ({ call, thing, says }) => (givesRights(thing, call) ? granted(says) : made(says)),
  grant: ({ says }) => granted(says),
  update: ({ call, thing, loss, says }) => {
    if (call.verb === 'release' && ADDRESS.test(thing))
      return { rule: 'delete', effect: 'delete', type: '', ...loss, says };
    if (givesRights(thing, call) && !['deploy', 'send'].includes(call.verb)) return granted(says);
    return ['deploy', 'redeploy', 'promote', 'rollback', 'up'].includes(call.verb)
      ? deployed(says)
      : changed(says, { undo: 'unknown' });
  },
  transfer: ({ says }) => granted(says, { undo: 'costly' }),
  publish: ({ says }) => issued(says, { undo: 'costly' }),
  unprotect: ({ says }) => unguarded(says),
};

/** The last word in front of the verb, as one thing: `droplet`. */
export function thingOf({ noun }: VendorCall): string {
  return singular(noun.split(' ').at(-1) ?? '');
}

/** What a verb does to whatever stands in front of it; `null` for one that only looks. */
export function deedByManner(call: VendorCall, vendor: VendorGrammar): Deed | null {
  if (call.manner === null) return null;
  const thing = thingOf(call);
  const before = call.noun.split(' ').slice(0, -1);
  const noun = [...before, thing].join(' ').replaceAll(/[-_]/g, ' ').trim();
  const says = [spoken(call.verb), vendor.title, noun].filter((part) => part !== '').join(' ');
  return byManner[call.manner]({ call, thing, loss: lossOf(call.noun, vendor.losses ?? {}), says });
}
