import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

export type MessageLines = {
  readonly push: (message: JSONRPCMessage) => void;
  readonly end: () => void;
  readonly lines: AsyncIterable<Buffer>;
};

/** Lines for whoever reads them, in the order in which they came. */
export function createMessageLines(): MessageLines {
  const lines: Buffer[] = [];
  let isOver = false;
  let wake: () => void = () => undefined;
  async function* read(): AsyncGenerator<Buffer> {
    for (;;) {
      const line = lines.shift();
      if (line !== undefined) yield line;
      else if (isOver) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }
  return {
    push(message) {
      lines.push(Buffer.from(`${JSON.stringify(message)}\n`));
      wake();
    },
    end() {
      isOver = true;
      wake();
    },
    lines: read(),
  };
}
