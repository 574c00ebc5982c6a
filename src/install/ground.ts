import { platformHere } from '../node/platformHere';
import { join } from 'node:path';
import type { NonEmpty } from '../core/model/nonEmpty';
import type { Platform } from '../core/model/agent';
import { hookLauncherPath } from '../shellguard/installHookLauncher';
import { installFolders } from '../shellguard/installPorts';
import type { InstallPorts } from '../shellguard/installPorts';

/** Where what agents start is installed; absolute paths. */
export type Places = {
  readonly data: string;
  readonly state: string;
  readonly bin: string;
  /** What hooks start. */
  readonly launcher: string;
  /** What stands in front of a server of tools. */
  readonly mcp: string;
  /** The command line of whatever version is installed. */
  readonly cli: string;
  /** Notes on the files of users that carry a hook, whom a health check looks after, and on all others. */
  readonly ledger: { readonly hooks: string; readonly others: string };
};

export function placesOf(ports: InstallPorts): Places {
  const { data, state } = installFolders(ports);
  const bin = join(data, 'bin');
  return {
    data,
    state,
    bin,
    launcher: hookLauncherPath(data),
    mcp: join(bin, 'mcp'),
    cli: join(data, 'runtime', 'current', 'dist', 'cli.js'),
    ledger: { hooks: join(state, 'installed'), others: join(state, 'installed-besides') },
  };
}

export function platformOf({ platform }: InstallPorts): Platform {
  return platformHere(platform);
}

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

/**
 * The launcher as a file names it that a team shares: each member's own, wherever it stands. Where there is none it
 * ends with 2, which is a no to nearly every agent.
 */
export function sharedCommand(program: 'hook' | 'mcp'): NonEmpty<string> {
  return ['/bin/sh', '-c', anybodys(program, refusal), 'holdpoint'];
}
