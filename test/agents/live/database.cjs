'use strict';
// An MCP server on stdio with one tool, `query`. A call of it leaves the file that its first argument names.
const { writeFileSync } = require('node:fs');
const { createInterface } = require('node:readline');

const tool = {
  name: 'query',
  description: 'runs one SQL statement on the production database',
  inputSchema: { type: 'object', properties: { sql: { type: 'string' } }, required: ['sql'] },
};

function resultOf({ method, params }) {
  if (method === 'initialize') {
    const serverInfo = { name: 'db', version: '1.0.0' };
    return { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo };
  }
  if (method === 'tools/list') return { tools: [tool] };
  if (method === 'tools/call') {
    writeFileSync(process.argv[2], params.arguments.sql);
    return { content: [{ type: 'text', text: 'the statement was carried out' }] };
  }
  return {};
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const message = JSON.parse(line);
  if (message.id === undefined) return;
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: message.id, result: resultOf(message) })}\n`);
});
