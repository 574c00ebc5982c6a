import assert from 'node:assert/strict';
import { criticalPath } from '../../../src/core/impact/criticalPath';
import type { Finding } from '../../../src/core/model/finding';
import { finding } from '../policy/support';

/** `a 1-5 > b c`: what is down, for how many seconds, and what depends on it. */
function down(line: string): Finding {
  const [head = '', tail = ''] = line.split(' > ');
  const [name = '', range = ''] = head.split(' ');
  const dependants = tail.split(' ').filter((one) => one !== '');
  const [minSeconds, maxSeconds] = range.split('-').map(Number);
  if (minSeconds === undefined || maxSeconds === undefined) return finding({ name, impact: { dependants } });
  return finding({ name, impact: { dependants, outage: { minSeconds, maxSeconds, source: `of ${name[0] ?? ''}` } } });
}

function checkPath(lines: readonly string[], expected: string | null): void {
  for (const findings of [lines.map(down), lines.map(down).reverse()]) {
    const path = criticalPath(findings);
    const told =
      path === null
        ? null
        : `${path.along.join(' > ')} ${path.outage.minSeconds}-${path.outage.maxSeconds} (${path.outage.source})`;
    assert.equal(told, expected);
  }
}

describe('how long a change takes things down', () => {
  it('nothing known is nothing said', () => {
    checkPath([], null);
    checkPath(['a'], null);
  });

  it('what stands side by side goes at the same time, the longest counts', () => {
    checkPath(['a 1-5', 'b 2-9'], 'b 2-9 (of b)');
  });

  it('what depends on another waits for it', () => {
    checkPath(['a 1-5 > b c', 'b 2-9 > c', 'c 1-1', 'd 3-4'], 'a > b > c 4-15 (of a, of b, of c)');
  });

  it('the same thing told twice counts once, with its longest time', () => {
    checkPath(['a 1-5', 'a 0-7'], 'a 0-7 (of a)');
  });

  it('a circle is passed once', () => {
    checkPath(['a 1-5 > b', 'b 2-9 > a'], 'a > b 3-14 (of a, of b)');
  });

  it('a chain may be as long as there are findings', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `n${index} 1-2 > n${index + 1}`);
    const path = criticalPath(lines.map(down));
    assert.equal(path?.along.length, 20_000);
    assert.equal(path.outage.maxSeconds, 40_000);
  });
});
