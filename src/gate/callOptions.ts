import type { CallOptions } from './answerCall';
import type { EngineClient } from './engineClient';
import type { GateContext } from './gateContext';

/** What answering a call needs of the gate. */
export function callOptions(context: GateContext, engine: EngineClient): CallOptions {
  const { journal } = context;
  return {
    ...context,
    engine,
    questionOf: (review, asker, operation) => context.questionOf(review, asker, operation, context.workspaces()),
    record: (...decided) => {
      context.seen(decided[1].map((one) => one.review));
      return journal.decisions(...decided);
    },
    event: journal.event,
    note: journal.note,
  };
}
