import type { Decision } from '../../core/model/decision';
import type { Severity } from '../../core/model/finding';
import { severities } from '../../core/model/finding';
import type { FindingRow, Report } from '../review/report';

/** `1 file`, `2 files`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** `2 critical, 1 medium`, worst first. */
function bySeverity(rows: readonly FindingRow[]): string {
  const count = (severity: Severity): number => rows.filter(({ finding }) => finding.severity === severity).length;
  return severities
    .toReversed()
    .flatMap((severity) => (count(severity) === 0 ? [] : [`${count(severity)} ${severity}`]))
    .join(', ');
}

const yes = {
  click: 'a person has to say yes',
  'type-name': 'a person has to type the name of the target',
  'second-person': 'two people have to say yes',
} as const;

/** What the policies say, as the end of a sentence about applying it. */
export function decisionWords(decision: Decision, enforced: boolean): string {
  const observed = enforced ? '' : ' (observed, not enforced)';
  switch (decision.verdict) {
    case 'allow':
      return 'no policy holds it';
    case 'ask':
      return `held: ${yes[decision.confirm]}${observed}`;
    case 'deny':
      return `denied${observed}`;
  }
}

/** How much was looked at. */
export function extentWords({ changed, infrastructure }: Report): string {
  if (changed === 0) return 'nothing differs';
  return `${counted(changed, 'file')} changed, ${infrastructure} of them infrastructure`;
}

/** All in one sentence, without a stop: `3 findings (1 critical, 2 medium), 1 not seen through; held: …`. */
export function summaryWords(report: Report): string {
  const { findings, unknowns, decision, enforced } = report;
  const unseen = unknowns.length === 0 ? '' : `${unknowns.length} not seen through`;
  if (findings.length === 0 && unseen === '') {
    if (report.changed === 0) return 'Nothing differs, so there is nothing to apply';
    if (decision.verdict !== 'allow') return `Nothing found, but ${decisionWords(decision, enforced)}`;
    return 'Nothing found that applying this would replace, delete, open or interrupt';
  }
  const found = findings.length === 0 ? [] : [`${counted(findings.length, 'finding')} (${bySeverity(findings)})`];
  return `${[...found, ...(unseen === '' ? [] : [unseen])].join(', ')}; ${decisionWords(decision, enforced)}`;
}
