import type { Agent, HookAnswer, ToolCall } from '../core/model/agent';
import type { CallOptions } from './answerCall';
import { answerCall } from './answerCall';
import type { Asker } from './socketServer';

export type HookCall = {
  readonly agent: Agent;
  readonly surface: string;
  readonly cwd: string;
  readonly call: Extract<ToolCall, { kind: 'call' }>;
  readonly foreignFolder: string | null;
};

/** One tool call, from its operations to the agent's answer in its own dialect. */
export function answerHook(hook: HookCall, asker: Asker, options: CallOptions): Promise<HookAnswer> {
  const { agent, surface, call, cwd, foreignFolder } = hook;
  const { session, operations } = call;
  const waitSeconds = agent.waitSeconds(surface);
  const { allow, deny } = agent;
  const caller = { agent, session, operations, cwd, foreignFolder, waitSeconds, allow, deny } as const;
  return answerCall({ ...caller, kind: 'agent', layer: 'hook', pids: [], terminal: null }, asker, options);
}
