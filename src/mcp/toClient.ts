/** What goes to the client: the server's bytes as they come, and whole lines of ours where one of its lines has ended. */
export type ToClient = {
  /** Settles once the client can take more. */
  readonly relay: (chunk: Buffer) => Promise<void>;
  readonly say: (line: Buffer) => void;
  /** The server will say nothing more; settles once all is handed over. */
  readonly finish: () => Promise<void>;
};

const NEWLINE = 0x0a;

export function createToClient(send: (bytes: Buffer) => Promise<void>): ToClient {
  let waiting: Buffer[] = [];
  let isInside = false;
  let last = Promise.resolve();

  function hand(bytes: Buffer): Promise<void> {
    last = last.then(() => send(bytes));
    return last;
  }

  function flush(): void {
    if (isInside || waiting.length === 0) return;
    void hand(Buffer.concat(waiting));
    waiting = [];
  }

  return {
    relay(chunk) {
      if (chunk.length === 0) return last;
      const end = waiting.length === 0 ? -1 : chunk.indexOf(NEWLINE);
      if (end < 0) {
        isInside = chunk.at(-1) !== NEWLINE;
        return hand(chunk);
      }
      void hand(chunk.subarray(0, end + 1));
      isInside = false;
      flush();
      const rest = chunk.subarray(end + 1);
      if (rest.length === 0) return last;
      isInside = rest.at(-1) !== NEWLINE;
      return hand(rest);
    },
    say(line) {
      waiting.push(line);
      flush();
    },
    finish() {
      if (isInside && waiting.length > 0) void hand(Buffer.from('\n'));
      isInside = false;
      flush();
      return last;
    },
  };
}
