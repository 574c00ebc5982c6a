import { JSONRPCMessageSchema, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { createConnection } from './connection';
import { createMessageLines } from './messageLines';
import type { Ended, Server } from './server';

type Options = {
  /** Sent with every request: the client's credentials for the server. */
  readonly headers: Readonly<Record<string, string>>;
  readonly note: (says: string) => void;
};

function idOf(message: JSONRPCMessage): string | number | null {
  return 'method' in message && 'id' in message ? message.id : null;
}

/** A server behind an address. */
export function openRemote(address: URL, { headers, note }: Options): Server {
  const output = createMessageLines();
  const connection = createConnection(address, { headers, note, heard: output.push });
  let over: (ended: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    over = resolve;
  });
  let first: Promise<void> | null = null;

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
    await connection.post(read.data).catch((error: unknown) => {
      failed(read.data, error);
    });
  }

  function close(): void {
    void connection
      .close()
      .catch(() => undefined)
      .finally(() => {
        output.end();
        over({ code: 0, signal: null });
      });
  }

  async function send(bytes: Buffer): Promise<void> {
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
  }

  return { ended, output: output.lines, kill: close, end: close, send };
}
