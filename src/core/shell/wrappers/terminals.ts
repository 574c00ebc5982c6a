import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import { launchers, launching } from './launcher';
import { parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, joined, startOrRun } from './wrapper';

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
  'respawn-window': 'cet',
  respawnw: 'cet',
  'run-shell': 'cdt',
  run: 'cdt',
  'pipe-pane': 't',
  'display-popup': 'bcdehsStTwxy',
  popup: 'bcdehsStTwxy',
};

/** What is typed into another pane counts as run once Enter is among the keys. */
function typed(call: WrapperCall, keys: readonly Word[]): void {
  const end = keys.findIndex((key) => /^(?:Enter|C-m|C-j|KPEnter)$/i.test(key.value));
  if (end > 0) startOrRun(call, [{ ...(keys[0] ?? call.head), value: joined(keys.slice(0, end)) }]);
}

/** `tmux new-session -d 'LINE'`, `tmux send-keys 'LINE' Enter`; tmux itself stays a command. */
const tmux: Wrapper = (call) => {
  for (const args of inSequence(parseOptions(call.args, { short: 'cfLST', long: [] }).rest)) runCommand(call, args);
  return null;
};

/** `new-session ; send-keys …`: tmux takes several commands, each behind a semicolon of its own. */
function inSequence(words: readonly Word[]): readonly (readonly Word[])[] {
  const end = words.findIndex(({ value }) => value === ';' || value === '\\;');
  return end < 0 ? [words] : [words.slice(0, end), ...inSequence(words.slice(end + 1))];
}

/** Commands that hold another one of tmux as their last words: `bind KEY …`, `set-hook -g NAME …`. */
const HOLDERS: Readonly<Record<string, { readonly options: string; readonly operands: number }>> = {
  'set-hook': { options: 't', operands: 1 },
  bind: { options: 'NT', operands: 1 },
  'bind-key': { options: 'NT', operands: 1 },
  'if-shell': { options: 't', operands: 1 },
  if: { options: 't', operands: 1 },
  'confirm-before': { options: 'cpt', operands: 0 },
  confirm: { options: 'cpt', operands: 0 },
};

/** A command of tmux inside of another: as words, or as one text. */
function held(call: WrapperCall, words: readonly Word[]): void {
  const [first] = words;
  if (first === undefined) return;
  const [, verb = '', line = ''] = /^\s*([a-z-]+)\s+(["'])([^]*)\2\s*$/.exec(first.value)?.toSpliced(2, 1) ?? [];
  runCommand(call, verb === '' ? words : [verb, line].map((value) => ({ ...first, value })));
}

function runCommand(call: WrapperCall, words: readonly Word[]): void {
  const [verb, ...args] = words;
  const name = verb?.value ?? '';
  const options = ownField(starting, name);
  if (options !== undefined) startOrRun(call, parseOptions(args, { short: options, long: [] }).rest);
  if (name === 'send-keys' || name === 'send') typed(call, parseOptions(args, { short: 'cNt', long: [] }).rest);
  const holder = ownField(HOLDERS, name);
  if (holder === undefined) return;
  const { rest } = parseOptions(args, { short: holder.options, long: [] });
  const [condition] = rest;
  if (name.startsWith('if') && condition !== undefined) startOrRun(call, [condition]);
  held(call, rest.slice(holder.operands));
}

/** Enter at the end of what is typed. */
const TYPED_END = /(?:\^M|\\n|\\r|[\r\n])+$/;

/** `screen -dmS NAME PROGRAM …`, `screen -S NAME -X stuff 'LINE^M'` */
const screen: Wrapper = (call) => {
  const sent = call.args.findIndex((word) => word.value === '-X');
  const isSent = sent >= 0;
  const rest = isSent ? call.args.slice(sent + 1) : parseOptions(call.args, { short: 'cehpsSTt', long: [] }).rest;
  const [verb, line] = rest;
  if (isSent && (verb?.value === 'exec' || verb?.value === 'screen')) startOrRun(call, rest.slice(1));
  if (!isSent) return rest.length === 0 ? null : call.reader.start(rest, bare(call));
  if (verb?.value === 'stuff' && line !== undefined)
    startOrRun(call, [{ ...line, value: line.value.replace(TYPED_END, '') }]);
  return null;
};

/** `wezterm cli send-text LINE`, `kitten @ send-text LINE`, `zellij action write-chars LINE`: typed into another window. */
function sentText(call: WrapperCall): Word | undefined {
  const at = call.args.findIndex(({ value }) => value === 'send-text' || value === 'write-chars');
  return at < 0 ? undefined : call.args.slice(at + 1).findLast(({ value }) => !value.startsWith('-'));
}

/** `xterm -e LINE`, `gnome-terminal -- PROGRAM …`: what the new window runs. */
const window: Wrapper = (call) => {
  const line = sentText(call);
  if (line !== undefined) startOrRun(call, [{ ...line, value: line.value.replace(TYPED_END, '') }]);
  const at = call.args.findIndex(({ value }) => /^(?:-e|-x|--|--command|start|launch)$/.test(value));
  const named = { short: '', long: ['cwd', 'type', 'title', 'class', 'workspace'] };
  if (at >= 0) startOrRun(call, parseOptions(call.args.slice(at + 1), named).rest);
  for (const word of call.args) {
    const attached = /^(?:--command|--execute|-e)=([^]+)$/.exec(word.value)?.[1];
    if (attached !== undefined) startOrRun(call, [{ ...word, value: attached }]);
  }
  return null;
};

const kittyWindow = launching({
  short: 'cdoT',
  long: ['title', 'class', 'config', 'directory', 'override', 'session'],
});

/** `kitty PROGRAM …`, and `kitty @ launch PROGRAM …` of the one that is there already. */
const kitty: Wrapper = (call) => (call.args[0]?.value === '@' ? window(call) : kittyWindow(call));

const zellijPane = launching({
  short: 'slcnd',
  long: ['session', 'layout', 'config', 'config-dir', 'name', 'cwd', 'direction'],
  verbs: ['run', 'action'],
  dashes: 'required',
});

/** `zellij run -- PROGRAM …`, `zellij action write-chars LINE` */
const zellij: Wrapper = (call) => {
  const line = sentText(call);
  return line === undefined ? zellijPane(call) : window(call);
};

const windows =
  'xterm uxterm urxvt rxvt st konsole gnome-terminal xfce4-terminal mate-terminal lxterminal terminator tilix x-terminal-emulator alacritty wezterm ghostty kitten';

/** Terminals inside a terminal, and windows of their own. */
export const terminalWrappers: Readonly<Record<string, Wrapper>> = {
  ...{ tmux, byobu: tmux, screen },
  ...Object.fromEntries(windows.split(' ').map((name) => [name, window])),
  ...launchers({
    dtach: { operands: 1, short: 'er' },
    abduco: { operands: 1, short: 'e' },
    foot: { short: 'acdfTwWo' },
    wt: {
      short: 'wdpsHV',
      long: ['window', 'startingDirectory', 'profile', 'title', 'tabColor', 'colorScheme', 'size', 'pos'],
      verbs: ['', 'new-tab', 'nt', 'split-pane', 'sp'],
    },
  }),
  ...{ kitty, zellij },
};
