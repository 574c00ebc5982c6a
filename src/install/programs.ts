import { rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { forgetNoted } from '../shellguard/guardManifest';
import { installHookLauncher, removeHookLauncher } from '../shellguard/installHookLauncher';
import { installMcpLauncher } from '../shellguard/installMcpLauncher';
import type { InstallPorts } from '../shellguard/installPorts';
import { placesOf } from './ground';

/** Installs what agents start: the runtime that judges, the hooks' launcher, and the one before servers of tools. */
export function installPrograms(ports: InstallPorts): void {
  installHookLauncher(ports);
  installMcpLauncher(ports);
}

/** Removes everything that is started, the shell guard too; what was taken out of files stays in the store. */
export function removePrograms(ports: InstallPorts): void {
  const { data, bin, state, ledger } = placesOf(ports);
  removeHookLauncher(ports);
  forgetNoted(state, 'terminals');
  for (const folder of [bin, join(data, 'runtime')]) rmSync(folder, { recursive: true, force: true });
  for (const folder of [...Object.values(ledger), data]) {
    try {
      rmdirSync(folder);
    } catch {
      // Something of somebody is in it.
    }
  }
}
