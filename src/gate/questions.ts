import type { GateContext } from './gateContext';
import { createHookQuestions } from './hookQuestions';
import type { Questions } from './hookQuestions';
import { createToolQuestions } from './tools/toolQuestions';

/** Whoever answers, by the kind of a question on the socket. */
export function createQuestions(
  context: GateContext,
  ofTerminals: readonly (readonly [kind: string, Questions])[],
): ReadonlyMap<string, Questions> {
  return new Map([['hook', createHookQuestions(context)], ['tool', createToolQuestions(context)], ...ofTerminals]);
}
