import { LISTED_PART, UNKNOWN_PART } from '../../../model/command';
import { fromKnown, readBy, type Output } from './output';
import { tr } from './tr';

/** Each line of a text without its end, and whether the last one had one. */
function eachLine(text: string, change: (line: string) => string): string {
  return text.replace(/[^\n]+/g, change);
}

const rev: Output = (args, reader, frame) =>
  fromKnown(readBy(args, reader, frame), (text) => eachLine(text, (line) => Array.from(line).reverse().join('')));

const tac: Output = (args, reader, frame) =>
  fromKnown(readBy(args, reader, frame), (text) => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).reverse().join(''));

/** `2`, `2-4`, `3-`, `-2`, counted from one; null for more than one range. */
function rangeOf(list: string): readonly [from: number, to: number] | null {
  const [, from = '', dash, to = ''] = /^(\d*)(-?)(\d*)$/.exec(list) ?? [];
  if (dash === undefined || list === '' || list === '-') return null;
  const first = from === '' ? 1 : Number(from);
  return [first, dash === '' ? first : to === '' ? Infinity : Number(to)];
}

/** `cut -c RANGE` and `cut -d X -f RANGE`, of the input. */
const cut: Output = (args, reader, frame) => {
  const written = args.join(' ');
  const [, kind = '', list = ''] = /^-([cb]) ?([\d-]+)$/.exec(written) ?? [];
  const [, delimiter = '', fields = ''] = /^-d ?(.) -f ?([\d-]+)$/.exec(written) ?? [];
  const range = rangeOf(kind === '' ? fields : list);
  if (range === null) return UNKNOWN_PART;
  const [from, to] = range;
  return fromKnown(readBy([], reader, frame), (text) =>
    eachLine(text, (line) => {
      if (delimiter === '') return line.slice(from - 1, to);
      return line.includes(delimiter)
        ? line
            .split(delimiter)
            .slice(from - 1, to)
            .join(delimiter)
        : line;
    }),
  );
};

/** `head` and `tail` by lines: `-n 3`, `-n3`, `-3`, ten without. */
function linesFrom(pick: (lines: readonly string[], count: number) => readonly string[]): Output {
  return (args, reader, frame) => {
    const [, digits = '10'] = /^(?:-n? ?(\d+))?$/.exec(args.join(' ')) ?? [null, ''];
    const text = readBy([], reader, frame);
    // Some of the lines of a listing look like all of them.
    if (text.includes(LISTED_PART)) return text;
    if (digits === '') return UNKNOWN_PART;
    return fromKnown(text, (known) => pick(known.match(/[^\n]*\n|[^\n]+$/g) ?? [], Number(digits)).join(''));
  };
}

/** Programs that print their input changed line by line, as far as they are told apart here. */
export const lineTools: Readonly<Record<string, Output>> = {
  rev,
  tac,
  tr,
  cut,
  head: linesFrom((lines, count) => lines.slice(0, count)),
  tail: linesFrom((lines, count) => (count === 0 ? [] : lines.slice(-count))),
};
