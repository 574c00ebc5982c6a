import { rmSync } from 'node:fs';
import type { HeldChange } from '../../recovery/heldChange';
import type { HeldStore } from '../../recovery/heldStore';
import { sameVersion } from '../../recovery/version';
import type { Watch } from './watch';

/** Milliseconds in which another gate may still be at it. */
const UNDER_WAY = 10_000;

/** What the disk says of a take-out that a crash cut off. Both sides are in the store whatever it says. */
async function foundAs({ baselines }: Watch, change: HeldChange): Promise<Pick<HeldChange, 'state' | 'says'>> {
  const now = await baselines.bytes.capture(change.path);
  if (now.kind !== 'captured')
    return { state: 'held', says: 'its take-out was interrupted, and the file cannot be read' };
  baselines.drop(now.version);
  if (sameVersion(now.version, change.before)) return { state: 'held', says: change.says };
  if (sameVersion(now.version, change.after)) {
    return { state: 'noted', says: 'its take-out was interrupted; it is still in the file' };
  }
  return { state: 'held', says: 'its take-out was interrupted, and the file has changed since' };
}

/** Brings entries of crashed gates to a state, and says so. */
export async function recoverTaken(watch: Watch, store: HeldStore): Promise<void> {
  const { changes, context } = watch;
  const swept = store.sweep();
  if (swept > 0)
    context.trouble(`${swept} held changes were not written whole when a gate died; their files were not touched`);
  for (const change of changes.load()) {
    if (change.state !== 'taking' || Date.now() - change.at < UNDER_WAY) continue;
    if (change.temporary !== null) rmSync(change.temporary, { force: true });
    const found = await foundAs(watch, change);
    changes.update(change, found);
    context.trouble(`a take-out of \`${change.path}\` was interrupted: kept as ${change.id}, now ${found.state}`);
  }
}
