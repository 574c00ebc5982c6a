import type { Word } from '../../model/command';

/** An option as found: its full name, and its value when it takes one. */
type Option = { readonly name: string; readonly value: Word | null; readonly word: Word };

export type Arguments = {
  readonly options: readonly Option[];
  readonly operands: readonly Word[];
  /** Whether any of the names was given. */
  readonly has: (...names: readonly string[]) => boolean;
  /** The values of the names, in order. */
  readonly values: (...names: readonly string[]) => readonly Word[];
};

export type Grammar = {
  /** Options that take a value: `-t`, `--target-directory`. */
  readonly valued?: readonly string[];
  /** Long options known in full, so that the abbreviations that GNU tools take are recognised. */
  readonly long?: readonly string[];
  /** Options end at the first operand. */
  readonly operandsLast?: boolean;
};

function part(word: Word, from: number): Word {
  return { ...word, value: word.value.slice(from) };
}

function fullName(name: string, grammar: Grammar): string {
  const known = [...(grammar.long ?? []), ...(grammar.valued ?? [])];
  if (known.includes(name) || name.length < 3) {
    return name;
  }
  const matching = known.filter((candidate) => candidate.startsWith(name));
  return matching.length === 1 && matching[0] !== undefined ? matching[0] : name;
}

/** One word that starts with `-`: the options in it, and whether the last of them wants the next word as its value. */
function readOption(word: Word, grammar: Grammar): { readonly options: readonly Option[]; readonly wants: boolean } {
  const takesValue = (name: string): boolean => grammar.valued?.includes(name) ?? false;
  if (word.value.startsWith('--')) {
    const equals = word.value.indexOf('=');
    const name = fullName(equals < 0 ? word.value : word.value.slice(0, equals), grammar);
    const value = equals < 0 ? null : part(word, equals + 1);
    return { options: [{ name, value, word }], wants: value === null && takesValue(name) };
  }
  if (grammar.long?.includes(word.value) === true) {
    return { options: [{ name: word.value, value: null, word }], wants: false };
  }
  const options: Option[] = [];
  for (let index = 1; index < word.value.length; index += 1) {
    const name = `-${word.value.charAt(index)}`;
    if (takesValue(name)) {
      const rest = part(word, index + 1);
      options.push({ name, value: rest.value === '' ? null : rest, word });
      return { options, wants: rest.value === '' };
    }
    options.push({ name, value: null, word });
  }
  return { options, wants: false };
}

/** Options and operands by the conventions of getopt: clusters, `--name=value`, `--` ends the options. */
export function readArguments(args: readonly Word[], grammar: Grammar = {}): Arguments {
  const options: Option[] = [];
  const operands: Word[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    if (word === undefined) {
      break;
    }
    if (word.value === '--') {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (!word.value.startsWith('-') || word.value === '-') {
      operands.push(...(grammar.operandsLast === true ? args.slice(index) : [word]));
      if (grammar.operandsLast === true) {
        break;
      }
      continue;
    }
    const found = readOption(word, grammar);
    const last = found.options.at(-1);
    const next = args[index + 1];
    if (found.wants && last !== undefined && next !== undefined) {
      options.push(...found.options.slice(0, -1), { ...last, value: next });
      index += 1;
    } else {
      options.push(...found.options);
    }
  }
  return {
    options,
    operands,
    has: (...names) => options.some((option) => names.includes(option.name)),
    values: (...names) =>
      options.flatMap((option) => (names.includes(option.name) && option.value !== null ? [option.value] : [])),
  };
}
