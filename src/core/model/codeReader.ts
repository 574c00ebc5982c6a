import type { Budget } from './budget';
import type { Command, Started } from './command';
import type { Touch, Unknown } from './finding';
import type { NonEmpty } from './nonEmpty';
import type { Span } from './place';
import type { Ports } from './ports';

/**
 * Something that code starts: a text for a shell (`os.system`), a program without one; or a removal, a request, a call of
 * a service, told as the command line that does the same. `keeps`: what it prints stays in the program.
 */
export type CodeStart = Started & { readonly keeps: boolean };

/** What code would start, change, and what of it was not seen through. Reading never throws. */
export type CodeReading = {
  /** In the order of the text. */
  readonly starts: readonly CodeStart[];
  readonly unknowns: readonly Unknown[];
  readonly touches: readonly Touch[];
};

export type CodeOptions = {
  readonly parse: Ports['parse'];
  /** The text of a file or null; absolute path. */
  readonly read: Ports['read'];
  /** The operation's text, for places. */
  readonly text: string;
  readonly home: string;
  /** What reading code may cost, nested code and all; whoever hands it in says so when it is spent. */
  readonly budget: Budget;
};

/** Code found in a command. */
export type CodeSource = {
  readonly text: string;
  readonly span: Span;
  readonly from: 'argument' | 'input' | 'file';
};

/** One language an interpreter runs from its command line: a file of `core/code`. */
export type CodeReader = {
  /** Program names of the interpreter. */
  readonly programs: NonEmpty<string>;
  readonly documentation: NonEmpty<string>;
  /** The program does more than run code: without any, it is one that no rule knows. */
  readonly runsOther?: true;
  /** The reading of the code that `command` runs; `null` when it runs none that can be had (`python -m pytest`). */
  readonly review: (command: Command, options: CodeOptions) => CodeReading | null;
};

export const nothingRead: CodeReading = { starts: [], unknowns: [], touches: [] };
