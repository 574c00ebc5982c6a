import type { Decision } from '../../core/model/decision';
import type { Row } from '../../core/present/findingRows';

const words = { allow: 'passes', ask: 'is asked about', deny: 'is denied' } as const;

/** The rule that an apply of this finding would meet; no row when it would pass. `finding` is its index. */
export function ruleRow(
  { verdict, because }: Decision,
  finding: number,
  policyName: (file: string) => string,
): readonly Row[] {
  const reason = because.find((one) => one.finding === finding);
  if (reason === undefined || verdict === 'allow') return [];
  const at = reason.policyAt;
  const where = at?.file === undefined ? '' : ` (${policyName(at.file)}:${at.start.line + 1})`;
  return [{ label: 'Rule', text: `${reason.rule}${where}; an agent's apply ${words[verdict]}` }];
}
