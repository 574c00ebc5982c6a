import assert from 'node:assert/strict';
import { createLines } from '../../src/mcp/lines';

/** Pieces in one text each: `line …`, or `part … first last`. */
function checkPieces(chunks: readonly string[], expected: readonly string[]): void {
  const lines = createLines(8);
  const pieces = [...chunks.flatMap((chunk) => lines.push(Buffer.from(chunk))), ...lines.end()];
  const told = pieces.map((piece) => {
    const flags = piece.kind === 'part' ? `${piece.first ? ' first' : ''}${piece.last ? ' last' : ''}` : '';
    return `${piece.kind} ${JSON.stringify(piece.bytes.toString('utf8'))}${flags}`;
  });
  assert.deepEqual(told, expected);
  assert.equal(Buffer.concat(pieces.map(({ bytes }) => bytes)).toString('utf8'), chunks.join(''));
}

describe('lines of a stream', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['nothing is no line', [], []],
    ['an empty chunk is no line', [''], []],
    ['two lines of one chunk', ['a\nb\n'], ['line "a\\n"', 'line "b\\n"']],
    ['a line of three chunks', ['a', 'b', 'c\n'], ['line "abc\\n"']],
    ['line ends of Windows and blank lines stay', ['a\r\n\n'], ['line "a\\r\\n"', 'line "\\n"']],
    ['what stands behind the last end is a line at the end', ['a\nb'], ['line "a\\n"', 'line "b"']],
    ['a line as long as the limit is whole', ['1234567\n'], ['line "1234567\\n"']],
    ['a longer one that came whole is one part', ['12345678\n'], ['part "12345678\\n" first last']],
    [
      'a longer one is passed in parts, and the next is a line again',
      ['12345', '6789', 'x', '\na\n'],
      ['part "123456789" first', 'part "x"', 'part "\\n" last', 'line "a\\n"'],
    ],
    ['a long one without an end stays open', ['123456789', 'x'], ['part "123456789" first', 'part "x"']],
  ];
  for (const [name, chunks, expected] of rows) {
    it(name, () => {
      checkPieces(chunks, expected);
    });
  }
});
