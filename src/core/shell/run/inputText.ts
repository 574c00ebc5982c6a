import { UNKNOWN_PART } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import type { Frame } from './frame';
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
      return input.path.dynamic || isOwnInput(input.path.value)
        ? UNKNOWN_PART
        : (fileText(input.path.value, reader, frame) ?? UNKNOWN_PART);
  }
}

/** That a path as a command names it leads to nothing: a script that is not there starts nothing. */
export function isMissingFile(path: string, reader: Reader, frame: Frame): boolean {
  const absolute = frame.host === null ? absolutePath(path, frame.shell.cwd) : null;
  return absolute !== null && !absolute.includes(UNKNOWN_PART) && reader.isMissing(absolute);
}

/** The names under which a program finds its own input. */
function isOwnInput(path: string): boolean {
  return /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/0)$/.test(path);
}

/** A file of this machine by a path as a command names it. */
export function fileText(path: string, reader: Reader, frame: Frame): string | null {
  if (isOwnInput(path)) {
    const text = inputText(reader, frame);
    return text === UNKNOWN_PART ? null : text;
  }
  const absolute = frame.host === null ? absolutePath(path, frame.shell.cwd) : null;
  return absolute === null || absolute.includes(UNKNOWN_PART) ? null : reader.readFile(absolute);
}
