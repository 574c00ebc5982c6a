import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { readEnvelope } from './envelope';
import type { Fields } from './fields';
import { call, toolCall } from './operations';
import type { Tool, ToolReader } from './operations';

/** What an agent's tools are, by the names its payloads use. */
export type Tools = {
  readonly readers: ReadonlyMap<string, ToolReader>;
  /** Whether the tool changes nothing by itself. */
  readonly isHarmless: (name: string) => boolean;
  /** The MCP server and its tool; null for a tool of the agent's own. */
  readonly mcpName: (tool: Tool) => { readonly server: string; readonly name: string } | null;
  /** A payload of another shape, turned into `session_id`, `hook_event_name`, `cwd`, `tool_name`, `tool_input`. */
  readonly reshaped?: (whole: Fields) => Fields;
};

/** A payload as operations. A tool that nobody knows is a call of no server, which is judged as such. */
export function readCall(payload: string, ports: AgentPorts, tools: Tools): ToolCall {
  const { readers, isHarmless, mcpName } = tools;
  const envelope = readEnvelope(payload, ports, tools.reshaped);
  if (envelope.kind === 'refused') return envelope;
  if (envelope.kind === 'other-event') {
    return { kind: 'call', tool: '', session: envelope.session, cwd: envelope.cwd, operations: [] };
  }
  const reader = readers.get(envelope.tool);
  if (reader !== undefined) return reader(envelope, ports);
  if (isHarmless(envelope.tool)) return call(envelope, []);
  const mcp = mcpName(envelope);
  return toolCall(envelope, ports, mcp?.server ?? '', mcp?.name ?? envelope.tool);
}
