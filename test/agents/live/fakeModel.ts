import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { saidAt } from './plan';
import type { Plan, Said, Turn } from './plan';

export type Asked = { readonly method: string; readonly path: string; readonly body: unknown };

/** How one protocol of models is spoken. */
export type Wire = {
  /** The turn that is asked for; null for anything else that agents ask of a model's server. */
  readonly turn: (asked: Asked) => Turn | null;
  readonly say: (response: ServerResponse, said: Said, asked: Asked) => void;
  /** The answer to anything else. */
  readonly aside: (asked: Asked) => unknown;
};

export type FakeModel = {
  readonly url: string;
  /** The turns that were asked for, the oldest first. */
  readonly turns: readonly Turn[];
  readonly close: () => void;
};

type Played = { readonly plan: Plan };

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answer(wire: Wire, played: Played, turns: Turn[], asked: Asked, response: ServerResponse): void {
  const turn = wire.turn(asked);
  if (turn === null) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(wire.aside(asked)));
    return;
  }
  turns.push(turn);
  wire.say(response, saidAt(played.plan, turn), asked);
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** A model on loopback that plays a plan, which may name the model's own address. */
export async function fakeModel(wire: Wire, played: Played): Promise<FakeModel> {
  const turns: Turn[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = jsonIn(Buffer.concat(chunks).toString('utf8'));
      const asked = { method: request.method ?? 'GET', path: request.url ?? '/', body };
      if (process.env['HOLDPOINT_LIVE_LOUD'] !== undefined)
        console.error(asked.method, asked.path, JSON.stringify(body));
      answer(wire, played, turns, asked, response);
    });
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}`,
    turns,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Events of a stream, named where the protocol names them. */
export function stream(
  response: ServerResponse,
  events: readonly (readonly [name: string | null, data: unknown])[],
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const [name, data] of events) {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    response.write(`${name === null ? '' : `event: ${name}\n`}data: ${text}\n\n`);
  }
  response.end();
}
