import { isInside } from '../model/filePath';

/** A file as it is shown: relative to its workspace, or from the home folder. */
export function shownPath(file: string, workspaces: readonly string[], home: string): string {
  const workspace = workspaces.find((folder) => isInside(file, folder));
  if (workspace !== undefined) return file.slice(workspace.length + 1);
  return isInside(file, home) ? `~${file.slice(home.length)}` : file;
}
