import type { Touch } from '../../model/finding';
import { matchesGlob } from '../../model/glob';

/** One name of a touched path, with what is asked of it for every target. */
type Part = { readonly text: string; readonly lower: string; readonly isPattern: boolean };

/** `starts` tells a target that is one place from one that is looked for at every depth. */
type Target = { readonly names: readonly string[]; readonly lower: readonly string[]; readonly starts: boolean };

function namesIn(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '');
}

function partsOf(path: string): readonly Part[] {
  return namesIn(path).map((text) => ({ text, lower: text.toLowerCase(), isPattern: /[*?[]/.test(text) }));
}

// Targets are lists in the source, asked about for every touch. The table holds no meaning: emptying it changes no answer.
const known = new Map<string, Target>();
const MOST_KNOWN = 2000;

function targetOf(target: string): Target {
  const told = known.get(target);
  if (told !== undefined) return told;
  if (known.size >= MOST_KNOWN) known.clear();
  const names = namesIn(target);
  const read = { names, lower: names.map((name) => name.toLowerCase()), starts: target.startsWith('/') };
  known.set(target, read);
  return read;
}

/** One part of a touched path against one name; a leading wildcard leaves names that start with a dot alone, as in a shell. */
function fits(part: Part, name: string, lower: string): boolean {
  if (!part.isPattern && part.lower === lower) return true;
  const covers = part.isPattern && (!name.startsWith('.') || part.text.startsWith('.'));
  return (
    (covers && matchesGlob(part.text, name, { path: true })) ||
    (name.includes('*') && matchesGlob(name, part.text, { path: true }))
  );
}

/** A name of `names` may hold a `*`. A folder that goes away takes what is in it along, from its first name on. */
function fitsFrom(parts: readonly Part[], { names, lower }: Target, from: number, goes: boolean): boolean {
  if (parts.length - from < names.length && !goes) return false;
  const first = parts[from];
  // A wildcard in place of the first name says nothing about it: `*` alone would be every file there is.
  if (first !== undefined && /^[*?]/.test(first.text)) return false;
  return names.every((name, index) => {
    const part = parts[from + index];
    return part === undefined || fits(part, name, lower[index] ?? '');
  });
}

function reachesOne(parts: readonly Part[], goes: boolean, target: Target): boolean {
  if (target.starts) return parts.length > 0 && fitsFrom(parts, target, 0, goes);
  return parts.some((_, from) => fitsFrom(parts, target, from, goes));
}

/**
 * Whether a touch reaches one of the files or folders `targets`, or something in it. An absolute target is that one; any
 * other (`.claude/settings.json`) is looked for at every depth, since repository, home and nested projects all count.
 * Letter case does not matter: on some file systems it does not.
 */
export function reachesAny(touch: Touch, targets: readonly string[]): boolean {
  const parts = partsOf(touch.path);
  const goes = touch.how === 'delete';
  return targets.some((target) => reachesOne(parts, goes, targetOf(target)));
}
