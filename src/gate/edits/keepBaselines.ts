import { isAtOrInside } from '../../core/model/filePath';
import type { Orphan } from '../../recovery/baselines';
import { sameVersion, type Version } from '../../recovery/version';
import { filesBelow } from './filesBelow';
import type { ProtectedPaths } from './protectedPaths';
import type { Watch } from './watch';

/** Protected files past which nothing is kept, and bytes: 5,000 and 512 MiB. */
const MOST_FILES = 5_000;
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Keeps every protected file as it is now that is not kept yet. Those that policies come to protect later start with
 * what they are then. False when there are more than can be kept.
 */
export async function keepBaselines(watch: Watch, isProtected: ProtectedPaths): Promise<boolean> {
  const { baselines, context } = watch;
  let size = 0;
  for (const folder of context.workspaces()) {
    for await (const path of filesBelow(folder)) {
      if (baselines.get(path) !== null || !isProtected(path)) continue;
      if (baselines.size() >= MOST_FILES || size > MOST_BYTES) {
        context.trouble(
          `more than ${MOST_FILES} files or 512 MiB are protected; changes of the rest are not taken out`,
        );
        return false;
      }
      const captured = await baselines.bytes.capture(path);
      if (captured.kind === 'captured') baselines.set(path, captured.version);
      if (captured.kind === 'captured' && captured.version.kind === 'file') size += captured.version.size;
      if (captured.kind === 'unreadable') context.trouble(captured.says);
    }
  }
  return true;
}

async function adopt({ baselines, pending }: Watch, path: string, version: Version, bytes: string): Promise<void> {
  if (version.kind === 'file') {
    const copied = await baselines.bytes.capture(bytes);
    if (copied.kind !== 'captured' || !isCopyOf(copied.version, version)) return;
  }
  baselines.set(path, version);
  pending.touch(path, null);
}

function isCopyOf(copy: Version, version: Extract<Version, { kind: 'file' }>): boolean {
  return copy.kind === 'file' && copy.digest === version.digest;
}

/** What this window's gate kept before it died is what its files are held against still. */
export async function takeOver(watch: Watch, orphans: readonly Orphan[], folders: readonly string[]): Promise<void> {
  for (const { versions, pathOf, remove } of orphans) {
    for (const [path, version] of versions) {
      if (!folders.some((folder) => isAtOrInside(path, folder))) continue;
      await adopt(watch, path, version, version.kind === 'file' ? pathOf(version.digest) : '');
    }
    remove();
  }
}

/** A change that was noted in an earlier session waits on, as long as the file still says the same. */
export async function adoptNoted(watch: Watch): Promise<void> {
  const { baselines, changes } = watch;
  for (const change of changes.load()) {
    if (change.state !== 'noted' || baselines.get(change.path) !== null) continue;
    const now = await baselines.bytes.capture(change.path);
    if (now.kind !== 'captured') continue;
    baselines.drop(now.version);
    if (sameVersion(now.version, change.after)) {
      await adopt(watch, change.path, change.before, changes.bytes(change.id, 'before'));
      continue;
    }
    const state = sameVersion(now.version, change.before) ? 'kept' : 'held';
    changes.update(change, { state, says: 'the file has changed since' });
  }
}
