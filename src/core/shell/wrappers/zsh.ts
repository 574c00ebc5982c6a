import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { functionIn } from '../run/shell';
import type { Parsed } from './optionGrammar';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { childShell, dialectNamed, joined, runCode } from './wrapper';
import { startForEach } from './xargs';

/** The words before the first `--` behind the options, and those behind it. */
function parted(words: readonly Word[]): readonly [items: readonly Word[], command: readonly Word[]] {
  const at = words.findIndex(({ value }) => value === '--');
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}

/** `zargs [OPTIONS] [--] WORD… -- PROGRAM …`: the words are put behind the program, or in the place of a mark. */
const zargs: Wrapper = (call) => {
  const parsed = parseOptions(call.args, {
    short: 'nlLPsEIa',
    long: ['max-args', 'max-lines', 'max-procs', 'replace', 'arg-file'],
  });
  const [items, command] = parted(parsed.rest);
  if (items.length === 0 || command.length === 0) return null;
  const mark = optionValue(parsed, '-I', '--replace')?.value ?? (hasOption(parsed, '-i') ? '{}' : null);
  const frame = { ...call.frame, via: [...call.frame.via, call.name], syntax: null };
  return mark === null ? call.reader.start([...command, ...items], frame) : startForEach(call, command, mark, items);
};

/** `emulate [-LR] SHELL -c TEXT`: read as that shell would, in this one. */
const emulate: Wrapper = (call) => {
  const at = call.args.findIndex(({ value }) => value === '-c');
  const code = call.args[at + 1];
  const shell = call.args.find(({ value }) => !value.startsWith('-'));
  if (at < 0 || code === undefined || shell === undefined) return null;
  return runCode(call, code, childShell(call, [shell.value], dialectNamed(shell.value)));
};

/** `sched [+]TIME WORD…`: the words are a line for this shell, later. */
const sched: Wrapper = (call: WrapperCall) => {
  const [time, ...words] = call.args.filter(({ value }) => value !== '-o');
  if (time === undefined || words.length === 0 || time.value.startsWith('-')) return null;
  const frame = { ...call.frame, via: [...call.frame.via, call.name], syntax: null };
  return call.reader.runText(joined(words), time.span, frame);
};

/** `add-zsh-hook HOOK FUNCTION`: the shell calls it by itself. */
const hook: Wrapper = ({ args, reader, frame }) => {
  const [name, called] = args.filter(({ value }) => !value.startsWith('-'));
  const isTaken = args.some(({ value }) => /^-[dD]/.test(value));
  if (name === undefined || called === undefined || isTaken) return null;
  return functionIn(frame.shell, called.value) === null ? null : reader.start([called], { ...frame, syntax: null });
};

/** `zf_rm` and its like, which `zsh/files` has for the programs. */
const built: Wrapper = (call) => {
  const program = { ...call.head, value: call.name.slice('zf_'.length) };
  return call.reader.start([program, ...call.args], {
    ...call.frame,
    via: [...call.frame.via, call.name],
    syntax: null,
  });
};

/** Which program `zmv` starts for each file. */
function mover(call: WrapperCall, parsed: Parsed): readonly string[] {
  const given = optionValue(parsed, '-p')?.value;
  if (given !== undefined) return given.split(' ').filter((word) => word !== '');
  const letter = ['-C', '-L'].find((option) => hasOption(parsed, option)) ?? call.name;
  return [letter === '-C' || letter === 'zcp' ? 'cp' : letter === '-L' || letter === 'zln' ? 'ln' : 'mv'];
}

/** `zmv [OPTIONS] PATTERN NAME`: every file that fits, under a name that is made of its own. */
const zmv: Wrapper = (call) => {
  const parsed = parseOptions(call.args, { short: 'opP', long: [] });
  const [pattern, name] = parsed.rest;
  if (pattern === undefined || name === undefined || hasOption(parsed, '-n')) return null;
  const from = { ...pattern, value: pattern.value.replace(/[()]/g, ''), glob: true };
  const value = name.value.replace(/\$(?:\w+|\{[^}]*\})|[*?]+/g, UNKNOWN_PART);
  const to = { ...name, value, glob: false, dynamic: value.includes(UNKNOWN_PART) };
  const program = mover(call, parsed).map((word) => ({ ...call.head, value: word }));
  return call.reader.start([...program, from, to], {
    ...call.frame,
    via: [...call.frame.via, call.name],
    syntax: null,
  });
};

/** Words of zsh, and functions that come with it, which run others. */
export const zshWrappers: Readonly<Record<string, Wrapper>> = {
  zargs,
  emulate,
  sched,
  'add-zsh-hook': hook,
  zmv,
  zcp: zmv,
  zln: zmv,
  ...Object.fromEntries(
    ['rm', 'mv', 'ln', 'chmod', 'chown', 'rmdir', 'mkdir', 'sync'].map((name) => [`zf_${name}`, built]),
  ),
};
