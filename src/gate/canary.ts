import type { Agent, HookAnswer } from '../core/model/agent';
import type { Review } from '../core/model/decision';
import type { Operation } from '../core/model/operation';

/**
 * A call that `holdpoint doctor` puts to a hook to see that it answers. It is judged as any other, and neither recorded
 * nor asked about. INVARIANT: the mark never makes a call pass that would not: `harm` is always a deny, and `harmless`
 * starts a program that does nothing.
 */
export type Canary = { readonly kind: 'harm' | 'harmless'; /** 32 hex digits. */ readonly nonce: string };

const mark = 'holdpoint-canary';
const digits = 32;

/** What the canary says it wants to run. Nobody runs it. */
export function canaryScript({ kind, nonce }: Canary): string {
  return `${kind === 'harm' ? 'rm -rf /' : 'true'} # ${mark} ${nonce}`;
}

/** The canary that a call is, to the letter; null for every other. */
export function canaryOf(operations: readonly Operation[]): Canary | null {
  const [operation, ...others] = operations;
  if (operation?.kind !== 'run' || others.length > 0 || !('script' in operation)) return null;
  const nonce = operation.script.slice(-digits);
  if (!/^[0-9a-f]{32}$/.test(nonce)) return null;
  const kinds = ['harm', 'harmless'] as const;
  const kind = kinds.find((one) => canaryScript({ kind: one, nonce }) === operation.script);
  return kind === undefined ? null : { kind, nonce };
}

/** `MARK NONCE VERDICT enforced|observed`, so that the asker sees who answered and what was judged. */
function verdictLine({ nonce }: Canary, review: Review | null): string {
  const judged = review === null ? 'nothing' : review.decision.verdict;
  return `${mark} ${nonce} ${judged} ${review?.enforced === false ? 'observed' : 'enforced'}`;
}

/** The answer to a canary: harm is denied whatever the policy says, and the harmless one as it was judged. */
export function canaryAnswer(
  canary: Canary,
  { allow, deny }: Pick<Agent, 'allow' | 'deny'>,
  review: Review | null,
): HookAnswer {
  const passes = review === null || !review.enforced || review.decision.verdict === 'allow';
  return canary.kind === 'harmless' && passes ? allow : deny(verdictLine(canary, review));
}

/** What a judge said of the canary, where an answer carries it: an installation of before says no such thing. */
export function canaryVerdict(
  text: string,
  nonce: string,
): { readonly judged: string; readonly enforced: boolean } | null {
  const at = text.indexOf(`${mark} ${nonce} `);
  if (at < 0) return null;
  const [judged = '', how = ''] = text.slice(at + mark.length + nonce.length + 2).split(/[^a-z]/, 2);
  return { judged, enforced: how === 'enforced' };
}
