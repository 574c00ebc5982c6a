import { freshSession } from '../../core/model/session';
import type { Actor, Change, FileChange } from '../../core/model/operation';
import { isNonEmpty } from '../../core/model/nonEmpty';
import { textOf } from '../../recovery/textOf';
import type { Version } from '../../recovery/version';
import type { Judged } from '../holds';
import { bondOf } from '../passes';
import type { EditContext } from './editContext';
import type { FoundChange, Sides } from './watch';

/** Who is taken to have made the changes. */
export type Writer = { readonly kind: Actor['kind']; readonly id: string; readonly title: string };

/** Somebody on this machine: what it may do is what an agent may do. */
export const somebody: Writer = { kind: 'agent', id: 'somebody', title: 'Somebody' };

export type Subject = { readonly change: FoundChange; readonly sides: Sides };

/** What the engine reads of a version: its text, or in place of bytes that are none their size and digest. */
function engineText(version: Version, path: string): string | null {
  switch (version.kind) {
    case 'missing':
      return null;
    case 'link':
      return `link to ${version.target}`;
    case 'other':
      return 'no file';
    case 'file':
      return textOf(path) ?? `${version.size} bytes with the digest ${version.digest}`;
  }
}

function fileChange({ change, sides }: Subject): FileChange {
  const before = engineText(change.before, sides.before);
  const after = engineText(change.after, sides.after);
  const mode = change.after.kind === 'file' ? change.after.mode : 0;
  const isSameMode = change.before.kind !== 'file' || change.before.mode === mode;
  // The same text in another encoding or with other permissions is a change as well.
  const extra = isSameMode && before !== after ? {} : { mode };
  return { path: change.path, before, after, ...extra };
}

export type JudgedChanges = Judged & { readonly operation: Change };

/** What the policies in force say to changes on disk; null without an engine. */
export async function judgeChanges(
  { engine, attended, stopped, questionOf, workspaces }: EditContext,
  subjects: readonly Subject[],
  writer: Writer,
): Promise<JudgedChanges | null> {
  const asked = engine();
  const files = subjects.map(fileChange);
  if (asked === null || !isNonEmpty(files)) return null;
  const operation: Change = { kind: 'change', files, cause: 'disk' };
  const actor: Actor = { kind: writer.kind, id: writer.id, session: null, attended: attended() };
  const { review, policyDigest } = await asked.review({
    operation,
    actor,
    session: freshSession,
    stopped: writer.kind === 'person' ? null : stopped(),
  });
  const fallback = JSON.stringify(subjects.map(({ change }) => [change.path, change.after]));
  const bond = bondOf(review, { agent: writer.id, session: null, policyDigest, fallback });
  return { operation, review, bond, question: questionOf(review, writer, operation, workspaces()) };
}
