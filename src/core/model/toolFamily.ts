import type { Dialect, FileChange } from './operation';
import type { Effect, Observation, Unknown } from './finding';
import type { NonEmpty } from './nonEmpty';

export type ToolInput = Readonly<Record<string, unknown>>;

/** One call of a tool, as the families see it. */
export type ToolUse = {
  /** As the client's configuration calls the server; the user's choice, so that nothing safe follows from it. */
  readonly server: string;
  /** As it was called. */
  readonly tool: string;
  /** Words of the name in lower case, joined by `_`: `browserClick` and `browser-click` are `browser_click`. */
  readonly name: string;
  readonly words: readonly string[];
  /** Empty when the call carries none, or something that is no object. */
  readonly input: ToolInput;
  /** Where the server's own command line leads, without user names and secrets; may be empty. */
  readonly addresses: readonly string[];
};

export type ToolContext = {
  /** Absolute: where the server was started. */
  readonly cwd: string;
  /** The text of a file, or null when it is missing or unreadable. Absolute path. */
  readonly read: (path: string) => string | null;
};

/** The command line that does the same as a call; `cwd` is seen from the server's folder, and that when left out. */
export type ToolRun = { readonly cwd?: string } & (
  { readonly script: string; readonly dialect: Dialect } | { readonly argv: NonEmpty<string> }
);

/** What a call amounts to: command lines and changes that the rules judge, and what they have no word for. */
export type ToolReading = {
  readonly runs: readonly ToolRun[];
  readonly changes: readonly FileChange[];
  readonly observations: readonly Observation[];
  readonly unknowns: readonly Unknown[];
};

export type ToolCatch = {
  /** `SERVER/TOOL`. */
  readonly call: string;
  readonly input: ToolInput;
  /** Either the rule that must be found and its effect, or an unknown of stake `present`. */
  readonly rule: string;
  readonly effect: Effect | 'unknown';
  readonly target?: string;
};

/** The servers of one kind of thing: a file of `core/tools`. Recognised by names of tools and by their arguments. */
export type ToolFamily = {
  readonly title: string;
  /** Where its servers document their tools. */
  readonly documentation: NonEmpty<string>;
  /** Null for a tool that is none of the family's; an empty reading for one that is left alone. */
  readonly read: (use: ToolUse, context: ToolContext) => ToolReading | null;
  readonly examples: {
    readonly catches: NonEmpty<ToolCatch>;
    readonly leaves: NonEmpty<Pick<ToolCatch, 'call' | 'input'>>;
  };
};
