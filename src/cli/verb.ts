/** Exit codes of every verb but `hook`, which speaks its agent's. */
export const exit = { clean: 0, held: 1, misuse: 2, failed: 3 } as const;

/** What a verb may use of the process; tests give their own. */
export type Io = {
  readonly stdin: () => Promise<Buffer>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether `out` is read by a person at a terminal; left out where nobody is. */
  readonly isTerminal?: () => boolean;
  /** Characters of a line of that terminal. */
  readonly columns?: () => number | undefined;
};

export type Verb = {
  readonly name: string;
  /** After `holdpoint NAME`. */
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
};

/** A mistake of the caller: one line for a person, exit code 2. */
export class Misuse extends Error {
  readonly help: string | null;
  constructor(message: string, help: string | null = null) {
    super(message);
    this.help = help;
  }
}
