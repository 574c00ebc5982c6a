import type { Command, RuleContext, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';

/** The text of a file that a word of a command names; null when it is not known before it runs. */
export function fileText(word: Word, { host, cwd }: Command, { readAsLeft }: RuleContext): string | null {
  // A file of another host is not the one that stands here.
  const path = word.dynamic || host !== null ? null : absolutePath(word.value, cwd);
  return path === null ? null : readAsLeft(path);
}

/** What a command is given on its input, as text; null when it is not known before it runs, or when there is none. */
export function inputText(command: Command, context: RuleContext): string | null {
  const { input } = command;
  if (input.kind === 'text') return input.text;
  return input.kind === 'file' ? fileText(input.path, command, context) : null;
}

/** The same for a word where `-` is what the command reads. */
export function givenText(word: Word, command: Command, context: RuleContext): string | null {
  return word.value === '-' ? inputText(command, context) : fileText(word, command, context);
}
