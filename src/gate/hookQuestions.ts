import { createHash } from 'node:crypto';
import type { HookAnswer } from '../core/model/agent';
import { noteSighting } from '../node/lastSeen';
import { callOptions } from './callOptions';
import { canaryOf } from './canary';
import type { GateContext } from './gateContext';
import { answerCanary, answerHook } from './hookDesk';
import type { HookCall } from './hookDesk';
import { placesOf, readHook, refusedBare } from './readHook';
import type { HookQuestion } from './readHook';
import { createRepeats } from './repeats';
import { routeTo } from './routeTo';
import type { Asker } from './socketServer';
import type { WireQuestion } from './wire';

/** Answers questions of one kind; never rejects. */
export type Questions = (question: WireQuestion, asker: Asker) => Promise<void>;

/** The questions of agents' hooks: read in the agent's dialect, sent on to another window's gate, or answered here. */
export function createHookQuestions(context: GateContext): Questions {
  const { id, agentById, journal, trouble } = context;
  const repeats = createRepeats<HookAnswer>(context.monotonic);

  function answer(hook: HookCall, asker: Asker): Promise<HookAnswer> {
    const engine = context.engine();
    if (engine === null) return Promise.resolve(hook.agent.deny('refused by Holdpoint: the gate is not ready'));
    const { agent, surface, call } = hook;
    const canary = canaryOf(call.operations);
    if (canary !== null) return answerCanary(hook, canary, callOptions(context, engine));
    const { since } = context.stopped() ?? {};
    const same = JSON.stringify([agent.id, surface, call.session, call.tool, call.cwd, call.operations, since]);
    const key = createHash('sha256').update(same).digest('hex');
    const session = JSON.stringify([agent.id, call.session]);
    const answered = context.unannounced.called(agent.id, call.operations);
    return repeats(session, key, () => answerHook(hook, asker, callOptions(context, engine))).finally(() => {
      // What waited for a person is done now, and not when it was asked.
      noteSighting(context.folders.state, 'hook', agent.id, surface);
      answered();
    });
  }

  /** A canary is no sign of an agent's life. */
  function noteSeen({ agent, surface, call }: Extract<HookQuestion, { kind: 'hook' }>): void {
    if (call.kind === 'call' && canaryOf(call.operations) !== null) return;
    noteSighting(context.folders.state, 'hook', agent.id, surface);
  }

  return async (question, asker) => {
    let deny = refusedBare;
    try {
      const read = readHook(question, agentById);
      if (read.kind === 'unknown-agent') {
        asker.answer(refusedBare(read.says));
        return;
      }
      const { agent, surface, cwd, window, call } = read;
      deny = agent.deny;
      noteSeen(read);
      if (call.kind === 'refused') {
        await journal.refused(agent.id, call.says);
        const help = call.help === undefined ? '' : `\nhelp: ${call.help}`;
        asker.answer(agent.deny(`refused by Holdpoint: ${call.says}${help}`));
        return;
      }
      const paths = placesOf(call);
      const route = routeTo(context.gates(), { window, paths });
      if (route !== null && route.gate.id !== id) {
        asker.redirect(route.gate.socket);
        return;
      }
      const foreignFolder = route?.foreign === true ? (paths[0] ?? null) : null;
      asker.answer(await answer({ agent, surface, cwd, call, foreignFolder }, asker));
    } catch (error) {
      const says = `holdpoint failed: ${error instanceof Error ? error.message : 'unknown fault'}`;
      trouble(says);
      asker.answer(deny(says));
    }
  };
}
