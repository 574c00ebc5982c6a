import { AsyncLocalStorage } from 'node:async_hooks';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { isFields } from '../readLine';
import { byteFetch } from './byteFetch';
import type { Sent } from './byteFetch';

type Options = {
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the server says, as it came. */
  readonly heard: (bytes: Buffer) => void;
  readonly note: (says: string) => void;
};

/** The way to an address, which the first message opens. */
export type Connection = {
  /** Posts these bytes; the message is what the transport needs to know of them. Rejects where they do not arrive. */
  readonly post: (bytes: Buffer, message: JSONRPCMessage) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A server of the first kind of HTTP answers a post with one of these. */
function isOfOldKind(error: unknown): boolean {
  return error instanceof StreamableHTTPError && [400, 404, 405].includes(error.code ?? 0);
}

/** Every request after `initialize` names the revision that was agreed on. */
function versionIn(value: unknown): string | null {
  const result = isFields(value) ? value['result'] : null;
  const version = isFields(result) ? result['protocolVersion'] : null;
  return typeof version === 'string' ? version : null;
}

/** Streamable HTTP, and the event stream that was before it where that is refused. */
export function createConnection(address: URL, { headers, heard, note }: Options): Connection {
  const sent = new AsyncLocalStorage<Sent>();
  let transport: Promise<Transport> | null = null;

  async function opened(make: (fetch: ReturnType<typeof byteFetch>) => Transport, isNew: boolean): Promise<Transport> {
    const hear = (bytes: Buffer, value: unknown): void => {
      const version = versionIn(value);
      if (version !== null) made.setProtocolVersion?.(version);
      heard(bytes);
    };
    const made = make(byteFetch({ sent, heard: hear, answersPosts: isNew }));
    made.onerror = (error: Error): void => {
      // A refusal that leads to the older way is no trouble; any other comes to whoever posted as well.
      if (!isOfOldKind(error)) note(error.message);
    };
    await made.start();
    return made;
  }

  const requestInit = { headers };
  return {
    async post(bytes, message) {
      const isFirst = transport === null;
      transport ??= opened((fetch) => new StreamableHTTPClientTransport(address, { requestInit, fetch }), true);
      const own = { bytes, isRequest: 'method' in message && 'id' in message };
      const send = async (by: Promise<Transport>): Promise<void> => sent.run(own, async () => (await by).send(message));
      try {
        await send(transport);
      } catch (error) {
        if (!isFirst || !isOfOldKind(error)) throw error;
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- servers of before 2025-03-26 speak nothing else
        transport = opened((fetch) => new SSEClientTransport(address, { requestInit, fetch }), false);
        await send(transport);
      }
    },
    async close() {
      const made = await transport;
      if (made instanceof StreamableHTTPClientTransport) await made.terminateSession().catch(() => undefined);
      await made?.close();
    },
  };
}
