import type { TerminalEditorMessage } from '../../gate/protocol/terminals';
import type { AskedLines } from './askedLines';

export type StartEvent = {
  /** Of the terminal's shell. */
  readonly pid: number;
  readonly line: string;
  /** The shell told the line itself. */
  readonly exact: boolean;
  /** Path; empty when not known. */
  readonly cwd: string;
  readonly shell: string;
};

export type TripwireOptions = {
  readonly lines: AskedLines;
  /** The terminal's shell and those below it. */
  readonly pidsOf: (pid: number) => readonly number[];
  readonly send: (message: TerminalEditorMessage) => void;
  readonly onUnasked: (pid: number) => void;
  /** Resolves after milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** Milliseconds by which word of a question may come later than the start of its line, on another pipe. */
const late = 150;

/**
 * Tells the gate of each line that started although nobody had asked about it; the gate decides whether it matters.
 * Resolves once that is settled.
 */
export async function onLineStarted(event: StartEvent, options: TripwireOptions): Promise<void> {
  const { pid, line, exact, cwd, shell } = event;
  if (line.trim() === '') return;
  const isAsked = (): boolean => options.lines.take({ pids: options.pidsOf(pid), line, exact });
  if (isAsked()) return;
  await options.pause(late);
  if (isAsked()) return;
  options.onUnasked(pid);
  options.send({ kind: 'unasked-line', pid, line, cwd, shell });
}
