import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../model/command';
import type { Touch } from '../../model/finding';
import { absolutePath, baseName, isAtOrInside } from '../../model/filePath';
import { placeOf } from '../../model/place';
import { drivePath } from '../windows/drivePlace';

/**
 * The path of a word, null when it is not known. From its first unknown part on it is any path below the folder that is
 * known, unless that holds a whole workspace: then it says nothing about which of its files are meant.
 */
export function touchedPath({ value }: Word, cwd: string | null, workspaces: readonly string[]): string | null {
  const at = value.indexOf(UNKNOWN_PART);
  if (at < 0) return /^[A-Za-z]:[\\/]/.test(value) ? drivePath(value, cwd) : absolutePath(value, cwd);
  const known = value.slice(0, value.lastIndexOf('/', at) + 1);
  const folder = known === '' ? null : absolutePath(known, cwd);
  if (folder === null || workspaces.some((workspace) => isAtOrInside(workspace, folder))) return null;
  return `${folder}/**`;
}

/** The touches of words that name files of this machine; what is not known before it runs is left out. */
export function touchesOf(
  words: readonly Word[],
  how: Touch['how'],
  command: Command,
  context: RuleContext,
): readonly Touch[] {
  if (command.host !== null) {
    return [];
  }
  return words.flatMap((word) => {
    const path = touchedPath(word, command.cwd, context.surroundings.workspaces);
    return path === null ? [] : [{ path, how, at: placeOf(context.text, word.span) }];
  });
}

/** What `cp`, `mv`, `ln` and `install` write: the destination, or in it a file of each source's name. */
export function destinations(
  sources: readonly Word[],
  target: Word,
  context: RuleContext,
  cwd: string | null,
): readonly Word[] {
  const inside = sources.map((source) => {
    const name = baseName(source.value.replace(/\/+$/, ''));
    return { ...target, value: `${target.value.replace(/\/+$/, '')}/${name}` };
  });
  if (sources.length > 1 || target.value.endsWith('/')) {
    return inside;
  }
  const path = absolutePath(target.value, cwd);
  const isFile = path !== null && context.read(path) !== null;
  // Whether the destination is a folder is not known here: both are told.
  return isFile ? [target] : [target, ...inside];
}

/** Touches of whatever lies in folders, for policies about places; of one that holds a workspace it says nothing. */
export function placesBelow(folders: readonly Word[], command: Command, context: RuleContext): readonly Touch[] {
  const inside = folders.map((word) => ({ ...word, value: `${word.value.replace(/\/+$/, '')}/${UNKNOWN_PART}` }));
  return touchesOf(inside, 'write', command, context).map((touch) => ({ ...touch, placeOnly: true }));
}

/**
 * Touches of files whose text counts as it was, and of all that lies in those of them that are folders. A pattern that
 * crosses all folders of a workspace says nothing about which of its files are meant.
 */
export function placesOf(words: readonly Word[], command: Command, context: RuleContext): readonly Touch[] {
  const meant = words.filter(({ value }) => !/^(?:\.\/)?\*\*\//.test(value));
  const folders = meant.filter(({ value }) => {
    const path = absolutePath(value, command.cwd);
    return path === null || context.read(path) === null;
  });
  const own = touchesOf(meant, 'write', command, context).map((touch) => ({ ...touch, placeOnly: true }) as const);
  return [...own, ...placesBelow(folders, command, context)];
}
