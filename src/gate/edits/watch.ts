import { basename } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import type { Baselines } from '../../recovery/baselines';
import type { HeldChange } from '../../recovery/heldChange';
import type { Version } from '../../recovery/version';
import type { EditContext } from './editContext';
import type { VersionControl } from './git/versionControl';
import type { HeldChanges } from './heldChanges';
import type { Pending } from './pending';

/** What the steps of the edit watch share, from the moment the store is open. */
export type Watch = {
  readonly context: EditContext;
  readonly baselines: Baselines;
  readonly changes: HeldChanges;
  readonly pending: Pending;
  readonly git: VersionControl;
  /** Open in the editor with text that is not saved. */
  readonly isUnsaved: (path: string) => boolean;
  /** All protected files were kept when the session began. */
  readonly isComplete: () => boolean;
  /** Files that were replaced and may be written on; closed with the watch. */
  readonly replaced: Set<FileHandle>;
  /** One step after the other. */
  readonly later: (step: () => Promise<void>, milliseconds?: number) => void;
};

/** One file that is not what it was. */
export type FoundChange = { readonly path: string; readonly before: Version; readonly after: Version };

/** Where the bytes of the two sides are. */
export type Sides = { readonly before: string; readonly after: string };

/** A line of the record: the file's name first, for whoever skims, and the whole path last. */
export function aboutFile(path: string, says: string): string {
  return `${basename(path)}: ${says} (${path})`;
}

function kept({ bytes }: Baselines, version: Version): string {
  return version.kind === 'file' ? bytes.pathOf(version.digest) : '';
}

/** The sides of a change that was just found. */
export function foundSides({ baselines }: Watch, { before, after }: FoundChange): Sides {
  return { before: kept(baselines, before), after: kept(baselines, after) };
}

/** The sides of a change that is in the store. */
export function storedSides({ changes }: Watch, { id }: HeldChange): Sides {
  return { before: changes.bytes(id, 'before'), after: changes.bytes(id, 'after') };
}

/** What is on the disk is right from now on, and what was noted about it is settled. */
export function follow({ baselines, changes }: Watch, path: string, version: Version): void {
  baselines.set(path, version);
  const noted = changes.find((one) => one.path === path && one.state === 'noted');
  if (noted !== null) changes.update(noted, { state: 'kept', says: noted.says });
}
