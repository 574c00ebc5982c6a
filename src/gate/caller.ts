import type { HookAnswer } from '../core/model/agent';
import type { Operation } from '../core/model/operation';
import type { PassLayer } from './passes';

/** Somebody who wants something and waits for the answer: an agent's hook, a terminal's line, a launcher. */
export type Caller = {
  readonly agent: { readonly id: string; readonly title: string };
  readonly kind: 'agent' | 'person';
  readonly session: string | null;
  readonly layer: PassLayer;
  /** The asking process and what it descends from, nearest first; empty where that says nothing. */
  readonly pids: readonly number[];
  /** The shell of its terminal, else the outermost process known; null for a hook. */
  readonly terminal: number | null;
  readonly operations: readonly Operation[];
  readonly cwd: string;
  readonly foreignFolder: string | null;
  /** How long the caller waits for a person. */
  readonly waitSeconds: number;
  readonly allow: HookAnswer;
  readonly deny: (says: string) => HookAnswer;
};
