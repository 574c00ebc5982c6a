import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './makeFolder';

/** What is known of an agent's last moments: its hook was called, or it acted without its hook. */
export type Sighting = 'hook' | 'unannounced';

const folders: Readonly<Record<Sighting, string>> = { hook: 'seen', unannounced: 'unannounced' };

/** Ids of agents and surfaces are words; what an argument of a hook says instead is not made a path of. */
const isWord = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);

/** Where a sighting is noted; null for words that are no names. */
export function sightingFile(state: string, sighting: Sighting, agent: string, surface: string): string | null {
  return isWord(agent) && isWord(surface) ? join(state, folders[sighting], `${agent}.${surface}`) : null;
}

/** Notes the moment as the time of an empty file: cheap enough for every call. Never throws, for no verdict hangs on it. */
export function noteSighting(state: string, sighting: Sighting, agent: string, surface: string): void {
  const file = sightingFile(state, sighting, agent, surface);
  if (file === null) return;
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    try {
      makeFolder(join(state, folders[sighting]));
      writeFileSync(file, '', { mode: 0o600, flag: 'a' });
    } catch {
      // A state folder that cannot be written is told of by the record.
    }
  }
}

/** Milliseconds since 1970, or null for an agent that was never seen so. */
export function lastSighting(state: string, sighting: Sighting, agent: string, surface: string): number | null {
  const file = sightingFile(state, sighting, agent, surface);
  if (file === null) return null;
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
