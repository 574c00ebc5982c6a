import type { Word } from '../../model/command';
import { mixedOptions } from '../tasks/mixedOptions';
import { openedShell } from './elevation';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell, joined, quoted } from './wrapper';

/** How a program is told which other one to start. */
export type Launcher = {
  /** Short options with a value, as letters. */
  readonly short?: string;
  readonly long?: readonly string[];
  /** Short options whose value, if they have one, stands in the same word. */
  readonly attached?: string;
  /** Long options stand behind one dash, and none are put together. */
  readonly oneDash?: true;
  /** The program stands behind one of these words, or, where one of them is empty, also behind none; with any other nothing is started. */
  readonly verbs?: readonly string[];
  /** Words of this form may stand between the verb and the program: the version of `nvm exec`. */
  readonly among?: RegExp;
  /** Words between the options and the program: the seconds of `timeout`. */
  readonly operands?: number;
  /** With one of these no such words stand there. */
  readonly instead?: readonly string[];
  /** Whatever stands before it, the program stands behind the first `--`, where there is one. */
  readonly dashes?: 'optional' | 'required';
  /** The word that stands in the place of `--`: the `do` of `rvm`. */
  readonly mark?: string;
  /** `NAME=VALUE` words may stand before the program. */
  readonly assigns?: true;
  /** With one of these it starts nothing. */
  readonly idle?: readonly string[];
  /** Options whose value is a line for a shell; what stands behind them goes to that line. */
  readonly lines?: readonly string[];
  /** The words themselves are for a shell: `joined` to one line, `each` a line, or `single` where one stands alone with blanks in it. */
  readonly words?: 'joined' | 'each' | 'single';
  /** Without a program these open a shell as somebody else. */
  readonly opens?: readonly string[];
  /** The operand of this number, or the value of one of these options, is what this variable would say. */
  readonly names?: {
    readonly variable: string;
    readonly operand?: number;
    readonly options?: readonly string[];
    /** Options whose value is an ending: `-c production` is `.env.production`. */
    readonly endings?: { readonly options: readonly string[]; readonly of: string };
  };
  /** With one of these it does more than start what follows, and is a command of its own beside it. */
  readonly counts?: readonly string[];
  /** A word of the shell: builtins and, but for `command`, functions are meant. */
  readonly inShell?: true;
};

type Found = { readonly parsed: Parsed; readonly operands: readonly Word[]; readonly words: readonly Word[] };

function grammarOf({ short = '', long = [], attached, oneDash }: Launcher): OptionGrammar {
  return { short, long, attached, oneDash: oneDash === true };
}

/** Takes the verb off; null when another one stands there. */
function behindVerb({ rest }: Parsed, { verbs }: Launcher): readonly Word[] | null {
  if (verbs === undefined) return rest;
  if (verbs.includes(rest[0]?.value ?? '')) return rest.slice(1);
  return verbs.includes('') ? rest : null;
}

/** Past the words that may stand there, of which no program is called like one. */
function pastAmong(words: readonly Word[], among: RegExp | undefined): readonly Word[] {
  if (among === undefined) return words;
  const at = words.findIndex(({ value }) => !among.test(value));
  return at < 0 ? [] : words.slice(at);
}

/** The options, also those behind the verb and the operands, and what is left. */
function find(args: readonly Word[], launcher: Launcher): Found | null {
  const end = launcher.dashes === undefined ? -1 : args.findIndex((word) => word.value === (launcher.mark ?? '--'));
  const grammar = grammarOf(launcher);
  const outer = parseOptions(end < 0 ? args : args.slice(0, end), grammar);
  const behind = behindVerb(outer, launcher);
  if (behind === null) return null;
  const { options: innerOptions, rest: innerRest } = parseOptions(behind, grammar);
  const inner = { options: innerOptions, rest: pastAmong(innerRest, launcher.among) };
  const count = hasOption(outer, ...(launcher.instead ?? [])) ? 0 : (launcher.operands ?? 0);
  const operands = inner.rest.slice(0, count);
  const last = parseOptions(inner.rest.slice(operands.length), grammar);
  // Before the dashes options may stand among the operands.
  const among = launcher.dashes === undefined ? [] : mixedOptions(last.rest, grammar).options;
  const parsed = { options: [...outer.options, ...inner.options, ...last.options, ...among], rest: last.rest };
  if (end >= 0) return { parsed, operands: inner.rest, words: args.slice(end + 1) };
  return { parsed, operands, words: launcher.dashes === 'required' ? [] : parsed.rest };
}

