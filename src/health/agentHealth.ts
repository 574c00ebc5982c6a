/**
 * - `protected`: the canary was stopped through the command that the agent runs
 * - `hook-missing`: never connected here, or disconnected by a person
 * - `not-trusted`: the hook stands there and the agent skips it
 * - `disarmed`: a setting of the workspace or of the user takes the agent's hooks away
 * - `quiet`: it was alive, and its entry or launcher is gone, or the agent acts without it
 * - `changed`: the entry, or what it starts, is not as it was installed
 * - `failing`: all is in place and the canary did not get the answers that it must get
 */
export type HealthState = 'protected' | 'hook-missing' | 'not-trusted' | 'disarmed' | 'quiet' | 'changed' | 'failing';

/** What came of a canary. */
export type CanaryResult =
  /** Harm was denied in the agent's dialect and the harmless call let go. */
  | { readonly kind: 'answered'; readonly milliseconds: number; readonly enforced: boolean }
  | { readonly kind: 'lets-through'; readonly says: string }
  | { readonly kind: 'stops-all'; readonly says: string }
  /** Nothing that could be asked, or nobody asked for a canary. */
  | { readonly kind: 'not-asked'; readonly says: string };

/** One line that says what is wrong, and the command or the act that repairs it. */
export type Trouble = { readonly says: string; readonly repair: string };

/** How one surface of one agent stands on this machine. */
export type AgentHealth = {
  readonly id: string;
  readonly surface: string;
  /** As people know it; the surface is named where it is not the agent's first. */
  readonly title: string;
  readonly state: HealthState;
  readonly version: string | null;
  readonly hook: 'user' | 'workspace' | 'other' | 'none';
  /** Absolute paths of the settings files that hold the hook, or would. */
  readonly files: readonly string[];
  readonly canary: CanaryResult;
  /** Milliseconds since 1970 of the last call that was not a canary; null for none. */
  readonly lastSeen: number | null;
  readonly notCovered: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Whether the machine's own settings hold the hook in place; `none-known` where nothing does. */
  readonly pins: 'pinned' | 'open' | 'none-known';
  /** Settings that leave nothing behind the hook: no alarm, for the hook holds. */
  readonly warnings: readonly Trouble[];
};

/** Whether nothing of an agent's calls would pass unseen, as far as a canary can tell. */
export function isProtected({ state }: Pick<AgentHealth, 'state'>): boolean {
  return state === 'protected';
}
