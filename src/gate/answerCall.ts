import { setTimeout } from 'node:timers/promises';
import type { HookAnswer } from '../core/model/agent';
import type { Review } from '../core/model/decision';
import type { Question } from '../core/model/question';
import type { Carried } from '../node/carried';
import type { Attempt, Breaker, Trip } from './breaker';
import type { Announced } from './edits/announced';
import type { Caller } from './caller';
import type { Holds, Judged } from './holds';
import { isOrdinary } from './isOrdinary';
import { judge, stoppedFor } from './judge';
import type { JudgeOptions, Outcome, Reviewed } from './judge';
import type { Passes } from './passes';
import type { Asker } from './socketServer';

export type CallOptions = JudgeOptions & {
  readonly holds: Holds;
  readonly passes: Passes;
  readonly carried: Carried;
  readonly breaker: Breaker;
  readonly announced: Announced;
  readonly denial: (review: Review) => string;
  /** Writes one line for each operation; what went wrong, or null. */
  readonly record: (
    caller: Caller,
    reviews: readonly Reviewed[],
    answered: string,
    hold: number | null,
  ) => Promise<string | null>;
  /** Into the record and Activity. */
  readonly event: (kind: string, says: string) => Promise<void>;
  /** Into Activity alone. */
  readonly note: (kind: string, says: string) => void;
};

/** One call with what it came to. */
type Call = {
  readonly caller: Caller;
  /** When it came, by `performance.now()`: judging takes its time from what the caller waits. */
  readonly came: number;
  readonly outcome: Outcome;
  readonly asker: Asker;
  readonly options: CallOptions;
};

/** Why a question cannot be put at all; null when it can. */
export function cannotAsk(review: Review, attended: boolean): string | null {
  const { decision } = review;
  if (decision.verdict !== 'ask') return null;
  if (!attended) return 'no editor is there to ask';
  if (decision.confirm === 'second-person') return 'it needs a second person, which cannot be asked for yet';
  if (decision.needs.length > 0) return 'it needs a backup first, which cannot be made yet';
  return null;
}

function keep({ caller, outcome, options: { sessions, carried, announced } }: Call): void {
  const { review } = outcome;
  const { afterwards } = review;
  announced.allowed({ ...caller, review });
  sessions.remember(caller.agent.id, caller.session, afterwards.session);
  carried.keep(afterwards.carried);
  for (const settled of afterwards.settles) carried.settle(settled);
}

/** Whose counts these are; an agent in a terminal that names no session is known by the terminal. */
function sessionOf({ agent, session, terminal }: Caller): string {
  return JSON.stringify([agent.id, session ?? terminal]);
}

function attemptOf({ outcome: { reviews, review } }: Call): Attempt {
  const texts = reviews.map(({ operation }) => {
    if (operation.kind === 'run') return 'script' in operation ? operation.script : operation.argv;
    return operation;
  });
  return { text: JSON.stringify(texts), findings: review.findings };
}

/**
 * Allowed: written down first. What cannot be written down must not be more than ordinary work.
 * What a person types and what needs no opinion is nobody's business: it is not written down at all.
 */
async function letGo(call: Call, how: string): Promise<HookAnswer> {
  const { caller, outcome, options } = call;
  const write = (): Promise<string | null> => options.record(caller, outcome.reviews, how, null);
  const ordinary = isOrdinary(outcome.review);
  if (!ordinary) {
    const trouble = await write();
    if (trouble !== null && outcome.review.findings.length > 0) {
      return caller.deny(`refused by Holdpoint: ${trouble}`);
    }
  } else if (caller.layer === 'hook') await write();
  // A terminal's line is not kept waiting for its note in the record.
  else if (caller.kind === 'agent') setImmediate(() => void write());
  // A pass that was used serves the layers below as well, and of a person's ordinary line they have nothing to fear.
  if (how !== 'pass' && (!ordinary || caller.kind === 'agent')) options.passes.allowed(outcome.bond, caller);
  keep(call);
  return caller.allow;
}

async function refuse(call: Call, why: string): Promise<HookAnswer> {
  const { caller, outcome, options } = call;
  await options.record(caller, outcome.reviews, 'deny', null);
  return caller.deny(`denied by Holdpoint: ${why}${options.denial(outcome.review)}`);
}

/** Denied without a question. What waits for a person then is a look at the session, and any answer lets it go on. */
async function breakOff(call: Call, trip: Trip): Promise<HookAnswer> {
  const { caller, outcome, options } = call;
  const { agent, cwd, foreignFolder } = caller;
  const session = sessionOf(caller);
  let { hold } = trip;
  if (hold === null) {
    const held = await options.holds.hold({
      ...outcome,
      agent,
      cwd,
      foreignFolder,
      by: caller,
      isQuiet: true,
      again: async () => (await judge(caller, options)) ?? outcome,
      onAnswered: () => {
        options.breaker.lift(session);
      },
    });
    held.leave();
    hold = held.number;
    if (hold !== null) options.breaker.heldAs(session, hold);
    await options.event('circuit-breaker', `${agent.title}: ${trip.says}`);
  }
  await options.record(caller, outcome.reviews, 'deny', hold);
  const until = hold === null ? '' : `, a person has to look at HP-${hold} first`;
  return caller.deny(`denied by Holdpoint: ${trip.says}${until}. ${options.denial(outcome.review)}`);
}

