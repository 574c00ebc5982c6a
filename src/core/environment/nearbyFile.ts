import { folderOf, isAtOrInside } from '../model/filePath';
import type { Ambient } from './ambient';

/** Nobody nests a project deeper below its workspace folder. */
const MOST_FOLDERS = 20;

/** The command's folder and those above it, up to the workspace folder; empty for another machine. */
export function foldersAbove({ command, context }: Pick<Ambient, 'command' | 'context'>): readonly string[] {
  if (command.cwd === null || command.host !== null) return [];
  const { cwd } = command;
  const isInWorkspace = (folder: string): boolean =>
    context.surroundings.workspaces.some((root) => isAtOrInside(folder, root));
  const folders = [cwd];
  for (let at = folderOf(cwd); isInWorkspace(at) && folders.length < MOST_FOLDERS; at = folderOf(at)) folders.push(at);
  return folders;
}

/** The text of the nearest file called one of `names`, as tools look for their settings; null without one. */
export function nearbyFile(ambient: Ambient, ...names: readonly string[]): string | null {
  for (const folder of foldersAbove(ambient)) {
    for (const name of names) {
      const text = ambient.context.read(`${folder}/${name}`);
      if (text !== null) return text;
    }
  }
  return null;
}

/** The text of a file below the user's home; null on another machine. */
export function homeFile({ command, context }: Ambient, path: string): string | null {
  return command.host === null ? context.read(`${context.surroundings.home}/${path}`) : null;
}
