import { ownField } from '../../model/ownField';
import type { Frame } from '../run/frame';
import type { Variables } from '../run/shell';
import type { WrapperCall } from '../wrappers/wrapper';
import { childShell } from '../wrappers/wrapper';

/** A line that a task runner hands to a shell. */
export type Line = {
  readonly text: string;
  /** Absolute; null when it is not known. */
  readonly folder: string | null;
  /** What the runner puts into the environment. */
  readonly variables: Variables;
  readonly positional?: readonly string[] | null;
};

/** A shell of its own in the line's folder, with the line's variables. */
export function lineFrame(call: WrapperCall, line: Line): Frame {
  const inner = childShell(call, line.positional === undefined ? ['sh'] : line.positional);
  inner.shell.cwd = line.folder;
  inner.shell.exports = { ...inner.shell.exports, ...line.variables };
  return { ...inner, file: line.text };
}

/** Reads a line as if it had been typed in its folder; what it prints. */
export function runLine(call: WrapperCall, line: Line): string {
  return call.reader.runText(line.text, call.head.span, lineFrame(call, line));
}

/** How often the same runner may start itself. */
const DEEPEST = 12;

/** Whether a runner has been started by itself too often to go on; then it is an unknown. */
export function isTooDeep({ frame, name, reader, head }: WrapperCall): boolean {
  if (frame.via.filter((via) => via === name).length < DEEPEST) return false;
  reader.unknown('too-long', 'present', head.span, `\`${name}\` starts itself too often to follow`);
  return true;
}

/** A variable of the environment that a runner finds; undefined when it is unset or not known. */
export function environmentOf({ frame, reader }: WrapperCall): (name: string) => string | undefined {
  const own = { ...frame.shell.exports, ...frame.assigned };
  return (name) => (Object.hasOwn(own, name) ? (ownField(own, name) ?? undefined) : reader.options.variables(name));
}

/** Runs a line for what it prints, each text once. */
export function printedBy(folder: string, call: WrapperCall): (text: string) => string {
  const printed = new Map<string, string>();
  return (text) => {
    const frame = lineFrame(call, { text, folder, variables: {} });
    const known = printed.get(text) ?? call.reader.runText(text, call.head.span, { ...frame, output: 'captured' });
    printed.set(text, known);
    return known;
  };
}
