import { UNKNOWN_PART } from '../../../model/command';
import type { Frame } from '../frame';
import { fileText, inputText } from '../inputText';
import type { Reader } from '../reader';

/** What a program prints; unknown stretches are `UNKNOWN_PART`. */
export type Output = (args: readonly string[], reader: Reader, frame: Frame) => string;

/** What a program reads that is given files, or takes its input without any; `-` is the input. */
export function readBy(files: readonly string[], reader: Reader, frame: Frame): string {
  const texts = (files.length === 0 ? ['-'] : files).map((file) =>
    file === '-' ? inputText(reader, frame) : fileText(file, reader, frame),
  );
  return texts.map((text) => text ?? UNKNOWN_PART).join('');
}

/** An output that is made from all of a text, and known only where all of that is. */
export function fromKnown(text: string, made: (text: string) => string | null): string {
  return text.includes(UNKNOWN_PART) ? UNKNOWN_PART : (made(text) ?? UNKNOWN_PART);
}
