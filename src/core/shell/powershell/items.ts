import type { Part, WordSyntax } from '../syntax/tree';
import type { Argument } from './argument';
import { named } from './named';
import { impliedWord, textPart, unknownPart } from '../syntax/build';

const PATHS = ['path', 'literalpath', 'pspath', 'fullname'] as const;

/** The paths that a cmdlet is given, by name or by place. */
export function pathsOf(args: readonly Argument[]): readonly WordSyntax[] {
  const given = named(args);
  const byName = given.of(...PATHS);
  return byName.length > 0 ? byName : given.operands;
}

function pattern(text: string): Part {
  return { kind: 'text', text, quoted: false };
}

/** What `Get-ChildItem` hands on: paths below its folders, as patterns. */
export function childrenOf(args: readonly Argument[], head: WordSyntax): readonly WordSyntax[] {
  const given = named(args);
  const paths = given.of(...PATHS);
  const [first, second] = given.operands;
  const written = paths.length > 0 ? paths : first === undefined ? [impliedWord('.', head)] : [first];
  const filters = [...given.of('filter', 'include'), ...(paths.length > 0 ? [] : second === undefined ? [] : [second])];
  const names = filters.length > 0 ? filters.map((word) => word.parts) : [[pattern('*')]];
  return written.flatMap((folder) => {
    // A path with a pattern, or one file, is what is listed itself.
    if (filters.length === 0 && /[*?]/.test(folder.raw)) return [folder];
    return names.map((parts) => ({ ...folder, parts: [...folder.parts, textPart('/'), ...parts] }));
  });
}

/** A part of the things that were handed on: which, is not known. */
export function narrowed(items: readonly WordSyntax[]): readonly WordSyntax[] {
  return items.map((item) => {
    const last = item.parts.at(-1);
    const isAll = last?.kind === 'text' && !last.quoted && last.text === '*';
    return isAll ? { ...item, parts: [...item.parts.slice(0, -1), unknownPart] } : item;
  });
}

/** `Join-Path a b`: the one path that it prints. */
export function joinedPath(args: readonly Argument[]): WordSyntax | null {
  const given = named(args);
  const words = [...given.of('path'), ...given.operands, ...given.of('childpath', 'additionalchildpath')];
  const [first, ...others] = words;
  if (first === undefined) return null;
  return { ...first, parts: [...first.parts, ...others.flatMap((word) => [textPart('/'), ...word.parts])] };
}
