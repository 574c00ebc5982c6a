import type { NeverEvents } from './neverEvents';
import type { Operation } from './operation';
import type { NonEmpty } from './nonEmpty';

/** What an agent's process reads back from its hook. */
export type HookAnswer = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** One tool call, read. `operations` is empty when the tool cannot change anything (a file read, a search). */
export type ToolCall =
  | {
      readonly kind: 'call';
      readonly tool: string;
      readonly session: string | null;
      readonly cwd: string;
      readonly operations: readonly Operation[];
    }
  /** Cannot be judged, and is refused: empty input, a malformed payload. One line, lower case, no stop. */
  | { readonly kind: 'refused'; readonly says: string; readonly help?: string };

/** What an adapter may look at; all synchronous, none throws. */
export type AgentPorts = {
  readonly read: (path: string) => string | null;
  /** The hook's own working folder, used when the payload names none. */
  readonly cwd: string;
  /** Listed variables of the hook's process, copied into each operation. */
  readonly variables: Readonly<Record<string, string>>;
};

/** The change of one settings file that installs or removes a hook. Pure: text in, text out. */
export type SettingsEdit = {
  /** Path below the home folder, `/` separated: `.claude/settings.json`. For `workspace` settings below its root. */
  readonly path: string;
  /** A variable that moves the agent's folder, and the path below that folder: `CODEX_HOME`, `hooks.json`. */
  readonly movedBy?: { readonly variable: string; readonly path: string };
  /** Permission bits of a file that the agent executes; a new file is 0600 otherwise. */
  readonly mode?: number;
  /** The text with the hook in it; `null` in is a missing file. Idempotent. */
  readonly install: (text: string | null, command: NonEmpty<string>) => string;
  /** The text without it; `null` out removes the file. */
  readonly remove: (text: string) => string | null;
  readonly present: (text: string | null) => boolean;
};

/**
 * The change of one file of the machine's administrator: a pin that neither a repository nor the agent itself loosens.
 * `path` is absolute, in the spelling of the platform it was asked for; nothing moves it.
 */
export type ManagedEdit = Omit<SettingsEdit, 'movedBy'>;

/** The file in which an agent finds its hook: absolute, as the agent itself spells it, and the text that stands there. */
export type HookFile = { readonly path: string; readonly text: string };

/**
 * The change of the record in which an agent keeps the hooks that the person trusts; it skips any other in silence. Made
 * after the hook's own file, from what stands there then. `path` and `movedBy` as in `SettingsEdit`.
 */
export type TrustEdit = Pick<SettingsEdit, 'path' | 'movedBy' | 'remove'> & {
  /** The `path` of the settings that hold the hook. */
  readonly of: string;
  readonly install: (text: string | null, hook: HookFile) => string;
  /** Whether the hook is trusted as it stands there, by whom ever. */
  readonly present: (text: string | null, hook: HookFile) => boolean;
};

/** How to tell that an agent is on a machine. Any one of them is enough. */
export type Traces = {
  /** Names of programs on PATH, without `.exe`. */
  readonly programs: readonly string[];
  /** Files or folders below the home folder that only this agent makes, `/` separated. */
  readonly paths: readonly string[];
};

export type Platform = 'linux' | 'darwin' | 'win32';

/** One coding agent: a file of `src/agents`. Pure. */
export type Agent = {
  /** As in `--agent`. */
  readonly id: string;
  /** As people know it: `Kiro`, `Claude Code`. */
  readonly title: string;
  /** The first is the default. */
  readonly surfaces: NonEmpty<string>;
  /** Seconds that the hook waits for a person, a margin inside the agent's own time-out. */
  readonly waitSeconds: (surface: string) => number;
  /** Seconds the installed entry asks the agent for. */
  readonly timeoutSeconds: (surface: string) => number;
  readonly read: (payload: string, surface: string, ports: AgentPorts) => ToolCall;
  readonly allow: HookAnswer;
  readonly deny: (says: string) => HookAnswer;
  readonly settings: (surface: string) => readonly SettingsEdit[];
  /** The same for one workspace, for teams; none where the agent reads no hook from there. */
  readonly workspaceSettings?: (surface: string) => readonly SettingsEdit[];
  /** Only for agents that skip a hook which is not trusted. */
  readonly trust?: (surface: string) => TrustEdit;
  /**
   * The never-events as the agent's own permission rules, for what comes to no hook: user scope, text of ours alone
   * taken away by `remove`. None where the agent has no such rules. `install` does not need its command.
   */
  readonly secondLayer?: (never: NeverEvents) => readonly SettingsEdit[];
  /** What `init --harden` offers: pins for the whole machine, with the hook in them. Needs an administrator to write. */
  readonly managed?: (surface: string, platform: Platform) => readonly ManagedEdit[];
  readonly traces: Traces;
  /** Whether the agent stops the call when the hook cannot be started, crashes or is late, by a switch we set or by itself. */
  readonly failsClosed: (surface: string) => boolean;
  /** What a deny ends: the one call, or the agent's whole run. */
  readonly denyEnds: 'call' | 'run';
  /** What of this agent never comes to the hook, one plain sentence each; also where a deny is not obeyed. */
  readonly notCovered: (surface: string, platform: Platform) => readonly string[];
};
