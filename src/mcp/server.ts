/** How a server ended: what its process would tell its parent. */
export type Ended = { readonly code: number; readonly signal: NodeJS.Signals | null };

/** The other side of the proxy: a process with pipes, or an address. */
export type Server = {
  /** Settles once it can take more. */
  readonly send: (bytes: Buffer) => Promise<void>;
  /** What it says, as it says it. */
  readonly output: AsyncIterable<Buffer>;
  readonly ended: Promise<Ended>;
  /** The client has nothing more to say. */
  readonly end: () => void;
  readonly kill: (signal: NodeJS.Signals) => void;
};
