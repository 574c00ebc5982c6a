import { confirms } from '../core/model/decision';
import type { Decision, Reason, Review } from '../core/model/decision';
import { isNonEmpty } from '../core/model/nonEmpty';

function strictness(decision: Decision): number {
  switch (decision.verdict) {
    case 'allow':
      return 0;
    case 'ask':
      return 1 + confirms.indexOf(decision.confirm);
    case 'deny':
      return 1 + confirms.length;
  }
}

function shifted(reasons: readonly Reason[], findings: number, unknowns: number): readonly Reason[] {
  return reasons.map((reason) => ({
    ...reason,
    ...(reason.finding === undefined ? {} : { finding: reason.finding + findings }),
    ...(reason.unknown === undefined ? {} : { unknown: reason.unknown + unknowns }),
  }));
}

/** The stricter verdict; reasons of both, the stricter one's first; what is needed by either is needed. */
function stricter(one: Decision, other: Decision): Decision {
  const [hard, soft] = strictness(other) > strictness(one) ? [other, one] : [one, other];
  if (hard.verdict === 'allow') return { verdict: 'allow', because: [...hard.because, ...soft.because] };
  const because = [...hard.because, ...(soft.verdict === 'allow' ? [] : soft.because)];
  if (!isNonEmpty(because)) return hard;
  if (hard.verdict === 'deny') return { verdict: 'deny', because };
  const needs = [...new Set([...hard.needs, ...(soft.verdict === 'ask' ? soft.needs : [])])];
  return { ...hard, because, needs };
}

function joined(one: Review, other: Review): Review {
  const because = shifted(other.decision.because, one.findings.length, one.unknowns.length);
  const moved: Decision =
    other.decision.verdict === 'allow'
      ? { verdict: 'allow', because }
      : isNonEmpty(because)
        ? { ...other.decision, because }
        : other.decision;
  return {
    findings: [...one.findings, ...other.findings],
    unknowns: [...one.unknowns, ...other.unknowns],
    touches: [...one.touches, ...other.touches],
    commands: [...one.commands, ...other.commands],
    decision: stricter(one.decision, moved),
    enforced: one.enforced || other.enforced,
    afterwards: {
      session: [...one.afterwards.session, ...other.afterwards.session],
      carried: [...one.afterwards.carried, ...other.afterwards.carried],
      settles: [...one.afterwards.settles, ...other.afterwards.settles],
    },
    identity: [...one.identity, ...other.identity],
  };
}

/** One review of all operations of a call: findings add up, the strictest decision wins, enforced if any part is. */
export function mergedReview(first: Review, others: readonly Review[]): Review {
  return others.reduce(joined, first);
}
