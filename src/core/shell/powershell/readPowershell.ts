import type { Span } from '../../model/place';
import type { Statement } from '../syntax/tree';
import { block } from './statement';

/**
 * The statements of a PowerShell text, as those of any other shell: cmdlets by their names in lower case, aliases
 * resolved, paths with `/`. Written for this, since the published grammar takes everyday words (`a,b`,
 * `--wait=false`, `$env:TEMP\x`) for faults. Never throws; what makes no sense is a statement that says so.
 * @param place Where all of it stands in the operation; null when it is the operation's own text.
 */
export function readPowershell(text: string, place: Span | null): readonly Statement[] {
  // A carriage return alone ends a line too; of the same length, so that places stay.
  const lines = text.replace(/\r(?!\n)/g, '\n');
  return block({ text: lines, at: 0, depth: 0, place, block }, '').statements;
}
