import type { Touch } from '../../model/finding';
import { matchesGlob } from '../../model/glob';

const PATTERN = /[*?[]/;

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

/** One part of a touched path against one name; a leading wildcard leaves names that start with a dot alone, as in a shell. */
function fits(part: string, name: string): boolean {
  if (!PATTERN.test(part)) {
    return part.toLowerCase() === name.toLowerCase();
  }
  return (!name.startsWith('.') || part.startsWith('.')) && matchesGlob(part, name, { path: true });
}

/** `names` may end a name with `*`. A folder that goes away takes what is in it along, from its first name on. */
function fitsFrom(parts: readonly string[], names: readonly string[], from: number, goes: boolean): boolean {
  const rest = parts.slice(from);
  if (rest.length < names.length && !goes) {
    return false;
  }
  // A wildcard in place of the first name says nothing about it: `*` alone would be every file there is.
  if (rest[0] !== undefined && /^[*?]/.test(rest[0])) {
    return false;
  }
  return names.every((name, index) => {
    const part = rest[index];
    return part === undefined || fits(part, name) || (name.endsWith('*') && matchesGlob(name, part, { path: true }));
  });
}

/**
 * Whether a touch reaches the file or folder `target`, or something in it. An absolute `target` is that one; any other
 * (`.claude/settings.json`) is looked for at every depth, since repository, home and nested projects all count.
 * Letter case does not matter: on some file systems it does not.
 */
export function reaches(touch: Touch, target: string): boolean {
  const parts = partsOf(touch.path);
  const names = partsOf(target);
  const goes = touch.how === 'delete';
  if (target.startsWith('/')) {
    return parts.length > 0 && fitsFrom(parts, names, 0, goes);
  }
  return parts.some((_, from) => fitsFrom(parts, names, from, goes));
}

export function reachesAny(touch: Touch, targets: readonly string[]): boolean {
  return targets.some((target) => reaches(touch, target));
}
