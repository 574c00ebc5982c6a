import type { Value } from './value';

/** A request that code makes: `body` is what it carries besides its address. */
export type WebRequest = {
  readonly method: string;
  readonly address: Value;
  readonly body: readonly (Value | undefined)[];
};