/** The row stands before the rule, which is the last. */
function withFirstTouch(question: Question): Question {
  const row = { label: 'Session', text: 'first touch of production in this session' };
  return { ...question, rows: [...question.rows.slice(0, -1), row, ...question.rows.slice(-1)] };
}

/** Holds the call until a person answered, the caller must be answered, or it is gone. */
async function holdIt(call: Call): Promise<HookAnswer> {
  const { caller, outcome, asker, options } = call;
  const { agent, cwd, foreignFolder, kind, deny } = caller;
  const denial = options.denial(outcome.review);
  const session = sessionOf(caller);
  const held = await options.holds.hold({
    ...outcome,
    agent,
    cwd,
    foreignFolder,
    by: caller,
    isPerson: kind === 'person',
    again: async (): Promise<Judged> => (await judge(caller, options)) ?? outcome,
    onAnswered: () => {
      options.breaker.lift(session);
    },
  });
  const { number } = held;
  const trouble = await options.record(caller, outcome.reviews, number === null ? 'deny' : 'ask', number);
  if (number === null) {
    const refused = await held.release;
    return deny(`refused by Holdpoint: ${refused.kind === 'denied' ? refused.says : ''}: ${denial}`);
  }
  if (trouble !== null) {
    held.leave();
    return deny(`refused by Holdpoint: ${trouble}`);
  }
  asker.onGone(held.leave);
  const stop = new AbortController();
  const wait = Math.max(0, caller.waitSeconds * 1000 - (performance.now() - call.came));
  const late = setTimeout(wait, 'late' as const, { signal: stop.signal }).catch(() => 'late' as const);
  const release = await Promise.race([held.release, late]);
  stop.abort();
  held.leave();
  if (release === 'late') return deny(`held as HP-${number}, run it again once approved: ${denial}`);
  if (release.kind === 'denied') {
    if (kind === 'agent') options.breaker.denied(session, attemptOf(call));
    return deny(`denied by Holdpoint (HP-${number}): ${release.says}. ${denial}`);
  }
  keep(call);
  return caller.allow;
}

/** The third way to a denied end, a burst of deletes; null when it goes on as decided. Persons are not counted. */
function tripOf(call: Call): Trip | null {
  const { caller, outcome, options } = call;
  if (caller.kind === 'person') return null;
  const asks = outcome.review.decision.verdict === 'ask';
  return options.breaker.look(sessionOf(caller), attemptOf(call), asks);
}

/** Said, not denied: the first change of production is asked about by policy, and the question is what stops it. */
function noteFirstTouch(call: Call): Call {
  const { caller, outcome, options } = call;
  if (caller.kind === 'person' || !options.breaker.entersProduction(sessionOf(caller), attemptOf(call))) return call;
  options.note('production', `${caller.agent.title}: first touch of production in this session`);
  return { ...call, outcome: { ...outcome, question: withFirstTouch(outcome.question) } };
}

/** The answer to what has been judged. */
export async function answerJudged(
  caller: Caller,
  outcome: Outcome,
  asker: Asker,
  options: CallOptions,
  came: number,
): Promise<HookAnswer> {
  const call: Call = { caller, came, outcome, asker, options };
  const stopped = stoppedFor(caller, options.stopped);
  if (stopped !== null) return refuse(call, `all agents are stopped (${stopped.because}). `);
  const { review, bond } = outcome;
  const { verdict } = review.decision;
  if (!review.enforced) return letGo(call, 'allow');
  if (verdict === 'deny') {
    if (caller.kind === 'agent') options.breaker.denied(sessionOf(caller), attemptOf(call));
    return refuse(call, '');
  }
  const hindrance = cannotAsk(review, options.attended());
  if (hindrance !== null) return refuse(call, `${hindrance}. `);
  if (verdict === 'ask' && options.passes.use(bond, caller)) return letGo(call, 'pass');
  const trip = tripOf(call);
  if (trip !== null) return breakOff(call, trip);
  const noted = noteFirstTouch(call);
  return verdict === 'allow' ? letGo(noted, 'allow') : holdIt(noted);
}

/** One call, from its operations to the caller's answer. */
export async function answerCall(caller: Caller, asker: Asker, options: CallOptions): Promise<HookAnswer> {
  const came = performance.now();
  const outcome = await judge(caller, options);
  return outcome === null ? caller.allow : answerJudged(caller, outcome, asker, options, came);
}
