import type { Observation } from '../../model/finding';
import type { Comparison } from './comparison';
import { backendChanges } from './settings/backend';
import { pinChanges } from './settings/pins';
import { providerChanges } from './settings/providers';

/** What changes for everything in a module at once: its providers, its state, the versions it stands on. */
export function settingChanges(compared: Comparison): readonly Observation[] {
  return [...providerChanges(compared), ...backendChanges(compared), ...pinChanges(compared)];
}
