import { createCarried } from '../node/carried';
import { nextHoldNumber } from '../node/counter';
import { createSessions } from '../node/sessions';
import { readStopped } from '../node/stopped';
import { createApprovedPlans } from './approvedPlans';
import { createBreaker } from './breaker';
import { createAnnounced } from './edits/announced';
import type { GateContext } from './gateContext';
import type { GateOptions } from './gateOptions';
import { Holds } from './holds';
import { createJournal } from './journal';
import { noticeActs } from './noticeActs';
import { createPasses } from './passes';
import type { openRecord } from './record/openRecord';

export const now = (): number => Date.now();
/** Milliseconds that never jump. */
export const monotonic = (): number => performance.now();

/** What of the context only the gate itself knows. */
type Known = Pick<GateContext, 'id' | 'engine' | 'workspaces' | 'attended' | 'gates' | 'seen' | 'trouble'>;

/** Makes what the parts of one gate share. */
export function createGateContext(
  options: GateOptions,
  record: ReturnType<typeof openRecord>,
  known: Known,
): GateContext {
  const { state } = options.folders;
  const passes = createPasses(monotonic);
  const approvedPlans = createApprovedPlans();
  const journal = createJournal(record, { send: options.send, now });
  const holds = new Holds({
    nextNumber: () => nextHoldNumber(state),
    send: options.send,
    monotonic,
    now,
    onAnswer: async (hold, answer, bond, used) => {
      if (answer === 'allow') {
        passes.grant(bond, used);
        approvedPlans.approve(bond);
      }
      await journal.answered(hold, answer);
    },
  });
  const sessions = createSessions(state, known.trouble);
  sessions.prune(now());
  return {
    ...options,
    ...known,
    holds,
    passes,
    approvedPlans,
    announced: createAnnounced(monotonic),
    unannounced: noticeActs(options, now),
    breaker: createBreaker(monotonic),
    journal,
    sessions,
    carried: createCarried(state, known.trouble),
    stopped: () => readStopped(state),
    monotonic,
  };
}