function withoutAssignments(words: readonly Word[]): {
  readonly set: Readonly<Record<string, string>>;
  readonly rest: readonly Word[];
} {
  const set: Record<string, string> = {};
  let at = 0;
  for (const { value } of words) {
    const [, name, text] = /^([A-Za-z_]\w*)=([^]*)$/.exec(value) ?? [];
    if (name === undefined || text === undefined) break;
    set[name] = text;
    at += 1;
  }
  return { set, rest: words.slice(at) };
}

function namedBy({ names }: Launcher, { operands, parsed }: Found): Readonly<Record<string, string>> {
  if (names === undefined) return {};
  const operand = names.operand === undefined ? undefined : operands[names.operand];
  const word = operand ?? optionValue(parsed, ...(names.options ?? []));
  if (word !== null) return { [names.variable]: word.value };
  const ending = optionValue(parsed, ...(names.endings?.options ?? []));
  return ending === null ? {} : { [names.variable]: `${names.endings?.of ?? ''}${ending.value}` };
}

/** Runs the lines that options and words hold; null when there are none. */
function runLines(call: WrapperCall, launcher: Launcher, { parsed, words }: Found): string | null {
  const line = launcher.lines === undefined ? null : optionValue(parsed, ...launcher.lines);
  const [first] = words;
  if (line !== null) {
    const text = [line.value, ...words.map(quoted)].join(' ');
    return call.reader.runText(text, line.span, childShell(call, ['sh']));
  }
  if (first === undefined || launcher.words === undefined) return null;
  if (launcher.words === 'single' && (words.length > 1 || !/\s/.test(first.value))) return null;
  const lines = launcher.words === 'each' ? words.map((word) => word.value) : [joined(words)];
  return lines.map((text) => call.reader.runText(text, first.span, childShell(call, ['sh']))).join('');
}

/** Takes a launcher off; null when nothing is launched, so that it counts as a command itself. */
export function launching(launcher: Launcher): Wrapper {
  return (given) => {
    const found = find(given.args, launcher);
    if (found === null || hasOption(found.parsed, ...(launcher.idle ?? []))) return null;
    const set = namedBy(launcher, found);
    const { set: written, rest } =
      launcher.assigns === true ? withoutAssignments(found.words) : { set: {}, rest: found.words };
    const frame = { ...given.frame, assigned: { ...given.frame.assigned, ...set, ...written } };
    const call = { ...given, frame };
    const printed = runLines(call, launcher, { ...found, words: rest });
    if (printed !== null) return printed;
    if (rest.length === 0) return hasOption(found.parsed, ...(launcher.opens ?? [])) ? openedShell(call) : null;
    const text = call.reader.start(rest, { ...bare(call), inShell: launcher.inShell === true && given.frame.inShell });
    return hasOption(found.parsed, ...(launcher.counts ?? [])) ? null : text;
  };
}

/** The first of several ways by which something is launched. */
function launchingBy(ways: readonly Launcher[]): Wrapper {
  const wrappers = ways.map(launching);
  return (call) => {
    for (const wrapper of wrappers) {
      const text = wrapper(call);
      if (text !== null) return text;
    }
    return null;
  };
}

/** Programs and how each of them is told: in one way, or in one of several. */
export type Launchers = Readonly<Record<string, Launcher | readonly Launcher[]>>;

/** Wrappers by the names of a table. */
export function launchers(table: Launchers): Readonly<Record<string, Wrapper>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, how]) => [name, 'length' in how ? launchingBy(how) : launching(how)]),
  );
}
