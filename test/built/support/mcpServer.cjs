// A real server made with the library, on pipes or (with a word behind it) on loopback. Its `log` file says what was called.
const { appendFileSync } = require('node:fs');
const { randomUUID } = require('node:crypto');
const { createServer } = require('node:http');
const { McpServer } = require('@modelcontextprotocol/sdk/server/mcp.js');
const { SSEServerTransport } = require('@modelcontextprotocol/sdk/server/sse.js');
const { StdioServerTransport } = require('@modelcontextprotocol/sdk/server/stdio.js');
const { StreamableHTTPServerTransport } = require('@modelcontextprotocol/sdk/server/streamableHttp.js');
const { z } = require('zod');

const [, , log, way = 'stdio'] = process.argv;

function made() {
  const server = new McpServer({ name: 'double', version: '1.0.0' });
  const tool = (name, description, shape, answer) =>
    server.registerTool(name, { description, inputSchema: shape }, async (input) => {
      appendFileSync(log, `${name} ${JSON.stringify(input)}\n`);
      return { content: [{ type: 'text', text: answer(input) }] };
    });
  tool('query', process.env.TOLD ?? 'Runs SQL', { sql: z.string() }, ({ sql }) => `ran ${sql}`);
  tool('get_text', 'Gives a text of a size', { size: z.number() }, ({ size }) => 'x'.repeat(size));
  tool('crash', 'Ends the server', {}, () => process.exit(7));
  return server;
}

async function overHttp() {
  const open = new Map();
  const http = createServer(async (request, response) => {
    const known = open.get(request.headers['mcp-session-id']);
    if (known !== undefined) return known.handleRequest(request, response);
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => open.set(id, transport),
    });
    await made().connect(transport);
    return transport.handleRequest(request, response);
  });
  http.listen(0, '127.0.0.1', () => process.stdout.write(`${http.address().port}\n`));
}

/** The event stream that was before streamable HTTP: a post to the address itself is refused. */
function overEvents() {
  const open = new Map();
  const http = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    if (request.method === 'GET' && pathname === '/sse') {
      const transport = new SSEServerTransport('/messages', response);
      open.set(transport.sessionId, transport);
      return made().connect(transport);
    }
    const known = pathname === '/messages' ? open.get(searchParams.get('sessionId')) : undefined;
    if (request.method === 'POST' && known !== undefined) return known.handlePostMessage(request, response);
    return response.writeHead(405).end();
  });
  http.listen(0, '127.0.0.1', () => process.stdout.write(`${http.address().port}\n`));
}

if (way === 'sse') overEvents();
else void (way === 'http' ? overHttp() : made().connect(new StdioServerTransport()));
