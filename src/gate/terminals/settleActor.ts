import { userInfo } from 'node:os';
import type { Finding } from '../../core/model/finding';
import type { CallOptions } from '../answerCall';
import type { Caller } from '../caller';
import type { GateContext } from '../gateContext';
import { isOrdinary } from '../isOrdinary';
import { judge } from '../judge';
import type { Outcome } from '../judge';
import type { Bond } from '../passes';
import { ancestorsOf } from './ancestors';
import type { TerminalView } from '../protocol/terminals';
import { actorOf, mayBeTyped } from './actorOf';
import type { Wanted } from './readWanted';
import { goAhead, refusal } from './refusal';
import type { Terminals } from './terminals';

/** Seconds that a terminal waits for a person, as long as its client stays. */
const WAIT = 600;

const loginName = userInfo().username;

/** Who asks and what it comes to; `passed` when the layer above has been asked about it already. */
export type Settled = { readonly caller: Caller; readonly outcome: Outcome; readonly passed: boolean };

/** Whether aliases and functions made no difference to what was found. */
function sameFindings(one: readonly Finding[], other: readonly Finding[]): boolean {
  const words = ({ effect, target }: Finding): string =>
    JSON.stringify([effect, target.type, target.name, target.environment.tier, target.environment.name]);
  return JSON.stringify(one.map(words).sort()) === JSON.stringify(other.map(words).sort());
}

/** The line as it is written; null when the shell knew no alias or function of it. */
function withoutDefinitions(caller: Caller): Caller | null {
  const [operation] = caller.operations;
  if (operation?.kind !== 'run' || !('script' in operation) || operation.definitions === undefined) return null;
  return { ...caller, operations: [{ ...operation, definitions: '' }] };
}

/**
 * What a hook may have announced: the line as it is run here, and the line as it is written. A hook knows no alias, and
 * `ls` for `ls --color` is still the same thing as long as nothing else is found in it.
 */
async function bondsOf(caller: Caller, outcome: Outcome, options: CallOptions): Promise<readonly Bond[]> {
  const plain = options.passes.isAny() ? withoutDefinitions(caller) : null;
  const written = plain === null ? null : await judge(plain, options);
  const isSame = written !== null && sameFindings(written.review.findings, outcome.review.findings);
  return isSame ? [outcome.bond, written.bond] : [outcome.bond];
}

type Draft = { readonly caller: Caller; readonly terminal: TerminalView | null };

async function draftOf(wanted: Wanted, terminals: Terminals, context: GateContext): Promise<Draft> {
  // A terminal's own shell needs no look at the system's list of processes.
  const isOwn = wanted.layer === 'line' && terminals.of([wanted.pid]) !== null;
  const pids = isOwn ? [wanted.pid] : await ancestorsOf(wanted.pid);
  const terminal = terminals.of(pids);
  const actor = actorOf(wanted.layer, terminal, Date.now());
  const id = actor.kind === 'person' ? loginName : (actor.id ?? 'agent');
  const unknown = id === 'agent' ? 'An agent' : id;
  const title = actor.kind === 'person' ? loginName : (context.agentById(id)?.title ?? unknown);
  const caller: Caller = {
    agent: { id, title },
    kind: actor.kind,
    session: null,
    layer: wanted.layer,
    terminal: terminal?.pid ?? pids.at(-1) ?? null,
    pids,
    operations: [wanted.operation],
    cwd: wanted.cwd,
    foreignFolder: null,
    waitSeconds: WAIT,
    allow: goAhead,
    deny: refusal,
  };
  return { caller, terminal };
}

/** A line in a terminal that carries an agent's mark, where nobody sits who could have typed it. */
function notice({ layer, operation }: Wanted, terminal: TerminalView | null, { unannounced }: GateContext): void {
  const agent = terminal?.agent ?? null;
  if (agent === null || layer !== 'line' || !('script' in operation)) return;
  const began = Date.now();
  if (!mayBeTyped(terminal, began)) unannounced.acted({ agent, began, line: operation.script });
}

/** The findings that a question would be about; null when it would be about anything else. */
function askedFindings({ review: { decision, findings } }: Outcome): readonly Finding[] | null {
  if (decision.verdict !== 'ask') return null;
  const asked = decision.because.map((reason) => (reason.finding === undefined ? null : findings[reason.finding]));
  return asked.every((one) => one !== null && one !== undefined) ? asked : null;
}

/** The layer above was asked about it, or was allowed it; that is used up here. */
function isPassed(caller: Caller, outcome: Outcome, bonds: readonly Bond[], { passes, stopped }: GateContext): boolean {
  if (stopped() !== null) return false;
  const asked = askedFindings(outcome);
  return (
    bonds.some((bond) => passes.use(bond, caller)) || (asked !== null && passes.useFor(outcome.bond, asked, caller))
  );
}

/** Judges what a terminal wants: as the agent whose hook announced it, else by what is known of the terminal. */
export async function settleActor(
  wanted: Wanted,
  { terminals, context, options }: { terminals: Terminals; context: GateContext; options: CallOptions },
): Promise<Settled | null> {
  const { caller: draft, terminal } = await draftOf(wanted, terminals, context);
  const outcome = await judge(draft, options);
  if (outcome === null) return null;
  const { passes } = context;
  const bonds = await bondsOf(draft, outcome, options);
  if (isPassed(draft, outcome, bonds, context)) return { caller: draft, outcome, passed: true };
  const announced = bonds.map(passes.announced).find((bond) => bond !== null) ?? null;
  const hook = announced ?? passes.wrapped(outcome.bond);
  if (hook === null) {
    notice(wanted, terminal, context);
    return { caller: draft, outcome, passed: false };
  }
  const title = context.agentById(hook.agent)?.title ?? hook.agent;
  const caller: Caller = { ...draft, kind: 'agent', agent: { id: hook.agent, title }, session: hook.session };
  const again = (await judge(caller, options)) ?? outcome;
  // What stands around an announced line and is nothing in itself has been written down with the line.
  const passed = announced === null && isOrdinary(again.review) && context.stopped() === null;
  return { caller, outcome: again, passed };
}
