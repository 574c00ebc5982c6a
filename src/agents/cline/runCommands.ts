import { ownField } from '../../core/model/ownField';
import type { AgentPorts } from '../../core/model/agent';
import type { Operation } from '../../core/model/operation';
import { hasOtherCommand } from '../payload/commandIn';
import { isFields, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, noInput, runOf } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** One command: a line for a shell, or a program with arguments that no shell reads. `null` when it is neither. */
function operationOf(tool: Tool, ports: AgentPorts, command: unknown): Operation | null {
  // The tool runs PowerShell on Windows.
  const dialect = /^[A-Za-z]:[\\/]/.test(tool.cwd) ? 'powershell' : 'bash';
  if (isFields(command) && hasOtherCommand(command, ['command', 'args'], null)) return null;
  const script = isFields(command) ? textOf(command, 'command') : command;
  if (typeof script !== 'string' || script.trim() === '') return null;
  const args = isFields(command) ? command['args'] : undefined;
  if (args === undefined || args === null) return runOf(tool, ports, script, dialect, null);
  if (!isTexts(args)) return null;
  return { kind: 'run', argv: [script, ...args], cwd: tool.cwd, session: tool.session, variables: ports.variables };
}

/** The commands of a call, in each of the shapes that the tool takes; an input that names them twice is none. */
function commandsIn(input: Fields): readonly unknown[] {
  if (Object.hasOwn(input, 'command')) return [input];
  const [name, ...more] = ['commands', 'cmd'].filter((each) => Object.hasOwn(input, each));
  if (name === undefined || more.length > 0 || hasOtherCommand(input, [name], null)) return [];
  const commands = ownField(input, name);
  return Array.isArray(commands) ? commands : [commands];
}

/** `run_commands`: each command is judged for itself, and one that is not understood refuses them all. */
export const readRunCommands: ToolReader = (tool, ports) => {
  const operations = commandsIn(tool.input ?? {}).map((command) => operationOf(tool, ports, command));
  const understood = operations.filter((operation) => operation !== null);
  const isWhole = operations.length > 0 && understood.length === operations.length;
  return isWhole ? call(tool, understood) : noInput(tool);
};
