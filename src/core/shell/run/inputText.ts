import { UNKNOWN_PART } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { descriptorOf } from './descriptors';
import type { Frame } from './frame';
import { openedAs, readingFrom } from './opened';
import type { Reader } from './reader';

/** What the frame's input says; null when nothing is put in, `UNKNOWN_PART` when it is not known. */
export function inputText(reader: Reader, frame: Frame): string | null {
  const { input } = frame;
  switch (input.kind) {
    case 'none':
      return null;
    case 'text':
      return input.text;
    case 'pipe':
      return UNKNOWN_PART;
    case 'file':
      return input.path.dynamic || descriptorOf(input.path.value) === '0'
        ? UNKNOWN_PART
        : (fileText(input.path.value, reader, frame) ?? UNKNOWN_PART);
  }
}

/** That a path as a command names it leads to nothing: a script that is not there starts nothing. */
export function isMissingFile(path: string, reader: Reader, frame: Frame): boolean {
  const absolute = frame.host === null ? absolutePath(path, frame.shell.cwd) : null;
  return absolute !== null && !absolute.includes(UNKNOWN_PART) && reader.isMissing(absolute);
}

/** A file of this machine by a path as a command names it. */
export function fileText(path: string, reader: Reader, frame: Frame): string | null {
  if (path === '/dev/null') return '';
  const number = descriptorOf(path);
  if (number !== null && (number === '0' || openedAs(number, frame) !== null)) {
    const text = inputText(reader, readingFrom(number, frame));
    return text === UNKNOWN_PART ? null : text;
  }
  const absolute = frame.host === null ? absolutePath(path, frame.shell.cwd) : null;
  return absolute === null || absolute.includes(UNKNOWN_PART) ? null : reader.readFile(absolute);
}
