import type { Review } from '../core/model/decision';
import type { Call } from '../core/model/operation';
import { denial } from '../core/present/denial';
import { oneLine } from '../core/present/oneLine';
import { operationLine } from '../core/present/operationText';
import { askGate } from '../gate/client';
import { recordDecision } from '../gate/record/recordDecision';
import { toolFields } from '../gate/tools/toolQuestion';
import { nextHoldNumber } from '../node/counter';
import { createLocalHost } from '../node/localHost';
import type { LocalHost } from '../node/localHost';
import { sha256Of } from '../node/sha256';

export type Ruling =
  | { readonly kind: 'allow' }
  | { readonly kind: 'deny'; readonly text: string }
  /** No gate lives; a person at the client may be asked. `deed` names what the yes would be for. */
  | { readonly kind: 'ask'; readonly deed: string; readonly question: string; readonly otherwise: string };

export type AskedCall = Call & { readonly cwd: string; readonly session: string };

export type Judge = {
  readonly judge: (call: AskedCall, waitSeconds: number, signal: AbortSignal) => Promise<Ruling>;
  /** A person at the client said yes to `deed`: judged again as things are now. */
  readonly release: (call: AskedCall, deed: string) => Promise<Ruling>;
};

type Env = Readonly<Record<string, string | undefined>>;

const agent = 'mcp';

/**
 * What a yes at the client may release: a plain click, of something seen through, away from production. The client is
 * the agent's, and what it says a person said is its word.
 */
export function isForClient({ decision, findings, unknowns }: Review): boolean {
  if (decision.verdict !== 'ask' || decision.confirm !== 'click' || decision.needs.length > 0) return false;
  return (
    findings.every(({ rule, target }) => target.environment.tier !== 'production' && !rule.startsWith('guard/')) &&
    unknowns.every(({ stake }) => stake !== 'present')
  );
}

function isLetGo({ decision, enforced }: Review): boolean {
  return decision.verdict === 'allow' || !enforced;
}

/** The verdict on a call: the gate's where one lives, else by the same engine alone. */
export function createJudge(env: Env, note: (says: string) => void): Judge {
  let host: Promise<LocalHost> | null = null;
  const local = (): Promise<LocalHost> => (host ??= createLocalHost({ env, workspaces: [], languages: ['bash'] }));

  async function reviewed(call: AskedCall): Promise<{ readonly here: LocalHost; readonly review: Review }> {
    const here = await local();
    const session = here.sessions.recall(agent, call.session);
    const actor = { kind: 'agent', id: agent, session: call.session, attended: true } as const;
    return { here, review: await here.reviewLoading({ operation: call, actor, session, stopped: here.stopped() }) };
  }

  async function write(here: LocalHost, call: AskedCall, review: Review, answered: string, hold: number | null) {
    const decided = { agent, session: call.session, operation: call, review, layer: 'tool', answered, hold };
    const trouble = await recordDecision(here.folders.state, decided);
    if (trouble !== null) note(trouble);
    return trouble;
  }

  /** Written down first: what cannot be written down must not be more than ordinary work. */
  async function letGo(here: LocalHost, call: AskedCall, review: Review, how: string): Promise<Ruling> {
    const trouble = await write(here, call, review, how, null);
    if (trouble !== null && review.findings.length > 0)
      return { kind: 'deny', text: `refused by Holdpoint: ${trouble}` };
    const { session, carried, settles } = review.afterwards;
    here.sessions.remember(agent, call.session, session);
    here.carried.keep(carried);
    for (const settled of settles) here.carried.settle(settled);
    return { kind: 'allow' };
  }

  async function alone(call: AskedCall): Promise<Ruling> {
    const { here, review } = await reviewed(call);
    if (isLetGo(review)) return letGo(here, call, review, 'allow');
    const why = denial(review);
    if (review.decision.verdict === 'deny') {
      await write(here, call, review, 'deny', null);
      return { kind: 'deny', text: `denied by Holdpoint: ${why}` };
    }
    const number = await nextHoldNumber(here.folders.state);
    const hold = number.kind === 'open' ? number.value : null;
    await write(here, call, review, 'deny', hold);
    const name = hold === null ? '' : ` as HP-${hold}`;
    const help = 'open the folder in an editor with Holdpoint and call the tool again: a person is asked there';
    const otherwise = `held by Holdpoint${name}, and no editor is there to ask: ${why}\nhelp: ${help}`;
    if (!isForClient(review)) return { kind: 'deny', text: otherwise };
    const question = `Holdpoint holds this call${name}: ${why}\n${oneLine(operationLine(call), 600)}`;
    return { kind: 'ask', deed: deedOf(review), question, otherwise };
  }

  return {
    async judge(call, waitSeconds, signal) {
      const { fields, payload } = toolFields({ call, session: call.session, waitSeconds });
      const answer = await askGate(fields, payload, { env, kind: 'tool', signal });
      if (signal.aborted) return { kind: 'deny', text: 'the call was cancelled' };
      if (answer === null) return alone(call);
      return answer.exitCode === 0 ? { kind: 'allow' } : { kind: 'deny', text: answer.stderr };
    },
    async release(call, deed) {
      const { here, review } = await reviewed(call);
      if (isLetGo(review)) return letGo(here, call, review, 'allow');
      if (!isForClient(review) || deedOf(review) !== deed) {
        return { kind: 'deny', text: `denied by Holdpoint: things have changed since it was asked: ${denial(review)}` };
      }
      return letGo(here, call, review, 'client');
    },
  };
}

/** What a yes is bound to: the call, the files that it stands on, and where it lands. */
function deedOf({ identity, findings }: Review): string {
  const told = findings.map(({ rule, effect, target }) => [rule, effect, target.name, target.environment.name]);
  return sha256Of(JSON.stringify([identity, told]));
}
