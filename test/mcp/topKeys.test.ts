import assert from 'node:assert/strict';
import { createTopKeys } from '../../src/mcp/topKeys';

/** The same whether it comes at once or byte by byte. */
function checkKeys(text: string, expected: readonly (readonly [string, string | null])[], isOther = false): void {
  const bytes = Buffer.from(text);
  for (const size of [1, 2, bytes.length + 1]) {
    const keys = createTopKeys();
    for (let at = 0; at < bytes.length; at += size) keys.push(bytes.subarray(at, at + size));
    assert.deepEqual(keys.found(), expected);
    assert.equal(keys.isOther(), isOther);
  }
}

describe('keys at the top of an object that goes by', () => {
  const rows: readonly (readonly [string, string, readonly (readonly [string, string | null])[], boolean?])[] = [
    [
      'texts are kept, other values are not',
      '{"a":"x","b":1,"c":null}',
      [
        ['a', 'x'],
        ['b', null],
        ['c', null],
      ],
    ],
    ['keys are told in lower case', '{"MeThod":"X"}', [['method', 'X']]],
    ['escapes are read', '{"m\\u0065thod":"tools\\/call"}', [['method', 'tools/call']]],
    [
      'an escaped quote ends nothing',
      '{"a\\"b":"c\\\\","d":"e"}',
      [
        ['a"b', 'c\\'],
        ['d', 'e'],
      ],
    ],
    [
      'what is deeper is not of the top',
      '{"a":{"method":"x"},"b":[{"method":"y"},"z"]}',
      [
        ['a', null],
        ['b', null],
      ],
    ],
    [
      'a key that stands there twice is told twice',
      '{"a":"x","a":"y"}',
      [
        ['a', 'x'],
        ['a', 'y'],
      ],
    ],
    ['a value that has not ended has its key already', '{"result":"xxx', [['result', null]]],
    ['blanks are nothing', ' \t\r\n{ "a" :\n"x" }', [['a', 'x']]],
    [
      'brackets in a text are text',
      '{"a":"}{][","b":"x"}',
      [
        ['a', '}{]['],
        ['b', 'x'],
      ],
    ],
    ['an object without keys', '{}', []],
    ['a batch is another thing', '[{"method":"x"}]', [], true],
    ['a text is another thing', '"method"', [], true],
    ['a mark of byte order is another thing', '\uFEFF{}', [], true],
  ];
  for (const [name, text, expected, isOther] of rows) {
    it(name, () => {
      checkKeys(text, expected, isOther);
    });
  }

  it('of an endless text no more than its beginning is held', () => {
    checkKeys(`{"a":"${'x'.repeat(10_000)}"}`, [['a', 'x'.repeat(200)]]);
  });
});
