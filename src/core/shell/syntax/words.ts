import type { SyntaxNode } from '../../model/ports';
import type { Context } from './context';
import { childrenOf, deeper, namedChildrenOf, spanOf, textOf } from './context';
import { parameterOf } from './parameters';
import { ansiText, insideBackquotes, insideDoubleQuotes, unquotedParts } from './quoting';
import type { Part, WordSyntax } from './tree';
import { zshParameter } from './zshParameters';

export type Quoting = 'none' | 'double';

/** Positional parameters that were kept from the grammar, which would have cut the word at them. */
function literal(text: string, quoting: Quoting): readonly Part[] {
  const found = /^((?:[^$\\]|\\[^]|\$(?![@*\d]))*)\$([@*\d])/.exec(text);
  if (found === null) return plainText(text, quoting);
  const [whole, before = '', name = ''] = found;
  const parameter = { name, subscript: null, operator: '', argument: null, second: null };
  return [
    ...(before === '' ? [] : plainText(before, quoting)),
    { kind: 'parameter', parameter, quoted: quoting === 'double' },
    ...(whole.length === text.length ? [] : literal(text.slice(whole.length), quoting)),
  ];
}

function plainText(text: string, quoting: Quoting): readonly Part[] {
  if (quoting === 'double') return [{ kind: 'text', text: insideDoubleQuotes(text), quoted: true }];
  return unquotedParts(text);
}

/** The children's parts, with the text between them that the grammar has no node for. */
export function partsBetween(
  children: readonly SyntaxNode[],
  from: number,
  to: number,
  quoting: Quoting,
  context: Context,
): readonly Part[] {
  const parts: Part[] = [];
  let at = from;
  children.forEach((child, index) => {
    if (child.startIndex < at) return;
    if (child.startIndex > at) parts.push(...literal(context.source.slice(at, child.startIndex), quoting));
    at = child.endIndex;
    if (isLocaleMark(child, children[index + 1], quoting)) return;
    parts.push(...(child.isNamed ? partsOf(child, quoting, context) : literal(textOf(child, context), quoting)));
  });
  if (at < to) parts.push(...literal(context.source.slice(at, to), quoting));
  return parts;
}

/** The dollar of `$"…"`, which only asks for a translation. */
function isLocaleMark(child: SyntaxNode, next: SyntaxNode | undefined, quoting: Quoting): boolean {
  return quoting === 'none' && child.type === '$' && next?.type === 'string' && next.startIndex === child.endIndex;
}

function stringParts(node: SyntaxNode, context: Context): readonly Part[] {
  const inside = childrenOf(node).filter((child) => child.type !== '"' && child.type !== '$"');
  const closed = context.source.charAt(node.endIndex - 1) === '"' && node.endIndex - node.startIndex > 1;
  const from = context.source.indexOf('"', node.startIndex) + 1;
  const parts = partsBetween(inside, from, node.endIndex - (closed ? 1 : 0), 'double', context);
  return parts.length > 0 ? parts : [{ kind: 'text', text: '', quoted: true }];
}

