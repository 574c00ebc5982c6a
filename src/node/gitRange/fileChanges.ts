import type { FileChange } from '../../core/model/operation';
import type { ReadSides, SideText } from './readSides';

/** `missed`: why a side was not read, as a sentence about the file; null when both were. */
export type ReadChange = { readonly change: FileChange; readonly missed: string | null };

/** A base with other line ends than the file is the same text: version control may turn them at checkout. */
function withEndsOf(before: string | null, after: string | null): string | null {
  const turned = before !== null && after?.includes('\r\n') === true && !before.includes('\r\n');
  return turned ? before.replaceAll('\n', '\r\n') : before;
}

function textOf(side: SideText): string | null {
  return side.kind === 'text' ? side.text : null;
}

/** What is not read stands for a file that is touched and of which nothing is known. */
function unreadChange({ raw, before, after }: ReadSides, why: string): ReadChange {
  const change: FileChange = {
    path: raw.path,
    before: before.kind === 'absent' ? null : '',
    after: after.kind === 'absent' ? null : '',
    mode: 0,
    ...(raw.movedFrom === null ? {} : { movedFrom: raw.movedFrom }),
  };
  return { change, missed: `is ${why}` };
}

/** The changes that the two sides of paths amount to; a file that was only touched is none. */
export function fileChanges(sides: readonly ReadSides[]): readonly ReadChange[] {
  return sides.flatMap((one): readonly ReadChange[] => {
    const { raw, before, after } = one;
    if (after.kind === 'unread') return [unreadChange(one, after.why)];
    if (before.kind === 'unread') return [unreadChange(one, before.why)];
    const [was, is] = [withEndsOf(textOf(before), textOf(after)), textOf(after)];
    if (was === is && raw.movedFrom === null) return [];
    const moved = raw.movedFrom === null ? {} : { movedFrom: raw.movedFrom };
    return [{ change: { path: raw.path, before: was, after: is, ...moved }, missed: null }];
  });
}
