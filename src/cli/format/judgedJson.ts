import type { Decision } from '../../core/model/decision';
import type { Judged } from '../review/judged';
import type { Naming } from '../review/naming';
import { namedFinding, namedUnknown } from '../review/naming';

/** `{verdict, confirm?, needs?, because}`. */
function decisionOf(decision: Decision): object {
  const { verdict, because } = decision;
  if (verdict !== 'ask') return { verdict, because };
  const { confirm, needs } = decision;
  return { verdict, confirm, ...(needs.length === 0 ? {} : { needs }), because };
}

/** `{findings, unknowns, decision}`. */
export function judgedJson({ findings, unknowns, decision, enforced }: Judged, naming: Naming): object {
  return {
    findings: findings.map((finding) => namedFinding(finding, naming)),
    unknowns: unknowns.map((unknown) => namedUnknown(unknown, naming)),
    decision: { ...decisionOf(decision), ...(enforced ? {} : { enforced }) },
  };
}
