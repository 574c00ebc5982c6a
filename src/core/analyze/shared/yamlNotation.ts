import { parseDocument } from 'yaml';
import type { Span } from '../../model/place';
import { convertYaml } from './convertYaml';
import type { Head, Notation } from './recoverLines';
import { strangeHead } from './strangeHead';
import { yamlOptionsFor } from './yamlOptions';

const item = /^([ \t]*-)(?:[ \t]+|(?=\r?\n|$))/;
const keyed = /^([ \t]*)(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([\w$.@/<-][^\s#:'"]*(?:::[^\s#:'"]+)*)):(?=[ \t\r\n]|$)/;
const nothing = /^[ \t]*(?:#.*)?\r?$/;

function headOf(text: string, { start, end }: Span): Head {
  const newline = text.indexOf('\n', start);
  const line = text.slice(start, newline < 0 || newline > end ? end : newline);
  const [dash] = item.exec(line) ?? [];
  if (dash !== undefined) {
    const at = start + dash.length;
    return { kind: 'item', key: '', keySpan: { start, end: at }, end: at, rubbish: null };
  }
  const [head, indent = '', double, single, bare] = keyed.exec(line) ?? [];
  if (head === undefined) return strangeHead(start, line);
  const keySpan = { start: start + indent.length, end: start + head.length - 1 };
  const rest = { start: start + head.length, end: start + line.length };
  const rubbish = nothing.test(line.slice(head.length)) ? null : rest;
  return { kind: 'entry', key: double ?? single ?? bare ?? '', keySpan, end: rest.end, rubbish };
}

/** How the blocks of a YAML text are told apart; `text` names the tags that they use. */
export function yamlNotation(text: string): Notation {
  const options = yamlOptionsFor(text);
  return {
    layout: {
      isSilent: (said) => said.startsWith('#'),
      isCloser: () => false,
      isOpener: (said) => /:[ \t]*(?:#.*)?\r?$/.test(said),
      isBareOpener: () => false,
      closes: false,
      isItem: (said) => /^-(?:[ \r]|$)/.test(said),
    },
    whole: (all, span, asItem) => {
      const document = parseDocument(all.slice(span.start, span.end), options);
      if (document.errors.length > 0 || document.contents === null) return null;
      const { root, holes } = convertYaml(document.contents, span.start);
      if (!asItem) return { node: root, holes };
      const [only] = root.kind === 'list' ? root.items : [];
      return only === undefined ? null : { node: only, holes };
    },
    headOf,
  };
}
