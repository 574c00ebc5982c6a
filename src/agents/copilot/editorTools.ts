import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { isFields, textOf } from '../payload/fields';
import { call, noInput, toolCall } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';
import { readEach } from '../payload/readEach';
import { textIn } from '../payload/terminal';

/** Types its text into the terminal in front. */
const typesText = 'workbench.action.terminal.sendSequence';

/** Runs several commands, one after the other. */
const runsSeveral = 'runCommands';

/** How far those may be nested that are read. */
const deepest = 4;

type Command = { readonly id: string; readonly args: readonly unknown[]; readonly depth: number };

function commandOf(id: unknown, args: unknown, depth: number): Command | null {
  if (typeof id !== 'string' || id === '') return null;
  return { id, args: Array.isArray(args) ? args : args === undefined ? [] : [args], depth };
}

/** What is typed: texts, or objects with one. */
function typedText(args: readonly unknown[]): string {
  const texts = args.map((arg) => (isFields(arg) ? textOf(arg, 'text') : arg));
  return texts.filter((text) => typeof text === 'string').join('\n');
}

/** The commands that one names, by their ids or with arguments; a null for one that is none. */
function listed({ args, depth }: Command): readonly (Command | null)[] {
  const [first] = args;
  const list: unknown = isFields(first) ? first['commands'] : null;
  if (!Array.isArray(list) || args.length > 1 || depth >= deepest) return [null];
  return list.map((one: unknown) =>
    isFields(one) ? commandOf(one['command'], one['args'], depth + 1) : commandOf(one, undefined, depth + 1),
  );
}

function readOne(tool: Tool, ports: AgentPorts, command: Command): ToolCall {
  const { id, args } = command;
  if (id === runsSeveral) {
    const commands = listed(command);
    const known = commands.filter((one) => one !== null);
    return readEach(tool, known.length < commands.length ? [] : known, (one) => readOne(tool, ports, one));
  }
  if (id !== typesText) return toolCall(tool, ports, '', id);
  const text = typedText(args);
  return text === '' ? noInput(tool) : textIn(tool, ports, { text, keys: [] });
}

/** Any command of the editor's. One that types into a terminal is what it types; the others are calls. */
const command: ToolReader = (tool, ports) => {
  const one = tool.input === null ? null : commandOf(tool.input['commandId'], tool.input['args'], 0);
  return one === null ? noInput(tool) : readOne(tool, ports, one);
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
