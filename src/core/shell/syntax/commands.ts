import type { SyntaxNode } from '../../model/ports';
import { absencesOfWords, isNegated, negated } from './absences';
import type { Context } from './context';
import { childrenOf, lineOf, namedChildrenOf, spanOf, textOf } from './context';
import { isDescriptor, isRedirect, redirectOf } from './redirects';
import { together } from './together';
import type { Assignment, CommandSyntax, RedirectSyntax, WordSyntax } from './tree';
import { wordOf } from './words';

function nothingStarts(node: SyntaxNode, context: Context): CommandSyntax {
  const span = spanOf(node, context);
  return {
    kind: 'command',
    assignments: [],
    words: [],
    redirects: [],
    span,
    tail: '',
    line: lineOf(node.startIndex, context),
  };
}

export function assignmentOf(node: SyntaxNode, context: Context): Assignment {
  const nameNode = node.childForFieldName('name');
  const valueNode = node.childForFieldName('value');
  const name = nameNode === null ? textOf(node, context).replace(/[+[=][^]*$/, '') : textOf(nameNode, context);
  const append = childrenOf(node).some((child) => child.type === '+=');
  const isArray = valueNode?.type === 'array';
  return {
    name: name.replace(/\[[^]*$/, ''),
    append,
    subscript: nameNode?.type === 'subscript' ? (/\[([^]*)\]$/.exec(textOf(nameNode, context))?.[1] ?? '') : null,
    value: valueNode === null || isArray ? null : wordOf(valueNode, context),
    items: valueNode !== null && isArray ? namedChildrenOf(valueNode).map((child) => wordOf(child, context)) : null,
  };
}

function assignmentWord(node: SyntaxNode, context: Context): WordSyntax {
  const assignment = assignmentOf(node, context);
  const head = { kind: 'text', text: `${assignment.name}${assignment.append ? '+=' : '='}`, quoted: true } as const;
  return {
    parts: [head, ...(assignment.value?.parts ?? [])],
    raw: textOf(node, context),
    span: spanOf(node, context),
    assignment,
  };
}

/** `a b` in one piece: the grammar's node for it, or `$` before a string, which is skipped. */
function isLocaleDollar(child: SyntaxNode, next: SyntaxNode | undefined): boolean {
  return child.type === '$' && next?.type === 'string' && next.startIndex === child.endIndex;
}

export function commandOf(node: SyntaxNode, context: Context): CommandSyntax {
  const assignments: Assignment[] = [];
  const words: WordSyntax[] = [];
  const redirects: RedirectSyntax[] = [];
  const children = childrenOf(node);
  let headEnd = node.endIndex;
  let wordEnd = -1;
  children.forEach((child, index) => {
    if (child.type === 'variable_assignment' && words.length === 0) assignments.push(assignmentOf(child, context));
    else if (isRedirect(child)) redirects.push(...redirectOf(child, context));
    else if (child.type !== 'comment' && !isLocaleDollar(child, children[index + 1]) && !isDescriptor(child, context)) {
      const word = wordOf(child, context);
      const last = words.at(-1);
      // Backquotes in the middle of a word part it to the grammar, and not to the shell.
      if (last !== undefined && wordEnd === child.startIndex) words[words.length - 1] = together(last, word);
      else words.push(word);
      wordEnd = child.endIndex;
      if (words.length === 1) headEnd = child.endIndex;
    }
  });
  const tail = context.source.slice(headEnd, node.endIndex);
  const start = words[0]?.span.start ?? node.startIndex;
  const span = context.place ?? { start, end: node.endIndex };
  const said = absencesOfWords(words);
  const absences = said.length > 0 && isNegated(node, context) ? negated(said) : said;
  return { ...nothingStarts(node, context), assignments, words, redirects, span, tail, absences };
}

/** `export`, `declare`, `local`, `readonly`, `typeset`, `unset`: a command whose arguments may assign. */
export function declarationOf(node: SyntaxNode, context: Context): CommandSyntax {
  const rest = childrenOf(node).slice(1);
  const head = childrenOf(node)
    .slice(0, 1)
    .map((keyword) => wordOf(keyword, context));
  const redirects = rest.filter(isRedirect).flatMap((child) => redirectOf(child, context));
  const words = rest
    .filter((child) => child.isNamed && !isRedirect(child) && child.type !== 'comment')
    .map((child) => (child.type === 'variable_assignment' ? assignmentWord(child, context) : wordOf(child, context)));
  return { ...nothingStarts(node, context), words: [...head, ...words], redirects };
}

export function assignmentsOf(nodes: readonly SyntaxNode[], at: SyntaxNode, context: Context): CommandSyntax {
  return { ...nothingStarts(at, context), assignments: nodes.map((node) => assignmentOf(node, context)) };
}

/** Words that stand alone where the grammar gave up, taken as one command. */
export function strayCommand(nodes: readonly SyntaxNode[], context: Context): CommandSyntax | null {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return null;
  const tail = context.source.slice(first.endIndex, last.endIndex);
  return { ...nothingStarts(first, context), words: nodes.map((node) => wordOf(node, context)), tail };
}
