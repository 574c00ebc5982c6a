import type { NonEmpty } from './nonEmpty';

export type Dialect = 'bash' | 'zsh' | 'fish' | 'sh' | 'powershell' | 'cmd';

/** Who acts. `attended` is true exactly when a gate with a connected editor took the question. */
export type Actor = {
  readonly kind: 'agent' | 'person' | 'pipeline';
  /** The agent's id as `--agent` names it (`kiro`, `claude-code`), a person's login, a pipeline's name. */
  readonly id: string;
  readonly session: string | null;
  readonly attended: boolean;
};

/** One file of a change set, whole texts; `null` where the file does not exist on that side. Paths are absolute. */
export type FileChange = {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly mode?: number;
  readonly movedFrom?: string;
};

/** `unseen`: the agent can write to the program while it runs, and what it writes is announced to nobody. */
export type LaterInput = 'unseen';

export type RunScript = {
  readonly kind: 'run';
  readonly script: string;
  readonly dialect: Dialect;
  /** Aliases and functions that its shell knows, as text of that shell; they are read before the script, not run. */
  readonly definitions?: string;
  /** Absolute. */
  readonly cwd: string;
  readonly session: string | null;
  /** Variables the asker reported (only names on the list of `node/variables`). */
  readonly variables: Readonly<Record<string, string>>;
  readonly input?: LaterInput;
};

export type RunArgv = {
  readonly kind: 'run';
  readonly argv: NonEmpty<string>;
  readonly cwd: string;
  readonly session: string | null;
  readonly variables: Readonly<Record<string, string>>;
  readonly input?: LaterInput;
};

export type Change = {
  readonly kind: 'change';
  readonly files: NonEmpty<FileChange>;
  readonly cause: 'tool' | 'disk' | 'buffer' | 'range';
};

/** What a server says of a tool of its own. Hints: they can make a call look graver, never more harmless. */
export type Listed = {
  readonly destructive: boolean;
  /** What was listed otherwise when it was first seen, one phrase each: `tool query says something else`. */
  readonly changed: readonly string[];
  /** What the server takes for arguments that are left out, as its schema says; texts, numbers and switches. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Addresses in the server's own command line, without user names and secrets. */
  readonly addresses: readonly string[];
};

/** A tool of an MCP server, or one of the agent's own that no adapter knows; the server is then empty. */
export type Call = {
  readonly kind: 'call';
  readonly server: string;
  readonly tool: string;
  readonly input: unknown;
  /** Absolute: where the server was started, as far as the asker knows. */
  readonly cwd?: string;
  readonly session?: string | null;
  readonly variables?: Readonly<Record<string, string>>;
  readonly listed?: Listed;
};

export type Operation = RunScript | RunArgv | Change | Call;
