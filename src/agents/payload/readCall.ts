import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { callsIn } from './callsIn';
import { readEnvelope } from './envelope';
import type { Fields } from './fields';
import { call, noInput, toolCall } from './operations';
import type { Tool, ToolReader } from './operations';
import { readEach } from './readEach';

/** What an agent's tools are, by the names its payloads use. */
export type Tools = {
  readonly readers: ReadonlyMap<string, ToolReader>;
  /** Whether the tool changes nothing by itself. */
  readonly isHarmless: (name: string) => boolean;
  /** The MCP server and its tool; null for a tool of the agent's own. */
  readonly mcpName: (tool: Tool) => { readonly server: string; readonly name: string } | null;
  /** Whether the payload itself says that the tool is a server's, whatever it is called. */
  readonly isServers?: (tool: Tool) => boolean;
  /** A payload of another shape, turned into `session_id`, `hook_event_name`, `cwd`, `tool_name`, `tool_input`. */
  readonly reshaped?: (whole: Fields) => Fields;
};

/** How far calls may be nested in calls; no agent nests them at all. */
const deepest = 4;

/** A tool of the agent's own that is known; null for any other. */
function readKnown(tool: Tool, ports: AgentPorts, { readers, isHarmless, isServers }: Tools): ToolCall | null {
  if (isServers?.(tool) === true) return null;
  const reader = readers.get(tool.tool);
  if (reader !== undefined) return reader(tool, ports);
  return isHarmless(tool.tool) ? call(tool, []) : null;
}

function readTool(tool: Tool, ports: AgentPorts, tools: Tools, depth = 0): ToolCall {
  const known = readKnown(tool, ports, tools);
  if (known !== null) return known;
  const mcp = tools.mcpName(tool);
  const calls = mcp === null ? callsIn(tool) : null;
  if (calls === null) return toolCall(tool, ports, mcp?.server ?? '', mcp?.name ?? tool.tool);
  if (depth >= deepest) return noInput(tool);
  return readEach(tool, calls, (one) => readTool(one, ports, tools, depth + 1));
}

/** A payload as operations. A tool that nobody knows is a call of no server, which is judged as such. */
export function readCall(payload: string, ports: AgentPorts, tools: Tools): ToolCall {
  const envelope = readEnvelope(payload, ports, tools.reshaped);
  if (envelope.kind === 'refused') return envelope;
  if (envelope.kind === 'tool') return readTool(envelope, ports, tools);
  return { kind: 'call', tool: '', session: envelope.session, cwd: envelope.cwd, operations: [] };
}
