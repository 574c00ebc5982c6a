import assert from 'node:assert/strict';
import { nothingGathered, together } from '../../../src/core/engine/gathered';
import type { Gathered } from '../../../src/core/engine/gathered';
import type { Settled } from '../../../src/core/model/session';

function named(...identity: readonly string[]): Gathered {
  return { ...nothingGathered, identity };
}

function checkIdentity(parts: readonly Gathered[], expected: readonly string[]): void {
  assert.deepEqual(together(parts).identity, expected);
}

describe('together', () => {
  it('keeps everything in the order of the parts', () => {
    checkIdentity([], []);
    checkIdentity([nothingGathered, named('a', 'b')], ['a', 'b']);
    checkIdentity([named('a'), nothingGathered, named('b', 'c'), named('a')], ['a', 'b', 'c', 'a']);
  });

  it('leaves the parts as they were', () => {
    const first = named('a');
    together([first, named('b'), named('c')]);
    checkIdentity([first], ['a']);
  });

  it('takes more of one kind than a call takes arguments', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => String(index));
    assert.equal(
      together([named('first'), named(...many.slice(0, 10)), { ...nothingGathered, identity: many }]).identity.length,
      300_011,
    );
  });

  it('tells once what several parts settle', () => {
    const settled = (by: Settled['by'], folder: string): Gathered => ({
      ...nothingGathered,
      settles: [{ by, folder }],
    });
    const parts = [settled('terraform', '/a'), settled('terraform', '/b'), settled('terraform', '/a')];
    assert.deepEqual(together(parts).settles, [
      { by: 'terraform', folder: '/a' },
      { by: 'terraform', folder: '/b' },
    ]);
  });
});
