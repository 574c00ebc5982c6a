import { text, wordOf, type Call, type Value } from '../shared/value';

/** An argument by its place or by one of its names. */
export function argument(call: Call, position: number, ...keywords: readonly string[]): Value | undefined {
  return call.args[position] ?? keywords.map((keyword) => call.named.get(keyword)).find((value) => value !== undefined);
}

export function wordsIn(value: Value | undefined): readonly string[] {
  return value?.kind === 'list' ? value.items.map(wordOf) : [wordOf(value)];
}

/** Whether `open(path, mode)` writes. */
export function writes(mode: Value | undefined): boolean {
  return /[wax+]/.test(wordOf(mode ?? text('r')));
}
