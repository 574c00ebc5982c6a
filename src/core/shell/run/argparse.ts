import { UNKNOWN_PART } from '../../model/command';
import type { Builtin } from './builtin';
import type { Value } from './shell';
import { setVariable } from './variables';

/** fish: an option by its letter and its name, and whether a value stands behind it. */
type Option = { readonly short: string; readonly long: string; readonly takes: 'nothing' | 'value' | 'maybe' };

/** `n/name=`, `d/del`, `v`, `name=?`, `x/list=+`; what stands behind `!` only checks the value. */
function optionOf(written: string): Option | null {
  const [, short = '', long = '', sign = ''] =
    /^(?:(\w)(?:[/-](?=\w)|(?![\w-])))?([\w-]*)(=[?+]?)?(?:!|$)/.exec(written) ?? [];
  if (short === '' && long === '') return null;
  return { short, long, takes: sign === '' ? 'nothing' : sign === '=?' ? 'maybe' : 'value' };
}

type Found = { readonly flags: ReadonlyMap<Option, readonly string[]>; readonly rest: readonly string[] };

/** `--name`, `--name=value`, `-n`; undefined where it is none of the options. */
function optionIn(word: string, options: readonly Option[]): Option | undefined {
  const name = /^--([\w-]+)(?:=|$)/.exec(word)?.[1];
  const letter = /^-(\w)$/.exec(word)?.[1];
  return options.find(({ short, long }) => (name !== undefined && long === name) || short === letter);
}

/** The words told apart; null where that cannot be done for sure. */
function told(options: readonly Option[], words: readonly string[]): Found | null {
  const flags = new Map<Option, readonly string[]>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return { flags, rest: [...rest, ...words.slice(at + 1)] };
    const option = optionIn(word, options);
    // Several letters in one word, an option of nobody, or a word that may be one.
    if (word.includes(UNKNOWN_PART) || (option === undefined && /^-./.test(word))) return null;
    if (option === undefined) rest.push(word);
    else {
      const isBehind = option.takes === 'value' && !word.includes('=');
      const value = isBehind ? (words[(at += 1)] ?? '') : word.slice(word.indexOf('=') + 1);
      flags.set(option, [...(flags.get(option) ?? []), value]);
    }
  }
  return { flags, rest };
}

const one = (values: readonly string[]): Value => (values.length === 1 ? (values[0] ?? '') : values);

/** fish: `argparse [OPTIONS] SPEC… -- $argv` puts options into variables and leaves the other words. */
export const argparse: Builtin = (args, reader, { shell }) => {
  const words = args.map(({ value }) => value);
  const end = words.indexOf('--');
  const specs = words.slice(0, end).filter((word) => !word.startsWith('-'));
  const options = specs.flatMap((spec) => optionOf(spec) ?? []);
  const found = end < 0 ? null : told(options, words.slice(end + 1));
  for (const option of options)
    for (const name of [option.short, option.long].filter((each) => each !== '')) {
      const values = found?.flags.get(option);
      const value = found === null ? UNKNOWN_PART : values === undefined ? null : one(values);
      setVariable(`_flag_${name.replaceAll('-', '_')}`, value, false, reader, shell);
    }
  shell.positional = found === null ? null : [...(shell.positional ?? ['']).slice(0, 1), ...found.rest];
};
