import { UNKNOWN_PART } from '../../model/command';
import { text, wordOf, type Call, type Value } from '../shared/value';

/** An argument by its place or by one of its names. */
export function argument(call: Call, position: number, ...keywords: readonly string[]): Value | undefined {
  return call.args[position] ?? keywords.map((keyword) => call.named.get(keyword)).find((value) => value !== undefined);
}

/** A star of a listing stands for names that nobody knows; no program would be handed it. */
function wordHanded(value: Value | undefined): string {
  const word = wordOf(value);
  return value?.kind === 'path' ? word.replaceAll('*', UNKNOWN_PART) : word;
}

export function wordsIn(value: Value | undefined): readonly string[] {
  return value?.kind === 'list' ? value.items.map(wordHanded) : [wordHanded(value)];
}

/** Whether `open(path, mode)` writes. */
export function writes(mode: Value | undefined): boolean {
  return /[wax+]/.test(wordOf(mode ?? text('r')));
}
