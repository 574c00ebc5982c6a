import type { HookAnswer } from '../../core/model/agent';
import { answerCall } from '../answerCall';
import { callOptions } from '../callOptions';
import type { GateContext } from '../gateContext';
import type { Questions } from '../hookQuestions';
import { realPath } from '../realFolders';
import { routeTo } from '../routeTo';
import type { Asker } from '../socketServer';
import { readToolQuestion, toolAllowed, toolRefused, type ToolQuestion } from './toolQuestion';

/** Whom the record and the question name: the proxy cannot know which agent its client is. */
const agent = { id: 'mcp', title: 'An MCP client' } as const;

/** Questions of the MCP proxy: sent on to another window's gate, or answered here. */
export function createToolQuestions(context: GateContext): Questions {
  function answer(asked: ToolQuestion, asker: Asker, foreignFolder: string | null): Promise<HookAnswer> {
    const engine = context.engine();
    if (engine === null) return Promise.resolve(toolRefused('refused by Holdpoint: the gate is not ready'));
    const { call, session, waitSeconds } = asked;
    const who = { agent, kind: 'agent', layer: 'tool', session, pids: [], terminal: null } as const;
    const where = { operations: [call], cwd: call.cwd, foreignFolder, waitSeconds } as const;
    const caller = { ...who, ...where, allow: toolAllowed, deny: toolRefused };
    return answerCall(caller, asker, callOptions(context, engine));
  }

  return async (question, asker) => {
    try {
      const asked = readToolQuestion(question);
      if (asked === null) {
        asker.answer(toolRefused('refused by Holdpoint: the question names no tool'));
        return;
      }
      const cwd = realPath(asked.call.cwd);
      const route = routeTo(context.gates(), { window: asked.window, paths: [cwd] });
      if (route !== null && route.gate.id !== context.id) {
        asker.redirect(route.gate.socket);
        return;
      }
      asker.answer(await answer(asked, asker, route?.foreign === true ? cwd : null));
    } catch (error) {
      const says = `holdpoint failed: ${error instanceof Error ? error.message : 'unknown fault'}`;
      context.trouble(says);
      asker.answer(toolRefused(says));
    }
  };
}
