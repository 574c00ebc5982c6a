import type { HookAnswer } from '../../core/model/agent';
import { answerJudged } from '../answerCall';
import { callOptions } from '../callOptions';
import type { GateContext } from '../gateContext';
import type { Questions } from '../hookQuestions';
import { routeTo } from '../routeTo';
import type { Asker } from '../socketServer';
import type { WireQuestion } from '../wire';
import type { Wanted } from './readWanted';
import { goAhead, refusal } from './refusal';
import { settleActor } from './settleActor';
import type { Terminals } from './terminals';

/** Questions of shells and launchers: sent on to another window's gate, or judged here. */
export function createWantedQuestions(
  context: GateContext,
  terminals: Terminals,
  read: (question: WireQuestion) => Wanted | null,
): Questions {
  async function judged(wanted: Wanted, asker: Asker, foreignFolder: string | null): Promise<HookAnswer> {
    const engine = context.engine();
    if (engine === null) return refusal('refused by Holdpoint: the gate is not ready');
    const options = callOptions(context, engine);
    const came = performance.now();
    const settled = await settleActor(wanted, { terminals, context, options });
    if (settled === null || settled.passed) return goAhead;
    return answerJudged({ ...settled.caller, foreignFolder }, settled.outcome, asker, options, came);
  }

  async function answer(question: WireQuestion, asker: Asker): Promise<void> {
    const wanted = read(question);
    if (wanted === null) {
      asker.answer(refusal('refused by Holdpoint: the question names no program'));
      return;
    }
    const { window, cwd, layer, operation, pid } = wanted;
    const route = routeTo(context.gates(), { window, paths: [cwd] });
    if (route !== null && route.gate.id !== context.id) {
      asker.redirect(route.gate.socket);
      return;
    }
    const line = layer === 'line' && 'script' in operation ? operation.script : null;
    if (line !== null) context.send({ kind: 'line-asked', pid, line, answered: false });
    const answered = await judged(wanted, asker, route?.foreign === true ? cwd : null);
    if (line !== null) context.send({ kind: 'line-asked', pid, line, answered: true });
    asker.answer(answered);
  }

  return async (question, asker) => {
    try {
      await answer(question, asker);
    } catch (error) {
      const says = `holdpoint failed: ${error instanceof Error ? error.message : 'unknown fault'}`;
      context.trouble(says);
      asker.answer(refusal(says));
    }
  };
}
