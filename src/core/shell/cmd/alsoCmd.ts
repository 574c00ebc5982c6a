import type { Command, Script } from '../../model/command';
import type { ReadOptions } from '../readOptions';
import { createReader } from '../run/createReader';
import { newFrame } from '../run/frame';
import { newShell } from '../run/shell';
import { readCmd } from './readCmd';

type Read = Pick<Script, 'commands' | 'unknowns'>;

/** Commands of `cmd.exe`; those that other shells have too only count with a switch as `cmd.exe` writes it. */
const OWN: ReadonlySet<string> = new Set(['del', 'erase', 'rd', 'copy', 'xcopy', 'move', 'ren', 'deltree']);
const SHARED: ReadonlySet<string> = new Set(['rmdir', 'format', 'attrib']);
const SWITCH = /^\/[a-z](?::\S*)?$/i;

/** `for %f in (*) do …`: its words, where another shell takes them for a program's. */
function isLoop({ program, args }: Command): boolean {
  return program === 'for' && ['in', 'do'].every((word) => args.some(({ value }) => value === word));
}

function isOfCmd(command: Command): boolean {
  const { program, args, via } = command;
  if (isLoop(command)) return true;
  if (via.some((name) => /^(?:cmd|powershell|pwsh)$/.test(name))) return false;
  return OWN.has(program) || (SHARED.has(program) && args.some(({ value }) => SWITCH.test(value)));
}

/**
 * A line for another shell that starts commands of `cmd.exe` was written for that, backslashes and all. PowerShell has
 * commands of these names itself, but no loop like that.
 */
export function alsoCmd(read: Read, text: string, options: ReadOptions): Read {
  if (!read.commands.some(options.dialect === 'powershell' ? isLoop : isOfCmd)) return read;
  const { reader, script } = createReader(options, text);
  reader.run(readCmd(text, null), newFrame(newShell(options.cwd, 'cmd')));
  const own = script();
  // What the other shell would start stays as that shell reads it.
  const others = read.commands.filter((command) => !isOfCmd(command));
  const known = new Set(others.map(({ program }) => program));
  const added = own.commands.filter((command) => !known.has(command.program));
  return {
    commands: [...added.map((command) => ({ ...command, via: ['cmd', ...command.via] })), ...others],
    unknowns: [...own.unknowns, ...read.unknowns],
  };
}
