import type { EditorMessage } from './protocol';

/** A part of the gate that hears the editor beside the holds: terminals, edits, annotations. */
export type Desk = {
  /** Every message of the editor; those of other desks are ignored. Never rejects. */
  readonly hear: (message: EditorMessage) => Promise<void>;
  /** The editor said hello for the first time and the engine is there. */
  readonly start?: () => Promise<void>;
  readonly close?: () => void;
};
