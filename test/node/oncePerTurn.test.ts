import assert from 'node:assert/strict';
import { oncePerTurn } from '../../src/node/oncePerTurn';

describe('reading once per turn', () => {
  it('reads again for another key and in another turn', async () => {
    const reads: string[] = [];
    const read = oncePerTurn((key: string) => reads.push(key));
    assert.deepEqual([read('a'), read('a'), read('b')], [1, 1, 2]);
    await Promise.resolve();
    assert.equal(read('a'), 3);
    assert.deepEqual(reads, ['a', 'b', 'a']);
  });
});
