import { setTimeout as pause } from 'node:timers/promises';
import { createMessageLines } from '../messageLines';
import type { Ended, Server } from '../server';
import { createConnection } from './connection';
import { jsonIn } from './jsonIn';
import { createOpenRequests } from './openRequests';
import { sentStandIn } from './standIns';
import { createTurns } from './turns';

type Options = {
  /** Sent with every request: the client's credentials for the server. */
  readonly headers: Readonly<Record<string, string>>;
  readonly note: (says: string) => void;
};

const newline = Buffer.from('\n');

/** Milliseconds for a line that the client has left without its end. */
const GRACE = 2_000;

/** A server behind an address. */
export function openRemote(address: URL, { headers, note }: Options): Server {
  const output = createMessageLines();
  const requests = createOpenRequests(output.push);
  const connection = createConnection(address, {
    ...{ headers, note },
    heard(bytes, value) {
      requests.heard(value);
      output.push(bytes);
    },
    ended(bytes) {
      requests.lost(bytes === null ? null : jsonIn(bytes), 'the server ended the connection before its answer');
    },
  });
  let over: (ended: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    over = resolve;
  });
  let held: Buffer[] = [];

  const take = createTurns(async (body, value) => {
    const message = sentStandIn(value);
    if (message === null) {
      note(`a line of the client is no ${value === undefined ? 'JSON' : 'message'}, and HTTP has no place for it`);
      return;
    }
    requests.sent(value);
    await connection.post(body, message).catch((error: unknown) => {
      const says = error instanceof Error ? error.message : 'unknown fault';
      note(says);
      requests.lost(value, says);
    });
  });

  async function send(bytes: Buffer): Promise<void> {
    held.push(bytes);
    // A long line comes in parts, and a body is all of it but its end.
    if (bytes.at(-1) !== newline[0]) return;
    const body = Buffer.concat(held).subarray(0, -1);
    held = [];
    await take(body);
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

  function end(): void {
    const last = held.length === 0 ? Promise.resolve() : send(newline);
    void Promise.race([last, pause(GRACE, undefined, { ref: false })]).finally(close);
  }

  return { ended, output: output.lines, kill: close, end, send };
}
