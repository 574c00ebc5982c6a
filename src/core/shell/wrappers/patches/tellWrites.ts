import type { Word } from '../../../model/command';
import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import { bare, type WrapperCall } from '../wrapper';

function told(call: WrapperCall, words: readonly string[], glob: boolean): void {
  const at = call.head;
  const asWord = (value: string): Word => ({
    ...{ value, raw: value, span: at.span },
    dynamic: value.includes(UNKNOWN_PART),
    glob: glob && value.includes('*'),
  });
  call.reader.start(words.map(asWord), { ...bare(call), input: { kind: 'none' } });
}

/** A file that a program changes in part, told as one that writes it; `text` is what then stands in it, null where not known. */
export function tellWritten(call: WrapperCall, path: string, text: string | null): void {
  told(call, ['tee', '-a', '--', path], false);
  const absolute = call.frame.host === null ? absolutePath(path, call.frame.shell.cwd) : null;
  if (absolute !== null && !absolute.includes(UNKNOWN_PART)) call.reader.writeFile(absolute, text ?? UNKNOWN_PART);
}

export function tellRemoved(call: WrapperCall, path: string): void {
  told(call, ['rm', '-f', '--', path], false);
}

/** Writes of files below a folder that nobody knows the names of. */
export function tellWrittenBelow(call: WrapperCall, folder: string): void {
  told(call, ['tee', '-a', '--', `${folder === '/' ? '' : folder}/**`], true);
}
