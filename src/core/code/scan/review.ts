import type { CodeOptions, CodeReading } from '../../model/codeReader';
import { UNKNOWN_PART, type Command } from '../../model/command';
import { readingOf, type Act } from '../shared/found';
import { unseen } from '../shared/review';
import { sourceOf, type Invocation } from '../shared/sourceOf';

/** The reading of what an interpreter would run, by a function that says what a text does; null when it runs none. */
export function reviewScanned(
  command: Command,
  options: CodeOptions,
  invocation: Invocation,
  acts: (code: string) => readonly Act[],
): CodeReading | null {
  const source = sourceOf(command, invocation, options);
  if (source === null) return null;
  if ('kind' in source) return unseen(source, command, options);
  if (source.text.trim() === UNKNOWN_PART) {
    return unseen({ kind: 'unseen', says: 'the code is not known before it runs' }, command, options);
  }
  return readingOf(acts(source.text), { command, options, source });
}
