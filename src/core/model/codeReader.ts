import type { Command } from './command';
import type { Touch, Unknown } from './finding';
import type { NonEmpty } from './nonEmpty';
import type { Span } from './place';
import type { Ports } from './ports';

/** What code would start, change, and what of it was not seen through. Reading never throws. */
export type CodeReading = {
  /** Texts handed to a shell (`os.system`, `exec`): to be read as scripts. */
  readonly scripts: readonly string[];
  /** Programs started without a shell, and removals and service calls told as the command line that does the same. */
  readonly commands: readonly NonEmpty<string>[];
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
  /** The reading of the code that `command` runs; `null` when it runs none that can be had (`python -m pytest`). */
  readonly review: (command: Command, options: CodeOptions) => CodeReading | null;
};

export const nothingRead: CodeReading = { scripts: [], commands: [], unknowns: [], touches: [] };
