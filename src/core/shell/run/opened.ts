import type { Input } from '../../model/command';
import { unknownInput, type Opened } from './descriptors';
import type { Frame } from './frame';

export function openedAs(number: string, { descriptors, shell }: Frame): Opened | null {
  return descriptors.get(number) ?? shell.descriptors.get(number) ?? null;
}

/** What is read from a descriptor. */
export function inputOf(number: string, frame: Frame): Input {
  if (number === '0') return frame.input;
  const opened = openedAs(number, frame);
  return opened?.kind === 'input' ? opened.input : unknownInput;
}

/** The frame of something that reads from a descriptor what others read from their input. */
export function readingFrom(number: string, frame: Frame): Frame {
  return number === '0' ? frame : { ...frame, input: inputOf(number, frame) };
}

/** The frame with the input that `exec <FILE` put in the place of the one it began with. */
export function withOwnInput(frame: Frame): Frame {
  const { replaced } = frame.shell;
  if (replaced.size === 0) return frame;
  let { input } = frame;
  for (let next = replaced.get(input); next !== undefined; next = replaced.get(input)) input = next;
  return input === frame.input ? frame : { ...frame, input };
}

/** `exec` without a program: what it redirects stays so for the shell. */
export function keepOpen(applied: Frame, frame: Frame): void {
  const { shell } = frame;
  if (applied.descriptors !== frame.descriptors)
    shell.descriptors = new Map([...shell.descriptors, ...applied.descriptors]);
  // INVARIANT: what an input is replaced by is new each time, so that following them comes to an end.
  if (applied.input !== frame.input) shell.replaced = new Map([...shell.replaced, [frame.input, { ...applied.input }]]);
}
