import { openedShell } from './elevation';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell, joined, runCode } from './wrapper';

const COMMAND = /^--(?:session-)?command$/;

/** The line of `-c TEXT` and `--command=TEXT`, read; null when there is none. */
function lineOf(call: WrapperCall): string | null {
  const at = call.args.findIndex((word) => /^-[a-zA-Z]*c$/.test(word.value) || COMMAND.test(word.value));
  const code = call.args[at + 1];
  const attached = call.args.find((word) => /^--(?:session-)?command=/.test(word.value));
  if (attached !== undefined)
    return call.reader.runText(
      attached.value.slice(attached.value.indexOf('=') + 1),
      attached.span,
      childShell(call, ['sh']),
    );
  return at < 0 || code === undefined ? null : runCode(call, code, childShell(call, ['sh']));
}

/** `script [-q] -c TEXT [FILE]`; on BSD and macOS `script [-q] FILE PROGRAM …`. */
export const script: Wrapper = (call) => {
  const line = lineOf(call);
  const words = parseOptions(call.args, { short: 'oOIBETmtF', long: [] }).rest.slice(1);
  return line ?? (words.length === 0 ? null : call.reader.start(words, bare(call)));
};

const suOptions = {
  short: 'ucgGswT',
  long: ['user', 'command', 'group', 'supp-group', 'shell', 'whitelist-environment', 'session-command'],
};

/** `su [-] [USER] -c TEXT` and `runuser`, which may also start a program with `-u`. */
export const su: Wrapper = (call) => {
  const text = lineOf(call);
  if (text !== null) return text;
  const parsed = parseOptions(call.args, suOptions);
  const isProgram = call.name === 'runuser' && hasOption(parsed, '-u', '--user');
  if (isProgram) return parsed.rest.length === 0 ? null : call.reader.start(parsed.rest, bare(call));
  return call.args.some((word) => /^--(?:help|version)$/.test(word.value)) ? null : openedShell(call);
};

/** `watch [-n SECONDS] COMMAND`: handed to `sh -c`, unless `-x`. */
export const watch: Wrapper = (call) => {
  const parsed = parseOptions(call.args, { short: 'nq', long: ['interval', 'equexit'] });
  const [first] = parsed.rest;
  if (first === undefined) return null;
  if (hasOption(parsed, '-x', '--exec')) return call.reader.start(parsed.rest, bare(call));
  const frame = childShell(call, ['sh']);
  // Without `-x` the quotes are lost on the way to the shell: `watch sh -c 'a b'` runs `a`. What was meant counts too.
  if (parsed.rest.length > 1 && parsed.rest.some((word) => /\s/.test(word.value)))
    call.reader.start(parsed.rest, bare(call));
  return call.reader.runText(joined(parsed.rest), first.span, frame);
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
