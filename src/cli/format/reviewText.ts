import type { Review } from '../../core/model/decision';
import type { Finding } from '../../core/model/finding';
import { environmentRow, impactRows } from '../../core/present/findingRows';
import type { Row } from '../../core/present/findingRows';
import { oneLine } from '../../core/present/oneLine';
import { wholes } from '../../core/present/wholes';
import { worstFirst } from '../../core/present/worstFirst';

/** Characters of one value that are shown. */
const LONGEST = 400;

/** Wide enough for `production` and for what stands before a sentence: `critical`, `unknown`, `because`. */
const LABEL = 10;

function factLine({ label, text }: Row): string {
  return `    ${label.toLowerCase().padEnd(LABEL)} ${oneLine(text, LONGEST)}`;
}

function sentence(label: string, text: string): string {
  return `  ${label.padEnd(LABEL)}   ${oneLine(text, LONGEST)}`;
}

function findingLines(finding: Finding): readonly string[] {
  const { severity, says, saferWay, rule, reach, target } = finding;
  const facts = [
    // Where a thing of this machine stands is no question.
    ...(reach === 'local' && target.environment.tier === 'unknown' ? [] : environmentRow(finding)),
    ...impactRows(finding),
    ...(saferWay === undefined ? [] : [{ label: 'Safer', text: saferWay }]),
    { label: 'Rule', text: rule },
  ];
  return [sentence(severity, says), ...facts.map(factLine)];
}

/** A review for a person at a terminal: the verdict, then what was found, worst first, then why. */
export function reviewText(review: Review): string {
  const { decision, enforced } = review;
  const confirm = decision.verdict === 'ask' ? ` (${decision.confirm})` : '';
  const unknowns = review.unknowns.filter((unknown) => unknown.stake !== 'none');
  const lines = [
    `${decision.verdict}${confirm}${enforced ? '' : ' (observed, not enforced)'}`,
    ...worstFirst(wholes(review.findings)).flatMap(findingLines),
    ...unknowns.map((unknown) => sentence('unknown', unknown.says)),
    // Several findings may fall under one rule.
    ...new Set(decision.because.map((reason) => sentence('because', `${reason.says} [${reason.rule}]`))),
  ];
  return `${lines.join('\n')}\n`;
}
