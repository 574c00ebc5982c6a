import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';

export type FakeModel = {
  readonly url: string;
  /** The bodies of the requests for a message, as they came. */
  readonly requests: readonly string[];
  readonly close: () => void;
};

type Block = { readonly start: unknown; readonly delta: unknown };

function stream(response: ServerResponse, block: Block, stop: 'tool_use' | 'end_turn'): void {
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'fake',
    content: [],
    stop_reason: null,
    usage,
  };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of [
    { type: 'message_start', message },
    { type: 'content_block_start', index: 0, content_block: block.start },
    { type: 'content_block_delta', index: 0, delta: block.delta },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: stop, stop_sequence: null }, usage },
    { type: 'message_stop' },
  ]) {
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }
  response.end();
}

/** A model on loopback that wants one Bash call and, once it has a tool result, is done. */
export function fakeModel(command: string): Promise<FakeModel> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.method !== 'POST' || !(request.url ?? '').startsWith('/v1/messages')) {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
        return;
      }
      if (request.url?.includes('count_tokens') === true) {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"input_tokens":1}');
        return;
      }
      requests.push(body);
      const wantsTool = body.includes('"name":"Bash"') && !body.includes('"type":"tool_result"');
      if (wantsTool) {
        const input = JSON.stringify({ command, description: 'make a file' });
        const start = { type: 'tool_use', id: 'toolu_call_1', name: 'Bash', input: {} };
        stream(response, { start, delta: { type: 'input_json_delta', partial_json: input } }, 'tool_use');
      } else {
        const start = { type: 'text', text: '' };
        stream(response, { start, delta: { type: 'text_delta', text: 'done' } }, 'end_turn');
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        url: `http://127.0.0.1:${port}`,
        requests,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
