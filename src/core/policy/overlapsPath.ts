import { UNKNOWN_PART } from '../model/command';
import { isAtOrInside } from '../model/filePath';
import { matchesGlob } from '../model/glob';

const WILD = /[*?[{]/;

/** The fixed ends of a pattern's part: `*.log` → `''`, `.log`. */
function fixedEnds(part: string): { readonly head: string; readonly tail: string } {
  const head = part.slice(0, part.search(WILD));
  const tail = part.slice(Math.max(...['*', '?', ']', '}'].map((sign) => part.lastIndexOf(sign))) + 1);
  return { head: head.toLowerCase(), tail: tail.toLowerCase() };
}

/** Whether some name fits both parts, in doubt yes. */
function partsMeet(pattern: string, touched: string): boolean {
  if (!WILD.test(touched)) return matchesGlob(pattern, touched, { path: true });
  if (!WILD.test(pattern)) return matchesGlob(touched, pattern, { path: true });
  const a = fixedEnds(pattern);
  const b = fixedEnds(touched);
  const headsMeet = a.head.startsWith(b.head) || b.head.startsWith(a.head);
  return headsMeet && (a.tail.endsWith(b.tail) || b.tail.endsWith(a.tail));
}

/**
 * Whether a touched path that is itself a pattern, or a folder that goes with all below it, reaches into `pattern`.
 * Part by part from the root; `**` on either side is as far as it can be followed and counts as reaching in.
 */
function reachesInto(pattern: string, touched: string, how: 'write' | 'delete' | 'read'): boolean {
  const wanted = pattern.split('/');
  const parts = touched.split('/');
  const isPattern = WILD.test(touched);
  for (const [index, part] of wanted.entries()) {
    const own = parts[index];
    if (own === undefined) return how === 'delete';
    if (part === '**') return isPattern;
    if (own === '**') return true;
    if (!partsMeet(part, own)) return false;
  }
  return isPattern && wanted.length === parts.length;
}

/** Absolute forms of a policy's pattern: `/x` and `~/x` as they are, anything else below each workspace folder. */
function absoluteForms(pattern: string, workspaces: readonly string[]): readonly string[] {
  const plain = pattern.replace(/^\.\//, '').replace(/\/+$/, '/**');
  if (plain.startsWith('/')) return [plain];
  if (plain.startsWith('~/'))
    return [`/home/*/${plain.slice(2)}`, `/Users/*/${plain.slice(2)}`, `/root/${plain.slice(2)}`];
  return workspaces.map((folder) => `${folder === '/' ? '' : folder}/${plain}`);
}

/**
 * Whether a touch of `place` concerns what `pattern` names. A pattern that begins with `**` holds anywhere; a relative
 * one starts at each workspace folder. A touched path may have unknown parts and wildcards; then it is in doubt yes,
 * except that a pattern of names at any depth does not stop the removal of a whole folder.
 */
export function overlapsPath(
  pattern: string,
  place: { readonly path: string; readonly how: 'write' | 'delete' | 'read' },
  workspaces: readonly string[],
): boolean {
  const touched = place.path.replaceAll(UNKNOWN_PART, '*');
  if (pattern.startsWith('**') && matchesGlob(pattern, touched.replace(/^\/+/, ''), { path: true })) return true;
  return absoluteForms(pattern, workspaces).some((form) => {
    if (matchesGlob(form, touched, { path: true })) return true;
    const literal = !WILD.test(form);
    if (literal && (isAtOrInside(touched, form) || (place.how === 'delete' && isAtOrInside(form, touched))))
      return true;
    return !pattern.startsWith('**') && reachesInto(form, touched, place.how);
  });
}
