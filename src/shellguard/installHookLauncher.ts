import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listedVariables } from '../node/variables';
import { forgetNoted } from './guardManifest';
import { forgetFront } from './front/frontNote';
import { hookLauncherPath } from './hookLauncherPath';
import { installCmdLauncher, removeCmdLauncher } from './installCmdLauncher';
import { installLauncher, launcherFiles } from './installLauncher';
import { fixedVariables, installFolders } from './installPorts';
import type { InstallPorts } from './installPorts';
import { installRuntime } from './installRuntime';

/**
 * Installs the command line and the launcher that agents start, and notes what they are. Its path and text are the same
 * after an update; what an update moves is read from the file beside it. Throws what the file system throws.
 */
export function installHookLauncher(ports: InstallPorts): void {
  const { data, state, run } = installFolders(ports);
  const path = hookLauncherPath(data, ports.platform);
  const cliPath = installRuntime(ports.dist, data, ports);
  if (ports.platform === 'win32') {
    installCmdLauncher(path, ports);
    return;
  }
  installLauncher({
    path,
    node: ports.node,
    cliPath,
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
  const path = hookLauncherPath(installFolders(ports).data, ports.platform);
  if (existsSync(path)) installHookLauncher(ports);
}

/** Takes the launcher away, once no agent's settings name it any more. */
export function removeHookLauncher(ports: InstallPorts): void {
  const { data, state } = installFolders(ports);
  const path = hookLauncherPath(data, ports.platform);
  forgetFront(state);
  forgetNoted(state, 'launcher');
  if (ports.platform === 'win32') {
    removeCmdLauncher(path);
    return;
  }
  for (const file of launcherFiles(path)) rmSync(file, { force: true });
}
