import type { Word } from '../../model/command';

/** Which options of a program take a value that may be the next word. */
export type OptionGrammar = {
  readonly short: string;
  readonly long: readonly string[];
  /** Short options whose value, if they have one, stands in the same word. */
  readonly attached?: string | undefined;
  /** One dash is as good as two before a long option, and short ones are not put together. */
  readonly oneDash?: boolean;
};

export type Option = { readonly name: string; readonly value: Word | null };

export type Parsed = { readonly options: readonly Option[]; readonly rest: readonly Word[] };

function cut(word: Word, from: number): Word {
  return { ...word, value: word.value.slice(from) };
}

/** `-n19`, `-n 19`, `-xn 19`: the options of one bundle, and whether the next word is a value. */
function bundle(word: Word, next: Word | undefined, grammar: OptionGrammar): { options: Option[]; takesNext: boolean } {
  const options: Option[] = [];
  for (let at = 1; at < word.value.length; at += 1) {
    const name = `-${word.value.charAt(at)}`;
    if (grammar.attached?.includes(word.value.charAt(at)) === true) {
      options.push({ name, value: at + 1 < word.value.length ? cut(word, at + 1) : null });
      return { options, takesNext: false };
    }
    if (!grammar.short.includes(word.value.charAt(at))) {
      options.push({ name, value: null });
      continue;
    }
    const attached = at + 1 < word.value.length ? cut(word, at + 1) : null;
    options.push({ name, value: attached ?? next ?? null });
    return { options, takesNext: attached === null };
  }
  return { options, takesNext: false };
}

function long(word: Word, next: Word | undefined, grammar: OptionGrammar): { options: Option[]; takesNext: boolean } {
  const equals = word.value.indexOf('=');
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  const takesNext = equals < 0 && grammar.long.includes(name.replace(/^--?/, ''));
  const value = equals >= 0 ? cut(word, equals + 1) : takesNext ? (next ?? null) : null;
  return { options: [{ name, value }], takesNext };
}

/** Reads options up to the first word that is none; `--` ends them. */
export function parseOptions(args: readonly Word[], grammar: OptionGrammar): Parsed {
  const options: Option[] = [];
  let at = 0;
  while (at < args.length) {
    const word = args[at];
    if (word === undefined || !/^-./.test(word.value)) break;
    at += 1;
    if (word.value === '--') break;
    const isLong = word.value.startsWith('--') || grammar.oneDash === true;
    const read = (isLong ? long : bundle)(word, args[at], grammar);
    options.push(...read.options);
    if (read.takesNext) at += 1;
  }
  return { options, rest: args.slice(at) };
}

export function optionValue(parsed: Parsed, ...names: readonly string[]): Word | null {
  return parsed.options.findLast((option) => names.includes(option.name))?.value ?? null;
}

export function hasOption(parsed: Parsed, ...names: readonly string[]): boolean {
  return parsed.options.some((option) => names.includes(option.name));
}
