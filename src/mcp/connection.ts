import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

type Options = {
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly heard: (message: JSONRPCMessage) => void;
  readonly note: (says: string) => void;
};

/** The way to an address, which the first message opens. */
export type Connection = {
  /** Rejects where the message does not arrive. */
  readonly post: (message: JSONRPCMessage) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A server of the first kind of HTTP answers a post with one of these. */
function isOfOldKind(error: unknown): boolean {
  return error instanceof StreamableHTTPError && [400, 404, 405].includes(error.code ?? 0);
}

/** Every request after `initialize` names the revision that was agreed on. */
function watchVersion(made: Transport, message: JSONRPCMessage): void {
  if (!('result' in message)) return;
  const { protocolVersion } = message.result;
  if (typeof protocolVersion === 'string') made.setProtocolVersion?.(protocolVersion);
}

/** Streamable HTTP, and the event stream that was before it where that is refused. */
export function createConnection(address: URL, { headers, heard, note }: Options): Connection {
  const options = { requestInit: { headers } };
  let transport: Promise<Transport> | null = null;

  async function opened(made: Transport): Promise<Transport> {
    made.onmessage = (message: JSONRPCMessage): void => {
      watchVersion(made, message);
      heard(message);
    };
    made.onerror = (error: Error): void => {
      // A refusal that leads to the older way is no trouble; any other comes to whoever posted as well.
      if (!isOfOldKind(error)) note(error.message);
    };
    await made.start();
    return made;
  }

  return {
    async post(message) {
      const isFirst = transport === null;
      transport ??= opened(new StreamableHTTPClientTransport(address, options));
      try {
        await (await transport).send(message);
      } catch (error) {
        if (!isFirst || !isOfOldKind(error)) throw error;
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- servers of before 2025-03-26 speak nothing else
        transport = opened(new SSEClientTransport(address, options));
        await (await transport).send(message);
      }
    },
    async close() {
      const made = await transport;
      if (made instanceof StreamableHTTPClientTransport) await made.terminateSession().catch(() => undefined);
      await made?.close();
    },
  };
}
