import type { Word } from '../../model/command';
import { parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell, joined } from './wrapper';

/** Commands of tmux that start a line, each with its options that take a value. */
const starting: Readonly<Record<string, string>> = {
  'new-session': 'ceFfnstxy',
  new: 'ceFfnstxy',
  'new-window': 'ceFnt',
  neww: 'ceFnt',
  'split-window': 'ceFltp',
  splitw: 'ceFltp',
  'respawn-pane': 'cet',
  respawnp: 'cet',
  'run-shell': 'cdt',
  run: 'cdt',
  'pipe-pane': 't',
  'display-popup': 'bcdehsStTwxy',
  popup: 'bcdehsStTwxy',
};

function runLine(call: WrapperCall, words: readonly Word[]): void {
  const [first] = words;
  if (first === undefined) return;
  // One word is a line for a shell, several are a program.
  if (words.length > 1) call.reader.start(words, bare(call));
  else call.reader.runText(first.value, first.span, childShell(call, ['sh']));
}

/** What is typed into another pane counts as run once Enter is among the keys. */
function typed(call: WrapperCall, keys: readonly Word[]): void {
  const end = keys.findIndex((key) => /^(?:Enter|C-m|C-j|KPEnter)$/i.test(key.value));
  if (end > 0) runLine(call, [{ ...(keys[0] ?? call.head), value: joined(keys.slice(0, end)) }]);
}

/** `tmux new-session -d 'LINE'`, `tmux send-keys 'LINE' Enter`; tmux itself stays a command. */
const tmux: Wrapper = (call) => {
  const [verb, ...args] = parseOptions(call.args, { short: 'cfLST', long: [] }).rest;
  const name = verb?.value ?? '';
  const options = Object.hasOwn(starting, name) ? starting[name] : undefined;
  if (options !== undefined) runLine(call, parseOptions(args, { short: options, long: [] }).rest);
  if (name === 'send-keys' || name === 'send') typed(call, parseOptions(args, { short: 'cNt', long: [] }).rest);
  return null;
};

/** `screen -dmS NAME PROGRAM …`, `screen -S NAME -X stuff 'LINE^M'` */
const screen: Wrapper = (call) => {
  const { rest } = parseOptions(call.args, { short: 'cehpsSTt', long: [] });
  const [verb, line] = rest;
  const isSent = call.args.some((word) => word.value === '-X');
  if (!isSent) return rest.length === 0 ? null : call.reader.start(rest, bare(call));
  if (verb?.value === 'stuff' && line !== undefined)
    runLine(call, [{ ...line, value: line.value.replace(/(?:\^M|\\n|\\r|[\r\n])+$/, '') }]);
  return null;
};

/** Terminals inside a terminal. */
export const terminalWrappers: Readonly<Record<string, Wrapper>> = { tmux, screen };
