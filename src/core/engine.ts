import type { Afterwards, Decision, Review } from './model/decision';
import type { Environment } from './model/environment';
import type { Operation, RunArgv } from './model/operation';
import { nowhere } from './model/place';
import type { Ports } from './model/ports';
import type { ReviewRequest } from './model/request';
import type { Gathered } from './engine/gathered';
import { nothingGathered } from './engine/gathered';
import { reviewCall } from './engine/reviewCall';
import { reviewChange } from './engine/reviewChange';
import { withoutMarks } from './engine/withoutMarks';
import { withPipelines } from './engine/withPipelines';
import { reviewRun } from './engine/reviewRun';
import { environmentsHere, scopeOf } from './engine/scope';
import type { Scope } from './engine/scope';
import { reviewPlan } from './engine/reviewPlan';
import { seenPorts } from './engine/seen';
import { slashedPaths } from './engine/slashedPaths';
import type { SeenPorts } from './engine/seen';
import { decide, isEnforced } from './policy/decide';

/** A plan file in the place of an operation. `path` and `cwd` are absolute. */
export type PlanRequest = Omit<ReviewRequest, 'operation'> & {
  readonly path: string;
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string>>;
};

/** `summary` is `2 to create, 1 to replace`; null when the file is no plan. */
export type PlanReview = Review & { readonly summary: string | null };

export type Engine = {
  readonly review: (request: ReviewRequest) => Review;
  /** What carrying out a plan would do, and what the policies say to that. */
  readonly plan: (request: PlanRequest) => PlanReview;
};

function told(scope: Scope, { operation }: ReviewRequest): Gathered {
  switch (operation.kind) {
    case 'run':
      return reviewRun(scope, operation);
    case 'change':
      return reviewChange(scope, operation.files);
    case 'call':
      return reviewCall(scope, operation);
  }
}

/** What a pipeline gains is said of an edit by a tool as of one by a shell or a server. */
function gather(scope: Scope, request: ReviewRequest): Gathered {
  return withPipelines(scope, told(scope, request));
}

function targets(facts: Gathered): readonly Environment[] {
  return facts.findings.map((finding) => finding.target.environment);
}

/** The operation without who asked in which shell: a line, and the agent's call that it comes from, are the same text. */
function textOf(operation: Operation): unknown {
  if (operation.kind === 'change') return operation;
  if (operation.kind === 'call') return [operation.server, operation.tool, operation.input];
  if (!('script' in operation)) return [operation.argv, operation.cwd];
  return [operation.script, operation.cwd, operation.definitions ?? ''];
}

/**
 * What was not seen through is bound to its very text, for its commands alone do not say what would run. A program that
 * no rule knows is named by its words.
 */
function wholeText(scope: Scope, { operation }: ReviewRequest, facts: Gathered): readonly string[] {
  const isSeen = facts.unknowns.every(({ code, stake }) => stake === 'none' || code === 'unknown-program');
  if (isSeen && facts.identity.length > 0) return [];
  return [`text ${scope.ports.digest(JSON.stringify(textOf(operation)))}`];
}

/** A fault of our own while reading is something not seen through, with everything at stake. */
function faulted(error: unknown): Gathered {
  const says = `holdpoint failed while reading this: ${error instanceof Error ? error.message : 'unknown fault'}`;
  return { ...nothingGathered, unknowns: [{ code: 'unparsed', stake: 'present', at: nowhere, says }] };
}

function gathered(scope: Scope, request: ReviewRequest): Gathered {
  try {
    return withoutMarks(gather(scope, request));
  } catch (error) {
    return faulted(error);
  }
}

function decided(scope: Scope, request: ReviewRequest, facts: Gathered): Decision {
  const { operation, policies, actor, stopped } = request;
  try {
    return decide({
      policies,
      findings: facts.findings,
      unknowns: facts.unknowns,
      touches: facts.touches,
      ...(facts.unknowns.length === 0 ? {} : { environments: () => [...environmentsHere(scope), ...targets(facts)] }),
      actor,
      operation: {
        kind: operation.kind,
        programs: [...new Set(facts.commands.map(({ program }) => program))],
        tool: operation.kind === 'call' ? `${operation.server}/${operation.tool}` : null,
        cwd: scope.cwd,
        branch: scope.ports.surroundings(scope.cwd, scope.variables).branch,
        workspaces: scope.ports.surroundings(scope.cwd, scope.variables).workspaces,
      },
      now: scope.ports.now(),
      stopped,
    });
  } catch (error) {
    const says = `holdpoint failed while deciding: ${error instanceof Error ? error.message : 'unknown fault'}`;
    return { verdict: 'deny', because: [{ rule: 'holdpoint/fault', from: 'holdpoint', says }] };
  }
}

function answer(scope: Scope, request: ReviewRequest, facts: Gathered, seen: SeenPorts): Review {
  const { session, carried, settles } = facts;
  const afterwards: Afterwards = { session, carried, settles };
  return {
    findings: facts.findings,
    unknowns: facts.unknowns,
    touches: facts.touches,
    commands: facts.commands,
    decision: decided(scope, request, facts),
    // The kill switch is no opinion of a policy: `observe` does not lift it.
    enforced: isEnforced(request.policies) || request.stopped !== null,
    afterwards,
    identity: [...facts.identity, ...wholeText(scope, request, facts), ...seen.files()],
  };
}

/** A program that would be started where the plan is; only its folder and variables count. */
function applying({ cwd, variables }: PlanRequest): RunArgv {
  return { kind: 'run', argv: ['apply'], cwd, session: null, variables };
}

/**
 * The one entry point: an operation and what surrounds it in, findings, unknowns and a decision out. Pure but for its
 * ports, never throws, and the same for the gate, the command line and the tests.
 */
export function createEngine(ports: Ports): Engine {
  return {
    review: (asked) => {
      const request = { ...asked, operation: slashedPaths(asked.operation) };
      const seen = seenPorts(ports);
      const scope = scopeOf(request, seen);
      return answer(scope, request, gathered(scope, request), seen);
    },
    plan: (planned) => {
      const seen = seenPorts(ports);
      const request: ReviewRequest = { ...planned, operation: applying(planned) };
      const scope = scopeOf(request, seen);
      try {
        const { facts, summary } = reviewPlan(scope, planned.path);
        return { ...answer(scope, request, facts, seen), summary };
      } catch (error) {
        return { ...answer(scope, request, faulted(error), seen), summary: null };
      }
    },
  };
}
