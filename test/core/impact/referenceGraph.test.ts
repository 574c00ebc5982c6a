import assert from 'node:assert/strict';
import { dependantsOf, usersOf } from '../../../src/core/impact/referenceGraph';

function checkDependants(
  edges: Readonly<Record<string, readonly string[]>>,
  of: string,
  expected: readonly string[],
): void {
  assert.deepEqual(dependantsOf(usersOf(new Map(Object.entries(edges))), of), expected);
}

describe('what depends on a thing', () => {
  it('direct users come before users of users, each by name', () => {
    checkDependants({ z: ['a'], b: ['a'], c: ['b'], d: ['x'] }, 'a', ['b', 'z', 'c']);
  });
  it('a loop ends', () => {
    checkDependants({ a: ['b'], b: ['a'] }, 'a', ['b']);
  });
  it('a thing nobody names has none', () => {
    checkDependants({ a: ['b'] }, 'a', []);
  });
});
