import assert from 'node:assert/strict';
import { lineMap } from '../../../src/core/change/lineMap';

/** Each line of `before` leads to the line of `after` named beside it; `-` in front: it is gone, and was near there. */
function checkMap(before: readonly string[], after: readonly string[], expected: readonly string[]): void {
  const map = lineMap(before.join('\n'), after.join('\n'));
  const led = before.map((_, line) => {
    const to = map.of(line);
    return `${to.kept ? '' : '-'}${to.line}`;
  });
  assert.deepEqual(led, expected);
}

describe('the line map', () => {
  it('equal texts map each line to itself', () => {
    checkMap(['a', 'b'], ['a', 'b'], ['0', '1']);
  });
  it('lines move by what is put in front of them', () => {
    checkMap(['a', 'b'], ['x', 'y', 'a', 'z', 'b'], ['2', '4']);
  });
  it('a removed line is where the next one stands now', () => {
    checkMap(['a', 'b', 'c'], ['a', 'c'], ['0', '-1', '1']);
  });
  it('a removed block prefers the empty line that is left of it', () => {
    checkMap(['a', '', 'b {', '}', '', 'c'], ['a', '', 'c'], ['0', '1', '-1', '-1', '-1', '2']);
  });
  it('a line removed from the end is at the last one', () => {
    checkMap(['a', 'b', 'c'], ['a', 'b'], ['0', '-1', '-1']);
  });
  it('changed lines map to those in their place, as far as there are some', () => {
    checkMap(['a', 'b', 'c', 'd'], ['a', 'X', 'd'], ['0', '-1', '-1', '2']);
  });
  it('everything removed is at the first line', () => {
    checkMap(['a', 'b'], [], ['-0', '-0']);
  });
  it('texts that share almost nothing are compared by their ends', () => {
    const many = (prefix: string): readonly string[] => Array.from({ length: 3_000 }, (_, line) => `${prefix}${line}`);
    const map = lineMap(['head', ...many('a'), 'tail'].join('\n'), ['head', ...many('b'), 'b', 'tail'].join('\n'));
    assert.deepEqual(map.of(0), { line: 0, kept: true });
    assert.deepEqual(map.of(10), { line: 10, kept: false });
    assert.deepEqual(map.of(3_001), { line: 3_002, kept: true });
  });
});
