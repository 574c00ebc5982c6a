import { commandIn, hasOtherCommand } from '../payload/commandIn';
import { textOf } from '../payload/fields';
import { call, noInput } from '../payload/operations';
import type { ToolReader } from '../payload/operations';
import { lineIn, typedIn } from '../payload/terminal';

/** A shell whose language its tool names; else it is that of the folder's system. */
const runIn =
  (dialect?: 'powershell'): ToolReader =>
  (tool, ports) => {
    const script = commandIn(tool.input);
    if (tool.input === null || script === null) return noInput(tool);
    return lineIn(tool, ports, script, { folder: textOf(tool.input, 'cwd'), ...(dialect && { dialect }) });
  };

/** VS Code types the text into a terminal of the agent's and presses Enter. Nothing but Enter does nothing by itself. */
const send: ToolReader = (tool, ports) => {
  const text = tool.input && textOf(tool.input, 'command');
  if (tool.input === null || text === null || hasOtherCommand(tool.input, ['command'], text)) return noInput(tool);
  return text.trim() === '' ? call(tool, []) : lineIn(tool, ports, text);
};

/** The CLI types text and keys into a shell that it started, or into what runs there. */
const writeIn =
  (dialect?: 'powershell'): ToolReader =>
  (tool, ports) => {
    const input = tool.input && textOf(tool.input, 'input');
    if (tool.input === null || input === null || hasOtherCommand(tool.input, ['input'], input)) return noInput(tool);
    return typedIn(tool, ports, input, { ...(dialect && { dialect }) });
  };

/** The tools that reach a shell. */
export const readTerminalTool = {
  run: runIn(),
  runPowershell: runIn('powershell'),
  send,
  write: writeIn(),
  writePowershell: writeIn('powershell'),
} as const;
