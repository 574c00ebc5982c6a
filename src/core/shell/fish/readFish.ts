import type { Span } from '../../model/place';
import type { Statement } from '../syntax/tree';
import { list, statementAt } from './statements';

/**
 * The statements of a text for fish, as those of any other shell. Written for this: its blocks end with `end`, its
 * substitutions have no dollar, and its quotes escape themselves, all of which the grammar of the other shells takes for
 * faults. Never throws; what makes no sense is a statement that says so.
 * @param place Where all of it stands in the operation; null when it is the operation's own text.
 */
export function readFish(text: string, place: Span | null): readonly Statement[] {
  return list({ text, at: 0, depth: 0, place, list, statement: statementAt }, '');
}
