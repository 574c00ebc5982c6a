import type { Word } from '../../../model/command';

/** Several parts of one body, unknown as soon as one of them is. */
export function bodyOf(parts: readonly (string | null)[], between: string): string | null {
  return parts.some((one) => one === null) ? null : parts.join(between);
}

/** The part of a word behind its first `from` characters. */
export function tail(word: Word, from: number): Word {
  return { ...word, value: word.value.slice(from) };
}

/** Names of files that answers go to; the screen and what forgets everything are none. */
export function filesAmong(words: readonly Word[]): readonly Word[] {
  return words.filter(({ value }) => !/^(?:-|)$|^\/dev\/(?:null|stdout|stderr|tty|fd\/\d+)$/.test(value));
}
