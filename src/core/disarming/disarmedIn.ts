import { disarmingFiles, disarmingsIn } from './disarmingFiles';
import type { Disarming } from './disarming';

/** A setting that takes an agent's hooks away, and the file it stands in (absolute). */
export type Disarmed = Disarming & { readonly file: string };

/**
 * Every setting of one folder (a repository, the home folder) that takes an agent's hooks away. `read` gets absolute
 * paths and gives null for what is missing or cannot be read. `agent` leaves the others' files unread. Never throws.
 */
export function disarmedIn(
  folder: string,
  read: (path: string) => string | null,
  agent: string | null = null,
): readonly Disarmed[] {
  const files = disarmingFiles.filter((each) => agent === null || each.agent === agent);
  return files.flatMap((each) => {
    const file = `${folder.replace(/[\\/]$/, '')}/${each.path}`;
    const text = read(file);
    return text === null ? [] : disarmingsIn(each, text).map((disarming) => ({ ...disarming, file }));
  });
}
