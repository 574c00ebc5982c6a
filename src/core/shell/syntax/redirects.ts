import type { SyntaxNode } from '../../model/ports';
import type { Context } from './context';
import { childrenOf, namedChildrenOf, spanOf, textOf } from './context';
import { insideBackquotes, insideDocument } from './quoting';
import type { Part, RedirectSyntax, WordSyntax } from './tree';
import { partsOf, wordOf } from './words';

const documentParts = new Set(['heredoc_start', 'heredoc_body', 'heredoc_end']);

export function isRedirect(node: SyntaxNode): boolean {
  return node.type === 'file_redirect' || node.type === 'herestring_redirect' || node.type === 'heredoc_redirect';
}

/** The grammar leaves backquotes in a here-document as text; what they hold runs all the same. */
function documentText(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  const push = (to: number): void => {
    if (to > at) parts.push({ kind: 'text', text: insideDocument(text.slice(at, to)), quoted: true });
  };
  for (const match of text.matchAll(/(?<!\\)`((?:[^`\\]|\\[^])*)`/g)) {
    push(match.index);
    parts.push({ kind: 'source', text: insideBackquotes(match[1] ?? '', false), quoted: true });
    at = match.index + match[0].length;
  }
  push(text.length);
  return parts;
}

/** The number before a redirect, or `{name}`; the grammar may take either for a word. */
function descriptorOf(node: SyntaxNode, { source }: Context): string {
  const own = childrenOf(node).find((child) => child.type === 'file_descriptor');
  if (own !== undefined) return source.slice(own.startIndex, own.endIndex);
  const before = source.slice(Math.max(0, node.startIndex - 60), node.startIndex);
  return /[\d}]$/.test(before) ? (/(?:^|[\s;&|(])(\d+|\{[A-Za-z_]\w*\})$/.exec(before)?.[1] ?? '') : '';
}

/** A word of the grammar that is the descriptor of the redirect behind it: the `0` of `0<file`, and `{fd}`. */
export function isDescriptor(node: SyntaxNode, { source }: Context): boolean {
  if (!/[<>]/.test(source.charAt(node.endIndex))) return false;
  return /^(?:\d+|\{[A-Za-z_]\w*\})$/.test(source.slice(node.startIndex, node.endIndex));
}

function document(node: SyntaxNode, context: Context): RedirectSyntax {
  const children = namedChildrenOf(node);
  const start = children.find((child) => child.type === 'heredoc_start');
  const body = children.find((child) => child.type === 'heredoc_body');
  const verbatim = start !== undefined && /['"\\]/.test(textOf(start, context));
  const strip = textOf(node, context).includes('<<-');
  const cut = (text: string): string => (strip ? text.replace(/^\t+/gm, '') : text);
  const word = (parts: readonly Part[]): RedirectSyntax => {
    const at = body ?? node;
    const descriptor = descriptorOf(node, context);
    return { kind: 'text', word: { parts, raw: textOf(at, context), span: spanOf(at, context) }, descriptor };
  };
  if (body === undefined) return word([]);
  if (verbatim) return word([{ kind: 'text', text: cut(textOf(body, context)), quoted: true }]);
  const parts: Part[] = [];
  const push = (from: number, to: number): void => {
    if (to > from) parts.push(...documentText(cut(context.source.slice(from, to))));
  };
  let at = body.startIndex;
  for (const child of namedChildrenOf(body)) {
    if (child.type === 'heredoc_content') continue;
    push(at, child.startIndex);
    parts.push(...partsOf(child, 'double', context));
    at = child.endIndex;
  }
  push(at, body.endIndex);
  return word(parts);
}

function hereString(node: SyntaxNode, context: Context): RedirectSyntax {
  const value = namedChildrenOf(node).findLast((child) => child.type !== 'file_descriptor');
  const end: Part = { kind: 'text', text: '\n', quoted: true };
  const descriptor = descriptorOf(node, context);
  if (value === undefined)
    return { kind: 'text', word: { parts: [end], raw: '', span: spanOf(node, context) }, descriptor };
  const word = wordOf(value, context);
  return { kind: 'text', word: { ...word, parts: [...asQuoted(word), end] }, descriptor };
}

/** A here-string is one word whatever it expands to; a `~` at its beginning is a home. */
function asQuoted(word: WordSyntax): readonly Part[] {
  return word.parts.map((part, at) => {
    const isHome = at === 0 && part.kind === 'text' && part.text.startsWith('~');
    return 'quoted' in part && !isHome ? { ...part, quoted: true } : part;
  });
}

/** `2>&-` closes a descriptor and has no target: what the grammar takes for one is an argument of the command. */
function closes(node: SyntaxNode): boolean {
  return childrenOf(node).some((child) => child.type === '<&-' || child.type === '>&-');
}

/** One redirect node: usually one redirect; none when its target is missing. */
export function redirectOf(node: SyntaxNode, context: Context): readonly RedirectSyntax[] {
  if (node.type === 'heredoc_redirect') return [document(node, context)];
  if (node.type === 'herestring_redirect') return [hereString(node, context)];
  const children = childrenOf(node);
  const descriptor = children.find((child) => child.type === 'file_descriptor');
  const operator = children.find((child) => !child.isNamed && /[<>]/.test(child.type));
  const to = children.find((child) => child.isNamed && child !== descriptor);
  if (operator === undefined || to === undefined || closes(node)) return [];
  return [
    {
      kind: 'file',
      operator: textOf(operator, context),
      descriptor: descriptorOf(node, context),
      to: wordOf(to, context),
    },
  ];
}

/** Words that the grammar takes as further targets: `rm 2>/dev/null a b` removes `a` and `b`. */
function behindFile(node: SyntaxNode, context: Context): readonly SyntaxNode[] {
  const words = namedChildrenOf(node).filter(
    (child) => child.type !== 'file_descriptor' && !isDescriptor(child, context),
  );
  return closes(node) ? words : words.slice(1);
}

/** What stands behind a redirect and belongs to its command: arguments, and behind `<<END` also a pipe or `&&`. */
export function behindRedirect(node: SyntaxNode, context: Context): readonly SyntaxNode[] {
  if (node.type !== 'heredoc_redirect') return node.type === 'file_redirect' ? behindFile(node, context) : [];
  return childrenOf(node).filter(
    (child) => !documentParts.has(child.type) && child.type !== 'file_descriptor' && !/^<<-?$/.test(child.type),
  );
}
