import type { Environment } from './environment';
import type { Actor, Operation } from './operation';
import type { PolicySet } from './policy';
import type { SessionMemory } from './session';

/** Set by the kill switch; every act is denied until the editor resumes. */
export type Stopped = { readonly since: number; readonly because: string };

/** All that a review depends on besides the ports; with them it can be decided again from the record. */
export type ReviewRequest = {
  readonly operation: Operation;
  readonly actor: Actor;
  readonly policies: PolicySet;
  readonly session: SessionMemory;
  readonly stopped: Stopped | null;
  /** Keys (`planKey`) of the plans that a person has seen and said yes to; absent is none. */
  readonly approvedPlans?: readonly string[];
  /** Takes the place of every target's environment; only a policy's own tests say where they are. */
  readonly assume?: Environment;
};
