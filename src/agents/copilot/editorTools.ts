import { isFields, textOf } from '../payload/fields';
import { call, noInput, runOf, toolCall } from '../payload/operations';
import type { ToolReader } from '../payload/operations';

/** Types its text into the terminal in front. */
const typesText = 'workbench.action.terminal.sendSequence';

/** Any command of the editor's. One that types into a terminal is what it types; the others are calls. */
const command: ToolReader = (tool, ports) => {
  const id = tool.input && textOf(tool.input, 'commandId');
  if (tool.input === null || id === null || id === '') return noInput(tool);
  const given = tool.input['args'] ?? [];
  const args: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (id !== typesText) return toolCall(tool, ports, '', id);
  const texts = args.map((arg) => (isFields(arg) ? textOf(arg, 'text') : arg));
  const script = texts.filter((text) => typeof text === 'string').join('\n');
  return script === '' ? noInput(tool) : call(tool, [runOf(tool, ports, script, 'bash', null)]);
};

const installExtension: ToolReader = (tool, ports) => {
  const id = tool.input && textOf(tool.input, 'id');
  if (id === null || id === '') return noInput(tool);
  const { cwd, session } = tool;
  const argv = ['code', '--install-extension', id] as const;
  return call(tool, [{ kind: 'run', argv, cwd, session, variables: ports.variables }]);
};

/** VS Code's tools that work on the editor itself. */
export const readEditorTool = { command, installExtension } as const;
