import assert from 'node:assert/strict';
import { countOf, dependantsOf, MOST_DEPENDANTS, usersOf } from '../../../src/core/impact/referenceGraph';

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
  it('of very many the nearest are named, and counted as what they are', () => {
    const chain = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`n${at + 1}`, [`n${at}`]]));
    const found = dependantsOf(usersOf(new Map(Object.entries(chain))), 'n0');
    assert.deepEqual([found[0], found.at(-1), found.length], ['n1', `n${MOST_DEPENDANTS}`, MOST_DEPENDANTS]);
    assert.equal(countOf(found), `${MOST_DEPENDANTS} or more`);
    assert.equal(countOf(['a', 'b']), '2');
    const hub = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`u${at}`, ['hub']]));
    assert.equal(dependantsOf(usersOf(new Map(Object.entries(hub))), 'hub').length, MOST_DEPENDANTS);
  });
  it('a loop ends', () => {
    checkDependants({ a: ['b'], b: ['a'] }, 'a', ['b']);
  });
  it('a thing nobody names has none', () => {
    checkDependants({ a: ['b'] }, 'a', []);
  });
});
