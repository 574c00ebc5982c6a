import type { Tool } from '../payload/operations';

/** As OpenCode spells the names of servers in those of their tools. */
const spelt = (server: string): string => `${server.replace(/[^a-zA-Z0-9_-]/g, '_')}_`;

/**
 * `SERVER_TOOL`, where both may hold the separator: the one configured server that the name begins with. Where it is none
 * or more than one, nobody knows, and the call is one of no server.
 */
export function opencodeMcpName(tool: Tool): { readonly server: string; readonly name: string } | null {
  const listed: unknown = tool.whole['servers'];
  const servers: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const fitting = servers.filter(
    (server): server is string => typeof server === 'string' && server !== '' && tool.tool.startsWith(spelt(server)),
  );
  const [server, second] = fitting;
  if (server === undefined || second !== undefined) return null;
  return { server, name: tool.tool.slice(spelt(server).length) };
}
