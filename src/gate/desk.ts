import type { DeskMessage } from './protocol';

/** A part of the gate that hears the editor beside the holds: terminals, edits, annotations. */
export type Desk = {
  /** Every message for a desk; those of the others are ignored. Never rejects. */
  readonly hear: (message: DeskMessage) => Promise<void>;
  /** The editor said hello for the first time and the engine is there. */
  readonly start?: () => Promise<void>;
  readonly close?: () => void;
};
