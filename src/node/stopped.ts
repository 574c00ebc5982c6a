import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stopped } from '../core/model/request';
import { readText } from './readText';
import { replaceFile } from './replaceFile';

function fileIn(stateFolder: string): string {
  return join(stateFolder, 'stopped');
}

/** The kill switch, or null when it is not pulled. A file that cannot be read is still a pulled switch. */
export function readStopped(stateFolder: string): Stopped | null {
  const file = fileIn(stateFolder);
  if (!existsSync(file)) return null;
  try {
    const read: unknown = JSON.parse(readText(file) ?? '');
    if (typeof read === 'object' && read !== null && 'since' in read && 'because' in read) {
      const { since, because } = read;
      if (typeof since === 'number' && typeof because === 'string') return { since, because };
    }
  } catch {
    // Said below: what stands in the way of reading does not lift the switch.
  }
  return { since: 0, because: 'stopped' };
}

/** Pulls the kill switch; what was pulled first stays. Returns what went wrong, or null. */
export function pullStop(stateFolder: string, stopped: Stopped): string | null {
  return existsSync(fileIn(stateFolder)) ? null : replaceFile(fileIn(stateFolder), `${JSON.stringify(stopped)}\n`);
}

/** INVARIANT: called by a gate on its editor's word, and by nothing else. Returns what went wrong, or null. */
export function liftStop(stateFolder: string): string | null {
  try {
    rmSync(fileIn(stateFolder), { force: true });
    return null;
  } catch (error) {
    return `cannot resume: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}
