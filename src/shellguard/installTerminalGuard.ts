import { join } from 'node:path';
import { listedVariables } from '../node/variables';
import { fixedVariables, installFolders } from './installPorts';
import type { InstallPorts } from './installPorts';
import { installRuntime } from './installRuntime';
import { installShellGuard } from './installShellGuard';
import type { InstalledGuard } from './installShellGuard';

/**
 * Installs the command line and the shell guard that falls back to it, and notes what they are. Whoever wants to know
 * what was changed asks `guardState` before. Throws what the file system throws.
 */
export function installTerminalGuard(ports: InstallPorts): InstalledGuard & { readonly bin: string } {
  const { data, state, run } = installFolders(ports);
  const bin = join(data, 'bin');
  const installed = installShellGuard({
    bin,
    assets: join(ports.dist, 'shellguard'),
    cliPath: installRuntime(ports.dist, data, ports),
    node: ports.node,
    home: ports.home,
    path: ports.env['PATH'] ?? '',
    runFolders: [...new Set([run, join(state, 'run')])],
    listed: listedVariables,
    fixed: fixedVariables(ports),
    state,
  });
  return { ...installed, bin };
}
