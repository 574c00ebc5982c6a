import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { isNonEmpty } from '../../core/model/nonEmpty';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { Dialect, Operation, RunArgv, RunScript } from '../../core/model/operation';
import { commandIn, hasOtherCommand } from '../payload/commandIn';
import { dialectAt } from '../payload/dialectAt';
import { oneTextOf, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, noInput, pathIn, runOf } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';
import { patchCall } from '../payload/patch/patchTool';

const begin = '*** Begin Patch';
const end = '*** End Patch';

/** Every patch that stands in a longer text, from each beginning to the next end; a quote may stand before and after. */
export function patchesIn(text: string): readonly string[] {
  const patches: string[] = [];
  let start = -1;
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trimEnd().endsWith(begin)) start = at;
    if (start < 0 || at === start || !line.trimStart().startsWith(end)) continue;
    patches.push([begin, ...lines.slice(start + 1, at), end].join('\n'));
    start = -1;
  }
  return patches;
}

/** The folder that a line goes to before the patch, when it says so in plain words: `cd infra && apply_patch …`. */
function folderOf(script: string, cwd: string): string {
  const [, folder] = /^\s*cd\s+([\w./-]+)\s*&&/.exec(script) ?? [];
  return folder === undefined ? cwd : (pathIn(cwd, folder) ?? cwd);
}

/**
 * What the patches of a shell line would change. Models without the tool of that name pass `apply_patch` a
 * here-document. This only adds to what the line is read as: the line itself is judged besides, whatever it does.
 */
function patchedBy(tool: Tool, ports: AgentPorts, script: string, cwd: string): ToolCall {
  const operations: Operation[] = [];
  const patches = /apply_?patch/.test(script) ? patchesIn(script) : [];
  for (const patch of patches) {
    const patched = patchCall(tool, ports, patch, folderOf(script, cwd));
    if (patched.kind === 'refused') return patched;
    operations.push(...patched.operations);
  }
  return call(tool, operations);
}

const own = ['command', 'cmd'];

/** A command as Codex has it: a line for the shell, or the words of a program. Null when it is neither, or both. */
function commandOf(input: Fields): string | NonEmpty<string> | null {
  const words = input['command'];
  if (!Array.isArray(words)) return commandIn(input, own);
  const texts = words.filter((word) => typeof word === 'string');
  const isOne = texts.length === words.length && !hasOtherCommand(input, ['command'], null);
  return isOne && isNonEmpty(texts) ? texts : null;
}

/** The shell that the call asks for by its path; else the one of the folder's system. */
function dialectOf(input: Fields, cwd: string): Dialect {
  const shell = textOf(input, 'shell') ?? '';
  if (/(?:^|[\\/])(?:pwsh|powershell)(?:\.exe)?$/i.test(shell)) return 'powershell';
  if (/(?:^|[\\/])cmd(?:\.exe)?$/i.test(shell)) return 'cmd';
  return shell === '' ? dialectAt(cwd) : 'bash';
}

/**
 * Codex's shell. What is written to a program that runs already comes to no hook (`write_stdin`), so its input is
 * `unseen`: a bare shell, interpreter or database client is not seen through.
 */
export const codexShell: ToolReader = (tool, ports) => {
  const command = tool.input === null ? null : commandOf(tool.input);
  if (tool.input === null || command === null) return noInput(tool);
  const text = typeof command === 'string' ? command : command.join('\n');
  if (text.trim() === '') return noInput(tool);
  const folder = oneTextOf(tool.input, ['workdir', 'cwd']);
  const line: RunScript = runOf(tool, ports, text, dialectOf(tool.input, tool.cwd), folder);
  const { cwd, session, variables } = line;
  const run: RunScript | RunArgv =
    typeof command === 'string'
      ? { ...line, input: 'unseen' }
      : { kind: 'run', argv: command, cwd, session, variables, input: 'unseen' };
  const patched = patchedBy(tool, ports, text, cwd);
  return patched.kind === 'refused' ? patched : call(tool, [run, ...patched.operations]);
};
