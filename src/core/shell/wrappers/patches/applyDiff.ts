import { diffedText } from '../../../change/patch/diffedText';
import { readDiff, reversedDiff, type FileDiff } from '../../../change/patch/readDiff';
import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import { fileText } from '../../run/inputText';
import type { WrapperCall } from '../wrapper';
import { tellRemoved, tellWritten, tellWrittenBelow } from './tellWrites';

/** How a program applies a diff. */
export type Applying = {
  /** The diff; null where nothing is known of it. */
  readonly text: string | null;
  /** The program that the diff comes from in a pipe, as it is written. */
  readonly from?: string;
  /** Where names start; null when it is not known. */
  readonly folder: string | null;
  /** Where the names of git's own form start. */
  readonly top: string | null;
  /** Folders taken off each name; null where the program goes by which file is there. */
  readonly strip: number | null;
  readonly reverse: boolean;
  /** The one file that is changed, whatever the names say. */
  readonly only?: string;
};

/** Programs that bring texts of other machines. */
const FETCHERS: ReadonlySet<string> = new Set('curl wget http https xh aria2c fetch ssh nc ncat socat lynx'.split(' '));

function stripped(name: string, count: number): string | null {
  const parts = name.split(/\/+/);
  return parts.length > count ? parts.slice(count).join('/') : null;
}

/** A file that a name may stand for: the first that is there, else the first. */
function pathOf(name: string | null, ofGit: boolean, asked: Applying, call: WrapperCall): string | null {
  if (name === null) return null;
  const base = ofGit ? asked.top : asked.folder;
  const counts = asked.strip === null ? [0, 1, name.split('/').length - 1] : [asked.strip];
  const paths = counts.flatMap((count) => {
    const rest = stripped(name, count);
    return (rest === null ? null : absolutePath(rest, base)) ?? [];
  });
  return paths.find((path) => fileText(path, call.reader, call.frame) !== null) ?? paths[0] ?? null;
}

function textAfter(file: FileDiff, path: string, call: WrapperCall): string | null {
  const before = fileText(path, call.reader, call.frame);
  return file.hunks === null || before?.includes(UNKNOWN_PART) === true ? null : diffedText(before, file.hunks);
}

function applyFile(file: FileDiff, asked: Applying, call: WrapperCall): void {
  const from = pathOf(file.from, file.ofGit, asked, call);
  const to = pathOf(file.to, file.ofGit, asked, call);
  if (to === null) {
    if (from !== null) tellRemoved(call, from);
    return;
  }
  if (from === null || from === to) {
    tellOne(file, to, call);
    return;
  }
  if (file.ofGit) {
    tellWritten(call, to, textAfter(file, from, call));
    tellRemoved(call, from);
    return;
  }
  // Two names without git are one file, and which of them is not sure.
  tellOne(file, from, call);
  tellOne(file, to, call);
}

function tellOne(file: FileDiff, path: string, call: WrapperCall): void {
  tellWritten(call, path, textAfter(file, path, call));
}

/** A diff of which nothing is known changes any file below the folder. */
function tellUnknown({ from, top, folder }: Applying, call: WrapperCall): void {
  const stake = FETCHERS.has(from ?? '') ? 'present' : 'possible';
  call.reader.unknown('unreadable', stake, call.head.span, `which files \`${call.name}\` changes is not known`);
  const below = top ?? folder;
  if (below !== null) tellWrittenBelow(call, below);
}

/** What applying the diff does to the files that it names; where it is not known, to any below the folder. */
export function applyDiff(asked: Applying, call: WrapperCall): void {
  const { text, only } = asked;
  if (text !== null) call.reader.spend(text.length / 500);
  const read = text === null ? [] : readDiff(text);
  const files = asked.reverse ? read.map(reversedDiff) : read;
  if (only !== undefined) {
    const path = absolutePath(only, asked.folder);
    const [file] = files;
    if (path !== null) tellWritten(call, path, file === undefined ? null : textAfter(file, path, call));
    return;
  }
  for (const file of files) applyFile(file, asked, call);
  if (files.length === 0 && text !== '') tellUnknown(asked, call);
}
