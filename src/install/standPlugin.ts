import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installGround } from '../shellguard/installGround';
import { installHookLauncher } from '../shellguard/installHookLauncher';
import type { InstallPorts } from '../shellguard/installPorts';
import { hasUserHook, userHooksFolder } from './editorPlugin';
import { placesOf } from './ground';

export type PluginStanding = {
  /** The plugin of the extension is to ask. */
  readonly speaks: boolean;
  /** Absolute paths; when one of them changes, so may the answer. */
  readonly watched: readonly string[];
};

/** Every gate that starts brings a launcher that is there up to date. */
function hasLauncher(ground: InstallPorts): boolean {
  try {
    if (!existsSync(placesOf(ground).launcher)) installHookLauncher(ground);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the plugin is to ask, with the launcher that it starts put in place. Where there can be none it keeps quiet,
 * for it would refuse every call. Never throws.
 */
export function standPlugin(given: Parameters<typeof installGround>[0]): PluginStanding {
  const ground = installGround(given);
  const folder = userHooksFolder(ground.home);
  const watched = [folder, join(folder, 'holdpoint.json'), placesOf(ground).launcher];
  return { speaks: !hasUserHook(ground.home) && hasLauncher(ground), watched };
}
