import assert from 'node:assert/strict';
import { createLongLine } from '../../src/mcp/longLine';

function checkFates(parts: readonly string[], expected: readonly string[]): void {
  const line = createLongLine();
  assert.deepEqual(
    parts.map((part) => line.take(Buffer.from(part))),
    expected,
  );
}

describe('a line that is too long to be held', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a reply passes', ['{"id":1,"result":"xx', 'xx', 'x"}\n'], ['pass', 'pass', 'pass']],
    ['a request by another method passes', ['{"method":"ping","params":"x', 'x"}\n'], ['pass', 'pass']],
    ['a call is refused whole', ['{"method":"tools/call","params":{', '}}\n'], ['refuse', 'drop']],
    ['what has no method yet is refused', ['{"params":"xx', 'x","method":"ping"}\n'], ['refuse', 'drop']],
    ['a second method breaks it off', ['{"method":"ping","a":"', '","method":"tools/call"}\n'], ['pass', 'break']],
    [
      'a method behind a result breaks it off',
      ['{"result":"x', '","Method":"tools/call"', '}\n'],
      ['pass', 'break', 'drop'],
    ],
    ['a batch is refused', ['[{"result":"x', '"}]\n'], ['refuse', 'drop']],
    ['a method that is no text is refused', ['{"method":{"x":"', '"}}\n'], ['refuse', 'drop']],
  ];
  for (const [name, parts, expected] of rows) {
    it(name, () => {
      checkFates(parts, expected);
    });
  }
});
