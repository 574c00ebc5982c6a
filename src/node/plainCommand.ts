import type { SyntaxNode } from '../core/model/ports';
import { plainNode } from './plainTree';

/** A word in which nothing means anything to a shell, or to the grammar, which sees operators in `==` and `a@a`. */
const plainWord = /^[\w./-][\w./:@%+,=-]*$/;

/** Words that are more than words to a shell, or to the grammar. */
const reserved: ReadonlySet<string> = new Set(
  'case coproc declare do done elif else esac export fi for function if in local readonly select then time typeset unset unsetenv until while'.split(
    ' ',
  ),
);

/** Characters; a longer line is rare, and read by the grammar like every other. */
const LONGEST = 1000;

/** A name or a path of a program, which neither assigns a variable nor is a number. */
function isProgram(word: string): boolean {
  return /^[A-Za-z./][\w./-]*$/.test(word);
}

/** `12` and `-5` are numbers to the grammar; what else begins like one is left to it. */
function typeOf(word: string): 'word' | 'number' | null {
  if (!/^-?\d/.test(word)) return 'word';
  return /^-?\d+$/.test(word) ? 'number' : null;
}

/**
 * The tree of a line that is one command of plain words with a blank between them (`git status`, `npm run build`), as
 * the grammar of bash would make it; null for every other text, which only the grammar can read. Most of what agents
 * run is as plain as this, and loading the grammar takes a third of a hook's time.
 *
 * INVARIANT: where this gives a tree, it is the grammar's tree.
 */
export function plainCommand(text: string): SyntaxNode | null {
  if (text.length > LONGEST) return null;
  const words = text.split(' ');
  const types = words.map((word) => (plainWord.test(word) && !reserved.has(word) ? typeOf(word) : null));
  if (!isProgram(words[0] ?? '') || types.includes(null)) return null;
  const whole = { startIndex: 0, endIndex: text.length, isNamed: true, isMissing: false };
  const root = plainNode({ ...whole, type: 'program' }, text, null);
  const command = plainNode({ ...whole, type: 'command' }, text, root);
  root.children.push(command);
  root.fields.push(null);
  let startIndex = 0;
  for (const [index, word] of words.entries()) {
    const at = { startIndex, endIndex: startIndex + word.length, isNamed: true, isMissing: false };
    const isName = index === 0;
    const node = plainNode({ ...at, type: isName ? 'command_name' : (types[index] ?? 'word') }, text, command);
    if (isName) {
      node.children.push(plainNode({ ...at, type: 'word' }, text, node));
      node.fields.push(null);
    }
    command.children.push(node);
    command.fields.push(isName ? 'name' : 'argument');
    startIndex = at.endIndex + 1;
  }
  return root;
}
