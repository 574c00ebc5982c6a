import type { PlanTool } from '../model/plan';
import { openPlan } from '../plan/openPlan';
import type { Gathered } from './gathered';
import { nothingGathered } from './gathered';
import { plannedFindings } from './plannedFindings';
import type { Scope } from './scope';
import { standIn } from './standIn';

const programs: Readonly<Record<PlanTool, string>> = {
  terraform: 'terraform',
  pulumi: 'pulumi',
  cloudformation: 'aws',
};

export type PlanGathered = { readonly facts: Gathered; readonly summary: string | null };

/** What carrying out the plan in a file would do. Absolute path; `summary` is null when it is no plan. */
export function reviewPlan(scope: Scope, path: string): PlanGathered {
  const file = scope.ports.bytes(path);
  const tool = file === null ? null : openPlan(file.bytes)?.tool;
  const command = standIn(programs[tool ?? 'terraform'], scope.cwd);
  const { findings, unknowns, seen } = plannedFindings(scope, command, [{ kind: 'file', path }]);
  return { facts: { ...nothingGathered, findings, unknowns }, summary: seen?.summary ?? null };
}
