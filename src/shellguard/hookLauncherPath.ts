import { join } from 'node:path';

/** Where the launcher of hooks stands, whatever version of Holdpoint wrote it. */
export function hookLauncherPath(dataFolder: string, platform: string = process.platform): string {
  return join(dataFolder, 'bin', platform === 'win32' ? 'hook.cmd' : 'hook');
}
