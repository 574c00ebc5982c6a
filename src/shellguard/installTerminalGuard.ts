import { join } from 'node:path';
import { foldersOf } from '../node/state';
import { listedVariables } from '../node/variables';
import { installRuntime } from './installRuntime';
import { installShellGuard } from './installShellGuard';
import type { InstalledGuard } from './installShellGuard';

/** What the installation may use of the process; tests give their own. */
export type GuardPorts = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly home: string;
  readonly platform: string;
  /** The runtime that judges without a gate: `process.execPath`. */
  readonly node: string;
  /** That runtime is an editor's, which behaves as Node when it is told so. */
  readonly isElectron: boolean;
  /** The folder of the built programs. */
  readonly dist: string;
  readonly version: string;
};

const keptVariables = ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];

/** Installs the command line and the shell guard that falls back to it. Throws what the file system throws. */
export function installTerminalGuard(ports: GuardPorts): InstalledGuard & { readonly bin: string } {
  const { data, state, run } = foldersOf({ env: { ...ports.env, HOME: ports.home }, platform: ports.platform });
  const kept = keptVariables.flatMap((name) => {
    const value = ports.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const bin = join(data, 'bin');
  const installed = installShellGuard({
    bin,
    assets: join(ports.dist, 'shellguard'),
    cliPath: installRuntime(ports.dist, data, ports.version),
    node: ports.node,
    home: ports.home,
    path: ports.env['PATH'] ?? '',
    runFolders: [...new Set([run, join(state, 'run')])],
    listed: listedVariables,
    fixed: {
      HOME: ports.home,
      ...(Object.fromEntries(kept) as Record<string, string>),
      ...(ports.isElectron ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
    },
  });
  return { ...installed, bin };
}
