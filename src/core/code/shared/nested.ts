import type { CodeOptions } from '../../model/codeReader';
import { UNKNOWN_PART } from '../../model/command';
import type { Language, SyntaxNode } from '../../model/ports';
import type { Act } from './act';
import type { Value } from './value';

/** `exec("exec('…')")`: deeper than this nobody nests code by accident. */
const DEEPEST = 4;

/** Code inside of code: how deep it stands, and the texts that were read already, for the same one does the same. */
export type Nesting = { readonly options: CodeOptions; readonly depth: number; readonly met: Set<string> };

export function nestingOf(options: CodeOptions): Nesting {
  return { options, depth: 0, met: new Set() };
}

/** What a text does that is run as code of the same language; `read` reads its tree. */
export function nestedActs(
  value: Value | undefined,
  language: Language,
  { options, depth, met }: Nesting,
  read: (tree: SyntaxNode, nesting: Nesting) => readonly Act[],
): readonly Act[] {
  if (value?.kind !== 'text' || value.text === UNKNOWN_PART || met.has(value.text)) return [];
  met.add(value.text);
  const isRead = depth < DEEPEST && options.budget.spend(value.text.length);
  const tree = isRead ? options.parse(language, value.text) : null;
  return tree === null
    ? [{ kind: 'unseen', says: 'runs code inside code that cannot be read' }]
    : read(tree, { options, depth: depth + 1, met });
}
