import type { Review } from '../core/model/decision';
import { denial } from '../core/present/denial';
import { oneLine } from '../core/present/oneLine';
import { operationLine } from '../core/present/operationText';
import { askGate } from '../gate/client';
import { toolFields } from '../gate/tools/toolQuestion';
import { sha256Of } from '../node/sha256';
import { createLocalReviews } from './localReviews';
import type { AskedCall, LocalReviews } from './localReviews';

/** What a call may do, with nobody left to ask. */
export type Settled = { readonly kind: 'allow' } | { readonly kind: 'deny'; readonly text: string };

export type Ruling =
  | Settled
  /** No gate lives; a person at the client may be asked. `deed` names what the yes would be for. */
  | { readonly kind: 'ask'; readonly deed: string; readonly question: string; readonly otherwise: string };

export type Judge = {
  readonly judge: (call: AskedCall, waitSeconds: number, signal: AbortSignal) => Promise<Ruling>;
  /** A person at the client said yes to `deed`: judged again as things are now. */
  readonly release: (call: AskedCall, deed: string) => Promise<Settled>;
};

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What a yes at the client may release: a plain click, of something seen through, away from production. The client is
 * the agent's, and what it says a person said is its word.
 */
export function isForClient({ decision, findings, unknowns }: Review): boolean {
  if (decision.verdict !== 'ask' || decision.confirm !== 'click' || decision.needs.length > 0) return false;
  return (
    findings.every(({ rule, target }) => target.environment.tier !== 'production' && !rule.startsWith('guard/')) &&
    unknowns.every(({ stake }) => stake !== 'present')
  );
}

function isLetGo({ decision, enforced }: Review): boolean {
  return decision.verdict === 'allow' || !enforced;
}

/** What a yes is bound to: the call, the files that it stands on, and where it lands. */
function deedOf({ identity, findings }: Review): string {
  const told = findings.map(({ rule, effect, target }) => [rule, effect, target.name, target.environment.name]);
  return sha256Of(JSON.stringify([identity, told]));
}

/** Written down first: what cannot be written down must not be more than ordinary work. */
async function letGo(reviews: LocalReviews, call: AskedCall, review: Review, how: string): Promise<Settled> {
  const trouble = await reviews.write(call, review, how, null);
  if (trouble !== null && review.findings.length > 0) return { kind: 'deny', text: `refused by Holdpoint: ${trouble}` };
  await reviews.remember(call, review);
  return { kind: 'allow' };
}

/** Where no gate lives. */
async function judgedAlone(reviews: LocalReviews, call: AskedCall): Promise<Ruling> {
  const review = await reviews.review(call);
  if (isLetGo(review)) return letGo(reviews, call, review, 'allow');
  const why = denial(review);
  if (review.decision.verdict === 'deny') {
    await reviews.write(call, review, 'deny', null);
    return { kind: 'deny', text: `denied by Holdpoint: ${why}` };
  }
  const hold = await reviews.number();
  await reviews.write(call, review, 'deny', hold);
  const name = hold === null ? '' : ` as HP-${hold}`;
  const help = 'open the folder in an editor with Holdpoint and call the tool again: a person is asked there';
  const otherwise = `held by Holdpoint${name}, and no editor is there to ask: ${why}\nhelp: ${help}`;
  if (!isForClient(review)) return { kind: 'deny', text: otherwise };
  const question = `Holdpoint holds this call${name}: ${why}\n${oneLine(operationLine(call), 600)}`;
  return { kind: 'ask', deed: deedOf(review), question, otherwise };
}

/** The verdict on a call: the gate's where one lives, else by the same engine alone. */
export function createJudge(env: Env, note: (says: string) => void): Judge {
  const reviews = createLocalReviews(env, note);
  return {
    async judge(call, waitSeconds, signal) {
      const { fields, payload } = toolFields({ call, session: call.session, waitSeconds });
      const answer = await askGate(fields, payload, { env, kind: 'tool', signal });
      if (signal.aborted) return { kind: 'deny', text: 'the call was cancelled' };
      if (answer === null) return judgedAlone(reviews, call);
      return answer.exitCode === 0 ? { kind: 'allow' } : { kind: 'deny', text: answer.stderr };
    },
    async release(call, deed) {
      const review = await reviews.review(call);
      if (isLetGo(review)) return letGo(reviews, call, review, 'allow');
      if (!isForClient(review) || deedOf(review) !== deed) {
        return { kind: 'deny', text: `denied by Holdpoint: things have changed since it was asked: ${denial(review)}` };
      }
      return letGo(reviews, call, review, 'client');
    },
  };
}
