import type { Decision, Reason, Review } from '../../core/model/decision';
import type { Finding, Unknown } from '../../core/model/finding';
import { isNonEmpty } from '../../core/model/nonEmpty';
import type { Actor, FileChange } from '../../core/model/operation';
import { decide, isEnforced } from '../../core/policy/decide';
import { strictnessOf } from '../../core/policy/ruling';
import type { LocalHost } from '../../node/localHost';
import { gitBranch } from '../../node/surroundings/gitBranch';

/** What a set of changes would do, and what the policies say to that. */
export type Judged = {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  readonly decision: Decision;
  /** False under `observe`. */
  readonly enforced: boolean;
};

export const nothingJudged: Judged = {
  findings: [],
  unknowns: [],
  decision: { verdict: 'allow', because: [] },
  enforced: true,
};

/**
 * Nobody asks here, a person reads: what has to be asked about stays an `ask` that says which yes is wanted, rather
 * than the deny that a pipeline would meet.
 */
const reviewer: Actor = { kind: 'pipeline', id: 'review', session: null, attended: true };

function sameReason(one: Reason, other: Reason): boolean {
  return one.rule === other.rule && one.finding === other.finding && one.unknown === other.unknown;
}

/** The stricter of two decisions on the same findings, with the reasons of both, the stricter one's first. */
function stricter(one: Decision, other: Decision): Decision {
  const [first, second] = strictnessOf(one) >= strictnessOf(other) ? [one, other] : [other, one];
  // Reasons of an allow explain what was silenced; they are no reasons of anything stricter.
  if (second.verdict === 'allow' || first.verdict === 'allow') return first;
  const more = second.because.filter((reason) => !first.because.some((known) => sameReason(known, reason)));
  const because = [...first.because, ...more] as const;
  if (first.verdict === 'deny' || second.verdict === 'deny') return { verdict: 'deny', because };
  return { ...first, because, needs: [...new Set([...first.needs, ...second.needs])] };
}

type Facts = Pick<Review, 'findings' | 'unknowns' | 'touches'>;

/** What the policies would say to whoever applies it: writing a change passes, applying it is asked about. */
function atApply(host: LocalHost, { findings, unknowns, touches }: Facts, folder: string): Decision {
  return decide({
    policies: host.policiesFor(folder).set,
    findings: findings.map((finding) => ({ ...finding, stage: 'act' })),
    unknowns,
    touches,
    actor: reviewer,
    operation: {
      kind: 'change',
      programs: [],
      tool: null,
      cwd: folder,
      branch: gitBranch(folder),
      workspaces: [folder],
    },
    now: Date.now(),
    stopped: null,
  });
}

/**
 * Judges a set of changes: what holding the write itself would hold, and what applying it would be asked about, the
 * stricter of the two. `folder` is the workspace that the host was made for, `missed` what was not even read. The kill
 * switch is left out: it stops acts, not readers.
 */
export async function judge(
  host: LocalHost,
  files: readonly FileChange[],
  folder: string,
  missed: readonly Unknown[] = [],
): Promise<Judged> {
  if (!isNonEmpty(files)) return nothingJudged;
  const operation = { kind: 'change', files, cause: 'range' } as const;
  const review = await host.reviewLoading({ operation, actor: reviewer, session: [], stopped: null });
  const { findings, enforced, touches } = review;
  const unknowns = [...review.unknowns, ...missed];
  const decision = stricter(review.decision, atApply(host, { findings, unknowns, touches }, folder));
  return { findings, unknowns, decision, enforced };
}

/** Judges what is known of a set of changes without reading them. */
export function judgeStated(host: LocalHost, findings: readonly Finding[], folder: string): Judged {
  if (findings.length === 0) return nothingJudged;
  const decision = atApply(host, { findings, unknowns: [], touches: [] }, folder);
  return { findings, unknowns: [], decision, enforced: isEnforced(host.policiesFor(folder).set) };
}

function shifted(decision: Decision, findings: number, unknowns: number): Decision {
  const shift = (reason: Reason): Reason => ({
    ...reason,
    ...(reason.finding === undefined ? {} : { finding: reason.finding + findings }),
    ...(reason.unknown === undefined ? {} : { unknown: reason.unknown + unknowns }),
  });
  if (decision.verdict === 'allow') return { ...decision, because: decision.because.map(shift) };
  const [first, ...rest] = decision.because;
  return { ...decision, because: [shift(first), ...rest.map(shift)] };
}

/** Parts of one set, judged apart, as one. */
export function judgedTogether(one: Judged, other: Judged): Judged {
  return {
    findings: [...one.findings, ...other.findings],
    unknowns: [...one.unknowns, ...other.unknowns],
    decision: stricter(one.decision, shifted(other.decision, one.findings.length, one.unknowns.length)),
    enforced: one.enforced && other.enforced,
  };
}
