import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { JSONRPCMessageSchema, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { Ended, Server } from './server';

type Options = {
  /** Sent with every request: the client's credentials for the server. */
  readonly headers: Readonly<Record<string, string>>;
  readonly note: (says: string) => void;
};

type Output = {
  readonly push: (message: JSONRPCMessage) => void;
  readonly end: () => void;
  readonly lines: AsyncIterable<Buffer>;
};

/** Lines for whoever reads them, in the order in which they came. */
function createOutput(): Output {
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

/** A server of the first kind of HTTP answers a post with one of these. */
function isOfOldKind(error: unknown): boolean {
  return error instanceof StreamableHTTPError && [400, 404, 405].includes(error.code ?? 0);
}

function idOf(message: JSONRPCMessage): string | number | null {
  return 'method' in message && 'id' in message ? message.id : null;
}

/** A server behind an address: Streamable HTTP, and the event stream that was before it where that is refused. */
export function openRemote(address: URL, { headers, note }: Options): Server {
  const output = createOutput();
  const options = { requestInit: { headers } };
  let over: (ended: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    over = resolve;
  });
  let transport: Promise<Transport> | null = null;

  async function opened(made: Transport): Promise<Transport> {
    made.onmessage = (message: JSONRPCMessage): void => {
      watchVersion(made, message);
      output.push(message);
    };
    made.onerror = (error: Error): void => {
      note(error.message);
    };
    await made.start();
    return made;
  }

  /** Every request after `initialize` names the revision that was agreed on. */
  function watchVersion(made: Transport, message: JSONRPCMessage): void {
    if (!('result' in message)) return;
    const { protocolVersion } = message.result;
    if (typeof protocolVersion === 'string') made.setProtocolVersion?.(protocolVersion);
  }

  async function post(message: JSONRPCMessage): Promise<void> {
    const isFirst = transport === null;
    transport ??= opened(new StreamableHTTPClientTransport(address, options));
    try {
      await (await transport).send(message);
    } catch (error) {
      if (!isFirst || !isOfOldKind(error)) throw error;
      transport = opened(new SSEClientTransport(address, options));
      await (await transport).send(message);
    }
  }

  function failed(message: JSONRPCMessage, error: unknown): void {
    const says = error instanceof Error ? error.message : 'unknown fault';
    note(says);
    const id = idOf(message);
    if (id !== null) output.push({ jsonrpc: '2.0', id, error: { code: -32000, message: says } });
  }

  async function deliver(value: unknown): Promise<void> {
    const read = JSONRPCMessageSchema.safeParse(value);
    if (!read.success) {
      note('a line of the client is no message, and HTTP has no place for it');
      return;
    }
    await post(read.data).catch((error: unknown) => {
      failed(read.data, error);
    });
  }

  let first: Promise<void> | null = null;

  function close(): void {
    void (transport ?? Promise.resolve(null))
      .then(async (made) => {
        if (made instanceof StreamableHTTPClientTransport) await made.terminateSession().catch(() => undefined);
        await made?.close();
      })
      .catch(() => undefined)
      .finally(() => {
        output.end();
        over({ code: 0, signal: null });
      });
  }

  return {
    ended,
    output: output.lines,
    kill: close,
    end: close,
    async send(bytes) {
      let value: unknown;
      try {
        value = JSON.parse(bytes.toString('utf8'));
      } catch {
        note('a line of the client is no JSON, and HTTP has no place for it');
        return;
      }
      for (const one of Array.isArray(value) ? value : [value]) {
        // The first message opens the session that the others are of.
        if (first === null) await (first = deliver(one));
        else void first.then(() => deliver(one));
      }
    },
  };
}
