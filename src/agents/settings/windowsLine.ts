import type { HookAnswer } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import { powershellLine } from './powershellLine';

/*
 * The launcher on Windows, a batch file. Where an agent starts a program without a shell it has to be cmd.exe, for
 * nothing else runs a batch file; and where it hands over a line, which shell reads it is seldom documented.
 *
 * `call` gives on the exit code of a batch file as it is, and keeps cmd.exe from taking quotes off its own line.
 */

/** By its whole name, for a folder that an agent works in comes before PATH. `init` makes sure that it is there. */
export const cmdProgram = 'C:\\Windows\\System32\\cmd.exe';

/** The launcher as a program with arguments, without a shell before it. */
export function cmdWords(command: NonEmpty<string>): NonEmpty<string> {
  return [cmdProgram, '/d', '/c', 'call', ...command];
}

const plain = /^[A-Za-z0-9_./:\\=@+-]+$/;
const word = (each: string): string => (plain.test(each) ? each : `"${each}"`);

/** Says an answer of one line each; a program that is missing has said one on stderr before. */
function saying({ exitCode, stdout, stderr }: HookAnswer): string {
  const out = stdout === '' ? [] : [`echo ${stdout.trimEnd()}`];
  const err = stderr === '' ? [] : [`echo ${stderr.trimEnd()} 1>&2`];
  return `(${[...out, ...err, `exit ${exitCode}`].join('& ')})`;
}

/**
 * The hook as one line that cmd.exe and PowerShell read alike, as far as nothing in it needs quotes of its own: a line
 * for cmd.exe in the quotes of the shell around it. Else it is a line for one of them: cmd.exe, unless the agent is
 * known to start PowerShell.
 */
export function windowsLine(
  command: NonEmpty<string>,
  last: HookAnswer | null,
  shell: 'cmd' | 'powershell' = 'cmd',
): string {
  const end = last === null ? 'exit 2' : saying(last);
  const line = `call ${command.map(word).join(' ')} || ${end}`;
  if (!line.includes('"')) return `${cmdProgram} /d /c "${line}"`;
  return shell === 'cmd' ? line : powershellLine(command);
}
