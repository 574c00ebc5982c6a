import type { NonEmpty } from '../../core/model/nonEmpty';

/** A line of shell that starts what the user has installed, in either of the places it can stand in. */
function anybodys(program: 'hook' | 'mcp', missing: string): string {
  const parts = [
    // No quotes: an assignment is not parted into words, and the space makes the path easy to find in any notation.
    'h=${XDG_DATA_HOME:-$HOME/.local/share}/holdpoint/bin/NAME ',
    '[ -x "$h" ] || h="$HOME/Library/Application Support/Holdpoint/data/bin/NAME"',
    `[ -x "$h" ] && exec "$h" "$@"; ${missing}`,
  ];
  return parts.join('; ').replaceAll('NAME', program);
}

const refusal = 'echo "holdpoint is not installed for this user: run holdpoint init" >&2; exit 2';
/** Its own name inside the shell, after which the words for the program stand. */
const shellsName = 'holdpoint';

/**
 * The launcher as a file names it that a team shares: each member's own, wherever it stands. Where there is none it
 * ends with 2, which is a no to nearly every agent.
 */
export function sharedCommand(program: 'hook' | 'mcp'): NonEmpty<string> {
  return ['/bin/sh', '-c', anybodys(program, refusal), shellsName];
}

/**
 * The same for a member on Windows, as a line for PowerShell; null for a command that is not a shared hook. A launcher
 * that is missing leaves the exit code unset, which is a no as well.
 */
export function sharedPowershell(command: NonEmpty<string>): string | null {
  const own = sharedCommand('hook');
  if (own.some((word, at) => command[at] !== word)) return null;
  const rest = command.slice(own.length).join(' ');
  return `& "$env:LOCALAPPDATA\\Holdpoint\\data\\bin\\hook.cmd" ${rest}; if ($LASTEXITCODE -ne 0) { exit 2 }`;
}
