import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { matchesGlob } from '../../model/glob';
import { processesIn } from '../../model/processPart';
import { unprotects } from './unprotects';

/** How the gate's command line ends, as `pkill -f` and `pgrep -f` see it; its folder bears the extension's name. */
const COMMAND_LINE = 'holdpoint.holdpoint/dist/gate.js';

/** Letters that a pattern must have of its own to be about one program. */
const FEWEST_LETTERS = 4;

/** A pattern of names as a glob that finds it anywhere; null for one whose signs are not read here. It is never run. */
function globOf(pattern: string): string | null {
  const inside = pattern.replace(/^\^|\$$/g, '');
  const plain = inside
    .replace(/\[(.)\]/g, '$1')
    .replace(/\.[*+]|\*/g, '\u0000')
    .replace(/(?<!\\)\.(?=\w)/g, '?')
    .replace(/\\\./g, '.');
  if (/[()[\]{}|+\\]/.test(plain)) return null;
  const glob = plain.replaceAll('\u0000', '*');
  return `${pattern.startsWith('^') ? '' : '*'}${glob}${pattern.endsWith('$') ? '' : '*'}`;
}

function fitsGate(pattern: string): boolean {
  if (/holdpoint/i.test(pattern)) return true;
  if ((pattern.match(/[a-z]/gi) ?? []).length < FEWEST_LETTERS) return false;
  const glob = globOf(pattern);
  return glob !== null && matchesGlob(glob, COMMAND_LINE, { path: false });
}

/** Whether what processes were looked up by finds the gate: `pgrep -f gate.js`, `ps aux | grep [h]oldpoint`. */
export function looksUpGate(text: string): boolean {
  return processesIn(text).some((name) => name.split(/[-'"/]+(?=\w)|-+/).some(fitsGate) || fitsGate(name));
}

/** Whether a word is the gate's process: its name, a pattern that finds it, or the substitution that looks it up. */
export function namesGate({ value, raw }: Word, isPattern: boolean): boolean {
  if (/holdpoint/i.test(value) || /holdpoint/i.test(raw) || /\bdist\/gate(\.js)?$/.test(value)) return true;
  return (isPattern && value.split(/[|()]+/).some(fitsGate)) || looksUpGate(value);
}

/** The gate is ended; `at` is the word that says so. */
export function endsGate(at: Word | undefined, command: Command, context: RuleContext): Statement {
  const says = 'Ends the process that holds risky operations';
  const place = at === undefined ? {} : { at };
  return unprotects(
    { rule: 'guard/own-process', type: 'process', name: 'holdpoint', says, ...place },
    command,
    context,
  );
}
