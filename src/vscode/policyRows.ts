import type { Standing } from '../gate/protocol';

/** The rows of the Policy view; `line` is 0-based. */
export type PolicyRow =
  | { readonly kind: 'policy'; readonly file: string; readonly from: string; readonly rules: readonly PolicyRow[] }
  | {
      readonly kind: 'rule';
      readonly file: string;
      readonly id: string;
      readonly then: string;
      readonly because: string;
      readonly line: number;
    }
  | { readonly kind: 'problem'; readonly file: string; readonly says: string; readonly line: number }
  | { readonly kind: 'loosened'; readonly file: string; readonly says: readonly string[] };

/** What is wrong or waits for a click first, then the rules in force under the file they come from. */
export function policyRows(standing: Standing | null): readonly PolicyRow[] {
  if (standing === null) return [];
  const problems = standing.problems.flatMap(({ file, problems: found }) =>
    found.map(({ says, at }): PolicyRow => ({ kind: 'problem', file, says, line: at.start.line })),
  );
  const loosened = standing.loosened.map(({ file, says }): PolicyRow => ({ kind: 'loosened', file, says }));
  const policies = standing.policies.map(({ file, from, rules }): PolicyRow => ({
    kind: 'policy',
    file,
    from,
    rules: rules.map((rule): PolicyRow => ({ kind: 'rule', file, ...rule })),
  }));
  return [...problems, ...loosened, ...policies];
}
