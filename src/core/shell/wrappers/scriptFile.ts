import type { Word } from '../../model/command';
import type { Frame } from '../run/frame';
import { fileText, isMissingFile } from '../run/inputText';
import type { Reader } from '../run/reader';
import type { WrapperCall } from './wrapper';
import { childShell, dialectNamed, isUnknownText } from './wrapper';

/** What a virtual environment's own script is called: it is often made by the line that sources it. */
const activation = /\/bin\/activate(?:\.\w+)?$/;

/** `sh bin/kafka-topics.sh --delete`: a script that is a tool with rules of its own, known by its name where it is not seen. */
function isTool({ name, reader }: WrapperCall, file: Word): boolean {
  const base = file.value.slice(file.value.lastIndexOf('/') + 1);
  const isShell = name !== 'source' && name !== '.';
  return isShell && !file.dynamic && reader.options.governed.has(base);
}

/** Runs a file that a shell is asked to read. Null, and an unknown, when it cannot be read. */
export function runFile(call: WrapperCall, file: Word, words: readonly Word[], frame: Frame): string | null {
  const text = file.dynamic ? null : fileText(file.value, call.reader, call.frame);
  if (text === null || words.length === 0) {
    const isIdle = activation.test(file.value) || (!file.dynamic && isMissingFile(file.value, call.reader, call.frame));
    const stake = isIdle ? 'possible' : 'present';
    call.reader.unknown('unreadable', stake, file.span, `the script \`${file.raw}\` cannot be read`);
    return isTool(call, file) ? call.reader.start(words, frame) : null;
  }
  // A file of which nothing is known says nothing of what it needs.
  const inner = isUnknownText(text) ? frame : { ...frame, file: text };
  const printed = call.reader.runText(text, file.span, inner);
  return isUnknownText(text) ? null : printed;
}

/** The interpreter that a script's first line names; a script without one is the shell's. */
function interpreterOf(text: string): string | null {
  if (!text.startsWith('#!')) return 'sh';
  const line = text.slice(2, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n')).trim();
  const words = line.split(/\s+/).filter((word) => !/^-|=/.test(word));
  const [path, argument] = words;
  const program = (path?.endsWith('/env') === true ? argument : path)?.split('/').at(-1);
  return program ?? null;
}

/** `./deploy.sh`: judged as its content; null when it is no script that can be read. */
export function runScriptFile(head: Word, words: readonly Word[], reader: Reader, frame: Frame): string | null {
  const text = head.dynamic ? null : fileText(head.value, reader, frame);
  if (text === null || text.includes('\0') || isUnknownText(text)) return null;
  const interpreter = interpreterOf(text);
  if (interpreter === null) return null;
  const call: WrapperCall = {
    name: head.value,
    head,
    args: words.slice(1),
    reader,
    frame: { ...frame, depth: frame.depth + 1 },
  };
  const inner = childShell(
    call,
    words.map((word) => word.value),
    dialectNamed(interpreter),
  );
  if (/^(?:ba|da|z|k|mk|a|fi)?sh$/.test(interpreter)) return reader.runText(text, head.span, { ...inner, file: text });
  const program: Word = { value: interpreter, dynamic: false, glob: false, raw: interpreter, span: head.span };
  return reader.start([program, ...words], { ...inner, inShell: false });
}
