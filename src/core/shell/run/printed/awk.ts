import { ansiText } from '../../syntax/quoting';
import { UNKNOWN_PART } from '../../../model/command';
import { awkBeginning } from './interpreters';
import { fromKnown, readBy, type Output } from './output';

/** One item of a `print`: a field by its number, the last one, or a text. */
type Item =
  | { readonly kind: 'field'; readonly at: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'text'; readonly text: string };

const ITEM = /\s*(?:\$(\d+)|\$(NF)\b|"((?:[^"\\]|\\[^])*)"|(,))/y;

/** `print $1, "a" $NF`: what stands between commas, item by item; null where anything else is in it. */
function printOf(program: string): readonly (readonly Item[])[] | null {
  const inside = /^\s*\{\s*print\b([^]*?);?\s*\}\s*$/.exec(program)?.[1];
  if (inside === undefined) return null;
  const groups: Item[][] = [[]];
  for (let at = 0; inside.slice(at).trim() !== ''; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const found = ITEM.exec(inside);
    if (found === null) return null;
    const [, field, last, text, comma] = found;
    if (comma !== undefined) groups.push([]);
    else if (field !== undefined) groups.at(-1)?.push({ kind: 'field', at: Number(field) });
    else groups.at(-1)?.push(last !== undefined ? { kind: 'last' } : { kind: 'text', text: ansiText(text ?? '') });
  }
  return groups;
}

function shown(item: Item, line: string, fields: readonly string[]): string {
  if (item.kind === 'text') return item.text;
  if (item.kind === 'last') return fields.at(-1) ?? '';
  return item.at === 0 ? line : (fields[item.at - 1] ?? '');
}

/** `-F SIGN` and what stands behind it; more than one character would be a pattern, and is left. */
function parted(args: readonly string[]): { readonly sign: string | null; readonly words: readonly string[] } | null {
  const [first = '', second = ''] = args;
  if (!first.startsWith('-F')) return { sign: null, words: args };
  const sign = ansiText(first === '-F' ? second : first.slice(2));
  return /^[^\\[\](){}.*+?^$| ]$/.test(sign) ? { sign, words: args.slice(first === '-F' ? 2 : 1) } : null;
}

function printedLine(line: string, sign: string | null, groups: readonly (readonly Item[])[]): string {
  const fields = sign === null ? line.split(/\s+/).filter((one) => one !== '') : line.split(sign);
  if (groups.flat().length === 0) return `${line}\n`;
  return `${groups.map((items) => items.map((item) => shown(item, line, fields)).join('')).join(' ')}\n`;
}

/** `awk [-F SIGN] '{print …}' [FILE…]` */
export const awk: Output = (args, reader, frame) => {
  const begun = args.length === 1 ? awkBeginning(args[0] ?? '') : null;
  if (begun !== null) return begun;
  const call = parted(args);
  const [program = '', ...files] = call?.words ?? [];
  const groups = printOf(program);
  if (call === null || groups === null || files.some((file) => /^-|=/.test(file))) return UNKNOWN_PART;
  return fromKnown(readBy(files, reader, frame), (text) => {
    const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
    return lines.map((line) => printedLine(line, call.sign, groups)).join('');
  });
};
