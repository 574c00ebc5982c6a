import type { CodeOptions, CodeReading } from '../../model/codeReader';
import type { Command } from '../../model/command';
import type { Act } from '../shared/act';
import { readingOf } from '../shared/found';
import { reviewSource } from '../shared/review';
import type { Invocation } from '../shared/sourceOf';

/** The reading of what an interpreter would run, by a function that says what a text does; null when it runs none. */
export function reviewScanned(
  command: Command,
  options: CodeOptions,
  invocation: Invocation,
  acts: (code: string) => readonly Act[],
): CodeReading | null {
  return reviewSource(command, options, invocation, (source) =>
    readingOf(acts(source.text), { command, options, source }),
  );
}
