import type { Review } from '../../core/model/decision';
import type { Finding } from '../../core/model/finding';
import { oneLine } from '../../core/present/oneLine';
import { outageText } from '../../core/present/outageText';
import { worstFirst } from '../../core/present/worstFirst';

function row(label: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`    ${label.padEnd(9)}${oneLine(text, 400)}`];
}

function findingLines(finding: Finding): readonly string[] {
  const { environment } = finding.target;
  const because = environment.evidence.length > 0 ? `because ${environment.evidence.join('; ')}` : '';
  const { impact } = finding;
  return [
    `  ${finding.severity.padEnd(9)}${oneLine(finding.says, 400)}`,
    ...row(environment.tier, because),
    ...row('lost', impact?.lost),
    ...row('outage', impact?.outage === undefined ? undefined : outageText(impact.outage)),
    ...row('depends', impact?.dependants.join(', ')),
    ...row('safer', finding.saferWay),
    ...row('rule', finding.rule),
  ];
}

/** A review for a person at a terminal: the verdict, then what was found, worst first, then why. */
export function reviewText(review: Review): string {
  const { decision, enforced } = review;
  const confirm = decision.verdict === 'ask' ? ` (${decision.confirm})` : '';
  const unknowns = review.unknowns.filter((unknown) => unknown.stake !== 'none');
  const lines = [
    `${decision.verdict}${confirm}${enforced ? '' : ' (observed, not enforced)'}`,
    ...worstFirst(review.findings).flatMap(findingLines),
    ...unknowns.map((unknown) => `  unknown  ${oneLine(unknown.says, 400)}`),
    ...decision.because.map((reason) => `  because  ${oneLine(`${reason.says} [${reason.rule}]`, 400)}`),
  ];
  return `${lines.join('\n')}\n`;
}
