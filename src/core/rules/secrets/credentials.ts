import type { Command, RuleContext, Word } from '../../model/command';
import { isCredentialFile } from '../shared/credentialFile';
import { credentialsFitting } from './patterns';

/** What a pattern may stand for, as far as a credential's name can be told from it. */
function candidates({ value, glob }: Word): readonly string[] {
  if (!glob) return [value];
  return [...['', 'rsa', '/x'].map((part) => value.replace(/\*+|\?/g, part)), ...credentialsFitting(value)];
}

/** The words that name files with credentials; a name that is not known is none. */
export function credentialsAmong(words: readonly Word[], command: Command, context: RuleContext): readonly Word[] {
  const read = command.host === null ? context.read : (): null => null;
  return words.filter(
    (word) => !word.dynamic && candidates(word).some((path) => isCredentialFile(path, command.cwd, read)),
  );
}
