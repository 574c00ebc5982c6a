import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { hasNamesTwice } from '../../core/model/namesTwice';
import type { Fields } from './fields';
import { isFields, textOf } from './fields';

/** Characters; no tool call of a person's working day comes near it. */
const largest = 16 * 1024 * 1024;

/** What is common to the payloads of the agents: the call's name, its input and where it happens. */
export type Envelope =
  | {
      readonly kind: 'tool';
      readonly tool: string;
      /** `null` when the payload carries none, or something that is no object. */
      readonly input: Fields | null;
      readonly session: string | null;
      readonly cwd: string;
      readonly whole: Fields;
    }
  /** An event that stands before no tool call, so that there is nothing to judge. */
  | { readonly kind: 'other-event'; readonly session: string | null; readonly cwd: string }
  | Extract<ToolCall, { kind: 'refused' }>;

export function refused(says: string, help?: string): Extract<ToolCall, { kind: 'refused' }> {
  return help === undefined ? { kind: 'refused', says } : { kind: 'refused', says, help };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

const absolute = /^(?:\/|[A-Za-z]:[\\/])/;

function cwdOf(whole: Fields, ports: AgentPorts): string {
  const named = textOf(whole, 'cwd');
  if (named === null || named === '') return ports.cwd;
  return absolute.test(named) ? named : `${ports.cwd}/${named}`;
}

/** Events of what is over, and of what was put to the hook before. */
const late = /^(?:post|after|permission)/i;

/** Whether an event stands before no call. One that nobody knows and that carries a call counts as standing before it. */
function isOther(event: string | null, tool: unknown): boolean {
  if (event === null || event.toLowerCase() === 'pretooluse') return false;
  return tool === undefined || tool === null || tool === '' || late.test(event);
}

/** Reads the payload of a hook. A missing event name counts as the event before a tool call. Never throws. */
export function readEnvelope(
  payload: string,
  ports: AgentPorts,
  reshaped: (whole: Fields) => Fields = (whole) => whole,
): Envelope {
  if (payload.trim() === '') return refused('the tool call is empty, so it cannot be judged');
  if (payload.length > largest) return refused('the tool call is larger than 16 MiB, so it cannot be judged');
  const value = parsed(payload);
  if (value === undefined) return refused('the tool call is not JSON, so it cannot be judged');
  if (!isFields(value)) return refused('the tool call is not a JSON object, so it cannot be judged');
  if (hasNamesTwice(payload, value)) return refused('the tool call has a name twice, so it cannot be judged');
  const whole = reshaped(value);

  const cwd = cwdOf(whole, ports);
  const session = textOf(whole, 'session_id');
  if (isOther(textOf(whole, 'hook_event_name'), whole['tool_name'])) return { kind: 'other-event', session, cwd };

  const tool = textOf(whole, 'tool_name');
  if (tool === null || tool === '') return refused('the tool call names no tool, so it cannot be judged');
  const input = whole['tool_input'];
  return { kind: 'tool', tool, input: isFields(input) ? input : null, session, cwd, whole };
}
