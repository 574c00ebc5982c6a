import type { Input, Redirect, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import type { RedirectSyntax } from '../syntax/tree';
import { numberIn, unknownInput, type Opened, type OutputFile } from './descriptors';
import { expandOne, expandText } from './expand';
import type { Frame } from './frame';
import { inputOf, openedAs } from './opened';
import type { Reader } from './reader';
import { setVariable } from './variables';

type Applied = { readonly frame: Frame; readonly own: readonly Redirect[]; readonly outputTo: OutputFile | null };

type FileSyntax = RedirectSyntax & { kind: 'file' };

function how(operator: string): Redirect['how'] {
  if (operator === '<') return 'read';
  return operator.includes('>>') ? 'append' : 'write';
}

/** `2>&1`, `>&$fd` and `>&-` name no file. */
function isDuplicate({ operator, to }: FileSyntax, reader: Reader, frame: Frame): boolean {
  if (!operator.endsWith('&')) return false;
  const isNumber = /^\$\{?\w+\}?$/.test(to.raw) && numberIn(expandOne(to, reader, frame).value) !== null;
  return isNumber || /^(?:\d+-?|-)$/.test(to.raw);
}

const isOfInput = (redirect: RedirectSyntax): boolean => redirect.kind === 'text' || redirect.operator.startsWith('<');

/** Which descriptor is redirected; a `{name}` gets the next free number. */
function numberOf(redirect: RedirectSyntax, reader: Reader, frame: Frame): string {
  const { descriptor } = redirect;
  if (!descriptor.startsWith('{')) return numberIn(descriptor) ?? (isOfInput(redirect) ? '0' : '1');
  const number = String(10 + frame.descriptors.size + frame.shell.descriptors.size);
  setVariable(descriptor.slice(1, -1), number, false, reader, frame.shell);
  return number;
}

const pathOf = (to: Word, { host, shell }: Frame): string | null =>
  to.dynamic || host !== null ? null : absolutePath(to.value, shell.cwd);

/** A file is found where it was when it was opened, whatever folder is gone to. */
function openedFile(to: Word, frame: Frame): Input {
  const path = pathOf(to, frame);
  return { kind: 'file', path: path === null ? to : { ...to, value: path } };
}

function withOpened(number: string, opened: Opened | null, frame: Frame): Frame {
  const descriptors = new Map(frame.descriptors);
  if (opened === null) descriptors.delete(number);
  else descriptors.set(number, opened);
  return { ...frame, descriptors };
}

function reading(number: string, input: Input, frame: Frame): Frame {
  return number === '0' ? { ...frame, input } : withOpened(number, { kind: 'input', input }, frame);
}

/** `<&3`, `4<&$fd`: what was opened there before. */
function duplicated(redirect: FileSyntax, number: string, reader: Reader, frame: Frame): Frame {
  const from = numberIn(expandOne(redirect.to, reader, frame).value);
  if (from === '1' || from === '2' || redirect.to.raw === '-') return frame;
  const opened = from === null ? null : openedAs(from, frame);
  if (opened !== null && number !== '0') return withOpened(number, opened, frame);
  return reading(number, from === null ? unknownInput : inputOf(from, frame), frame);
}

/** `>&3`: the file that was opened there before; null where it is none. */
function duplicatedOutput(redirect: FileSyntax, reader: Reader, frame: Frame): OutputFile | null {
  const number = numberIn(expandOne(redirect.to, reader, frame).value);
  const opened = number === null ? null : openedAs(number, frame);
  return opened?.kind === 'output' ? opened.file : null;
}

/** Where a descriptor of output goes from here on; null where it is no file. */
function writing(number: string, file: OutputFile | null, before: Applied): Applied {
  if (number === '2') return before;
  if (number !== '1')
    return { ...before, frame: withOpened(number, file === null ? null : { kind: 'output', file }, before.frame) };
  return file === null ? before : { ...before, frame: { ...before.frame, output: 'file' }, outputTo: file };
}

/** `<FILE` and `>FILE`. */
function ofFile(redirect: FileSyntax, number: string, before: Applied, reader: Reader, frame: Frame): Applied {
  const to = expandOne(redirect.to, reader, frame);
  const direction = how(redirect.operator);
  const after = { ...before, own: [...before.own, { how: direction, to }] };
  if (!isOfInput(redirect)) return writing(number, { path: pathOf(to, frame), appends: direction === 'append' }, after);
  const input = number === '0' ? ({ kind: 'file', path: to } as const) : openedFile(to, frame);
  return { ...after, frame: reading(number, input, before.frame) };
}

/** What stands behind one redirect. Its words are expanded in the frame of the command. */
function behind(redirect: RedirectSyntax, before: Applied, reader: Reader, frame: Frame): Applied {
  const number = numberOf(redirect, reader, before.frame);
  if (redirect.kind === 'text') {
    const text = expandText(redirect.word, reader, frame);
    return { ...before, frame: reading(number, { kind: 'text', text }, before.frame) };
  }
  if (number === '0' && before.outputTo !== null && /^[12]$/.test(redirect.to.raw) && redirect.operator.endsWith('&'))
    // What is written to, be it the other side of a connection, is also read.
    return { ...before, frame: { ...before.frame, input: unknownInput } };
  if (redirect.operator === '<&') return { ...before, frame: duplicated(redirect, number, reader, before.frame) };
  return isDuplicate(redirect, reader, frame)
    ? writing(number, duplicatedOutput(redirect, reader, before.frame), before)
    : ofFile(redirect, number, before, reader, frame);
}

/** The frame behind a command's own redirects, and the redirects. */
export function redirected(redirects: readonly RedirectSyntax[], reader: Reader, frame: Frame): Applied {
  let applied: Applied = { frame, own: [], outputTo: null };
  for (const redirect of redirects) applied = behind(redirect, applied, reader, frame);
  return applied;
}

/** Remembers what a redirect wrote, so that a script that is written and then run can be read. */
export function keepOutput(text: string, { outputTo }: Applied, reader: Reader): string {
  if (outputTo === null) return text;
  const { path, appends } = outputTo;
  // What is written through one descriptor stands one behind the other.
  outputTo.appends = true;
  if (path === null || path === '/dev/null') return '';
  if (path === '/dev/stdout' || path === '/dev/stderr' || path === '/dev/tty') return text;
  reader.writeFile(path, appends ? (reader.readFile(path) ?? '') + text : text);
  return '';
}
