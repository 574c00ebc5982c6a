import type { Command } from '../model/command';
import type { Finding, Unknown } from '../model/finding';
import { placeOf, type Place } from '../model/place';
import { planKey, type AppliedPlan, type Plan } from '../model/plan';
import { openPlan } from '../plan/openPlan';
import { planSummary, plannedObservations } from '../plan/plannedObservations';
import { plannedSettings } from './plannedSettings';
import type { Scope } from './scope';
import { located } from './scope';

/** What is known of the plans that one command carries out. */
export type Planned = {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  /** The plan that was read, for the finding of the apply itself; null when none was. */
  readonly seen: Seen | null;
};

type Seen = {
  readonly digest: string;
  /** What is carried out is this file, and not something elsewhere that it speaks of. */
  readonly isBound: boolean;
  /** `1 to replace`. */
  readonly summary: string;
};

type Opened = { readonly plan: Plan; readonly digest: string };

const nothingPlanned: Planned = { findings: [], unknowns: [], seen: null };

function unread(at: Place, code: Unknown['code'], says: string): Planned {
  return { ...nothingPlanned, unknowns: [{ code, stake: 'present', at, says }] };
}

/** A described change set with this name, among the files that stand in the folder. */
function describedIn(scope: Scope, stack: string, name: string, folder: string): Opened | null {
  for (const { path } of scope.ports.neighbours(`${folder}/${name}.json`)) {
    const file = scope.ports.bytes(path);
    const plan = file === null ? null : openPlan(file.bytes);
    const isIt = plan?.changeSet === name || plan?.changeSet?.includes(`:changeSet/${name}/`) === true;
    if (file !== null && plan !== null && isIt && (stack === '' || plan.stack === stack)) {
      return { plan, digest: file.digest };
    }
  }
  return null;
}

/**
 * The plan at a path. What an earlier command of the same line may have written is not what stands there now, and nobody
 * can have seen it.
 */
function opened(scope: Scope, applied: AppliedPlan, at: Place): Opened | Planned {
  if (applied.kind === 'change-set') {
    const { stack, name, folder } = applied;
    return (folder === null ? null : describedIn(scope, stack, name, folder)) ?? nothingPlanned;
  }
  const { path } = applied;
  if (path === null) return unread(at, 'dynamic', 'which plan is applied is not known before it runs');
  if (!scope.isAsFound) return unread(at, 'dynamic', 'the plan may be made by the same line, so nobody has seen it');
  const file = scope.ports.bytes(path);
  if (file === null) {
    const size = scope.ports.isMissing(path) ? '' : ', or is larger than the 64 MiB that are looked at';
    return unread(at, 'unreadable', `the plan \`${path}\` cannot be read${size}`);
  }
  const plan = openPlan(file.bytes);
  if (plan === null) return unread(at, 'unreadable', `\`${path}\` is not a plan that can be read`);
  return { plan, digest: file.digest };
}

/** Approved where a person said yes to this content in this environment. */
function fromPlan(scope: Scope, finding: Finding, { digest, isBound }: Seen): Finding {
  const approved = isBound && scope.approvedPlans.includes(planKey(digest, finding.target.environment));
  return { ...finding, plan: { digest, approved } };
}

const MOST_NAMES = 3;

/** What the plan leaves open: what it says itself, and actions that no word here stands for. */
function gapsOf(plan: Plan, at: Place): readonly Unknown[] {
  const strange = plan.changes.flatMap(({ action, address }) => (action === 'unknown' ? [`\`${address}\``] : []));
  const more = strange.length - MOST_NAMES;
  const names = `${strange.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  const gaps = [...plan.gaps, ...(strange.length === 0 ? [] : [`what happens to ${names} is not told`])];
  const told = (says: string, stake: Unknown['stake']): Unknown => ({
    code: 'unreadable',
    stake,
    at,
    says: `of the plan, ${says}`,
  });
  return [
    ...gaps.map((says) => told(says, 'present')),
    ...(plan.untoldNew ?? []).map((says) => told(says, 'possible')),
  ];
}

function plannedBy(scope: Scope, command: Command, applied: AppliedPlan): Planned {
  const at = placeOf(scope.text, command.span);
  const told = opened(scope, applied, at);
  if (!('plan' in told)) return told;
  const { plan, digest } = told;
  const settings = plannedSettings(plan, at);
  const seen = { digest, isBound: applied.kind === 'file', summary: planSummary(plan) };
  return {
    findings: located(scope, command, [...plannedObservations(plan, at), ...settings.observations]).map((one) =>
      fromPlan(scope, one, seen),
    ),
    unknowns: [...gapsOf(plan, at), ...settings.unknowns],
    seen,
  };
}

/** What the plans that a command carries out would do. */
export function plannedFindings(scope: Scope, command: Command, applies: readonly AppliedPlan[]): Planned {
  const parts = applies.map((applied) => plannedBy(scope, command, applied));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
    seen: parts.find(({ seen }) => seen !== null)?.seen ?? null,
  };
}

/** The finding of the apply itself, with what its plan amounts to. */
export function withSummary(scope: Scope, finding: Finding, { seen }: Planned): Finding {
  if (seen === null || !finding.rule.endsWith('/apply-plan')) return finding;
  return fromPlan(scope, { ...finding, says: `${finding.says}: ${seen.summary}` }, seen);
}

function bare(name: string): string {
  return name.replace(/\[[^\]]*\]/g, '');
}

/**
 * What was written before, and the plan that carries it out: where the plan was read, what the files only let expect to
 * go is left to it, and it is told who wrote that.
 */
export function joined(planned: Planned, carried: readonly Finding[]): readonly Finding[] {
  if (planned.seen === null) return [...planned.findings, ...carried];
  const authors = new Map(carried.map((finding) => [bare(finding.target.name), finding.author]));
  const own = planned.findings.map((finding) => {
    const author = authors.get(bare(finding.target.name));
    return author === undefined ? finding : { ...finding, author };
  });
  return [...own, ...carried.filter(({ effect }) => effect !== 'delete' && effect !== 'replace')];
}
