import type { SyntaxNode } from '../../model/ports';
import type { Span } from '../../model/place';
import type { Ports } from '../../model/ports';
import { lineStarts, spanOf } from './context';
import { withoutDocuments } from './documents';
import { joinLines } from './joinLines';
import { withoutPrefixes } from './prefixed';
import { repaired } from './repair';
import { statementsOf } from './statements';
import type { Statement } from './tree';
import { inForms } from './zshForms';

/** A carriage return is an ordinary character to the shell, but a separator to the grammar. */
const CARRIAGE_RETURN = '\uE00D';

/** Two letters in the place of a dollar and the name of a positional parameter; texts are cut from the original. */
const POSITIONAL = '\uE024\uE040';

function errorsIn(node: SyntaxNode): number {
  let count = 0;
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.isError || next.isMissing) count += 1;
    for (const child of next.children) if (child?.hasError === true) waiting.push(child);
  }
  return count;
}

function firstError(node: SyntaxNode): SyntaxNode | null {
  let at: SyntaxNode | null = node.hasError ? node : null;
  while (at !== null && !at.isError && !at.isMissing) {
    at = at.children.find((child) => child?.hasError === true) ?? null;
  }
  return at;
}

/** `time ! time { …; }` shows its parts one after the other; more of them than this nobody writes. */
const MOST_PREFIXES = 8;

type Tree = { readonly root: SyntaxNode | null; readonly isAsWritten: boolean };

function bestTree(text: string, parse: Ports['parse']): Tree {
  // `r$@m` and `x$9-y` are one word; to the grammar what stands behind such a dollar begins another.
  let plain = text
    .replace(/\r(?=\n|$)/g, ' ')
    .replace(/\r/g, CARRIAGE_RETURN)
    .replace(/(?<=[\w}/-])\$[@*\d]|\$[@*\d](?=[\w-])/g, POSITIONAL);
  let isAsWritten = true;
  let tree = parse('bash', plain);
  for (let turn = 0; tree !== null && turn < MOST_PREFIXES; turn += 1) {
    const bare = withoutPrefixes(plain, tree);
    if (bare === plain) break;
    plain = bare;
    isAsWritten = false;
    tree = parse('bash', plain);
  }
  if (tree === null || !tree.hasError) return { root: tree, isAsWritten };
  const other = repaired(plain);
  if (other === plain) return { root: tree, isAsWritten: false };
  const second = parse('bash', other);
  const isBetter = second !== null && errorsIn(second) < errorsIn(tree);
  return { root: isBetter ? second : tree, isAsWritten: false };
}

/**
 * The statements of a shell text, null when there is no grammar.
 * @param given Where all of it stands in the operation; null when it is the operation's own text.
 */
export function parseScript(
  written: string,
  given: Span | null,
  parse: Ports['parse'],
  isZsh = false,
): readonly Statement[] | null {
  const plain = withoutDocuments(isZsh ? inForms(written) : written);
  // Of a text that was written anew no single place is told.
  const place = plain === written ? given : (given ?? { start: 0, end: written.length });
  const text = joinLines(plain, parse);
  const { root: tree, isAsWritten } = bestTree(text, parse);
  if (tree === null) return null;
  // Where a document ends is not for the grammar to say.
  const isWhole = isAsWritten && text === written && !/(?<!<)<<(?!<)/.test(written);
  const context = { source: text, place, lines: lineStarts(text), depth: 0, isWhole, statements: statementsOf };
  const statements = statementsOf(tree.isError ? [tree] : tree.children, context);
  const error = firstError(tree);
  // An error inside a word leaves no statement behind, so that it is said here, once for the text.
  return error === null
    ? statements
    : [{ kind: 'unparsed', body: [], span: spanOf(error, context), tooDeep: false }, ...statements];
}
