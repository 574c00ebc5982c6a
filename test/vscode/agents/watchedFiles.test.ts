import assert from 'node:assert/strict';
import { createWatchedFiles, type WatchedFiles } from '../../../src/vscode/agents/watchedFiles';

type Step = readonly [says: string, act: (files: WatchedFiles, change: () => void) => void, areOther: boolean];

/** Steps one after the other; after each, whether another look is called for. */
function checkWatch(steps: readonly Step[]): void {
  let state = 0;
  const files = createWatchedFiles((paths) => paths.map((path) => `${path} ${state}`).join());
  const change = (): void => {
    state += 1;
  };
  for (const [says, act, areOther] of steps) {
    act(files, change);
    assert.equal(files.areOther(), areOther, says);
  }
}

const look: Step[1] = (files) => {
  files.look()(['a']);
};

describe('the files that the Agents view stands on', () => {
  it('call for another look when they changed since, or while the last one was taken', () => {
    checkWatch([
      ['nothing is known', () => undefined, false],
      ['files are named for the first time', look, true],
      ['they were looked at once more', look, false],
      [
        'one changes',
        (_, change) => {
          change();
        },
        true,
      ],
      ['it was looked at', look, false],
      [
        'one changes during a look',
        (files, change) => {
          const end = files.look();
          change();
          end(['a']);
        },
        true,
      ],
      ['it was looked at again', look, false],
      [
        'a look names another file',
        (files) => {
          files.look()(['a', 'b']);
        },
        true,
      ],
    ]);
  });
});
