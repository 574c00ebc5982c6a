import { readFrontNote } from '../shellguard/front/frontNote';

/** How a hook's call gets to the gate on this machine. */
export type WayToGate = {
  readonly kind: 'front' | 'launcher';
  /** Why, in one line: what was measured, or what hindered. */
  readonly says: string;
};

/** Null where no hook was installed. */
export function wayToGate(stateFolder: string): WayToGate | null {
  const note = readFrontNote(stateFolder);
  return note === null ? null : { kind: note.kind === 'used' ? 'front' : 'launcher', says: note.says };
}

/** The way as a person reads it. */
export function wayWords({ kind, says }: WayToGate): string {
  return kind === 'front'
    ? `hooks reach the gate by the compiled front: ${says}`
    : `hooks reach the gate by the launcher in Perl; the compiled front: ${says}`;
}
