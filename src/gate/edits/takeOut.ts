import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashed } from '../../recovery/copyHashed';
import type { HeldChange } from '../../recovery/heldChange';
import { putInPlace } from '../../recovery/putInPlace';
import { sameVersion } from '../../recovery/version';
import type { Suspect } from './announced';
import { aboutFile, type FoundChange, type Watch } from './watch';

/** Milliseconds after which a writer that still had the old file open is taken to be done. */
const WRITE_ON = 2_000;

/** A name that the watch and its readers know to be none of theirs. */
export function besideName(path: string): string {
  return join(dirname(path), `.holdpoint-${randomBytes(6).toString('hex')}.tmp`);
}

/** Leaves the change where it is, kept, until a person decides. */
export async function noteChange(watch: Watch, change: FoundChange, who: Suspect | null, says: string): Promise<void> {
  const { context, baselines, changes } = watch;
  const older = changes.find((one) => one.path === change.path && one.state === 'noted');
  const entry = {
    ...change,
    agent: who?.agent ?? null,
    at: Date.now(),
    says,
    state: 'noted',
    temporary: null,
  } as const;
  const added = await changes.add(entry, baselines.bytes.pathOf);
  baselines.drop(change.after);
  if (added.kind === 'closed') {
    context.trouble(added.says);
    return;
  }
  if (older !== null) changes.remove(older.id);
  await context.journal.event('noted', aboutFile(change.path, `changed on disk, ${says}`));
}

/** What a writer put into the file while it was being replaced went into a file without a name: it is kept as well. */
async function keepTheRest(watch: Watch, change: HeldChange, replaced: FileHandle): Promise<void> {
  try {
    const { digest } = await hashed(replaced);
    if (change.after.kind !== 'file' || digest === change.after.digest) return;
    const captured = await watch.baselines.bytes.captureOpen(replaced);
    const says = 'written on while it was being taken out';
    const added = await watch.changes.add(
      { ...change, at: Date.now(), after: captured, state: 'held', says },
      watch.baselines.bytes.pathOf,
    );
    watch.baselines.drop(captured);
    if (added.kind === 'closed') watch.context.trouble(added.says);
  } finally {
    watch.replaced.delete(replaced);
    await replaced.close();
  }
}

/** The same change, taken out before: its bytes are in the store already, however often it is written again. */
function keptBefore({ changes }: Watch, { path, before, after }: FoundChange): HeldChange | null {
  const isSame = (one: HeldChange): boolean =>
    one.path === path && sameVersion(one.before, before) && sameVersion(one.after, after);
  return changes.find((one) => (one.state === 'held' || one.state === 'refused') && isSame(one));
}

async function keepFirst(watch: Watch, change: FoundChange, who: Suspect): Promise<HeldChange | null> {
  const known = keptBefore(watch, change);
  if (known !== null) return known;
  const entry = { ...change, ...who, at: Date.now(), state: 'taking', temporary: besideName(change.path) } as const;
  const added = await watch.changes.add(entry, watch.baselines.bytes.pathOf);
  if (added.kind === 'open') return added.value;
  watch.context.trouble(`${added.says}; nothing was taken out of \`${change.path}\``);
  return null;
}

/** Puts back what was there, of a change that is in the store. The entry as it is now; null when it was not done. */
export async function removeFromDisk(watch: Watch, change: HeldChange): Promise<HeldChange | null> {
  const { changes, pending, context } = watch;
  const { path, before, after } = change;
  const temporary = change.temporary ?? besideName(path);
  const bytes = changes.bytes(change.id, 'before');
  const placed = await putInPlace({ path, expected: after, next: before, bytes, temporary });
  if (placed.kind === 'placed') {
    const says = placed.lacks === null ? change.says : `${change.says}; ${placed.lacks}`;
    changes.update(change, { state: 'held', says });
    const { replaced } = placed;
    if (replaced !== null) {
      watch.replaced.add(replaced);
      watch.later(() => keepTheRest(watch, change, replaced), WRITE_ON);
    }
    return changes.get(change.id);
  }
  if (placed.kind === 'moved') {
    // Somebody was faster; what is there now is looked at anew.
    if (change.state === 'taking') changes.remove(change.id);
    pending.touch(path, change.agent === null ? null : { agent: change.agent, says: change.says });
    return null;
  }
  context.trouble(placed.says);
  changes.update(change, { state: 'noted', says: placed.says });
  return null;
}

/**
 * Takes one change out: first into the store, down to the disk itself, then out of the file. Null when it was left
 * where it is.
 */
export async function takeOut(watch: Watch, change: FoundChange, who: Suspect): Promise<HeldChange | null> {
  const { context, baselines } = watch;
  if (watch.isUnsaved(change.path)) {
    await noteChange(watch, change, who, `${who.says}; it has unsaved changes in the editor, so nothing was touched`);
    return null;
  }
  if (change.before.kind === 'other' || change.after.kind === 'other') {
    await noteChange(watch, change, who, `${who.says}; it is no plain file, so nothing was touched`);
    return null;
  }
  const kept = await keepFirst(watch, change, who);
  if (kept === null) return null;
  const held = await removeFromDisk(watch, kept);
  baselines.drop(change.after);
  if (held !== null)
    await context.journal.event('taken out', aboutFile(change.path, `${who.says}; kept as ${held.id}`));
  return held;
}
