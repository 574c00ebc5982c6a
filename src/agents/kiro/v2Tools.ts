import { shellTool } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';
import type { Tools } from '../payload/readCall';
import { readKiroFileTool } from './fileTools';
import { readUseAws } from './useAws';

/** `@SERVER/TOOL`; the V2 engine has also been seen to write `SERVER___TOOL`. */
export function atServer({ tool }: Tool): { readonly server: string; readonly name: string } | null {
  if (!tool.startsWith('@')) {
    const under = tool.indexOf('___');
    return under <= 0 ? null : { server: tool.slice(0, under), name: tool.slice(under + 3) };
  }
  const at = tool.indexOf('/');
  return at < 0 ? { server: tool.slice(1), name: '' } : { server: tool.slice(1, at), name: tool.slice(at + 1) };
}

/** The engine that Kiro CLI V2 and Amazon Q have in common: one tool writes, and says in `command` how. */
const readers = new Map<string, ToolReader>([
  ['execute_bash', shellTool('bash')],
  ['execute_pwsh', shellTool('powershell')],
  ['execute_cmd', shellTool('cmd')],
  ['shell', shellTool('bash')],
  ['fs_write', readKiroFileTool.write],
  ['write', readKiroFileTool.write],
  ['use_aws', readUseAws],
  ['aws', readUseAws],
]);

/** Tools that change nothing by themselves. */
const harmless = new Set([
  'fs_read',
  'read',
  'glob',
  'grep',
  'thinking',
  'todo_list',
  'introspect',
  'knowledge',
  'use_subagent',
  'delegate',
]);

export const v2Tools: Tools = { readers, isHarmless: (name) => harmless.has(name), mcpName: atServer };
