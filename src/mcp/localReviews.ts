import type { Review } from '../core/model/decision';
import type { Call } from '../core/model/operation';
import { recordDecision } from '../gate/record/recordDecision';
import { nextHoldNumber } from '../node/counter';
import { createLocalHost } from '../node/localHost';
import type { LocalHost } from '../node/localHost';

export type AskedCall = Call & { readonly cwd: string; readonly session: string };

/** The engine without a gate: it reviews calls, and writes down what became of them. */
export type LocalReviews = {
  readonly review: (call: AskedCall) => Promise<Review>;
  /** The number that the next held call is known by; null where it cannot be counted. */
  readonly number: () => Promise<number | null>;
  /** What went wrong, or null. */
  readonly write: (call: AskedCall, review: Review, answered: string, hold: number | null) => Promise<string | null>;
  /** What the engine has to know later, once the call goes on. */
  readonly remember: (call: AskedCall, review: Review) => Promise<void>;
};

const agent = 'mcp';

export function createLocalReviews(
  env: Readonly<Record<string, string | undefined>>,
  note: (says: string) => void,
): LocalReviews {
  let host: Promise<LocalHost> | null = null;
  const local = (): Promise<LocalHost> => (host ??= createLocalHost({ env, workspaces: [], languages: ['bash'] }));

  return {
    async review(call) {
      const here = await local();
      const session = here.sessions.recall(agent, call.session);
      const actor = { kind: 'agent', id: agent, session: call.session, attended: true } as const;
      return here.reviewLoading({ operation: call, actor, session, stopped: here.stopped() });
    },
    async number() {
      const number = await nextHoldNumber((await local()).folders.state);
      return number.kind === 'open' ? number.value : null;
    },
    async write(call, review, answered, hold) {
      const decided = { agent, session: call.session, operation: call, review, layer: 'tool', answered, hold };
      const trouble = await recordDecision((await local()).folders.state, decided);
      if (trouble !== null) note(trouble);
      return trouble;
    },
    async remember(call, { afterwards }) {
      const here = await local();
      here.sessions.remember(agent, call.session, afterwards.session);
      here.carried.keep(afterwards.carried);
      for (const settled of afterwards.settles) here.carried.settle(settled);
    },
  };
}
