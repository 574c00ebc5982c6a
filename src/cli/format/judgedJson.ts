import type { Decision } from '../../core/model/decision';
import type { Place } from '../../core/model/place';
import type { Judged } from '../review/judged';

/** `{verdict, confirm?, needs?, because}`. */
function decisionOf(decision: Decision): object {
  const { verdict, because } = decision;
  if (verdict !== 'ask') return { verdict, because };
  const { confirm, needs } = decision;
  return { verdict, confirm, ...(needs.length === 0 ? {} : { needs }), because };
}

function placed<T extends { readonly at: Place }>(one: T, named: (path: string) => string): T {
  const { file } = one.at;
  return file === undefined ? one : { ...one, at: { ...one.at, file: named(file) } };
}

/** `{findings, unknowns, decision}`; `named` gives the name that a file of a place goes by. */
export function judgedJson(
  { findings, unknowns, decision, enforced }: Judged,
  named: (path: string) => string,
): object {
  return {
    findings: findings.map((finding) => placed(finding, named)),
    unknowns: unknowns.map((unknown) => placed(unknown, named)),
    decision: { ...decisionOf(decision), ...(enforced ? {} : { enforced }) },
  };
}
