/** What version control moves when it changes files: its heads, its index, its stash and what it is in the middle of. */
const TELLING = /\/\.git\/(HEAD|index|ORIG_HEAD|MERGE_HEAD|CHERRY_PICK_HEAD|REVERT_HEAD|refs\/.*|rebase-[^/]*)$/;
/** Names that the gate gives files for the moment before they take a place. */
const OWN = /\/\.holdpoint-[0-9a-f]{12}\.tmp$/;

/** Whether the gate should hear of a change of this file. `/` separated. */
export function isForwarded(path: string): boolean {
  if (path.includes('/node_modules/') || OWN.test(path)) return false;
  return !path.includes('/.git/') || TELLING.test(path);
}
