import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listedVariables } from '../node/variables';
import { forgetNoted } from './guardManifest';
import { forgetFront } from './front/frontNote';
import { installLauncher, launcherFiles } from './installLauncher';
import type { LauncherPlaces } from './launcherText';
import { fixedVariables, installFolders } from './installPorts';
import type { InstallPorts } from './installPorts';
import { installRuntime } from './installRuntime';

/** Where the launcher of hooks stands, whatever version of Holdpoint wrote it. */
export function hookLauncherPath(dataFolder: string): string {
  return join(dataFolder, 'bin', 'hook');
}

/**
 * Installs the command line and the launcher that agents start, and notes what they are. Its path and text are the same
 * after an update; what an update moves is read from the file beside it. Throws what the file system throws.
 */
export function installHookLauncher(ports: InstallPorts): LauncherPlaces['technology'] {
  const { data, state, run } = installFolders(ports);
  return installLauncher({
    path: hookLauncherPath(data),
    node: ports.node,
    cliPath: installRuntime(ports.dist, data, ports.version),
    runFolders: [...new Set([run, join(state, 'run')])],
    listed: listedVariables,
    // Said to every runtime, for the next one may be an editor's; plain Node does not care.
    fixed: { ...fixedVariables(ports), ELECTRON_RUN_AS_NODE: '1' },
    state,
    front: { said: ports.env['HOLDPOINT_FRONT'], state, compiles: ports.mayCompile === true, platform: ports.platform },
  });
}

/** Brings an installed launcher up to date; where there is none, none is made. */
export function refreshHookLauncher(ports: InstallPorts): void {
  if (existsSync(hookLauncherPath(installFolders(ports).data))) installHookLauncher(ports);
}

/** Takes the launcher away, once no agent's settings name it any more. */
export function removeHookLauncher(ports: InstallPorts): void {
  const { data, state } = installFolders(ports);
  const path = hookLauncherPath(data);
  forgetFront(state);
  forgetNoted(state, 'launcher');
  for (const file of launcherFiles(path)) rmSync(file, { force: true });
}
