import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { isFields } from '../readLine';
import { byteFetch } from './byteFetch';
import type { Sent } from './byteFetch';
import { reconnectionOptions } from './resuming';

type Options = {
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the server says, as it came and as it reads. */
  readonly heard: (bytes: Buffer, value: unknown) => void;
  /** Nothing more comes of these bytes; null where that is so of all that were posted. */
  readonly ended: (bytes: Buffer | null) => void;
  readonly note: (says: string) => void;
};

/** Milliseconds that a server has to end a session that its client has left. */
const GRACE = 2_000;

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

async function terminated(made: StreamableHTTPClientTransport): Promise<void> {
  await Promise.race([made.terminateSession().catch(() => undefined), pause(GRACE, undefined, { ref: false })]);
}

/** Streamable HTTP, and the event stream that was before it where that is refused. */
export function createConnection(address: URL, { headers, heard, ended, note }: Options): Connection {
  const sent = new AsyncLocalStorage<Sent>();
  const requestInit = { headers };
  let transport: Promise<Transport> | null = null;
  /** Also while it is being opened, which some server may never answer. */
  let open: Transport | null = null;

  async function opened(make: (fetch: ReturnType<typeof byteFetch>) => Transport, isNew: boolean): Promise<Transport> {
    const hear = (bytes: Buffer, value: unknown): void => {
      const version = versionIn(value);
      if (version !== null) made.setProtocolVersion?.(version);
      heard(bytes, value);
    };
    const over = (own: Sent | null): void => {
      if (made === open) ended(own?.bytes ?? null);
    };
    const made = make(byteFetch({ sent, heard: hear, ended: over, answersPosts: isNew }));
    open = made;
    made.onerror = (error: Error): void => {
      // A refusal that leads to the older way is no trouble; any other comes to whoever posted as well.
      if (!isOfOldKind(error)) note(error.message);
    };
    await made.start();
    return made;
  }

  function leave(): void {
    void open?.close().catch(() => undefined);
    [transport, open] = [null, null];
  }

  return {
    async post(bytes, message) {
      // A client that begins anew has lost its session, or the server has: the new one has a number of its own.
      if ('method' in message && message.method === 'initialize') leave();
      const isFirst = transport === null;
      transport ??= opened(
        (fetch) => new StreamableHTTPClientTransport(address, { requestInit, fetch, reconnectionOptions }),
        true,
      );
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
      const made = open;
      open = null;
      if (made instanceof StreamableHTTPClientTransport) await terminated(made);
      await made?.close();
    },
  };
}
