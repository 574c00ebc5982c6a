import type { WordSyntax } from '../syntax/tree';
import type { Argument } from './argument';
import { literalText, textPart } from '../syntax/build';

/** The arguments of a cmdlet, told apart by their names as PowerShell binds them. */
export type Named = {
  /** Words behind no name. */
  readonly operands: readonly WordSyntax[];
  /** The words behind a name that is, or begins, one of these. */
  readonly of: (...names: readonly string[]) => readonly WordSyntax[];
  readonly has: (...names: readonly string[]) => boolean;
};

type Given = { readonly name: string; readonly words: WordSyntax[] };

/** Parameters that stand alone; every other one is followed by a value, or a list of them. */
const SWITCHES =
  'recurse force whatif confirm verbose debug passthru wait nonewwindow directory file hidden readonly asjob usebasicparsing noexit'.split(
    ' ',
  );

function isSwitch(name: string): boolean {
  // `-Verb RunAs` is no short `-Verbose`.
  return name.length > 1 && name !== 'verb' && SWITCHES.some((one) => one.startsWith(name));
}

/** Tells `-Name value` from switches by the names that cmdlets share. */
export function named(args: readonly Argument[]): Named {
  const operands: WordSyntax[] = [];
  const given: Given[] = [];
  let open: Given | null = null;
  for (const { word } of args) {
    // What stands in quotes is a value.
    const isName = word.raw.startsWith('-');
    const found =
      (isName ? /^-([a-z]\w*)(:?)$/i.exec(literalText(word) ?? '') : null) ?? /^-([a-z]\w*)(:)/i.exec(word.raw);
    if (found !== null) {
      const one: Given = { name: (found[1] ?? '').toLowerCase(), words: [] };
      given.push(one);
      open = isSwitch(one.name) ? null : one;
      if (found[2] === ':') {
        one.words.push(valueBehind(word));
        open = null;
      }
    } else if (open === null) operands.push(word);
    else open.words.push(word);
  }
  const matching = (names: readonly string[]): readonly Given[] =>
    given.filter(({ name }) => names.some((one) => one.startsWith(name)));
  return {
    // A name takes one value unless a list follows, which is not told apart here: whatever comes last may be an operand.
    operands,
    of: (...names) => matching(names).flatMap(({ words }) => words),
    has: (...names) => matching(names).length > 0,
  };
}

/** The value in `-Name:value`. */
function valueBehind(word: WordSyntax): WordSyntax {
  const [first, ...others] = word.parts;
  if (first?.kind !== 'text') return word;
  const text = first.text.replace(/^-\w+:/, '');
  return { ...word, parts: text === '' ? others : [textPart(text), ...others] };
}
