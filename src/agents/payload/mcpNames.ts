import { isFields, textOf } from './fields';
import type { Tool } from './operations';

export type McpName = { readonly server: string; readonly name: string };

/** `mcp__SERVER__TOOL`; the payload may name the server where its name holds the separator itself. */
export function doubleUnderscored(tool: Tool): McpName | null {
  if (!tool.tool.startsWith('mcp__')) return null;
  const rest = tool.tool.slice('mcp__'.length);
  const told = isFields(tool.whole['mcp_server']) ? textOf(tool.whole['mcp_server'], 'name') : null;
  if (told !== null && told !== '' && rest.startsWith(`${told}__`)) {
    return { server: told, name: rest.slice(told.length + 2) };
  }
  const at = rest.indexOf('__');
  return at < 0 ? { server: rest, name: '' } : { server: rest.slice(0, at), name: rest.slice(at + 2) };
}
