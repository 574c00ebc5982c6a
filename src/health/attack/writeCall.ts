import type { Agent } from '../../core/model/agent';

type Place = { readonly cwd: string; readonly session: string };
type Written = { readonly path: string; readonly text: string };
type Shape = (file: Written, place: Place) => unknown;

const tool = (event: string, name: string, input: (file: Written) => unknown): Shape => {
  return (file, { cwd, session }) => ({
    session_id: session,
    hook_event_name: event,
    cwd,
    tool_name: name,
    tool_input: input(file),
    tool_use_id: session,
  });
};

const added = (text: string): string => text.replace(/\n$/, '').split('\n').join('\n+');
const patch = ({ path, text }: Written): string =>
  `*** Begin Patch\n*** Add File: ${path}\n+${added(text)}\n*** End Patch\n`;

/** How agents tell their hooks of a file that they are about to write. Own shapes before shared ones. */
const shapes: readonly Shape[] = [
  ({ path, text }, { cwd, session }) => ({
    clineVersion: '',
    hookName: 'tool_call',
    taskId: session,
    workspaceRoots: [cwd],
    workspaceInfo: { rootPath: cwd, hint: 'workspace' },
    agent_id: session,
    parent_agent_id: null,
    iteration: 1,
    tool_call: { id: session, name: 'editor', input: { command: 'create', path, new_text: text } },
    preToolUse: { toolName: 'editor', parameters: { command: 'create', path, new_text: text } },
  }),
  ({ path, text }, { session }) => ({
    agent_action_name: 'pre_write_code',
    trajectory_id: session,
    execution_id: session,
    tool_info: { file_path: path, edits: [{ old_string: '', new_string: text }] },
  }),
  ({ path, text }, { cwd, session }) => ({
    conversationId: session,
    stepIdx: 1,
    workspacePaths: [cwd],
    toolCall: { name: 'write_to_file', args: { TargetFile: path, CodeContent: text, Overwrite: true } },
  }),
  ({ path, text }, { cwd, session }) => ({
    sessionId: session,
    timestamp: 0,
    cwd,
    toolName: 'create',
    toolArgs: JSON.stringify({ path, file_text: text }),
  }),
  ({ path, text }, { cwd, session }) => ({
    tool: 'write',
    sessionID: session,
    callID: session,
    args: { filePath: path, content: text },
    directory: cwd,
    servers: [],
  }),
  ({ path, text }, { session }) => ({ tool: 'create_file', thread: session, input: { path, content: text } }),
  tool('BeforeTool', 'write_file', ({ path, text }) => ({ file_path: path, content: text })),
  tool('PreToolUse', 'fs_write', ({ path, text }) => ({ path, text })),
  tool('PreToolUse', 'Write', ({ path, text }) => ({ file_path: path, content: text })),
  tool('PreToolUse', 'create_file', ({ path, text }) => ({ filePath: path, content: text })),
  tool('PreToolUse', 'apply_patch', (file) => ({ command: patch(file) })),
  tool('preToolUse', 'fs_write', ({ path, text }) => ({ command: 'create', path, file_text: text })),
  tool('preToolUse', 'Write', ({ path, text }) => ({ file_path: path, content: text })),
];

const probe: Written = { path: '/w/a.txt', text: 'one\ntwo\n' };

function isReadBy(agent: Agent, surface: string, shape: Shape): boolean {
  const payload = JSON.stringify(shape(probe, { cwd: '/w', session: 's' }));
  const call = agent.read(payload, surface, { read: () => null, cwd: '/w', variables: {} });
  const [change, ...others] = call.kind === 'call' ? call.operations : [];
  if (change?.kind !== 'change' || others.length > 0) return false;
  const [file, ...more] = change.files;
  return more.length === 0 && file.path === probe.path && file.after?.trimEnd() === probe.text.trimEnd();
}

/** A file to be written (its path absolute) as a call of this agent's; null for an agent whose payload is not known. */
export function writeCall(agent: Agent, surface: string, file: Written, place: Place): string | null {
  const shape = shapes.find((each) => isReadBy(agent, surface, each));
  return shape === undefined ? null : JSON.stringify(shape(file, place));
}
