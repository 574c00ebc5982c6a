import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';
import { bare, childShell, joined, runCode } from './wrapper';

/** `script [-q] -c TEXT [FILE]` */
export const script: Wrapper = (call) => {
  const at = call.args.findIndex((word) => /^-[a-zA-Z]*c$/.test(word.value) || word.value === '--command');
  const code = call.args[at + 1];
  const attached = call.args.find((word) => word.value.startsWith('--command='));
  if (attached !== undefined)
    return call.reader.runText(attached.value.slice(10), attached.span, childShell(call, ['sh']));
  return at < 0 || code === undefined ? null : runCode(call, code, childShell(call, ['sh']));
};

/** `su [-] [USER] -c TEXT` and `runuser`, which may also be given a program behind `--`. */
export const su: Wrapper = (call) => {
  const text = script(call);
  if (text !== null) return text;
  const end = call.args.findIndex((word) => word.value === '--');
  const words = end < 0 ? [] : call.args.slice(end + 1);
  return words.length === 0 || call.name !== 'runuser' ? null : call.reader.start(words, bare(call));
};

/** `watch [-n SECONDS] COMMAND`: handed to `sh -c`, unless `-x`. */
export const watch: Wrapper = (call) => {
  const parsed = parseOptions(call.args, { short: 'nq', long: ['interval', 'equexit'] });
  const [first] = parsed.rest;
  if (first === undefined) return null;
  if (hasOption(parsed, '-x', '--exec')) return call.reader.start(parsed.rest, bare(call));
  return call.reader.runText(joined(parsed.rest), first.span, childShell(call, ['sh']));
};

/** `flock FILE -c TEXT`, `flock FILE PROGRAM …` */
export const flock: Wrapper = (call) => {
  const parsed = parseOptions(call.args, { short: 'wEc', long: ['timeout', 'conflict-exit-code', 'command'] });
  const code = optionValue(parsed, '-c', '--command');
  if (code !== null) return runCode(call, code, childShell(call, ['sh']));
  const words = parsed.rest.slice(1);
  const [first, second] = words;
  if (first === undefined) return null;
  if (first.value === '-c' || first.value === '--command') {
    return second === undefined ? null : runCode(call, second, childShell(call, ['sh']));
  }
  return call.reader.start(words, bare(call));
};
