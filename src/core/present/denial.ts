import type { Review } from '../model/decision';
import type { Finding } from '../model/finding';
import { oneLine } from './oneLine';
import { wholes } from './wholes';
import { worstFirst } from './worstFirst';

function withTier(finding: Finding): string {
  const { tier } = finding.target.environment;
  return tier === 'unknown' ? finding.says : `${finding.says} (${tier})`;
}

/** What is in the way when no finding is: the unknown, else the first reason (stopped, frozen, unattended). */
function withoutFinding(review: Review): string {
  const unknown = review.unknowns.find((one) => one.stake === 'present') ?? review.unknowns.at(0);
  return unknown?.says ?? review.decision.because.at(0)?.says ?? 'this operation is not allowed';
}

/**
 * What the model reads after a no: the effect and the safer way, never the condition that would lift the rule,
 * so that it cannot talk its way around it.
 */
export function denial(review: Review): string {
  const findings = worstFirst(wholes(review.findings));
  const worst = findings.at(0);
  const what = worst === undefined ? withoutFinding(review) : withTier(worst);
  const more = findings.length > 1 ? `, and ${findings.length - 1} more` : '';
  const safer = findings.find((finding) => finding.saferWay !== undefined)?.saferWay;
  const help = safer === undefined ? '' : `\nsafer: ${oneLine(safer, 300)}`;
  return `${oneLine(`${what}${more}`, 400)}${help}`;
}
