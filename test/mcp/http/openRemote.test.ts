import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { openRemote } from '../../../src/mcp/http/openRemote';
import type { Server } from '../../../src/mcp/server';
import { byteServer } from './support/byteServer';
import type { Answers, ByteServer } from './support/byteServer';

const hello = '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}';
const welcome = '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-06-18"}}';

/** What no reader and writer of JSON leaves as it is. */
const odd: readonly (readonly [string, string])[] = [
  ['an order of names', '{"method":"ping","id":5,"jsonrpc":"2.0"}'],
  ['names that stand there twice', '{"jsonrpc":"2.0","id":4,"id":5,"method":"ping","a":1,"a":2}'],
  ['escapes', '{"jsonrpc":"2.0","id":5,"m\\u0065thod":"ping","x":"\\u00e9\\/\\ud800 \u00e9"}'],
  ['numbers', '{"jsonrpc":"2.0","id":5,"method":"ping","x":[1.0,1e400,-0,1E2,18446744073709551617]}'],
  ['blanks', ' {\t"jsonrpc" : "2.0" ,  "id":5,"method":"ping" } \t'],
  ['a mark of byte order', '\uFEFF{"jsonrpc":"2.0","id":5,"method":"ping"}'],
  ['names beside those of a message', '{"jsonrpc":"2.0","id":5,"method":"ping","trace":"t","__proto__":{}}'],
  ['a batch', '[{"jsonrpc":"2.0","id":5,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"}]'],
];

const asAnswer = (text: string): string => text.replace(/"(?:method|m\\u0065thod)":"ping"/, '"result":{}');

const ways: Readonly<Record<string, Answers>> = {
  'streamable HTTP, in a body': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'mcp-session-id': 's-1' });
  },
  'streamable HTTP, in events': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': 's-1' });
  },
  'events of before': (_, response) => {
    response.writeHead(202).end('Accepted');
  },
};

describe('bytes to and from an address', () => {
  let server: ByteServer;
  let remote: Server;
  let notes: string[];
  afterEach(async () => {
    remote.kill('SIGTERM');
    await remote.ended;
    await server.close();
  });

  async function opened(answers: Answers, started: (stream: ServerResponse) => void): Promise<void> {
    server = await byteServer(answers, started);
    notes = [];
    const headers = { authorization: 'Bearer t', 'x-own': 'yes' };
    remote = openRemote(server.url('/mcp'), { headers, note: (says) => notes.push(says) });
  }

  async function heard(count: number): Promise<readonly string[]> {
    const lines: string[] = [];
    const reading = remote.output[Symbol.asyncIterator]();
    while (lines.length < count) {
      const next: IteratorResult<Buffer, unknown> = await reading.next();
      if (next.done === true) break;
      lines.push(next.value.toString('utf8'));
    }
    return lines;
  }

  for (const way of Object.keys(ways)) {
    const says = (response: ServerResponse, text: string): void => {
      ways[way]?.({ path: '', headers: {}, body: Buffer.alloc(0) }, response, null);
      if (way === 'streamable HTTP, in a body') response.end(text);
      else response.end(`id: 1\ndata: ${text}\n\n`);
    };

    /** Each post is answered with what `answerTo` makes of it; the kind of before refuses a post to its first address. */
    const open = (answerTo: (sent: string) => string): Promise<void> =>
      opened(
        ({ path, body }, response, stream) => {
          const text = answerTo(body.toString('utf8'));
          if (way !== 'events of before') says(response, text);
          else if (path === '/mcp') response.writeHead(405).end();
          else {
            response.writeHead(202).end('Accepted');
            stream?.write(`event: message\ndata: ${text}\n\n`);
          }
        },
        (stream) => {
          if (way !== 'events of before') stream.writeHead(405).end();
          else {
            stream.writeHead(200, { 'content-type': 'text/event-stream' });
            stream.write('event: endpoint\ndata: /post?session=1\n\n');
          }
        },
      );

    for (const [what, text] of odd) {
      it(`${way}: ${what} come and go as they are`, async () => {
        await open((sent) => (sent === hello ? welcome : asAnswer(text)));
        await remote.send(Buffer.from(`${hello}\n`));
        assert.deepEqual(await heard(1), [`${welcome}\n`]);
        await remote.send(Buffer.from(`${text}\n`));
        assert.deepEqual(await heard(1), [`${asAnswer(text)}\n`]);
        const last = server.posted.at(-1);
        assert.ok(last !== undefined);
        assert.equal(last.body.toString('utf8'), text);
        assert.equal(last.headers['authorization'], 'Bearer t');
        assert.equal(last.headers['x-own'], 'yes');
        assert.equal(last.headers['content-type'], 'application/json');
        assert.equal(last.headers['mcp-protocol-version'], '2025-06-18');
        assert.equal(last.headers['mcp-session-id'], way === 'events of before' ? undefined : 's-1');
        assert.deepEqual(notes, []);
      });
    }

    it(`${way}: a line that is no message is not sent, and said`, async () => {
      await open(() => welcome);
      await remote.send(Buffer.from('hello\n'));
      await remote.send(Buffer.from('[7]\n'));
      await remote.send(Buffer.from(`${hello}\n`));
      assert.deepEqual(await heard(1), [`${welcome}\n`]);
      assert.ok(server.posted.every(({ body }) => body.toString('utf8') === hello));
      assert.deepEqual(notes, [
        'a line of the client is no JSON, and HTTP has no place for it',
        'a line of the client is no message, and HTTP has no place for it',
      ]);
    });
  }

  const inBody =
    (text: string, status = 200, type = 'application/json'): Answers =>
    (_, response) => {
      response.writeHead(status, { 'content-type': type }).end(text);
    };
  const noStream = (stream: ServerResponse): void => {
    stream.writeHead(405).end();
  };

  const answers: readonly (readonly [string, Answers, RegExp])[] = [
    [
      'a body over several lines is one line',
      inBody('{\r\n "id":0,\n "result":{}}\n'),
      /^\{ {3}"id":0, {2}"result":\{\}\} \n$/,
    ],
    [
      'an error of the server in a refusal',
      inBody('{"id":0, "error":{"code":7}}', 400),
      /^\{"id":0, "error":\{"code":7\}\}\n$/,
    ],
    ['a refusal in words', inBody('no entry', 403, 'text/plain'), /"id":0,"error":.*no entry/],
    ['an error that names no request', inBody('{"id":null,"error":{}}', 500), /"id":0,"error":.*Error POSTing/],
    ['a body that is no JSON', inBody('{"id":0,'), /"id":0,"error":/],
    ['a body of another kind', inBody('<html>', 200, 'text/html'), /"id":0,"error":.*content type/],
  ];
  for (const [what, answer, expected] of answers) {
    it(`${what} reaches the client`, async () => {
      await opened(answer, noStream);
      await remote.send(Buffer.from(`${hello}\n`));
      assert.match((await heard(1))[0] ?? '', expected);
    });
  }

  it('each request of a batch that does not arrive is answered', async () => {
    await opened(inBody('gone', 503, 'text/plain'), noStream);
    await remote.send(Buffer.from('[{"id":1,"method":"a"},{"id":"b","method":"c"},{"method":"d"}]\n'));
    const lines = await heard(2);
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { readonly id: unknown }).id),
      [1, 'b'],
    );
  });
});
