export type MessageLines = {
  /** A message without the end of a line. */
  readonly push: (message: Buffer) => void;
  readonly end: () => void;
  readonly lines: AsyncIterable<Buffer>;
};

const newline = Buffer.from('\n');
const [NEWLINE, RETURN, SPACE] = [0x0a, 0x0d, 0x20];

/** One line: an end of a line inside of JSON is a blank, since in its texts it would be escaped. */
function asLine(message: Buffer): Buffer {
  if (!message.includes(NEWLINE) && !message.includes(RETURN)) return Buffer.concat([message, newline]);
  const flat = message.map((byte) => (byte === NEWLINE || byte === RETURN ? SPACE : byte));
  return Buffer.concat([flat, newline]);
}

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
      lines.push(asLine(message));
      wake();
    },
    end() {
      isOver = true;
      wake();
    },
    lines: read(),
  };
}
