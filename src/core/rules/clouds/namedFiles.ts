import type { Command, RuleContext, Word } from '../../model/command';
import { textIn } from './carriedScript';

/** Options of these tools that name a file as it is, without `@`. */
const PLAIN: ReadonlySet<string> = new Set(['--lifecycle-file']);

/** `--lifecycle-file=rules.json` as the tool reads it: with the text where the file can be read, else as `@rules.json`. */
function plain(word: Word, before: Word | undefined, command: Command, context: RuleContext): Word | null {
  const [, name = '', path = ''] = /^(--[\w-]+)=(.*)$/s.exec(word.value) ?? [];
  const isOwn = PLAIN.has(name);
  if (!isOwn && !PLAIN.has(before?.value ?? '')) return null;
  const read = textIn({ ...word, value: `@${isOwn ? path : word.value}` }, command, context);
  return isOwn ? { ...read, value: `${name}=${read.value}` } : read;
}

/** The words of a command with the text of every file that an option names, where it can be read. */
export function withNamedFiles(command: Command, context: RuleContext): Command {
  const isNamed = ({ value }: Word): boolean => value.startsWith('@') || /^--lifecycle-file(?:=|$)/.test(value);
  if (!command.args.some(isNamed)) return command;
  const args = command.args.map((word, at) => {
    return plain(word, command.args[at - 1], command, context) ?? textIn(word, command, context);
  });
  return { ...command, args };
}
