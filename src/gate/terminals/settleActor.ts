import { userInfo } from 'node:os';
import type { Finding } from '../../core/model/finding';
import type { CallOptions } from '../answerCall';
import type { Caller } from '../caller';
import type { GateContext } from '../gateContext';
import { judge } from '../judge';
import type { Outcome } from '../judge';
import type { Bond } from '../passes';
import { ancestorsOf } from './ancestors';
import { actorOf } from './actorOf';
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
  const plain = withoutDefinitions(caller);
  const written = plain === null ? null : await judge(plain, options);
  const isSame = written !== null && sameFindings(written.review.findings, outcome.review.findings);
  return isSame ? [outcome.bond, written.bond] : [outcome.bond];
}

async function draftOf(wanted: Wanted, terminals: Terminals, context: GateContext): Promise<Caller> {
  const pids = await ancestorsOf(wanted.pid);
  const actor = actorOf(wanted.layer, terminals.of(pids), Date.now());
  const id = actor.kind === 'person' ? loginName : (actor.id ?? 'agent');
  const unknown = id === 'agent' ? 'An agent' : id;
  const title = actor.kind === 'person' ? loginName : (context.agentById(id)?.title ?? unknown);
  return {
    agent: { id, title },
    kind: actor.kind,
    session: null,
    layer: wanted.layer,
    pids,
    operations: [wanted.operation],
    cwd: wanted.cwd,
    foreignFolder: null,
    waitSeconds: WAIT,
    allow: goAhead,
    deny: refusal,
  };
}

/**
 * Judges what a terminal wants: as the agent whose hook announced it, else by what is known of the terminal. What the
 * layer above was allowed is used up here.
 */
export async function settleActor(
  wanted: Wanted,
  { terminals, context, options }: { terminals: Terminals; context: GateContext; options: CallOptions },
): Promise<Settled | null> {
  const draft = await draftOf(wanted, terminals, context);
  const outcome = await judge(draft, options);
  if (outcome === null) return null;
  const bonds = await bondsOf(draft, outcome, options);
  const isStopped = context.stopped() !== null;
  if (!isStopped && bonds.some((bond) => context.passes.use(bond, draft))) {
    return { caller: draft, outcome, passed: true };
  }
  const announced = bonds.map((bond) => context.passes.announced(bond)).find((bond) => bond !== null) ?? null;
  if (announced === null) return { caller: draft, outcome, passed: false };
  const { agent: id, session } = announced;
  const title = context.agentById(id)?.title ?? id;
  const caller: Caller = { ...draft, kind: 'agent', agent: { id, title }, session };
  return { caller, outcome: (await judge(caller, options)) ?? outcome, passed: false };
}
