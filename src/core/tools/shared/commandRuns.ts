import { ownField } from '../../model/ownField';
import { isNonEmpty } from '../../model/nonEmpty';
import type { Dialect } from '../../model/operation';
import type { ToolInput, ToolRun, ToolUse } from '../../model/toolFamily';
import { isInput, textIn, textsIn } from './fields';
import { folderIn } from './folderIn';

/** Fields that hold a command line, whatever the tool is called. */
export const COMMANDS = ['command', 'cmd', 'commands', 'shell_command', 'command_line'];

function dialectOf({ words, input }: ToolUse): Dialect {
  const told = `${words.join(' ')} ${textIn(input, 'shell', 'interpreter') ?? ''}`.toLowerCase();
  if (/\b(?:powershell|pwsh)\b/.test(told)) return 'powershell';
  return /\bcmd(?:\.exe)?$/.test(textIn(input, 'shell') ?? '') ? 'cmd' : 'bash';
}

const bare = (name: string): string => name.replace(/[_-]/g, '').toLowerCase();

/** The fields of an input that are called so in any spelling: `CommandLine`, `shell-command`. */
function spelt(input: ToolInput, fields: readonly string[]): readonly string[] {
  const given = Object.keys(input);
  return [...new Set(fields.flatMap((field) => given.filter((name) => bare(name) === bare(field))))];
}

export function inFolder(input: ToolInput, run: ToolRun): ToolRun {
  const cwd = folderIn(input);
  return cwd === null ? run : { ...run, cwd };
}

/** A list under the name of one command may be the words of it; under the name of several they are lines. */
function wordsOf(input: ToolInput, name: string): readonly string[] {
  const words = Array.isArray(ownField(input, name)) && !bare(name).endsWith('s') ? textsIn(input, name) : [];
  return words.length > 1 ? words : [];
}

/** `command` with its words beside it, else every line that is given. */
export function commandRuns(use: ToolUse, fields: readonly string[]): readonly ToolRun[] {
  const { input } = use;
  const names = spelt(input, fields);
  const [program] = textsIn(input, ...names);
  const words = textsIn(input, 'args', 'arguments', 'argv');
  const argv = program === undefined ? [] : [program, ...words];
  if (words.length > 0 && isNonEmpty(argv) && !/\s/.test(argv[0])) return [inFolder(input, { argv })];
  const dialect = dialectOf(use);
  const more = words.length === 0 ? '' : ` ${words.join(' ')}`;
  const lists = names.map((name) => wordsOf(input, name)).filter(isNonEmpty);
  return [
    ...lists.map((list) => inFolder(input, { argv: list })),
    ...textsIn(input, ...names).map((script) => inFolder(input, { script: `${script}${more}`, dialect })),
  ];
}

/** The objects of a value at any depth, itself among them, in the order in which they stand. */
function inputsWithin(value: unknown): readonly ToolInput[] {
  const open: unknown[] = [value];
  const found: ToolInput[] = [];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (isInput(one)) found.push(one);
    for (const each of Object.values(one).toReversed() as readonly unknown[]) open.push(each);
  }
  return found;
}

/**
 * The command lines of an input and of all that it holds: a tool that does several things at once is told each of them in
 * an object of its own.
 */
export function commandRunsWithin(use: ToolUse, fields: readonly string[]): readonly ToolRun[] {
  return inputsWithin(use.input).flatMap((input) => commandRuns({ ...use, input }, fields));
}
