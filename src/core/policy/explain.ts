import type { Decision, Reason } from '../model/decision';

type Shown = {
  readonly findings: readonly { readonly says: string }[];
  readonly unknowns: readonly { readonly says: string }[];
};

function whereOf(reason: Reason): string {
  const at = reason.policyAt;
  return at?.file === undefined ? '' : ` (${at.file}:${at.start.line + 1})`;
}

function aboutOf(reason: Reason, shown: Shown): string {
  const finding = reason.finding === undefined ? undefined : shown.findings[reason.finding];
  const unknown = reason.unknown === undefined ? undefined : shown.unknowns[reason.unknown];
  const about = (finding ?? unknown)?.says;
  return about === undefined ? '' : `${about}: `;
}

/** The reasons of a decision, strictest first, one line each: `Deletes stack x: an outage [rule (file:line)]`. */
export function explain(decision: Decision, shown: Shown): readonly string[] {
  return decision.because.map((reason) => `${aboutOf(reason, shown)}${reason.says} [${reason.rule}${whereOf(reason)}]`);
}
