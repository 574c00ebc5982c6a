import { ownField } from '../../../model/ownField';
import { UNKNOWN_PART } from '../../../model/command';
import { ansiText } from '../../syntax/quoting';
import { fromKnown, readBy, type Output } from './output';

function between(from: string, to: string): string {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return String.fromCharCode(...Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index));
}

const classes: Readonly<Record<string, string>> = {
  lower: between('a', 'z'),
  upper: between('A', 'Z'),
  digit: between('0', '9'),
  alpha: between('A', 'Z') + between('a', 'z'),
  alnum: between('0', '9') + between('A', 'Z') + between('a', 'z'),
  space: '\t\n\v\f\r ',
  blank: '\t ',
};

/** The characters of a set in their order; null for a notation that is not told apart. */
function membersOf(written: string): string | null {
  let isKnown = !/\[[=.]|\[.\*/.test(written);
  const named = written.replace(/\[:(\w+):\]/g, (_, name: string) => {
    isKnown &&= Object.hasOwn(classes, name);
    return ownField(classes, name) ?? '';
  });
  const members = ansiText(named).replace(/([^])-([^])/g, (_, from: string, to: string) => between(from, to));
  return isKnown ? members : null;
}

function translated(text: string, from: string, to: string): string {
  return text.replace(/[^]/g, (character) => {
    const at = from.lastIndexOf(character);
    return at < 0 ? character : to.charAt(Math.min(at, to.length - 1));
  });
}

/** `tr SET SET` and `tr -d SET`. */
export const tr: Output = (args, reader, frame) => {
  const isDeleting = args[0] === '-d' && args.length === 2;
  const [from = '', to = ''] = isDeleting ? args.slice(1) : args;
  const isPlain = isDeleting || (args.length === 2 && !from.startsWith('-') && to !== '');
  const [left, right] = [membersOf(from), membersOf(to)];
  if (!isPlain || left === null || right === null) return UNKNOWN_PART;
  return fromKnown(readBy([], reader, frame), (text) =>
    isDeleting ? text.replace(/[^]/g, (one) => (left.includes(one) ? '' : one)) : translated(text, left, right),
  );
};
