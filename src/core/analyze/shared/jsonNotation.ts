import { type ParseError } from 'jsonc-parser';
import type { Span } from '../../model/place';
import type { DataNode } from './dataTree';
import type { Head, Notation } from './recoverLines';
import { strangeHead } from './strangeHead';

const keyed = /^(\s*)"((?:[^"\\]|\\.)*)"\s*:(.*)$/;
/** A bracket, with signs that are none of it at most, or a value alone. */
const item = /^\s*(?:[{[]|[^\w{[]*[{[][^\w]*$|(?:"(?:[^"\\]|\\.)*"|true|false|null|-?\d[\d.eE+-]*)\s*,?\s*$)/;

function headOf(text: string, { start, end }: Span): Head {
  const newline = text.indexOf('\n', start);
  const line = text.slice(start, newline < 0 || newline > end ? end : newline);
  const [, indent = '', key, rest = ''] = keyed.exec(line) ?? [];
  const lineEnd = start + line.length;
  if (key !== undefined) {
    const from = start + indent.length;
    const isOpener = /^\s*[{[]\s*$/.test(rest);
    const rubbish = isOpener ? null : { start: lineEnd - rest.length, end: lineEnd };
    return { kind: 'entry', key, keySpan: { start: from, end: from + key.length + 2 }, end: lineEnd, rubbish };
  }
  if (!item.test(line)) return strangeHead(start, line);
  const rubbish = /^\s*[{[]\s*$/.test(line) ? null : { start, end: lineEnd };
  return { kind: 'item', key: '', keySpan: { start, end: lineEnd }, end: lineEnd, rubbish };
}

type Parse = (
  text: string,
  offset: number,
) => { readonly root: DataNode | null; readonly errors: readonly ParseError[] };

/** How the blocks of a JSON text that is laid out in lines are told apart. */
export function jsonNotation(parse: Parse): Notation {
  return {
    layout: {
      isSilent: (said) => said.startsWith('//'),
      isCloser: (said) => /^[\]}]/.test(said),
      isOpener: (said) => /[{[]\s*$/.test(said),
      isBareOpener: (said) => /^[{[]\s*$/.test(said),
      closes: true,
      isItem: () => false,
    },
    whole: (text, span, asItem) => {
      const block = text.slice(span.start, span.end).replace(/[\s,]+$/, '');
      const { root, errors } = asItem ? parse(block, span.start) : parse(`{${block}}`, span.start - 1);
      return root === null || errors.length > 0 ? null : { node: root, holes: [] };
    },
    headOf,
  };
}
