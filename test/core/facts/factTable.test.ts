import assert from 'node:assert/strict';
import { factLineOf } from '../../../src/core/facts/factTable';

const table = '\ninstance|ami,b!(c)|size|20/30/10|protect=false\nempty\nlast|*name||/5/|\n';

describe('factLineOf', () => {
  it('reads a line the same whenever it is asked for', () => {
    const first = factLineOf(table, 'instance');
    assert.deepEqual(
      [first?.always, first?.timeouts],
      [
        ['ami', 'b', 'b.c'],
        [20, 30, 10],
      ],
    );
    assert.equal(factLineOf(table, 'instance'), first);
    assert.deepEqual(factLineOf(table, 'empty')?.always, []);
    assert.deepEqual([factLineOf(table, 'last')?.all, factLineOf(table, 'last')?.timeouts], [true, [null, 5, null]]);
  });

  it('keeps tables apart, and knows what it does not know', () => {
    assert.equal(factLineOf(table, 'other'), null);
    assert.equal(factLineOf(table, 'other'), null);
    assert.deepEqual(factLineOf('\ninstance|other|\n', 'instance')?.always, ['other']);
    assert.deepEqual(factLineOf(table, 'instance')?.maybe, ['size']);
  });

  it('answers for more types than it remembers', () => {
    for (let index = 0; index < 2_500; index += 1) assert.equal(factLineOf(table, `made${index}`), null);
    assert.deepEqual(factLineOf(table, 'instance')?.maybe, ['size']);
  });
});
