import assert from 'node:assert/strict';
import { createWriterWatch } from '../../../src/gate/edits/noticeWriters';

describe('a watch over who writes', () => {
  const terminal = { pid: 999_999_999, hidden: false, lastFocus: null, agent: 'kiro' };

  it('looks at most once a second, and only where a hook is silent', () => {
    let now = 10_000;
    const asked: number[] = [];
    const watch = createWriterWatch({
      now: () => now,
      unannounced: {
        acted: () => assert.fail('nobody writes'),
        isSilent: () => {
          asked.push(now);
          return true;
        },
      },
    });
    watch(['/a', '/b'], [terminal]);
    watch(['/a'], [terminal]);
    now += 1_000;
    watch(['/a'], [terminal]);
    watch(['/a'], []);
    assert.deepEqual(asked, [10_000, 11_000]);
  });

  it('of agents that were heard just now nothing is looked at', () => {
    let looks = 0;
    const isSilent = (): boolean => {
      looks += 1;
      return false;
    };
    const watch = createWriterWatch({
      now: () => 10_000,
      unannounced: { acted: () => assert.fail('heard'), isSilent },
    });
    watch(['/a'], [terminal]);
    watch(['/a'], [terminal]);
    assert.equal(looks, 2);
  });
});
