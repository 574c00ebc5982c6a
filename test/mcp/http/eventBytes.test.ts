import assert from 'node:assert/strict';
import { createEventBytes } from '../../../src/mcp/http/eventBytes';

type Read = { readonly messages: readonly string[]; readonly rest: string };

/** Reads the text cut into pieces of one length; what stands in for a message is its length. */
function readIn(text: string | Buffer, size: number): Read {
  const bytes = Buffer.from(text as string);
  const messages: string[] = [];
  const read = createEventBytes((data) => {
    messages.push(data.toString('latin1'));
    return `${data.length}`;
  });
  const rest: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) rest.push(read(bytes.subarray(at, at + size)));
  return { messages, rest: Buffer.concat(rest).toString('utf8') };
}

describe('a stream of events, as bytes', () => {
  const rows: readonly (readonly [string, string | Buffer, Read])[] = [
    ['a message', 'data: {"a":1.0}\n\n', { messages: ['{"a":1.0}'], rest: 'data: 9\n\n' }],
    ['no blank behind the colon', 'data:{}\n\n', { messages: ['{}'], rest: 'data: 2\n\n' }],
    ['blanks of its own', 'data:   { } \n\n', { messages: ['  { } '], rest: 'data: 6\n\n' }],
    [
      'line ends of Windows',
      'event: message\r\ndata: {}\r\n\r\n',
      { messages: ['{}'], rest: 'event: message\ndata: 2\n\n' },
    ],
    ['line ends of before', 'data: {}\r\rdata: []\r\r', { messages: ['{}', '[]'], rest: 'data: 2\n\ndata: 2\n\n' }],
    ['data in several lines', 'data: {\ndata: }\n\n', { messages: ['{\n}'], rest: 'data: 3\n\n' }],
    ['a mark of byte order', '\uFEFFdata: \uFEFF{}\n\n', { messages: ['\xef\xbb\xbf{}'], rest: 'data: 5\n\n' }],
    [
      'bytes that are no text',
      Buffer.from('data: \xff\xfe\n\n', 'latin1'),
      { messages: ['\xff\xfe'], rest: 'data: 2\n\n' },
    ],
    [
      'how it is resumed',
      'id: 7\nretry: 10\ndata: {}\n\n',
      { messages: ['{}'], rest: 'id: 7\nretry: 10\ndata: 2\n\n' },
    ],
    ['only how it is resumed', 'id: 7\ndata:\n\n', { messages: [], rest: 'id: 7\ndata: \n\n' }],
    ['a sign of life', ': here\n\n', { messages: [], rest: ': here\n\n' }],
    ['another event', 'event: endpoint\ndata: /m?a=1\n\n', { messages: [], rest: 'event: endpoint\ndata: /m?a=1\n\n' }],
    [
      'a message behind another event',
      'event: x\ndata: a\n\ndata: b\n\n',
      { messages: ['b'], rest: 'event: x\ndata: a\n\ndata: 1\n\n' },
    ],
    ['a name alone', 'data\n\n', { messages: [], rest: 'data: \n\n' }],
    ['half an event at the end', 'data: {}\n\ndata: {}\n', { messages: ['{}'], rest: 'data: 2\n\n' }],
    ['nothing', '', { messages: [], rest: '' }],
  ];
  for (const [name, text, expected] of rows) {
    it(`${name} is read, however it is cut`, () => {
      for (const size of [1, 2, 3, 5, 1000]) assert.deepEqual(readIn(text, size), expected, `${size}`);
    });
  }
});
