import { UNKNOWN_PART } from '../../model/command';
import type { Word } from '../../model/command';
import { fileText, inputText } from '../run/inputText';
import { LONGEST } from '../run/reader';
import type { Wrapper, WrapperCall } from '../wrappers/wrapper';
import { bare, childShell, isUnknownText } from '../wrappers/wrapper';
import { readCmd } from './readCmd';

/**
 * Runs a text as cmd would; null, and an unknown, where nothing of it is known.
 * @param positional `%0`, `%1`, …; null when they are not known.
 */
export function runCode(
  call: WrapperCall,
  text: string,
  word: Word,
  positional: readonly string[] | null = null,
): string | null {
  const { reader, frame } = call;
  if (isUnknownText(text) || text.length > LONGEST) {
    reader.unknown('dynamic', 'present', word.span, 'a text that is not known is run as commands');
    return null;
  }
  if (text.includes(UNKNOWN_PART))
    reader.unknown('dynamic', 'possible', word.span, 'parts of a text that is run as commands are not known');
  if (!reader.spend(8 + text.length / 200)) return null;
  const place = frame.place ?? word.span;
  return reader.run(readCmd(text, place), { ...childShell(call, positional), place, redirects: [] });
}

/** A batch file that is called by its name. */
function batch(call: WrapperCall, file: Word, words: readonly Word[]): string | null {
  const text = file.dynamic ? null : fileText(file.value, call.reader, call.frame);
  const positional = [file, ...words].map(({ value }) => value);
  if (text !== null) return runCode(call, text, file, positional);
  call.reader.unknown('unreadable', 'present', file.span, `the script \`${file.raw}\` cannot be read`);
  return null;
}

/** `cmd /c TEXT`, `cmd /s /c "TEXT"`, `cmd /k TEXT`, or commands on its input. */
const program: Wrapper = (call) => {
  const at = call.args.findIndex((word) => /^\/{1,2}[ckr]/i.test(word.value));
  const option = call.args[at];
  if (option === undefined) {
    const text = inputText(call.reader, call.frame);
    return text === null ? null : runCode(call, text, call.head);
  }
  // Shells that make paths of Unix into those of Windows need the doubled stroke.
  const glued = option.value.replace(/^\/+./, '');
  const words = call.args.slice(at + 1);
  const [first] = words;
  if (first !== undefined && /^[^\s&|]+\.(?:bat|cmd)$/i.test(first.value)) return batch(call, first, words.slice(1));
  const given = wholeQuoted(words) ?? words.map((word) => (words.length > 1 ? spaced(word) : word.value)).join(' ');
  const text = `${glued} ${given}`.trim();
  return text === '' ? null : runCode(call, text, first ?? option);
};

/**
 * `"copy a "b c" && del a"`: cmd takes the first and the last quote off and reads the rest as it stands, quotes and all;
 * null where the words are not such a text that its own quotes cut in pieces.
 */
function wholeQuoted(words: readonly Word[]): string | null {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  if (!first.raw.startsWith('"') || first.raw.endsWith('"') || !last.raw.endsWith('"')) return null;
  return words
    .map(({ raw }) => raw)
    .join(' ')
    .slice(1, -1);
}

/** A word with blanks in it, as it would have to be written to stay one. */
function spaced({ value }: Word): string {
  return /\s/.test(value) && !value.includes('"') ? `"${value}"` : value;
}

/** `wsl [-d NAME] [-e] PROGRAM …`: started in the Linux beside. */
const wsl: Wrapper = (call) => {
  let at = 0;
  while (/^-/.test(call.args[at]?.value ?? '')) {
    const value = call.args[at]?.value ?? '';
    if (/^--(?:unregister|shutdown|terminate|list|status|update|install|export|import|set-|help|version)/.test(value))
      return null;
    at += /^(?:-d|--distribution|-u|--user|--cd)$/.test(value) ? 2 : 1;
    if (/^(?:--|-e|--exec)$/.test(value)) break;
  }
  const words = call.args.slice(at);
  return words.length === 0 ? null : call.reader.start(words, bare(call));
};

/** Programs that run cmd's code, or start programs for it. */
export const cmdHosts: Readonly<Record<string, Wrapper>> = { cmd: program, wsl };
