import { ownField } from '../../model/ownField';
import type { SyntaxNode } from '../../model/ports';
import { namedChildrenOf } from './context';

type Range = readonly [from: number, to: number];

/** Words that begin a compound command; the grammar takes them for arguments behind `time` and `!`. */
const openings = new Set(['{', '!', 'time', 'if', 'while', 'until', 'for', 'case', 'select', '[[']);

function opens(node: SyntaxNode | undefined): boolean {
  return node?.type === 'subshell' || (node?.type === 'word' && openings.has(node.text));
}

/** Where the reserved word `time`, options included, stands before a compound command; null when it does not. */
function timeBefore(command: SyntaxNode): Range | null {
  const [name, ...args] = namedChildrenOf(command);
  if (name?.type !== 'command_name' || name.text !== 'time') return null;
  const opening = args.find((arg) => arg.text !== '-p' && arg.text !== '--');
  return opening !== undefined && opens(opening) ? [name.startIndex, opening.startIndex] : null;
}

/** Where `!` stands before a compound command that the grammar took for a program. */
function negationBefore(negated: SyntaxNode): Range | null {
  const [command] = namedChildrenOf(negated);
  const name = command?.type === 'command' ? namedChildrenOf(command)[0] : undefined;
  const isOpening = name?.type === 'command_name' && openings.has(name.text) && name.text !== 'time';
  return isOpening ? [negated.startIndex, name.startIndex] : null;
}

const rangeOf: Readonly<Record<string, (node: SyntaxNode) => Range | null>> = {
  command: timeBefore,
  negated_command: negationBefore,
};

function prefixesIn(tree: SyntaxNode): readonly Range[] {
  const found: Range[] = [];
  const waiting = [tree];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const range = ownField(rangeOf, next.type)?.(next) ?? null;
    if (range !== null) found.push(range);
    waiting.push(...namedChildrenOf(next));
  }
  return found;
}

/**
 * The text, of the same length, without `time` and `!` before compound commands, which change nothing of what runs.
 * The same text when there is none.
 */
export function withoutPrefixes(text: string, tree: SyntaxNode): string {
  if (!/\btime\s|!/.test(text)) return text;
  return prefixesIn(tree).reduce(
    (rest, [from, to]) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}
