import { ownField } from '../../model/ownField';
import type { ToolInput } from '../../model/toolFamily';
import { wordsOf } from '../../model/wordsOf';
import { textsIn } from './fields';

/** Fields under which a change is told what a thing is marked with, or what becomes of it. */
const MARKS = [
  ...['add', 'addLabelIds', 'add_label_ids', 'addLabels', 'add_labels', 'labels', 'labelIds', 'label_ids', 'label'],
  ...['status', 'state', 'folder', 'mailbox', 'destination_folder', 'target_folder'],
];
/** Switches that throw a thing away. */
const SWITCHES = ['trashed', 'in_trash', 'inTrash', 'deleted', 'is_deleted', 'isDeleted', 'permanent'];

const GONE: ReadonlySet<string> = new Set(['trash', 'trashed', 'bin', 'deleted', 'purged', 'wiped', 'junk', 'spam']);

/** Whether a change puts things where they are thrown away: Gmail's label `TRASH`, a page that is `in_trash`. */
export function saysGone(input: ToolInput): boolean {
  const isMarked = textsIn(input, ...MARKS).some(
    (text) => text.length < 60 && wordsOf(text).some((word) => GONE.has(word)),
  );
  return isMarked || SWITCHES.some((name) => ownField(input, name) === true);
}
