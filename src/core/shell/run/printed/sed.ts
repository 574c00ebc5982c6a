import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import type { Frame } from '../frame';
import type { Reader } from '../reader';
import { matchIn } from './linePattern';
import { fromKnown, readBy, type Output } from './output';
import type { Step } from './sedScript';
import { stepsOf, substituted } from './sedScript';

/** Longer texts and lines are not worked out. */
const MOST_LINES = 50;
const LONGEST_LINE = 300;

type Line = { readonly text: string; readonly number: number; readonly isLast: boolean };

/** Whether a step is for a line; null where it takes too long to tell. */
function isFor({ line }: Step, { text, number, isLast }: Line): boolean | null {
  if (line === null) return true;
  if (typeof line === 'number') return line === number;
  if (line === '$') return isLast;
  const match = matchIn(text, line, 0);
  return match === null ? null : match !== undefined;
}

type Worked = { readonly printed: readonly string[]; readonly isOver: boolean };

/** What is printed for one line, and whether it is the last that is read; null where it is not told. */
function worked(given: Line, steps: readonly Step[], isQuiet: boolean): Worked | null {
  const printed: string[] = [];
  let { text } = given;
  for (const step of steps) {
    const isMeant = isFor(step, { ...given, text });
    if (isMeant === null) return null;
    if (!isMeant) continue;
    if (step.does === 'd') return { printed, isOver: false };
    if (step.does === 'q') return { printed: isQuiet ? printed : [...printed, text], isOver: true };
    const changed = afterStep(step, text, printed);
    if (changed === null) return null;
    text = changed;
  }
  return { printed: isQuiet ? printed : [...printed, text], isOver: false };
}

function afterStep({ does }: Step, text: string, printed: string[]): string | null {
  const changed = typeof does === 'string' ? text : substituted(text, does);
  const isShown = typeof does === 'string' || (does.prints && changed !== text);
  if (isShown && changed !== null) printed.push(changed);
  return changed;
}

function edited(text: string, steps: readonly Step[], isQuiet: boolean): string | null {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE)) return null;
  const all: string[] = [];
  for (const [index, line] of lines.entries()) {
    const done = worked({ text: line, number: index + 1, isLast: index === lines.length - 1 }, steps, isQuiet);
    if (done === null) return null;
    all.push(...done.printed);
    if (done.isOver) break;
  }
  return all.map((line) => `${line}\n`).join('');
}

const TOLD = /^-(?:[nEre]+|[nEr]*i(?:\..*)?)$|^--(?:quiet|silent|regexp-extended|expression|in-place)$/;
const SCRIPT = /^-[nEr]*e$|^--expression$/;

/** The script and the files of a call; null where an option is not told. */
function callOf(args: readonly string[]): { readonly script: string; readonly files: readonly string[] } | null {
  const isScript = (_: string, at: number): boolean => SCRIPT.test(args[at - 1] ?? '');
  const scripts = args.filter(isScript);
  const words = args.filter((arg, at) => !/^-./.test(arg) && !isScript(arg, at));
  if (!args.every((arg, at) => !/^-./.test(arg) || isScript(arg, at) || TOLD.test(arg))) return null;
  const [first, ...rest] = words;
  if (scripts.length > 0) return { script: scripts.join('\n'), files: words };
  return first === undefined ? null : { script: first, files: rest };
}

type Change = (text: string) => string | null;

/** The files of `sed -i` as they are behind it; what cannot be told of one that the text wrote is not known any more. */
function changeFiles(files: readonly string[], change: Change, reader: Reader, frame: Frame): void {
  for (const file of frame.host === null ? files : []) {
    const path = file.includes(UNKNOWN_PART) ? null : absolutePath(file, frame.shell.cwd);
    const text = path === null ? null : reader.readFile(path);
    if (path === null || text === null) continue;
    const changed = text.includes(UNKNOWN_PART) ? null : change(text);
    if (changed !== null) reader.writeFile(path, changed);
    else if (reader.wrote(path) !== null) reader.writeFile(path, UNKNOWN_PART);
  }
}

/** `sed SCRIPT`, of substitutions and of lines that are printed or left out. */
export const sed: Output = (args, reader, frame) => {
  const call = callOf(args);
  const has = (option: RegExp): boolean => args.some((arg) => option.test(arg));
  const isKnown = call?.script.includes(UNKNOWN_PART) === false;
  const steps = isKnown ? stepsOf(call.script, has(/^-[a-zA-Z]*[Er]|^--regexp-extended$/)) : null;
  const isQuiet = has(/^-[a-zA-Z]*n|^--(?:quiet|silent)$/);
  const change: Change = (text) =>
    steps === null || !reader.spend((steps.length * text.length) / 50) ? null : edited(text, steps, isQuiet);
  if (!has(/^-[nEr]*i|^--in-place/))
    return call === null || steps === null ? UNKNOWN_PART : fromKnown(readBy(call.files, reader, frame), change);
  changeFiles(call?.files ?? args.filter((arg) => !arg.startsWith('-')), change, reader, frame);
  return '';
};
