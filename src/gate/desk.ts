import type { StandingParts } from './engineMessages';
import type { DeskMessage } from './protocol';

/** A part of the gate that hears the editor beside the holds: terminals, edits, annotations, plans. */
export type Desk = {
  /** Every message for a desk; those of the others are ignored. Never rejects. */
  readonly hear: (message: DeskMessage) => Promise<void>;
  /** The editor said hello for the first time and the engine is there. */
  readonly start?: () => Promise<void>;
  /** What the policies in force say now: at the start, and whenever they or the folders changed. */
  readonly standing?: (parts: StandingParts) => void;
  readonly close?: () => void;
};
