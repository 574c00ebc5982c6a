import type { Decision, Reason, Review } from '../core/model/decision';
import { nowhere } from '../core/model/place';
import type { HostRequest } from '../node/engineHost';
import type { StandingParts } from './engineMessages';

/** What the engine did not get to see through: it ran out of time, or it is not there. */
export type Missed = { readonly code: 'overrun' | 'unparsed'; readonly says: string };

function decision(reason: Reason, { actor, stopped }: HostRequest, standing: StandingParts | null): Decision {
  const mayAsk = actor.attended && stopped === null && (standing?.frozenUntil ?? null) === null;
  const because = [reason] as const;
  return mayAsk ? { verdict: 'ask', because, confirm: 'click', needs: [] } : { verdict: 'deny', because };
}

/** The answer in the engine's place: an unknown with everything at stake, so a question or a no, never an allow. */
export function overrunReview(request: HostRequest, missed: Missed, standing: StandingParts | null): Review {
  const reason: Reason = { rule: `holdpoint/${missed.code}`, from: 'holdpoint', unknown: 0, says: missed.says };
  return {
    findings: [],
    unknowns: [{ code: missed.code, stake: 'present', at: nowhere, says: missed.says }],
    touches: [],
    commands: [],
    decision: decision(reason, request, standing),
    enforced: standing?.enforced ?? true,
    afterwards: { session: [], carried: [], settles: [] },
    identity: [],
  };
}
