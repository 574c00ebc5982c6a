import { textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { openedInput } from '../payload/openedInput';

/** The folder of the call; the hook's own is not it, for Cursor starts a user's hooks in `~/.cursor`. */
function folderOf(whole: Fields): unknown {
  const named = textOf(whole, 'cwd');
  if (named !== null && named !== '') return named;
  const roots = whole['workspace_roots'];
  return Array.isArray(roots) ? roots[0] : undefined;
}

/** One event of three for a call: what they say of it becomes the same call, which is then judged once. */
export function reshaped(whole: Fields): Fields {
  const common = {
    ...whole,
    session_id: textOf(whole, 'conversation_id') ?? whole['session_id'],
    cwd: folderOf(whole),
    tool_input: openedInput(whole['tool_input']),
  };
  const event = textOf(whole, 'hook_event_name');
  if (event === 'beforeShellExecution') {
    const input = { command: whole['command'], cwd: whole['cwd'] };
    return { ...common, hook_event_name: 'preToolUse', tool_name: 'Shell', tool_input: input };
  }
  if (event !== 'beforeMCPExecution') return common;
  const name = textOf(whole, 'tool_name');
  const tool = name === null || name === '' ? null : `MCP:${name.replace(/^MCP:/, '')}`;
  return { ...common, hook_event_name: 'preToolUse', tool_name: tool };
}
