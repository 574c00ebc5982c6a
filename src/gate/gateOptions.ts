import type { Worker } from 'node:worker_threads';
import type { Agent } from '../core/model/agent';
import type { Review } from '../core/model/decision';
import type { Operation } from '../core/model/operation';
import type { Question } from '../core/model/question';
import type { Folders } from '../node/state';
import type { GateMessage } from './protocol';

/** What a gate is made of; the product's parts are joined in `process.ts`. */
export type GateOptions = {
  readonly folders: Folders;
  readonly agentById: (id: string) => Agent | null;
  readonly denial: (review: Review) => string;
  readonly questionOf: (review: Review, agent: Agent, operation: Operation, workspaces: readonly string[]) => Question;
  /** A worker that serves the engine for these workspace folders. */
  readonly spawnEngine: (workspaces: readonly string[]) => Worker;
  /** To the editor, over the private channel. */
  readonly send: (message: GateMessage) => void;
};
