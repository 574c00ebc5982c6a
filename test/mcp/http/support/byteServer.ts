import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Posted = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export type Asked = Pick<Posted, 'path' | 'headers'>;

export type ByteServer = {
  readonly url: (path: string) => URL;
  readonly posted: readonly Posted[];
  /** Sessions that were to be ended; none of these requests is answered. */
  readonly deleted: readonly Asked[];
  /** Settles once so many have been posted. */
  readonly received: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Answers one request; `stream` is the open stream of events, where the client has opened one. */
export type Answers = (posted: Posted, response: ServerResponse, stream: ServerResponse | null) => void;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A server that says bytes, and keeps the bytes that it is told. */
export async function byteServer(
  answers: Answers,
  opened: (response: ServerResponse, asked: Asked) => void,
): Promise<ByteServer> {
  const posted: Posted[] = [];
  const deleted: Asked[] = [];
  let stream: ServerResponse | null = null;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = { path: request.url ?? '', headers: request.headers, body };
      if (request.method === 'POST') {
        posted.push(one);
        answers(one, response, stream);
      } else if (request.method === 'GET') {
        stream = response;
        opened(response, one);
      } else if (request.method === 'DELETE') deleted.push(one);
      else response.writeHead(405).end();
    });
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const { port } = server.address() as AddressInfo;
  return {
    posted,
    deleted,
    received: async (count) => {
      while (posted.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    url: (path) => new URL(`http://127.0.0.1:${port}${path}`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
