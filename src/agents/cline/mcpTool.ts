import { isFields, textOf } from '../payload/fields';
import { noInput, toolCall } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `SERVER__TOOL` of the command line. */
export function clineMcpName({ tool }: Tool): { readonly server: string; readonly name: string } | null {
  const at = tool.indexOf('__');
  return at <= 0 ? null : { server: tool.slice(0, at), name: tool.slice(at + 2) };
}

/** `use_mcp_tool` of the extension; `arguments` is an object or its JSON. */
export const readUseMcpTool: ToolReader = (tool, ports) => {
  const input = tool.input ?? {};
  const server = textOf(input, 'server_name');
  const name = textOf(input, 'tool_name');
  const given = input['arguments'] ?? {};
  const value = typeof given === 'string' && given.trim() !== '' ? parsed(given) : given;
  const passed = value === '' ? {} : value;
  if (server === null || server === '' || name === null || name === '' || !isFields(passed)) return noInput(tool);
  return toolCall({ ...tool, input: passed, whole: { ...tool.whole, tool_input: passed } }, ports, server, name);
};
