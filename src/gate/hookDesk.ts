import type { Agent, HookAnswer, ToolCall } from '../core/model/agent';
import type { CallOptions } from './answerCall';
import { answerCall } from './answerCall';
import type { Caller } from './caller';
import { canaryAnswer } from './canary';
import type { Canary } from './canary';
import { judge } from './judge';
import type { JudgeOptions } from './judge';
import type { Asker } from './socketServer';

export type HookCall = {
  readonly agent: Agent;
  readonly surface: string;
  readonly cwd: string;
  readonly call: Extract<ToolCall, { kind: 'call' }>;
  readonly foreignFolder: string | null;
};

function callerOf({ agent, surface, call, cwd, foreignFolder }: HookCall): Caller {
  const { session, operations } = call;
  const waitSeconds = agent.waitSeconds(surface);
  const { allow, deny } = agent;
  const caller = { agent, session, operations, cwd, foreignFolder, waitSeconds, allow, deny } as const;
  return { ...caller, kind: 'agent', layer: 'hook', pids: [], terminal: null };
}

/** One tool call, from its operations to the agent's answer in its own dialect. */
export function answerHook(hook: HookCall, asker: Asker, options: CallOptions): Promise<HookAnswer> {
  return answerCall(callerOf(hook), asker, options);
}

/** A canary is judged as every call is, and goes no further: nothing is asked, kept or written down. */
export async function answerCanary(hook: HookCall, canary: Canary, options: JudgeOptions): Promise<HookAnswer> {
  const outcome = await judge(callerOf(hook), options);
  return canaryAnswer(canary, hook.agent, outcome?.review ?? null);
}
