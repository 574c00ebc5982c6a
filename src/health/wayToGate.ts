import { existsSync } from 'node:fs';
import { manifestFile } from '../shellguard/guardManifest';
import { readFrontNote } from '../shellguard/front/frontNote';
import { seenOnWindows } from '../shellguard/seenOnWindows';

/** How a hook's call gets to the gate on this machine. */
export type WayToGate = {
  readonly kind: 'front' | 'launcher' | 'batch';
  /** Why, in one line: what was measured, or what hindered. */
  readonly says: string;
};

/** Null where no hook was installed. */
export function wayToGate(stateFolder: string, platform: string = process.platform): WayToGate | null {
  if (platform === 'win32') {
    return existsSync(manifestFile(stateFolder, 'launcher')) ? { kind: 'batch', says: seenOnWindows } : null;
  }
  const note = readFrontNote(stateFolder);
  return note === null ? null : { kind: note.kind === 'used' ? 'front' : 'launcher', says: note.says };
}

/** The way as a person reads it. */
export function wayWords({ kind, says }: WayToGate): string {
  if (kind === 'batch') return `hooks reach the gate by a batch file and the command line; on Windows ${says}`;
  return kind === 'front'
    ? `hooks reach the gate by the compiled front: ${says}`
    : `hooks reach the gate by the launcher in Perl; the compiled front: ${says}`;
}
