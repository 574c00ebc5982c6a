import type { Decision, Reason } from '../model/decision';
import type { Environment } from '../model/environment';
import { folderOf } from '../model/filePath';
import type { Finding, Touch, Unknown } from '../model/finding';
import type { Actor } from '../model/operation';
import type { PolicySet } from '../model/policy';
import type { Stopped } from '../model/request';
import type { Circumstances, OperationFacts, Subject } from './condition';
import { freezeRulings } from './freezeRulings';
import { protectRulings } from './protectRulings';
import { ruleRulings } from './ruleRulings';
import { budgetRulings } from './budgetRulings';
import { combined, type Ruling } from './ruling';

export type DecisionInput = {
  readonly policies: PolicySet;
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  readonly touches: readonly Touch[];
  readonly actor: Actor;
  readonly operation: OperationFacts;
  /**
   * Where the operation as a whole would land, for what was not seen through; the findings' own when left out. Called
   * when a rule asks for it, for telling it costs as much as all the rest.
   */
  readonly environments?: () => readonly Environment[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly stopped: Stopped | null;
};

function own(rule: string, says: string): Ruling {
  return { then: 'deny', confirm: 'click', needs: [], reason: { rule, from: 'holdpoint', says } };
}

function standing(input: DecisionInput): readonly Ruling[] {
  const { stopped, policies, findings, unknowns } = input;
  const matters = findings.length > 0 || unknowns.some((unknown) => unknown.stake === 'present');
  const broken = matters ? policies.broken : [];
  return [
    ...(stopped === null ? [] : [own('holdpoint/stopped', `all agents are stopped: ${stopped.because}`)]),
    ...broken.map(({ file }) => own('holdpoint/policy-broken', `the policy \`${file}\` cannot be read`)),
  ];
}

/** Relative globs start at the open folders and at the folder of each workspace policy; at the worst, right here. */
function foldersOf({ operation, policies }: DecisionInput): readonly string[] {
  const homes = policies.policies
    .filter((policy) => policy.from === 'workspace')
    .map((policy) => folderOf(folderOf(policy.file)));
  const folders = [...new Set([...operation.workspaces, ...homes])];
  return folders.length > 0 ? folders : [operation.cwd];
}

function subjectsOf({ findings, unknowns, touches }: DecisionInput): readonly Subject[] {
  return [
    ...findings.map((finding, index) => ({ kind: 'finding', finding, index }) as const),
    ...unknowns.map((unknown, index) => ({ kind: 'unknown', unknown, index }) as const),
    ...touches.map((touch) => ({ kind: 'touch', touch }) as const),
    { kind: 'operation' },
  ];
}

/** Nobody there to ask means no. */
function answerable(decision: Decision, attended: boolean): Decision {
  if (decision.verdict !== 'ask' || attended) return decision;
  const reason: Reason = {
    rule: 'holdpoint/unattended',
    from: 'holdpoint',
    says: 'a person has to decide and none is there',
  };
  return { verdict: 'deny', because: [reason, ...decision.because] };
}

/** False only when `observe` was chosen and nothing stricter beside it: decide the same, enforce nothing. */
export function isEnforced({ policies }: PolicySet): boolean {
  const presets = policies.filter((policy) => policy.from === 'preset');
  return presets.length === 0 || presets.some((policy) => policy.enforce);
}

function once<T>(find: () => readonly T[]): () => readonly T[] {
  let found: readonly T[] | null = null;
  return () => (found ??= find());
}

/** A person has been asked about this very plan and said yes to it; what nobody may do is not lifted by that. */
function isAnswered({ then, reason }: Ruling, findings: readonly Finding[]): boolean {
  return then === 'ask' && reason.finding !== undefined && findings[reason.finding]?.plan?.approved === true;
}

/**
 * The verdict of all policies on all that was found. The strictest rule wins, everything adds up, and order is
 * meaningless. Pure: the time and the kill switch are part of the input.
 */
export function decide(input: DecisionInput): Decision {
  const { policies, findings, touches, actor, now } = input;
  const operation = { ...input.operation, workspaces: foldersOf(input) };
  const environments = once(
    input.environments ?? ((): readonly Environment[] => findings.map(({ target }) => target.environment)),
  );
  const circumstances: Circumstances = { actor, operation, environments, now };
  const rules = ruleRulings(policies.policies, subjectsOf(input), circumstances);
  const rulings = [
    ...standing(input),
    ...rules.rulings.filter((ruling) => !isAnswered(ruling, findings)),
    ...protectRulings(policies.policies, touches, operation.workspaces),
    ...freezeRulings(policies.policies, findings, now),
    ...budgetRulings(policies.policies, findings),
  ];
  return answerable(combined(rulings, findings, rules.silenced), actor.attended);
}
