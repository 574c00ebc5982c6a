import assert from 'node:assert/strict';
import { readLine, type Message } from '../../src/mcp/readLine';

function toldOf(message: Message): string {
  if (message.kind === 'plain') return 'plain';
  if (message.kind === 'refused') return `refused ${JSON.stringify(message.id)} ${message.says}`;
  const { id, name, input } = message.call;
  return `call ${JSON.stringify(id)} ${name} ${JSON.stringify(input)}`;
}

function checkLine(line: string | Buffer, expected: readonly string[]): void {
  const seen = readLine(Buffer.from(line as string));
  if (seen.kind === 'messages') {
    assert.deepEqual([...(seen.isBatch ? ['batch'] : []), ...seen.messages.map(toldOf)], expected);
  } else
    assert.deepEqual([seen.kind === 'other' ? 'other' : `refused ${JSON.stringify(seen.id)} ${seen.says}`], expected);
}

const twice = 'refused 1 a name stands twice in the call';
const unread = 'refused null the line cannot be read, and may be a call';
const call = (more: string): string => `{"id":1,"method":"tools/call",${more}}`;

describe('a line of the client', () => {
  const rows: readonly (readonly [string, string | Buffer, readonly string[]])[] = [
    ['a call', call('"params":{"name":"q","arguments":{"a":1}}'), ['call 1 q {"a":1}']],
    ['a call without arguments', call('"params":{"name":"q"}'), ['call 1 q {}']],
    ['a notification of a call', '{"method":"tools/call","params":{"name":"q"}}', ['call null q {}']],
    ['an id that is none', '{"id":{},"method":"tools/call","params":{"name":"q"}}', ['call null q {}']],
    [
      'a call with its method escaped',
      '{"id":"a","method":"tools\\/c\\u0061ll","params":{"name":"q"}}',
      ['call "a" q {}'],
    ],
    ['another method', '{"id":1,"method":"tools/list"}', ['plain']],
    ['a reply that speaks of calls', '{"id":1,"result":"tools/call"}', ['plain']],
    ['a batch', `[${call('"params":{"name":"q"}')},{"id":2,"result":{}}]`, ['batch', 'call 1 q {}', 'plain']],
    ['an empty batch', '[]', ['batch']],
    ['a call without parameters', '{"id":1,"method":"tools/call"}', ['refused 1 the call cannot be read']],
    ['parameters in a list', call('"params":["q"]'), ['refused 1 the call cannot be read']],
    ['a name that is no text', call('"params":{"name":7}'), ['refused 1 the call names no tool']],
    ['a method in letters of another case', '{"id":1,"METHOD":"tools/call"}', ['refused 1 the call cannot be read']],
    [
      'a name in letters of another case',
      call('"params":{"name":"q","Name":"r"}'),
      ['refused 1 the call cannot be read'],
    ],
    ['arguments in two cases', call('"params":{"name":"q","Arguments":{}}'), ['refused 1 the call cannot be read']],
    ['two methods, the last of them harmless', '{"id":1,"method":"tools/call","method":"ping"}', [unread]],
    ['two methods in a batch', '[{"id":1,"method":"tools/call","method":"ping"}]', [unread]],
    ['two methods, one of them escaped', '{"id":1,"m\\u0065thod":"tools/call","method":"ping"}', [unread]],
    ['two names of a tool', call('"params":{"name":"drop","name":"q"}'), [twice]],
    ['two names in the arguments', call('"params":{"name":"q","arguments":{"sql":"DROP","sql":"SELECT"}}'), [twice]],
    ['two names deep in a list', call('"params":{"name":"q","arguments":{"a":[[{"b":1,"\\u0062":2}]]}}'), [twice]],
    [
      'two ids',
      '{"id":1,"id":2,"method":"tools/call","params":{"name":"q"}}',
      ['refused 2 a name stands twice in the call'],
    ],
    ['two names in a batch with a call', `[${call('"params":{"name":"q","name":"r"}')}]`, [unread]],
    [
      'the same name in two objects',
      call('"params":{"name":"q","arguments":{"a":{"b":1},"c":{"b":":{\\":"}}}'),
      ['call 1 q {"a":{"b":1},"c":{"b":":{\\":"}}'],
    ],
    ['two names where no call is spoken of', '{"id":1,"method":"ping","method":"pong"}', ['plain']],
    ['a mark of byte order before a call', `\uFEFF${call('"params":{"name":"q"}')}`, [unread]],
    ['a comment behind a call', `${call('"params":{"name":"q"}')}//`, [unread]],
    ['half a call', '{"method":"tools\\u002fcall",', [unread]],
    ['a call that is no UTF-8', Buffer.from(call('"params":{"name":"\xff"}'), 'latin1'), [unread]],
    ['a call behind bytes that are no UTF-8', Buffer.from('tools\xff/call', 'latin1'), [unread]],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), ['other']],
    ['no JSON', 'hello', ['other']],
    ['nothing', '', ['other']],
    ['a number', '7', ['plain']],
    ['null', 'null', ['plain']],
    ['a name of a prototype', '{"__proto__":{"method":"tools/call"}}', ['plain']],
  ];
  for (const [name, line, expected] of rows) {
    it(`${name} is read as it is`, () => {
      checkLine(line, expected);
    });
  }
});
