import { LONGEST_TEXT } from '../shared/longestText';
import type { Module } from './module';
import type { Source } from './resource';

/** Nothing of the file could be read: it is too long, or JSON that nests too deep. What is only damaged is read in part. */
function isUnread({ path, text, file }: Source): boolean {
  if (text.length > LONGEST_TEXT) return true;
  const { attributes, blocks } = file.body;
  return path.endsWith('.json') && file.errors.length > 0 && attributes.length === 0 && blocks.length === 0;
}

/** What `after` says, and behind it what `before` said in the files that `stoodIn` names. */
function joined<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  stoodIn: (one: T) => boolean,
): ReadonlyMap<string, T> {
  const kept = [...before].filter(([key, one]) => !after.has(key) && stoodIn(one));
  return kept.length === 0 ? after : new Map([...after, ...kept]);
}

/**
 * What stood in a file that cannot be read any more may all still stand there: the file is told as unknown, and nothing
 * that stood in it as gone. `earlier` is the path at which a file stood before.
 */
export function withUnreadFiles(before: Module, after: Module, earlier: (path: string) => string): Module {
  const unread = new Set(after.sources.filter(isUnread).map(({ path }) => earlier(path)));
  if (unread.size === 0) return after;
  const ofSource = ({ source }: { readonly source: Source }): boolean => unread.has(source.path);
  return {
    ...after,
    resources: joined(before.resources, after.resources, ofSource),
    data: joined(before.data, after.data, ofSource),
    sources: [...after.sources, ...before.sources.filter(({ path }) => unread.has(path))],
    values: joined(before.values, after.values, ({ at }) => at.file !== undefined && unread.has(at.file)),
  };
}
