import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../model/command';
import type { Touch } from '../../model/finding';
import { absolutePath, baseName, isAtOrInside } from '../../model/filePath';
import { placeOf } from '../../model/place';

/**
 * The path of a word, null when it is not known. From its first unknown part on it is any path below the folder that is
 * known, unless that holds a whole workspace: then it says nothing about which of its files are meant.
 */
export function touchedPath({ value }: Word, cwd: string | null, workspaces: readonly string[]): string | null {
  const at = value.indexOf(UNKNOWN_PART);
  if (at < 0) return absolutePath(value, cwd);
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
