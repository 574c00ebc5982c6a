import { platformHere } from '../node/platformHere';
import { join } from 'node:path';
import type { Platform } from '../core/model/agent';
import { hookLauncherPath } from '../shellguard/hookLauncherPath';
import { installFolders } from '../shellguard/installPorts';
import type { InstallPorts } from '../shellguard/installPorts';

/** Where what agents start is installed; absolute paths. */
export type Places = {
  readonly data: string;
  readonly state: string;
  readonly bin: string;
  /** What hooks start. */
  readonly launcher: string;
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
    launcher: hookLauncherPath(data, ports.platform),
    ledger: { hooks: join(state, 'installed'), others: join(state, 'installed-besides') },
  };
}

export function platformOf({ platform }: InstallPorts): Platform {
  return platformHere(platform);
}
