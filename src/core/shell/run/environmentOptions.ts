import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import type { Frame } from './frame';

/** Variables whose words a program takes as options besides its own. */
const OPTIONS: Readonly<Record<string, string>> = { tar: 'TAR_OPTIONS', gtar: 'TAR_OPTIONS', zip: 'ZIPOPT' };

/** The words of one text, with its quotes and backslashes taken off. */
function wordsOf(text: string): readonly string[] {
  const written = text.match(/(?:"[^"]*"|'[^']*'|\\[^]|[^\s"'\\])+/g) ?? [];
  return written.map((word) => word.replace(/"([^"]*)"|'([^']*)'|\\([^])/g, '$1$2$3'));
}

/** A program's words, with those that its variable adds; they stand last, since the first may be a bundle of letters. */
export function withEnvironmentOptions(base: string, words: readonly Word[], frame: Frame): readonly Word[] {
  const name = ownField(OPTIONS, base);
  const [head] = words;
  if (name === undefined || head === undefined) return words;
  const text = ownField(frame.assigned, name) ?? ownField(frame.shell.exports, name) ?? '';
  return [...words, ...wordsOf(text).map((value) => ({ ...head, value, raw: value }))];
}
