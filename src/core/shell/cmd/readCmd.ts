import type { Span } from '../../model/place';
import type { Statement } from '../syntax/tree';
import { callsLabels, labelled } from './labels';
import { statements } from './statements';

/**
 * The statements of a text for `cmd.exe`, as those of any other shell: names in lower case and without `.exe`, its own
 * commands by the names that rules know (`rmdir` is `rd`), paths with `/`. Never throws.
 * @param place Where all of it stands in the operation; null when it is the operation's own text.
 */
export function readCmd(given: string, place: Span | null): readonly Statement[] {
  // A carriage return alone is left out by it, in the middle of a name too.
  const text = given.replace(/\r(?!\n)/g, '');
  return callsLabels(text)
    ? labelled(text, place)
    : statements({ text, at: 0, depth: 0, groups: 0, place, letters: [] }, '');
}
