import type { Word } from '../../model/command';

/** How one program reads its words. Names are written with their dashes: `--force`, `-f`. */
export type OptionGrammar = {
  /** Options that take a value: `--name value`, `--name=value`, `-nvalue`. */
  readonly valued?: readonly string[];
  /** Options that stand alone. Only needed where `unlisted` is not `flag`. */
  readonly flags?: readonly string[];
  /**
   * An option that neither list names: `flag` stands alone (the default), `valued` takes the next word when that is no
   * option, `many` takes every word up to the next option.
   */
  readonly unlisted?: 'flag' | 'valued' | 'many';
  /** One dash is enough for a long name (`-auto-approve`), so that letters are never bundled; two mean the same. */
  readonly singleDash?: boolean;
  /** The first operand ends the options: `kubectl`-like programs say no, `sudo`-like ones yes. */
  readonly stopAtOperand?: boolean;
};

/** One option as it was given. `values` is empty for one that stood alone; `inline` says the value followed a `=`. */
export type OptionUse = {
  readonly name: string;
  readonly values: readonly Word[];
  readonly inline: boolean;
  readonly word: Word;
};

export type Options = {
  readonly given: readonly OptionUse[];
  /** Words that are no options, in order; all words after `--` are among them. */
  readonly operands: readonly Word[];
  /** Any of the names was given, and its last use did not say `=false`. */
  readonly has: (...names: readonly string[]) => boolean;
  /** The last value given under any of the names. */
  readonly value: (...names: readonly string[]) => Word | undefined;
  readonly values: (...names: readonly string[]) => readonly Word[];
};

/** The part of a word from UTF-16 offset `from` of its value. */
export function tailOf(word: Word, from: number): Word {
  const value = word.value.slice(from);
  return { ...word, value, raw: rawTail(word, from, value) };
}

/** The same part as it was typed; in a word that is quoted as a whole, what it says. */
function rawTail({ raw, value, dynamic }: Word, from: number, tail: string): string {
  if (raw.startsWith(value.slice(0, from))) return raw.slice(from);
  if (raw.endsWith(tail)) return raw.slice(raw.length - tail.length);
  return dynamic ? raw : tail;
}

function isOption(word: Word): boolean {
  return word.value.length > 1 && word.value.startsWith('-');
}

/** An option as its list has it: where one dash is enough, two are as good. */
function isAmong(names: readonly string[], name: string, grammar: OptionGrammar): boolean {
  return (
    names.includes(name) || (grammar.singleDash === true && name.startsWith('--') && names.includes(name.slice(1)))
  );
}

function wordsTaken(name: string, rest: readonly Word[], grammar: OptionGrammar): number {
  const limit = rest.findIndex(isOption);
  const free = limit < 0 ? rest.length : limit;
  if (isAmong(grammar.valued ?? [], name, grammar)) return Math.min(1, rest.length);
  if (isAmong(grammar.flags ?? [], name, grammar)) return 0;
  if (grammar.unlisted === 'many') return free;
  return grammar.unlisted === 'valued' ? Math.min(1, free) : 0;
}

/** `-rf`, `-n3`, `-it`: letters until one takes a value, which is the rest of the word or the next word. */
function bundle(word: Word, rest: readonly Word[], grammar: OptionGrammar): { uses: OptionUse[]; taken: number } {
  const uses: OptionUse[] = [];
  for (let at = 1; at < word.value.length; at += 1) {
    const name = `-${word.value.charAt(at)}`;
    if (grammar.valued?.includes(name) !== true) {
      uses.push({ name, values: [], inline: false, word });
      continue;
    }
    const inline = at + 1 < word.value.length;
    const skip = word.value.charAt(at + 1) === '=' ? at + 2 : at + 1;
    const values = inline ? [tailOf(word, skip)] : rest.slice(0, 1);
    uses.push({ name, values, inline, word });
    return { uses, taken: inline ? 0 : values.length };
  }
  return { uses, taken: 0 };
}

function readOption(word: Word, rest: readonly Word[], grammar: OptionGrammar): { uses: OptionUse[]; taken: number } {
  const equals = word.value.indexOf('=');
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  const long = word.value.startsWith('--') || grammar.singleDash === true || name.length === 2;
  if (!long) return bundle(word, rest, grammar);
  if (equals >= 0) return { uses: [{ name, values: [tailOf(word, equals + 1)], inline: true, word }], taken: 0 };
  const taken = wordsTaken(name, rest, grammar);
  return { uses: [{ name, values: rest.slice(0, taken), inline: false, word }], taken };
}

function optionsOf(given: readonly OptionUse[], operands: readonly Word[], grammar: OptionGrammar): Options {
  const uses = (names: readonly string[]): readonly OptionUse[] =>
    given.filter((use) => isAmong(names, use.name, grammar));
  return {
    given,
    operands,
    has: (...names) => {
      const last = uses(names).at(-1);
      return last !== undefined && !(last.inline && last.values[0]?.value.toLowerCase() === 'false');
    },
    value: (...names) =>
      uses(names)
        .flatMap((use) => use.values.slice(-1))
        .at(-1),
    values: (...names) => uses(names).flatMap((use) => use.values),
  };
}

/** Options and operands of `args` under `grammar`; never throws, every word ends up somewhere. */
export function readOptions(args: readonly Word[], grammar: OptionGrammar = {}): Options {
  const given: OptionUse[] = [];
  const operands: Word[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) break;
    if (word.value === '--') {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (!isOption(word)) {
      operands.push(word);
      if (grammar.stopAtOperand !== true) continue;
      operands.push(...args.slice(at + 1));
      break;
    }
    const { uses, taken } = readOption(word, args.slice(at + 1), grammar);
    given.push(...uses);
    at += taken;
  }
  return optionsOf(given, operands, grammar);
}

/** Both, as if the words of the second stood behind those of the first. */
export function joinedOptions(first: Options, second: Options): Options {
  return {
    given: [...first.given, ...second.given],
    operands: [...first.operands, ...second.operands],
    has: (...names) => first.has(...names) || second.has(...names),
    value: (...names) => second.value(...names) ?? first.value(...names),
    values: (...names) => [...first.values(...names), ...second.values(...names)],
  };
}
