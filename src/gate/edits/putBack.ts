import type { HeldChange } from '../../recovery/heldChange';
import { putInPlace } from '../../recovery/putInPlace';
import { sameVersion } from '../../recovery/version';
import { besideName } from './takeOut';
import { aboutFile, follow, type Watch } from './watch';

/** What is in the store now stands on the disk, and is what later changes are held against. */
async function accept(watch: Watch, change: HeldChange): Promise<void> {
  // The baseline needs its own copy of the bytes.
  await watch.baselines.bytes.capture(watch.changes.bytes(change.id, 'after'));
  follow(watch, change.path, change.after);
  watch.changes.update(change, { state: 'put-back', says: change.says });
}

/**
 * Puts a held change in again after a person's yes. Never over anything but what stood there when it was taken out;
 * what hinders it is said and the change stays held. True when it is on the disk.
 */
export async function putBack(watch: Watch, change: HeldChange): Promise<boolean> {
  const { context, changes } = watch;
  const { path, before, after } = change;
  const stay = (says: string): boolean => {
    changes.update(change, { state: 'held', says });
    context.send({ kind: 'edit-note', says });
    return false;
  };
  if (watch.isUnsaved(path)) {
    return stay(`\`${path}\` has unsaved changes in the editor; the held change was not put back and stays kept`);
  }
  const bytes = changes.bytes(change.id, 'after');
  const placed = await putInPlace({ path, expected: before, next: after, bytes, temporary: besideName(path) });
  if (placed.kind === 'failed') return stay(`${placed.says}; the held change stays kept`);
  if (placed.kind === 'moved') {
    const now = await watch.baselines.bytes.capture(path);
    const isThere = now.kind === 'captured' && sameVersion(now.version, after);
    if (!isThere) return stay(`\`${path}\` has changed since; the held change was not put back and stays kept`);
  } else {
    await placed.replaced?.close();
    if (placed.lacks !== null) context.send({ kind: 'edit-note', says: `\`${path}\` is back; ${placed.lacks}` });
  }
  await accept(watch, change);
  await context.journal.event('put back', aboutFile(path, `held change ${change.id}`));
  return true;
}
