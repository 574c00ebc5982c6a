import { sameVersion } from '../../recovery/version';
import { removeFromDisk } from './takeOut';
import { aboutFile, follow, type Watch } from './watch';

/** A person's word about a change that nobody is blamed for. */
export async function decideNoted(watch: Watch, id: string, choice: 'keep' | 'take-out'): Promise<void> {
  const { context, baselines, changes, pending } = watch;
  const change = changes.get(id);
  if (change?.state !== 'noted') return;
  const { path, after } = change;
  const say = (says: string): void => {
    context.send({ kind: 'edit-note', says });
  };
  const now = await baselines.bytes.capture(path);
  if (now.kind !== 'captured' || !sameVersion(now.version, after)) {
    if (now.kind === 'captured') baselines.drop(now.version);
    pending.touch(path, null);
    say(`\`${path}\` has changed again; look at it before you decide`);
    return;
  }
  if (choice === 'keep') {
    follow(watch, path, now.version);
    await context.journal.event('kept', aboutFile(path, 'a person accepted the change on disk'));
    return;
  }
  baselines.drop(now.version);
  if (watch.isUnsaved(path)) {
    say(`\`${path}\` has unsaved changes in the editor; save or revert it first`);
    return;
  }
  const held = await removeFromDisk(watch, change);
  if (held === null) say(changes.get(id)?.says ?? `\`${path}\` has changed again; look at it before you decide`);
  else await context.journal.event('taken out', aboutFile(path, `by a person; kept as ${id}`));
}
