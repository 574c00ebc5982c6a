import assert from 'node:assert/strict';
import { cardsOf, rowsOnce } from '../../../src/core/present/cards';
import { headClause } from '../../../src/core/present/headClause';

/** `file line target`, worst first; `-` is none. */
function checkCards(places: readonly string[], expected: readonly (readonly string[])[]): void {
  const cards = cardsOf(places, (place) => {
    const [file = '', line = '', target = ''] = place.split(' ').map((word) => (word === '-' ? '' : word));
    return { file, line: line === '' ? null : line, target };
  });
  assert.deepEqual(
    cards.map(({ worst, also }) => [worst, ...also]),
    expected,
  );
}

describe('the cards of a review', () => {
  it('what is said of one line or of one thing of a file is one, in the order of the worst', () => {
    checkCards(['a 1 db', 'b 1 db', 'a 2 db', 'a 1 net'], [['a 1 db', 'a 2 db', 'a 1 net'], ['b 1 db']]);
  });
  it('a line is nearer than a thing, and what joins a card draws nothing after it', () => {
    checkCards(
      ['a 1 db', 'a 2 net', 'a 2 db', 'a 3 db'],
      [
        ['a 1 db', 'a 3 db'],
        ['a 2 net', 'a 2 db'],
      ],
    );
    checkCards(['a 1 db', 'a 2 db', 'a 2 net'], [['a 1 db', 'a 2 db'], ['a 2 net']]);
  });
  it('a thing of a module is what its file declares', () => {
    checkCards(
      ['a 1 x.y', 'a 2 module.m.module.n[0].x.y', 'a 3 module.m.x.z'],
      [['a 1 x.y', 'a 2 module.m.module.n[0].x.y'], ['a 3 module.m.x.z']],
    );
  });
  it('without a file, a line or a name nothing belongs together', () => {
    checkCards(['- 1 db', '- 1 db', 'a - -', 'a - -'], [['- 1 db'], ['- 1 db'], ['a - -'], ['a - -']]);
  });
  it('a row that was shown is not shown again, another value of it is', () => {
    const rows = (text: string): readonly { label: string; text: string }[] =>
      text.split(',').map((one) => ({ label: 'Lost', text: one }));
    assert.deepEqual(
      rowsOnce({ worst: 'a,b', also: ['b,c', 'a'] }, rows).map((some) => some.map(({ text }) => text)),
      [['a', 'b'], ['c'], []],
    );
  });
});

describe('the first clause of a sentence', () => {
  const table: readonly (readonly [string, string])[] = [
    ['Replaces x because `y` changes', 'Replaces x'],
    ['Takes `A: b; c` off x (T::U): from now on', 'Takes `A: b; c` off x (T::U)'],
    ['Opens x', 'Opens x'],
    ['An odd ` quote: here', 'An odd ` quote: here'],
    ['', ''],
  ];
  for (const [says, expected] of table)
    it(JSON.stringify(says), () => {
      assert.equal(headClause(says), expected);
    });
});
