import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath, baseName } from '../../../model/filePath';
import type { Frame } from '../frame';
import type { Reader } from '../reader';
import type { Output } from './output';

function absolute(path: string | undefined, frame: Frame): string | null {
  const isKnown = path !== undefined && frame.host === null && !path.includes(UNKNOWN_PART);
  return isKnown ? absolutePath(path, frame.shell.cwd) : null;
}

/** What stands at `from`, by the script or from before, stands at `to`, too. */
function put(from: string, to: string | undefined, reader: Reader, frame: Frame): void {
  const [source, target] = [absolute(from, frame), absolute(to, frame)];
  const text = source === null ? null : (reader.wrote(source) ?? reader.readFile(source));
  // What is no text is a program, which is known by the name it is copied from.
  if (target === null || text === null || text.includes('\0')) return;
  // A folder takes the file under its own name; which of the two it is, is not known unless the text says so.
  if (to?.endsWith('/') !== true) reader.writeFile(target, text);
  reader.writeFile(`${target.replace(/\/$/, '')}/${baseName(from)}`, text);
}

/** `cp FROM… TO`, `mv`, `ln -s`, `install`: what stands in the file goes along. */
const move: Output = (args, reader, frame) => {
  const paths = args.filter((arg) => !arg.startsWith('-'));
  const folder = args.find((_, index) => /^-\w*t$/.test(args[index - 1] ?? ''));
  const sources = folder === undefined ? paths.slice(0, -1) : paths.filter((path) => path !== folder);
  for (const from of sources) put(from, folder === undefined ? paths.at(-1) : `${folder}/`, reader, frame);
  return '';
};

/** `perl -i`: the files that the text wrote say something else behind it. */
const changeInPlace: Output = (args, reader, frame) => {
  for (const arg of args.some((one) => /^-\w*i/.test(one)) ? args : []) {
    const path = absolute(arg, frame);
    if (path !== null && reader.wrote(path) !== null) reader.writeFile(path, UNKNOWN_PART);
  }
  return UNKNOWN_PART;
};

/** Programs that put files elsewhere or change them where they lie; what they print is nothing or not told. */
export const fileMovers: Readonly<Record<string, Output>> = {
  cp: move,
  mv: move,
  ln: move,
  install: move,
  perl: changeInPlace,
  ruby: changeInPlace,
};
