import assert from 'node:assert/strict';
import { createLines } from '../../src/mcp/lines';
import { createListAnswers } from '../../src/mcp/listAnswers';

type Heard = { readonly seen: readonly unknown[]; readonly missed: number };

/** What is heard of a server that says these lines after its list was asked for under the id 3. */
function heardOf(text: string, { isAsked = true, limit = 1000 } = {}): Heard {
  const seen: unknown[] = [];
  let missed = 0;
  const lists = {
    see: (result: unknown) => seen.push(result),
    miss: () => (missed += 1),
    about: () => ({ destructive: false, changed: [] }),
    accept: () => null,
  };
  const answers = createListAnswers(lists);
  if (isAsked) answers.expect(3);
  const lines = createLines(limit);
  answers.overhear(lines.push(Buffer.from(text)));
  answers.overhear(lines.end());
  return { seen, missed };
}

const list = '{"id":3,"result":{"tools":[]}}';
const read: Heard = { seen: [{ tools: [] }], missed: 0 };
const nothing: Heard = { seen: [], missed: 0 };
const missed: Heard = { seen: [], missed: 1 };

describe('what a server lists, overheard', () => {
  const rows: readonly (readonly [string, string, Heard])[] = [
    ['the list', `${list}\n`, read],
    ['the list in a batch', `[{"id":1,"result":{}},${list}]\n`, read],
    ['the list behind a mark of byte order', `\uFEFF${list}\n`, read],
    ['the list twice', `${list}\n${list}\n`, read],
    ['another answer', '{"id":4,"result":{"tools":[]}}\n', nothing],
    ['a request with its id', '{"id":3,"method":"x","result":{}}\n', nothing],
    ['words', 'server started\n7\n', nothing],
    ['a list that is no JSON', '{"id":3,"result":{"tools":[NaN]}}\n', missed],
    ['a list with a comment', `${list} // "tools"\n`, missed],
    ['a list without an end', '{"id":3,"result":{"tools":[', missed],
  ];
  for (const [name, text, expected] of rows) {
    it(`${name} is heard as it is`, () => {
      assert.deepEqual(heardOf(text), expected);
    });
  }

  it('a list longer than what is read counts as one that cannot be', () => {
    assert.deepEqual(heardOf(`{"id":3,"result":{"tools":["${'x'.repeat(50)}"]}}\n`, { limit: 40 }), missed);
  });

  it('what nobody asked for is not read', () => {
    assert.deepEqual(heardOf(`${list}\n{"tools":NaN, "tools"\n`, { isAsked: false }), nothing);
  });
});
