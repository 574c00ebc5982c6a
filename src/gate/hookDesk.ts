import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Agent, HookAnswer, ToolCall } from '../core/model/agent';
import type { Review } from '../core/model/decision';
import type { Operation } from '../core/model/operation';
import { remember } from '../core/model/session';
import type { Question } from '../core/model/question';
import type { Stopped } from '../core/model/request';
import type { Carried } from '../node/carried';
import type { Sessions } from '../node/sessions';
import type { EngineClient } from './engineClient';
import type { Holds, Judged } from './holds';
import { comeBack } from './holds';
import { mergedReview } from './mergedReview';
import { bondOf } from './passes';
import type { Passes } from './passes';
import type { Asker } from './socketServer';

export type HookCall = {
  readonly agent: Agent;
  readonly surface: string;
  readonly cwd: string;
  readonly call: Extract<ToolCall, { kind: 'call' }>;
  readonly foreignFolder: string | null;
};

export type HookDeskOptions = {
  readonly engine: EngineClient;
  readonly holds: Holds;
  readonly passes: Passes;
  readonly sessions: Sessions;
  readonly carried: Carried;
  readonly stopped: () => Stopped | null;
  /** An editor is there to put a question. */
  readonly attended: () => boolean;
  readonly denial: (review: Review) => string;
  readonly questionOf: (review: Review, agent: Agent, operation: Operation) => Question;
  /** Writes one line for each operation; what went wrong, or null. */
  readonly record: (
    hook: HookCall,
    reviews: readonly Reviewed[],
    answered: string,
    hold: number | null,
  ) => Promise<string | null>;
};

export type Reviewed = { readonly operation: Operation; readonly review: Review };

type Outcome = Judged & { readonly reviews: readonly Reviewed[] };

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Everything a call would do, judged in order: a later operation stands on what the earlier ones leave behind. */
async function judge(hook: HookCall, options: HookDeskOptions): Promise<Outcome | null> {
  const { agent, call } = hook;
  const actor = { kind: 'agent', id: agent.id, session: call.session, attended: options.attended() } as const;
  let session = options.sessions.recall(agent.id, call.session);
  const reviews: Reviewed[] = [];
  const digests = new Set<string>();
  for (const operation of call.operations) {
    const { review, policyDigest } = await options.engine.review({
      operation,
      actor,
      session,
      stopped: options.stopped(),
    });
    session = remember(session, review.afterwards.session);
    digests.add(policyDigest);
    reviews.push({ operation, review });
  }
  const [first, ...others] = reviews;
  if (first === undefined) return null;
  // An operation that nothing could be said about is bound by its own text, so that it cannot ride on another's pass.
  const named = reviews.map(({ operation, review }) =>
    review.identity.length > 0 ? review : { ...review, identity: [`opaque ${sha256(JSON.stringify(operation))}`] },
  );
  const review = mergedReview(named[0] ?? first.review, named.slice(1));
  const asked = [first, ...others].find((one) => one.review.decision.verdict !== 'allow') ?? first;
  const bond = bondOf(review, {
    agent: agent.id,
    session: call.session,
    policyDigest: [...digests].sort().join(' '),
    fallback: sha256(JSON.stringify(call.operations)),
  });
  return { reviews, review, bond, question: options.questionOf(review, agent, asked.operation) };
}

/** Why a question cannot be put at all; null when it can. */
function cannotAsk(review: Review, attended: boolean): string | null {
  const { decision } = review;
  if (decision.verdict !== 'ask') return null;
  if (!attended) return 'no editor is there to ask';
  if (decision.confirm === 'second-person') return 'it needs a second person, which cannot be asked for yet';
  if (decision.needs.length > 0) return 'it needs a backup first, which cannot be made yet';
  return null;
}

function keep(hook: HookCall, { review }: Judged, { sessions, carried }: HookDeskOptions): void {
  const { afterwards } = review;
  sessions.remember(hook.agent.id, hook.call.session, afterwards.session);
  carried.keep(afterwards.carried);
  for (const folder of afterwards.settles) carried.settle(folder);
}

/** Holds the call until a person answered, the hook must answer, or it is gone. */
async function holdIt(hook: HookCall, outcome: Outcome, asker: Asker, options: HookDeskOptions): Promise<HookAnswer> {
  const { agent, surface, cwd, foreignFolder } = hook;
  const denial = options.denial(outcome.review);
  const again = async (): Promise<Judged> => (await judge(hook, options)) ?? outcome;
  const held = await options.holds.hold({ ...outcome, agent, cwd, foreignFolder, again });
  const { number } = held;
  const trouble = await options.record(hook, outcome.reviews, number === null ? 'deny' : 'ask', number);
  if (number === null) {
    const refused = await held.release;
    return agent.deny(`refused by Holdpoint: ${refused.kind === 'denied' ? refused.says : ''}: ${denial}`);
  }
  if (trouble !== null) {
    held.leave();
    return agent.deny(`refused by Holdpoint: ${trouble}`);
  }
  asker.onGone(held.leave);
  const stop = new AbortController();
  const wait = agent.waitSeconds(surface) * 1000;
  const late = setTimeout(wait, 'late' as const, { signal: stop.signal }).catch(() => 'late' as const);
  const release = await Promise.race([held.release, late]);
  stop.abort();
  held.leave();
  if (release === 'late') return comeBack(agent, number, denial);
  if (release.kind === 'denied') return agent.deny(`denied by Holdpoint (HP-${number}): ${release.says}. ${denial}`);
  keep(hook, outcome, options);
  return agent.allow;
}

/** Allowed: written down first. What cannot be written down must not be more than ordinary work. */
async function letGo(hook: HookCall, outcome: Outcome, how: string, options: HookDeskOptions): Promise<HookAnswer> {
  const trouble = await options.record(hook, outcome.reviews, how, null);
  if (trouble !== null && outcome.review.findings.length > 0) {
    return hook.agent.deny(`refused by Holdpoint: ${trouble}`);
  }
  keep(hook, outcome, options);
  return hook.agent.allow;
}

async function refuse(hook: HookCall, outcome: Outcome, why: string, options: HookDeskOptions): Promise<HookAnswer> {
  await options.record(hook, outcome.reviews, 'deny', null);
  return hook.agent.deny(`denied by Holdpoint: ${why}${options.denial(outcome.review)}`);
}

/** One tool call, from its operations to the agent's answer. */
export async function answerHook(hook: HookCall, asker: Asker, options: HookDeskOptions): Promise<HookAnswer> {
  const outcome = await judge(hook, options);
  if (outcome === null) return hook.agent.allow;
  const stopped = options.stopped();
  if (stopped !== null) return refuse(hook, outcome, `all agents are stopped (${stopped.because}). `, options);
  const { review, bond } = outcome;
  const { verdict } = review.decision;
  if (verdict === 'allow') return letGo(hook, outcome, 'allow', options);
  if (!review.enforced) return letGo(hook, outcome, 'allow', options);
  if (verdict === 'deny') return refuse(hook, outcome, '', options);
  const hindrance = cannotAsk(review, options.attended());
  if (hindrance !== null) return refuse(hook, outcome, `${hindrance}. `, options);
  if (options.passes.use(bond, 'hook')) return letGo(hook, outcome, 'pass', options);
  return holdIt(hook, outcome, asker, options);
}
