import type { GateContext } from '../gateContext';
import type { Questions } from '../hookQuestions';
import { isOfWindow } from '../windowId';
import { readGreeting } from './readWanted';
import { goAhead } from './refusal';
import type { Shells } from './shells';

/** A shell's line gate is in place: noted by the window that its terminal names, and answered at once. */
export function createHelloQuestions(context: GateContext, shells: Shells): Questions {
  return (question, asker) => {
    const { window, ...shell } = readGreeting(question);
    const named = window === null ? undefined : context.gates().find((gate) => isOfWindow(gate.id, window));
    if (named === undefined || named.id === context.id) {
      asker.answer(goAhead);
      if (shell.pid > 1) shells.add(shell);
    } else asker.redirect(named.socket);
    return Promise.resolve();
  };
}
