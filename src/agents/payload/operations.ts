import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { absolutePath } from '../../core/model/filePath';
import type { Call, Change, Dialect, Operation, RunScript } from '../../core/model/operation';
import { commandIn } from './commandIn';
import { dialectAt } from './dialectAt';
import { appliedAll } from './edits';
import type { Replacement } from './edits';
import type { Envelope } from './envelope';
import { refused } from './envelope';
import { oneTextOf } from './fields';
import { isWindowsPath, windowsPathIn } from './windowsPath';

export type Tool = Extract<Envelope, { kind: 'tool' }>;

/** How one tool of an agent is read. */
export type ToolReader = (tool: Tool, ports: AgentPorts) => ToolCall;

/** Some shells leave a null byte out, some end there, and some do not start: what would run is not known. */
function hasNullByte(operation: Operation): boolean {
  if (operation.kind !== 'run') return false;
  return ('script' in operation ? [operation.script] : operation.argv).some((text) => text.includes('\0'));
}

export function call(tool: Tool, operations: readonly Operation[]): ToolCall {
  if (operations.some(hasNullByte)) {
    return refused(`the command of \`${printable(tool.tool)}\` has a null byte in it, so it cannot be judged`);
  }
  return { kind: 'call', tool: tool.tool, session: tool.session, cwd: tool.cwd, operations };
}

export function noInput(tool: Tool): ToolCall {
  return refused(
    `the input of \`${printable(tool.tool)}\` is empty or not understood, so it cannot be judged`,
    'call the tool again with its complete input',
  );
}

/** A tool's name in a message: at most 60 characters, none of them a control character. */
export function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 60);
}

/** `null` for a path below a home folder by `~`: whether the tool expands it is not known here. */
export function pathIn(folder: string, path: string | null): string | null {
  if (path === null || path === '' || path.startsWith('~') || path.includes('\0')) return null;
  return isWindowsPath(path) || isWindowsPath(folder) ? windowsPathIn(folder, path) : absolutePath(path, folder);
}

export function runOf(
  tool: Tool,
  ports: AgentPorts,
  script: string,
  dialect: Dialect,
  folder: string | null,
): RunScript {
  const cwd = folder === null || folder === '' ? tool.cwd : (pathIn(tool.cwd, folder) ?? tool.cwd);
  return { kind: 'run', script, dialect, cwd, session: tool.session, variables: ports.variables };
}

/** How an agent spells the fields of its shell tool. */
export type ShellKeys = { readonly command?: readonly string[]; readonly folder?: readonly string[] };

/** A shell tool: its command, and a working folder of its own where the agent has one. Without a dialect the folder tells it. */
export function shellTool(dialect: Dialect | null, { command, folder = ['cwd'] }: ShellKeys = {}): ToolReader {
  return (tool, ports) => {
    const script = commandIn(tool.input, command);
    if (tool.input === null || script === null) return noInput(tool);
    return call(tool, [runOf(tool, ports, script, dialect ?? dialectAt(tool.cwd), oneTextOf(tool.input, folder))]);
  };
}

export function changeOf(path: string, before: string | null, after: string | null): Change {
  return { kind: 'change', files: [{ path, before, after }], cause: 'tool' };
}

/** A file that is taken away. One that cannot be read (too large, binary) still counts as having been there. */
export function removalOf(path: string, ports: AgentPorts): Change {
  return changeOf(path, ports.read(path) ?? '', null);
}

/** An edit that does not fit its file: the tool would fail on it too, or fit it by a rule that is not known here. */
export function misfit(path: string): ToolCall {
  return refused(
    `the text to be replaced is not in \`${printable(path)}\` as it is now, so the edit cannot be judged`,
    'read the file again and give the old text exactly',
  );
}

/**
 * Replacements in a file, as it would be afterwards. A file that cannot be read is judged by its path and by the new
 * texts. Replacements that do not fit the file are refused: the tool would fail on them too, or fit them by a rule of
 * its own that is not known here.
 */
export function replacementsIn(
  tool: Tool,
  ports: AgentPorts,
  path: string,
  replacements: readonly Replacement[],
): ToolCall {
  const before = ports.read(path);
  if (before === null) return call(tool, [changeOf(path, null, replacements.map((each) => each.new).join('\n'))]);
  const after = appliedAll(before, replacements);
  return after === null ? misfit(path) : call(tool, [changeOf(path, before, after)]);
}

/** A tool that no reader knows, or one of an MCP server: what it comes to is the engine's to say. */
export function toolCall(tool: Tool, { variables }: AgentPorts, server: string, name: string): ToolCall {
  const { cwd, session } = tool;
  const operation: Call = {
    ...{ kind: 'call', server, tool: name, input: tool.whole['tool_input'] ?? null },
    ...{ cwd, session, variables },
  };
  return call(tool, [operation]);
}
