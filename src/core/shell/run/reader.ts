import type { Command, Word } from '../../model/command';
import type { Unknown } from '../../model/finding';
import type { Span } from '../../model/place';
import type { ReadOptions } from '../readOptions';
import type { Statement } from '../syntax/tree';
import type { Frame } from './frame';

/**
 * What reading one operation gathers, and the steps that call one another. Each step gives back the text it would
 * print; unknown stretches of it are `UNKNOWN_PART`.
 */
export type Reader = {
  readonly options: ReadOptions;
  readonly add: (command: Command) => void;
  readonly unknown: (code: Unknown['code'], stake: Unknown['stake'], span: Span, says: string) => void;
  /** Counts work; false when there has been so much that reading stops. */
  readonly spend: (amount: number) => boolean;
  /** Files as they are when the script has come here: what it wrote itself, then the machine's. */
  readonly readFile: (path: string) => string | null;
  /** The text that the script itself put into a file; null where it did not. */
  readonly wrote: (path: string) => string | null;
  /** Nothing stands at the path, and nothing that ran before may have put something there. */
  readonly isMissing: (path: string) => boolean;
  readonly writeFile: (path: string, text: string) => void;
  /** A number that no earlier call gave. */
  readonly unique: () => number;
  readonly run: (statements: readonly Statement[], frame: Frame) => string;
  /** Reads a text as shell code in the frame's shell; the span is null for the operation's own text. */
  readonly runText: (text: string, span: Span | null, frame: Frame) => string;
  /** Starts an argv: functions, builtins, wrappers, programs. */
  readonly start: (words: readonly Word[], frame: Frame) => string;
};

/** INVARIANT: reading stops with an unknown past these; a hostile text costs no more. */
export const MOST_COMMANDS = 10_000;
export const MOST_STEPS = 40_000;
export const DEEPEST = 40;
/** UTF-16 units of a text that is read, and of any value that is kept. */
export const LONGEST = 1024 * 1024;
