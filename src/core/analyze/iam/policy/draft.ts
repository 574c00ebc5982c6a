import type { ChangeCode, Effect, Observation, Severity } from '../../../model/finding';
import { placeOfSpot, type Spot } from '../read/node';

/** A finding about to be stated. */
export type Draft = {
  readonly code: ChangeCode;
  readonly severity: Severity;
  readonly certainty: Observation['certainty'];
  readonly target: Observation['target'];
  readonly spot: Spot;
  readonly says: string;
};

type Kind = { readonly rule: string; readonly effect: Effect; readonly saferWay: string };

const LEAST = 'name the actions and resources that are needed, one by one';

const kinds: Readonly<Record<string, Kind>> = {
  IA01: { rule: 'iam/widens-rights', effect: 'grant', saferWay: LEAST },
  IA02: { rule: 'iam/grants-admin', effect: 'grant', saferWay: LEAST },
  IA03: {
    rule: 'iam/widens-trust',
    effect: 'grant',
    saferWay: 'name the one principal, and hold it with a condition on its subject, organisation or account',
  },
  IA04: { rule: 'iam/removes-guard', effect: 'unprotect', saferWay: 'leave the guard where it is' },
  IA05: {
    rule: 'iam/self-escalation',
    effect: 'grant',
    saferWay: 'name the one role or function that it is for, or leave it to a pipeline that is watched',
  },
  IA06: {
    rule: 'iam/takes-rights-away',
    effect: 'interrupt',
    saferWay: 'look at when it was used last (`aws iam get-role`), and take it away after its users',
  },
  IA07: {
    rule: 'iam/loses-key',
    effect: 'unprotect',
    saferWay: 'disable the key and wait for errors before it is deleted; leave the longest window',
  },
  NX04: {
    rule: 'iam/opens-to-everybody',
    effect: 'expose',
    saferWay: 'name the principals, or add a condition such as `aws:PrincipalOrgID` or `aws:SourceArn`',
  },
};

const LOST = 'everything that was encrypted with it, for good';

function observationOf(draft: Draft): Observation | null {
  const kind = kinds[draft.code];
  if (kind === undefined) return null;
  const gone = draft.code === 'IA07' && draft.severity === 'critical';
  return {
    rule: kind.rule,
    code: draft.code,
    effect: gone ? 'delete' : kind.effect,
    stage: 'write',
    severity: draft.severity,
    undo: gone ? 'impossible' : 'easy',
    reach: 'remote',
    target: draft.target,
    certainty: draft.certainty,
    ...(gone ? { impact: { lost: LOST, dependants: [] } } : {}),
    at: placeOfSpot(draft.spot),
    says: draft.says,
    saferWay: kind.saferWay,
    signals: [],
  };
}

const rank = { info: 0, low: 1, medium: 2, high: 3, critical: 4 };

/** Where a draft points; two of one code at one place are one finding. */
function keyOf({ code, spot }: Draft): string {
  const { written, span } = spot;
  const where =
    written.kind === 'text'
      ? `${written.path} ${written.side} ${span.start}-${span.end}`
      : JSON.stringify(written.place);
  return `${code} ${where}`;
}

function isWorse(a: Draft, b: Draft): boolean {
  if (a.severity !== b.severity) return rank[a.severity] > rank[b.severity];
  return `${a.says} ${a.target.name}` < `${b.says} ${b.target.name}`;
}

/** One observation for each code and place, the worst that was found there. */
export function observed(drafts: readonly Draft[]): readonly Observation[] {
  const worst = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = worst.get(keyOf(draft));
    if (known === undefined || isWorse(draft, known)) worst.set(keyOf(draft), draft);
  }
  return [...worst.values()].flatMap((draft) => observationOf(draft) ?? []);
}
