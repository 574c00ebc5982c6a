import { createMessageLines } from '../messageLines';
import type { Ended, Server } from '../server';
import { createConnection } from './connection';
import { jsonIn } from './jsonIn';
import { requestsIn, sentStandIn } from './standIns';

type Options = {
  /** Sent with every request: the client's credentials for the server. */
  readonly headers: Readonly<Record<string, string>>;
  readonly note: (says: string) => void;
};

/** The line without its end, which is no part of a body. */
function bodyOf(line: Buffer): Buffer {
  return line.at(-1) === 0x0a ? line.subarray(0, -1) : line;
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

  function failed(value: unknown, error: unknown): void {
    const says = error instanceof Error ? error.message : 'unknown fault';
    note(says);
    const answers = requestsIn(value).map((id) => ({ jsonrpc: '2.0', id, error: { code: -32000, message: says } }));
    for (const answer of answers) output.push(Buffer.from(JSON.stringify(answer)));
  }

  async function deliver(body: Buffer): Promise<void> {
    const value = jsonIn(body);
    const message = sentStandIn(value);
    if (message === null) {
      note(`a line of the client is no ${value === undefined ? 'JSON' : 'message'}, and HTTP has no place for it`);
      return;
    }
    await connection.post(body, message).catch((error: unknown) => {
      failed(value, error);
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
    const body = bodyOf(bytes);
    // The first message opens the session that the others are of.
    if (first === null) await (first = deliver(body));
    else void first.then(() => deliver(body));
  }

  return { ended, output: output.lines, kill: close, end: close, send };
}
