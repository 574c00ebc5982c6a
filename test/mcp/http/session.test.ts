import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openRemote } from '../../../src/mcp/http/openRemote';
import type { Server } from '../../../src/mcp/server';
import { byteServer } from './support/byteServer';
import type { Answers, Asked, ByteServer } from './support/byteServer';

const hello = '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}';
const welcome = '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25"}}';
const ready = '{"jsonrpc":"2.0","method":"notifications/initialized"}';
const events = { 'content-type': 'text/event-stream', 'mcp-session-id': 's-1' };

const ask = (id: number | string): string => `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"method":"ping"}`;
const answer = (id: number | string): string => `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"x":1.0}}`;

let server: ByteServer;
let remote: Server;
let reading: AsyncIterator<Buffer>;

const noStream = (stream: ServerResponse): void => {
  stream.writeHead(405).end();
};

/** Opens a session; what is posted behind its beginning is answered by `answers`. */
async function opened(
  answers: Answers,
  stream: (stream: ServerResponse, asked: Asked) => void = noStream,
): Promise<void> {
  server = await byteServer((posted, response, open) => {
    const text = posted.body.toString('utf8');
    if (text === hello) response.writeHead(200, { ...events, 'content-type': 'application/json' }).end(welcome);
    else answers(posted, response, open);
  }, stream);
  remote = openRemote(server.url('/mcp'), { headers: { 'x-own': 'yes' }, note: () => undefined });
  reading = remote.output[Symbol.asyncIterator]();
  await say(hello);
  assert.equal(await next(), welcome);
}

const say = (line: string): Promise<void> => remote.send(Buffer.from(`${line}\n`));

async function next(): Promise<string> {
  const { value } = (await reading.next()) as { readonly value: Buffer };
  return value.toString('utf8').replace(/\n$/, '');
}

/** Says lines and hears as many as are expected, in any order. */
async function checkHeard(lines: readonly string[], expected: readonly (string | RegExp)[]): Promise<void> {
  for (const line of lines) await say(line);
  const heard: string[] = [];
  while (heard.length < expected.length) heard.push(await next());
  for (const one of expected) {
    assert.ok(
      heard.some((line) => (typeof one === 'string' ? line === one : one.test(line))),
      heard.map((line) => line.slice(0, 200)).join('\n'),
    );
  }
}

