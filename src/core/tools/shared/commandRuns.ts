import { isNonEmpty } from '../../model/nonEmpty';
import type { Dialect } from '../../model/operation';
import type { ToolInput, ToolRun, ToolUse } from '../../model/toolFamily';
import { textIn, textsIn } from './fields';
import { folderIn } from './folderIn';

/** Fields that hold a command line, whatever the tool is called. */
export const COMMANDS = ['command', 'cmd', 'commands', 'shell_command', 'shellCommand', 'commandLine', 'command_line'];

function dialectOf({ words, input }: ToolUse): Dialect {
  const told = `${words.join(' ')} ${textIn(input, 'shell', 'interpreter') ?? ''}`.toLowerCase();
  if (/\b(?:powershell|pwsh)\b/.test(told)) return 'powershell';
  return /\bcmd(?:\.exe)?$/.test(textIn(input, 'shell') ?? '') ? 'cmd' : 'bash';
}

export function inFolder(input: ToolInput, run: ToolRun): ToolRun {
  const cwd = folderIn(input);
  return cwd === null ? run : { ...run, cwd };
}

/** `command` with its words beside it, else every line that is given. */
export function commandRuns(use: ToolUse, fields: readonly string[]): readonly ToolRun[] {
  const { input } = use;
  const [program] = textsIn(input, ...fields);
  const words = textsIn(input, 'args', 'arguments', 'argv');
  const argv = program === undefined ? [] : [program, ...words];
  if (words.length > 0 && isNonEmpty(argv) && !/\s/.test(argv[0])) return [inFolder(input, { argv })];
  const dialect = dialectOf(use);
  const more = words.length === 0 ? '' : ` ${words.join(' ')}`;
  return textsIn(input, ...fields).map((script) => inFolder(input, { script: `${script}${more}`, dialect }));
}
