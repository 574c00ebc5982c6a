import type { Disarming } from './disarming';
import { disarmingFiles, disarmingsIn, userDisarmingFiles } from './disarmingFiles';
import type { DisarmingFile } from './disarmingFiles';

/** A setting that takes an agent's hooks away, and the file it stands in (absolute). */
export type Disarmed = Disarming & { readonly file: string };

type Read = (path: string) => string | null;

function foundIn(folder: string, files: readonly DisarmingFile[], read: Read): readonly Disarmed[] {
  return files.flatMap((each) => {
    const file = `${folder.replace(/[\\/]$/, '')}/${each.path}`;
    const text = read(file);
    return text === null ? [] : disarmingsIn(each, text).map((disarming) => ({ ...disarming, file }));
  });
}

/**
 * Every setting of one folder (a repository, the home folder) that takes an agent's hooks away. `read` gets absolute
 * paths and gives null for what is missing or cannot be read. `agent` leaves the others' files unread. Never throws.
 */
export function disarmedIn(folder: string, read: Read, agent: string | null = null): readonly Disarmed[] {
  return foundIn(
    folder,
    disarmingFiles.filter((each) => agent === null || each.agent === agent),
    read,
  );
}

/** The same for workspaces and the user whose home it is, each folder once. */
export function disarmedFor(workspaces: readonly string[], home: string, read: Read): readonly Disarmed[] {
  const folders = [...new Set([...workspaces, home])];
  return [...folders.flatMap((folder) => disarmedIn(folder, read)), ...foundIn(home, userDisarmingFiles, read)];
}
