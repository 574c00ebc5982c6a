import type { Desk } from '../desk';
import type { GateContext } from '../gateContext';
import type { Questions } from '../hookQuestions';
import { createHelloQuestions } from './helloQuestions';
import { readLaunchQuestion, readLineQuestion } from './readWanted';
import { createShells } from './shells';
import { createTerminalDesk } from './terminalDesk';
import { createTerminals } from './terminals';
import { createWantedQuestions } from './wantedQuestions';

/** The gate's side of terminals: questions of shells and launchers, and what the editor tells of its terminals. */
export function createTerminalParts(context: GateContext): {
  readonly questions: readonly (readonly [kind: string, Questions])[];
  readonly desk: Desk;
} {
  const terminals = createTerminals();
  const shells = createShells((list) => {
    context.send({ kind: 'shells', shells: list });
  });
  return {
    questions: [
      ['line', createWantedQuestions(context, terminals, readLineQuestion)],
      ['launch', createWantedQuestions(context, terminals, readLaunchQuestion)],
      ['hello', createHelloQuestions(context, shells)],
    ],
    desk: createTerminalDesk(context, terminals, shells),
  };
}
