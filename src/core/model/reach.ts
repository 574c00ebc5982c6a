import type { Environment, Signal } from './environment';

/**
 * What becomes of a key that somebody copies: `long-lived` works until it is revoked, `short-lived` ends by itself,
 * `ended` has, `kept` is handed out by a helper, an agent or a passphrase, `none` is a place that was chosen, no key.
 */
export const keyLives = ['long-lived', 'short-lived', 'kept', 'none', 'ended'] as const;

export type KeyLife = (typeof keyLives)[number];

export type Origin =
  | {
      readonly kind: 'file';
      readonly file: string;
      /** From 1; null for the file as a whole. */ readonly line: number | null;
    }
  | { readonly kind: 'variable'; readonly name: string };

/**
 * One identity, token or context that a process of this user can use. INVARIANT: no text in it is a secret or a part of
 * one: names, places, files and variable names only.
 */
export type Identity = {
  /** What it is, as its users call it: `aws profile`, `kube context`, `ssh key`. */
  readonly kind: string;
  readonly name: string;
  readonly from: Origin;
  readonly key: KeyLife;
  /** Who hands the key out, or whose it is: `single sign-on`, `profile base`, `ssh-agent`. */
  readonly by?: string;
  /** When the key ends, in milliseconds since 1970. */
  readonly ends?: number;
  /** A command that names nothing else would use it. */
  readonly inUse: boolean;
  readonly signals: readonly Signal[];
  /** The safer way, as a command or an edit that exists. */
  readonly instead?: string;
};

/** What a source may look at. Nothing is started, nothing leaves the machine, and no method throws. */
export type ReachMachine = {
  /** Absolute, without a final slash. */
  readonly home: string;
  /** The folder of the agent's shell and those above it, up to the workspace folder; nearest first. */
  readonly folders: readonly string[];
  /** Where programs keep settings and data of this user by the custom of its platform; likeliest first. */
  readonly settings: readonly string[];
  /** All variables of the shell: their values may be secrets. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The text of a file; null when there is none. What cannot be read is noted by the host. */
  readonly read: (path: string) => string | null;
  /** The names in a folder, sorted and bounded; empty when there is none. */
  readonly names: (folder: string) => readonly string[];
  /** Says that a file has another shape than it should; never with a part of its text. */
  readonly note: (file: string, says: string) => void;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** One kind of identity: a file of `core/reach`. */
export type ReachSource = {
  /** The files and variables it looks at, for the documentation. */
  readonly looksAt: readonly string[];
  readonly find: (machine: ReachMachine) => readonly Identity[];
};

/** An identity with the environment that the policies in force give it. */
export type ReachRow = Omit<Identity, 'signals'> & { readonly environment: Environment };

export type Reach = {
  /** Worst first. */
  readonly rows: readonly ReachRow[];
  /** One line for each file that could not be looked at. */
  readonly notes: readonly string[];
};
