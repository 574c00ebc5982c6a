import type { Draft } from '../policy/draft';
import type { Holder } from '../policy/holder';
import { includes } from '../policy/pattern';
import type { Statement } from '../policy/policy';

/** Whether a statement lets somebody change the key's policy, which is what it takes to look after a key. */
function administers({ effect, actions, conditions }: Statement): boolean {
  if (effect === 'deny' || conditions.length > 0) return false;
  const named = actions.terms.some(({ text }) => includes(text, 'kms:putkeypolicy'));
  return actions.not ? !named : named || actions.terms.some(({ text }) => text.startsWith('${'));
}

function isAccount({ principals }: Statement): boolean {
  return principals !== null && !principals.not && principals.terms.some(({ text }) => /:root$|^\*$/.test(text));
}

/** A key whose policy, as it is `now`, leaves nobody who may change it cannot be had back but through the vendor. */
export function lostAdmins(old: Holder, now: Holder | undefined): readonly Draft[] {
  if (old.kind !== 'key' || now === undefined || now.policy.unseen.length > 0) return [];
  const was = old.policy.statements.filter(administers);
  const is = now.policy.statements.filter(administers);
  const [first] = was.some(isAccount) ? was.filter(isAccount) : was;
  if (first === undefined || (is.length > 0 && (is.some(isAccount) || !was.some(isAccount)))) return [];
  const { name } = now.target;
  const says =
    is.length === 0
      ? `Leaves nobody who may change the policy of ${name}`
      : `Takes the account itself off the policy of ${name}: whoever else is named may be deleted`;
  const severity = is.length === 0 ? 'critical' : 'high';
  return [{ code: 'IA07', severity, certainty: 'expected', target: now.target, spot: first.spot, says }];
}
