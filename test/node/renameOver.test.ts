import assert from 'node:assert/strict';
import { renameOver } from '../../src/node/renameOver';

const failing = (code: string, times: number): { readonly rename: () => void; readonly tries: () => number } => {
  let tries = 0;
  return {
    rename: () => {
      tries += 1;
      if (tries <= times) throw Object.assign(new Error(code), { code });
    },
    tries: () => tries,
  };
};

describe('a file put in the place of another', () => {
  it('is tried again on Windows while another process has the old one open', () => {
    const { rename, tries } = failing('EPERM', 3);
    renameOver('a', 'b', { platform: 'win32', rename });
    assert.equal(tries(), 4);
  });

  for (const [name, code, platform, times] of [
    ['is not tried again for another reason', 'ENOENT', 'win32', 1],
    ['is not tried again where nothing passes', 'EPERM', 'linux', 1],
    ['is given up at last', 'EBUSY', 'win32', 99],
  ] as const) {
    it(name, () => {
      const { rename } = failing(code, times);
      assert.throws(
        () => {
          renameOver('a', 'b', { platform, rename });
        },
        { code },
      );
    });
  }
});
