import type { Command, RuleContext, Word } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';

/** The text of a file that a request carries; `-` is what the command reads. `null` when it is not known. */
export function textOf(word: Word, command: Command, context: RuleContext): string | null {
  const { input, host, cwd } = command;
  if (word.value === '-') {
    if (input.kind === 'text') return input.text;
    return input.kind === 'file' ? textOf(input.path, { ...command, input: { kind: 'none' } }, context) : null;
  }
  const path = word.dynamic || host !== null ? null : absolutePath(word.value, cwd);
  return path === null ? null : context.read(path);
}

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
