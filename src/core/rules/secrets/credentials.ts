import type { Command, RuleContext, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { isCredentialFile } from '../shared/credentialFile';
import { credentialsFitting } from './patterns';

/** What a pattern may stand for, as far as a credential's name can be told from it. */
function candidates({ value, glob }: Word): readonly string[] {
  if (!glob) return [value];
  return [...['', 'rsa', '/x'].map((part) => value.replace(/\*+|\?/g, part)), ...credentialsFitting(value)];
}

/** Where what a word names is from, by a link or a copy; null where that is the path itself. */
function originOf({ value, glob }: Word, command: Command, context: RuleContext): string | null {
  const path = glob || command.host !== null ? null : absolutePath(value, command.cwd);
  const origin = path === null ? null : context.realPath(context.copiedFrom(path));
  return origin === path ? null : origin;
}

/** The words that name files with credentials, or that lead to one; a name that is not known is none. */
export function credentialsAmong(words: readonly Word[], command: Command, context: RuleContext): readonly Word[] {
  const read = command.host === null ? context.read : (): null => null;
  const isOne = (path: string): boolean => isCredentialFile(path, command.cwd, read);
  return words.filter((word) => {
    if (word.dynamic) return false;
    const origin = originOf(word, command, context);
    return (origin !== null && isOne(origin)) || candidates(word).some(isOne);
  });
}
