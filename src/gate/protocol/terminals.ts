/** Messages about terminals; part of the private channel of `protocol.ts`. */

/** One variable that the editor puts into its terminals. */
export type EnvironmentChange = {
  readonly name: string;
  readonly how: 'replace' | 'prepend';
  readonly value: string;
  /** Put there once more when the shell's own start-up files have run. */
  readonly again: boolean;
};

/** A terminal as the editor knows it. */
export type TerminalView = {
  /** Of its shell. */
  readonly pid: number;
  readonly name: string;
  /** The agent whose mark its environment carries; null for a person's terminal. */
  readonly agent: string | null;
  /** Not shown to anybody, as agents' tools open them. */
  readonly hidden: boolean;
  /** Milliseconds since 1970 when it last had the focus, now if it has; null when it never had. */
  readonly lastFocus: number | null;
};

/** A shell whose line gate has said hello. */
export type ShellView = {
  readonly pid: number;
  readonly shell: string;
  readonly version: string;
  /** What is in place: `enter`, `shell`, `path`. */
  readonly hooks: readonly string[];
};

export type TerminalGateMessage =
  /** What terminals of this window must be started with. */
  | { readonly kind: 'terminal-environment'; readonly changes: readonly EnvironmentChange[] }
  | { readonly kind: 'shells'; readonly shells: readonly ShellView[] }
  /** The gate was asked about a line before it ran; a start event of another line is a bypass. */
  | {
      readonly kind: 'line-asked';
      readonly pid: number;
      readonly line: string;
      /** Said twice: when the question comes, and when it has its answer, whichever that is. */
      readonly answered: boolean;
    }
  /** A line that nobody asked about started and may not run: interrupt it once, then tell. */
  | { readonly kind: 'interrupt'; readonly pid: number; readonly line: string; readonly says: string };

export type TerminalEditorMessage =
  | { readonly kind: 'terminals'; readonly terminals: readonly TerminalView[] }
  /** A line started that the gate was not asked about. */
  | {
      readonly kind: 'unasked-line';
      readonly pid: number;
      readonly line: string;
      readonly cwd: string;
      /** As the editor names the shell: `bash`, `zsh`, `fish`, `pwsh`; empty when not known. */
      readonly shell: string;
    };
