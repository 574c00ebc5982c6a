import type { Command, Script } from '../../model/command';
import type { ReadOptions } from '../readOptions';
import { createReader } from '../run/createReader';
import { newFrame } from '../run/frame';
import { newShell } from '../run/shell';
import { readPowershell } from './readPowershell';

type Read = Pick<Script, 'commands' | 'unknowns'>;

/** Names that only PowerShell knows for a program. */
const ALIASES: ReadonlySet<string> = new Set(['iwr', 'irm', 'gci', 'saps', 'spsv', 'clc']);

/** Verbs of cmdlets, for names that are not written as cmdlets' are. */
const VERBS =
  /^(?:remove|clear|get|set|new|add|copy|move|rename|stop|restart|start|suspend|disable|enable|format|initialize|invoke|register|unregister|out|tee)-[a-z]\w*$/i;

function isOfPowershell({ via }: Command): boolean {
  return via.some((name) => /^(?:powershell|pwsh)$/.test(name));
}

/** `Remove-Item`, `remove-azvm`: a name as cmdlets have it, of a command that another shell would start. */
function isCmdlet(command: Command, { governed }: ReadOptions): boolean {
  const { program } = command;
  if (isOfPowershell(command)) return false;
  if (ALIASES.has(program)) return true;
  if (/^[A-Z][a-z]+-[A-Z]\w*$/.test(program)) return true;
  return VERBS.test(program) && governed.has(program.toLowerCase());
}

function keyOf({ program, args }: Command): string {
  return [program, ...args.map(({ value }) => value)].join('\0');
}

/** A name that became known only when the line ran: `& $name`. */
function lowerCased(command: Command): Command {
  return /^[A-Z][a-z]+-[A-Z]\w*$/.test(command.program)
    ? { ...command, program: command.program.toLowerCase() }
    : command;
}

/** What was read of PowerShell, with the names of its cmdlets as rules know them. */
export function cmdletsNamed(read: Read, isWhole: boolean): Read {
  return {
    ...read,
    commands: read.commands.map((one) => (isWhole || isOfPowershell(one) ? lowerCased(one) : one)),
  };
}

/**
 * A line for another shell that starts cmdlets was written for PowerShell, whatever shell it was said to be for: it is
 * read as both, and what either would start counts.
 */
export function alsoPowershell(read: Read, text: string, options: ReadOptions): Read {
  if (!read.commands.some((command) => isCmdlet(command, options))) return read;
  const { reader, script } = createReader(options, text);
  reader.run(readPowershell(text, null), newFrame(newShell(options.cwd, 'powershell')));
  const own = cmdletsNamed(script(), true);
  const known = new Set(own.commands.map(keyOf));
  const others = read.commands.filter((command) => !isCmdlet(command, options) && !known.has(keyOf(command)));
  return {
    commands: [...own.commands.map((command) => ({ ...command, via: ['pwsh', ...command.via] })), ...others],
    unknowns: [...own.unknowns, ...read.unknowns],
  };
}
