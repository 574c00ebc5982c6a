import type { Worker } from 'node:worker_threads';
import type { Agent } from '../core/model/agent';
import type { Disarming } from '../core/disarming/disarming';
import type { Review } from '../core/model/decision';
import type { Operation } from '../core/model/operation';
import type { Asker } from '../core/present/questionOf';
import type { Question } from '../core/model/question';
import type { Folders } from '../node/state';
import type { GuardFileState } from '../shellguard/guardManifest';
import type { GateMessage } from './protocol';
import type { EnvironmentChange } from './protocol/terminals';

/** What a gate is made of; the product's parts are joined in `process.ts`. */
export type GateOptions = {
  /** What its terminals call its window by; 8 hex digits. Left out, they call it by the gate's own id. */
  readonly window?: string;
  readonly folders: Folders;
  readonly agentById: (id: string) => Agent | null;
  readonly denial: (review: Review) => string;
  readonly questionOf: (review: Review, asker: Asker, operation: Operation, workspaces: readonly string[]) => Question;
  /** Whether a setting takes away a hook that is installed here; none is taken to do so when it is left out. */
  readonly takesHookAway?: (disarming: Disarming) => boolean;
  /** Whether the agent's hook is installed here; none is taken to be when it is left out. */
  readonly isConnected?: (agent: Agent) => boolean;
  /** A worker that serves the engine for these workspace folders. */
  readonly spawnEngine: (workspaces: readonly string[]) => Worker;
  /**
   * Installs what guards terminals, and what the terminals of the window with this gate must be started with; none are
   * guarded when it is left out. Throws what the file system throws.
   */
  readonly guardTerminals?: (window: string) => readonly EnvironmentChange[];
  /** Every file that was installed and how it is now; looked at before `guardTerminals` installs again. Never throws. */
  readonly guardState?: () => readonly GuardFileState[];
  /** To the editor, over the private channel. */
  readonly send: (message: GateMessage) => void;
};