describe('a session at an address', () => {
  afterEach(async () => {
    remote.kill('SIGTERM');
    await remote.ended;
    await server.close();
  });

  const accepted: Answers = (_, response) => {
    response.writeHead(202).end();
  };
  const inEvents =
    (...pieces: readonly string[]): Answers =>
    (_, response) => {
      response.writeHead(200, events);
      for (const piece of pieces) response.write(piece);
      response.end();
    };

  for (const [name, pack] of [['gzip', gzipSync] as const, ['br', brotliCompressSync] as const]) {
    it(`answers that are packed by ${name} come unpacked, as a body and as events`, async () => {
      await opened(({ body }, response) => {
        const isEvents = body.includes('"id":1');
        const headers = { ...events, 'content-encoding': name };
        const text = isEvents ? `data: ${answer(1)}\n\n` : answer(2);
        response.writeHead(200, isEvents ? headers : { ...headers, 'content-type': 'application/json' });
        response.end(pack(Buffer.from(text)));
      });
      await checkHeard([ask(1), ask(2)], [answer(1), answer(2)]);
    });
  }

  it('letters that are cut between two pieces come whole', async () => {
    const text = answer(1).replace('1.0', '"ä€𝄞"');
    const bytes = Buffer.from(`data: ${text}\n\n`);
    await opened((_, response) => {
      response.writeHead(200, events);
      void (async () => {
        for (let at = 0; at < bytes.length; at += 1) {
          response.write(bytes.subarray(at, at + 1));
          await new Promise((resolve) => setImmediate(resolve));
        }
        response.end();
      })();
    });
    await checkHeard([ask(1)], [text]);
  });

  it('a message of 20 MiB goes and comes as it is', async () => {
    const long = 'x'.repeat(20 * 1024 * 1024);
    const said = `{"jsonrpc":"2.0","id":"l","method":"ping","params":{"x":"${long}"}}`;
    await opened(({ body }, response) => {
      response.writeHead(200, events).end(`data: {"jsonrpc":"2.0","id":"l","result":${body.length},"x":"${long}"}\n\n`);
    });
    const bytes = Buffer.from(`${said}\n`);
    const half = bytes.length / 2;
    // As the proxy hands it on: a long line in parts.
    await remote.send(bytes.subarray(0, half));
    await remote.send(bytes.subarray(half));
    assert.equal(await next(), `{"jsonrpc":"2.0","id":"l","result":${said.length},"x":"${long}"}`);
  });

  it('numbers and texts are ids, and so is 0', async () => {
    await opened(({ body }, response) => {
      const { id } = JSON.parse(body.toString('utf8')) as { readonly id: number };
      inEvents(`data: ${answer(id)}\n\n`)({ path: '', headers: {}, body }, response, null);
    });
    const ids = [0, 7, -1, 'a', '0', ''];
    await checkHeard(ids.map(ask), ids.map(answer));
  });

  it('a server’s own requests and notes come from its stream, and what the client answers is posted', async () => {
    const own = ['sampling/createMessage', 'elicitation/create', 'roots/list'].map(
      (method, id) => `{"jsonrpc":"2.0","id":${id},"method":"${method}","params":{"a":1e2}}`,
    );
    await opened(accepted, (stream) => {
      stream.writeHead(200, events);
      for (const [id, text] of own.entries()) stream.write(`id: ${id}\ndata: ${text}\n\n`);
    });
    await checkHeard([ready], own);
    const replies = own.map((_, id) => `{"jsonrpc":"2.0","id":${id},"result":{"roots":[], "b":1.0}}`);
    for (const reply of replies) await say(reply);
    await say(ready);
    await server.received(2 + replies.length);
    assert.deepEqual(
      server.posted.slice(2, 2 + replies.length).map(({ body }) => body.toString('utf8')),
      replies,
    );
  });

  it('what needs no answer has arrived before what is said behind it', async () => {
    let isReady = false;
    await opened(({ body }, response) => {
      if (body.toString('utf8') !== ready) {
        inEvents(`data: ${isReady ? answer(1) : '{}'}\n\n`)({ path: '', headers: {}, body }, response, null);
        return;
      }
      setTimeout(() => {
        isReady = true;
        response.writeHead(202).end();
      }, 50);
    });
    await checkHeard([ready, ask(1)], [answer(1)]);
  });

  it('a stream that ends early is taken up behind the last that was heard of it', async () => {
    const note = '{"jsonrpc":"2.0","method":"notifications/message","params":{}}';
    await opened(inEvents('id: 1\nretry: 1\ndata:\n\n', `id: 2\ndata: ${note}\n\n`), (stream, { headers }) => {
      stream.writeHead(200, events);
      if (headers['last-event-id'] === '2') stream.write(`id: 3\ndata: ${answer(5)}\n\n`);
    });
    await checkHeard([ask(5)], [note, answer(5)]);
  });

  const lost: readonly (readonly [string, Answers, RegExp])[] = [
    ['a stream that ends without the answer', inEvents(': here\n\n'), /"id":5,"error":.*ended the connection/],
    [
      'a stream that breaks',
      (_, response) => {
        response.writeHead(200, events);
        response.write('data: {"jsonrpc":"2.0","id":5,"res', () => response.destroy());
      },
      /"id":5,"error":.*ended the connection/,
    ],
    [
      'a body that breaks',
      (_, response) => {
        response.writeHead(200, { ...events, 'content-type': 'application/json', 'content-length': '900' });
        response.write('{"jsonrpc":', () => response.destroy());
      },
      /"id":5,"error":/,
    ],
    ['a stream that nobody takes up', inEvents('id: 1\nretry: 1\ndata:\n\n'), /"id":5,"error":.*ended the connection/],
    [
      'a way to another host',
      (_, response) => {
        response.writeHead(307, { location: 'http://other.example/mcp' }).end();
      },
      /"id":5,"error":.*Redirect to http:\/\/other\.example\/mcp not followed/,
    ],
  ];
  for (const [what, answers, expected] of lost) {
    it(`${what} is told as an error`, async () => {
      await opened(answers);
      await checkHeard([ask(5)], [expected]);
    });
  }

  it('what the client gave up is not answered for the server', async () => {
    let given: ServerResponse | null = null;
    await opened(({ body }, response) => {
      const { id } = JSON.parse(body.toString('utf8')) as { readonly id?: number };
      if (id === 5) {
        given = response;
        response.writeHead(200, events).write(': here\n\n');
      } else if (id === undefined) {
        given?.end();
        response.writeHead(202).end();
      } else inEvents(`data: ${answer(id)}\n\n`)({ path: '', headers: {}, body }, response, null);
    });
    await say(ask(5));
    await say('{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}');
    for (const id of [6, 7, 8]) await checkHeard([ask(id)], [answer(id)]);
  });

  for (const status of [307, 308]) {
    it(`a way to another path of the host is gone with the same bytes: ${status}`, async () => {
      await opened(({ path, body }, response) => {
        if (path === '/mcp') response.writeHead(status, { location: '/moved' }).end();
        else inEvents(`data: ${answer(5)}\n\n`)({ path, headers: {}, body }, response, null);
      });
      const odd = '{"id":5, "jsonrpc":"2.0","method":"ping","x":1.0}';
      await checkHeard([odd], [answer(5)]);
      assert.deepEqual(
        server.posted.slice(1).map(({ path, body }) => [path, body.toString('utf8')]),
        [
          ['/mcp', odd],
          ['/moved', odd],
        ],
      );
    });
  }

  it('a client that begins anew gets a session of its own', async () => {
    await opened((_, response) => {
      response.writeHead(404).end();
    });
    await checkHeard([ask(1)], [/"id":1,"error":/]);
    await checkHeard([hello], [welcome]);
    assert.equal(server.posted.at(-1)?.headers['mcp-session-id'], undefined);
  });

  it('the session is ended with the proxy, also where the server does not say that it heard', async () => {
    await opened(accepted);
    remote.end();
    await remote.ended;
    assert.deepEqual(
      server.deleted.map(({ headers }) => headers['mcp-session-id']),
      ['s-1'],
    );
  });
});
