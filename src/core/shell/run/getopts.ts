import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Builtin } from './builtin';
import type { Frame } from './frame';
import { variableIn } from './shell';
import { firstText, setVariable } from './variables';

/** Under these names a shell keeps whether there was another option, and the letters that are left of its word. */
const MORE = '<option';
const LEFT = '<letters';

type Option = { readonly letter: string; readonly value: string; readonly index: number; readonly left: string };

/** The letters of options that come next: those left of a word, or the next word's. */
function lettersAt(words: readonly string[], index: number, left: string): string {
  return left === '' ? (/(?<=^-)[^-].*/s.exec(words[index - 1] ?? '')?.[0] ?? '') : left;
}

/** The option that comes next; null where there is none. */
function nextOption(spec: string, words: readonly string[], index: number, left: string): Option | null {
  const letters = lettersAt(words, index, left);
  if (letters === '') return null;
  const letter = letters.charAt(0);
  const rest = letters.slice(1);
  const at = letter === ':' ? -1 : spec.indexOf(letter);
  if (at < 0 || spec.charAt(at + 1) !== ':')
    return { letter: at < 0 ? '?' : letter, value: '', index: rest === '' ? index + 1 : index, left: rest };
  return rest === ''
    ? { letter, value: words[index] ?? '', index: index + 2, left: '' }
    : { letter, value: rest, index: index + 1, left: '' };
}

function given(args: readonly Word[], { shell }: Frame): readonly string[] | null {
  if (args.length > 2) return args.slice(2).map(({ value }) => value);
  return shell.positional?.slice(1) ?? null;
}

/** What the text itself made of a variable. */
function held(name: string, otherwise: string, { shell }: Frame): string {
  return firstText(variableIn(shell, name) ?? otherwise);
}

/** `getopts SPEC NAME [WORD…]`: the next option of the words. */
export const getopts: Builtin = (args, reader, frame) => {
  const { shell } = frame;
  const [spec = '', name = ''] = args.map(({ value }) => value);
  const set = (variable: string, value: string): void => {
    setVariable(variable, value, false, reader, shell);
  };
  const words = given(args, frame);
  const index = Number(held('OPTIND', '1', frame));
  const isKnown = words !== null && ![spec, ...words].some((one) => one.includes(UNKNOWN_PART));
  if (!isKnown || !Number.isSafeInteger(index)) {
    for (const variable of [name, 'OPTARG', 'OPTIND', MORE]) set(variable, UNKNOWN_PART);
    return;
  }
  const option = nextOption(spec, words, index, held(LEFT, '', frame));
  set(MORE, option === null ? '' : 'more');
  set(name, option?.letter ?? '?');
  if (option === null) return;
  set('OPTARG', option.value);
  set('OPTIND', String(option.index));
  set(LEFT, option.left);
};

/** Whether the last `getopts` found an option; null where that is not known. */
export function foundOption(frame: Frame): boolean | null {
  const more = held(MORE, UNKNOWN_PART, frame);
  return more.includes(UNKNOWN_PART) ? null : more !== '';
}