const backquoted = /`(?:[^`\\]|\\[^])*`/g;

/** Nodes inside which something may run although they are not words: arithmetic, patterns, subscripts. */
export function nestedParts(node: SyntaxNode, context: Context): readonly Part[] {
  const found: Part[] = [];
  const waiting: SyntaxNode[] = [...childrenOf(node)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const isSubstitution = /^(?:command_substitution|process_substitution|expansion|simple_expansion)$/.test(next.type);
    if (isSubstitution) found.push(...partsOf(next, 'double', deeper(context)));
    else waiting.push(...childrenOf(next));
  }
  return found.reverse();
}

/** Longer expressions are not worked out. */
const LONGEST_EXPRESSION = 500;

/** What `$((`, `((` and `$[` open, up to their end; null where the grammar was shown something else in its place. */
function insideOf(node: SyntaxNode, context: Context): readonly Part[] | null {
  const text = textOf(node, context);
  const [open = ''] = /^\$?\(\(|^\$\[/.exec(text) ?? [];
  const close = open === '$[' ? ']' : '))';
  if (open === '' || !text.endsWith(close) || text.length > LONGEST_EXPRESSION) return null;
  const children = childrenOf(node).filter((child) => child.type !== open && child.type !== close);
  return partsBetween(children, node.startIndex + open.length, node.endIndex - close.length, 'double', deeper(context));
}

/** `$(( x + 1 ))`, `(( x ))` */
export function arithmeticOf(node: SyntaxNode, context: Context): Part & { kind: 'arithmetic' } {
  const names = [...new Set(textOf(node, context).match(/[A-Za-z_]\w*/g) ?? [])];
  const inside = insideOf(node, context) ?? [...nestedParts(node, context), { kind: 'text', text: '?', quoted: true }];
  return { kind: 'arithmetic', inside, names };
}

/** A part of a `for (( … ; … ; … ))`. */
export function expressionBetween(from: number, to: number, node: SyntaxNode, context: Context): Part {
  const text = context.source.slice(from, to);
  const children = childrenOf(node).filter((child) => child.startIndex >= from && child.endIndex <= to);
  const names = [...new Set(text.match(/[A-Za-z_]\w*/g) ?? [])];
  const inside =
    text.length > LONGEST_EXPRESSION
      ? children.flatMap((child) => nestedParts(child, context))
      : partsBetween(children, from, to, 'double', deeper(context));
  return { kind: 'arithmetic', inside, names };
}

function isEmbedded(node: SyntaxNode, context: Context): boolean {
  return /^(?:word|regex|extglob_pattern)$/.test(node.type) && /`|\$\(/.test(textOf(node, context));
}

/** The grammar leaves backquotes inside `${x:=…}` and patterns as text; what they hold runs all the same. */
function embeddedParts(node: SyntaxNode, context: Context): readonly Part[] {
  const text = textOf(node, context);
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(backquoted)) {
    const [whole] = match;
    const inside = insideBackquotes(whole.slice(1, -1), false);
    parts.push(...unquotedParts(text.slice(at, match.index)), { kind: 'source', text: inside, quoted: true });
    at = match.index + whole.length;
  }
  return [...parts, ...unquotedParts(text.slice(at))];
}

/** INVARIANT: backquotes inside backquotes are seen, although the grammar leaves `\`` as the text of a word. */
function substitution(node: SyntaxNode, quoting: Quoting, context: Context): Part {
  const text = textOf(node, context);
  if (text.startsWith('`') && text.includes('\\')) {
    const written = text.replace(/^`|`$/g, '');
    const inside = insideBackquotes(written, quoting === 'double');
    if (inside !== written) return { kind: 'source', text: inside, quoted: quoting === 'double' };
  }
  const body = context.statements(node.children, deeper(context));
  return { kind: 'command', body, quoted: quoting === 'double' };
}

/** The parts of one node of a word. */
export function partsOf(node: SyntaxNode, quoting: Quoting, context: Context): readonly Part[] {
  const quoted = quoting === 'double';
  switch (node.type) {
    case 'raw_string':
      return [{ kind: 'text', text: textOf(node, context).replace(/^'|'$/g, ''), quoted: true }];
    case 'ansi_c_string':
      return [{ kind: 'text', text: ansiText(textOf(node, context).slice(2, -1)), quoted: true }];
    case 'string':
    case 'translated_string':
      return stringParts(node, context);
    case 'simple_expansion':
    case 'expansion':
      return [{ kind: 'parameter', parameter: parameterOf(node, context, wordBetween), quoted }];
    case 'command_substitution':
      return [substitution(node, quoting, context)];
    case 'process_substitution': {
      const body = context.statements(node.children, deeper(context));
      return [{ kind: 'process', body, writes: textOf(node, context).startsWith('>') }];
    }
    case 'arithmetic_expansion':
      return [zshParameter(textOf(node, context), spanOf(node, context), quoted) ?? arithmeticOf(node, context)];
    case 'brace_expression':
      return literal(textOf(node, context), quoting);
    default:
      return otherParts(node, quoting, context);
  }
}

function otherParts(node: SyntaxNode, quoting: Quoting, context: Context): readonly Part[] {
  if (isEmbedded(node, context)) return embeddedParts(node, context);
  if (namedChildrenOf(node).length === 0) return literal(textOf(node, context), quoting);
  return partsBetween(childrenOf(node), node.startIndex, node.endIndex, quoting, context);
}

/** A word made of everything between two offsets; used for what stands inside `${…}`. */
function wordBetween(children: readonly SyntaxNode[], from: number, to: number, context: Context): WordSyntax {
  return {
    parts: partsBetween(children, from, to, 'none', context),
    raw: context.source.slice(from, to),
    span: context.place ?? { start: from, end: to },
  };
}

export function wordOf(node: SyntaxNode, context: Context): WordSyntax {
  const isLocale = node.type === 'string' && context.source.charAt(node.startIndex - 1) === '$';
  const raw = (isLocale ? '$' : '') + textOf(node, context);
  return { parts: partsOf(node, 'none', context), raw, span: spanOf(node, context) };
}
