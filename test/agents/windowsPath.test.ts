import assert from 'node:assert/strict';
import { isWindowsPath, windowsPathIn } from '../../src/agents/payload/windowsPath';

const folder = 'C:\\work\\app';

describe('a path on Windows', () => {
  const paths: Readonly<Record<string, readonly [path: string, is: string]>> = {
    'is written with strokes': ['C:\\a\\b.ts', 'C:/a/b.ts'],
    'keeps the case of its drive': ['d:/a', 'd:/a'],
    'stands in the folder': ['src\\a.ts', 'C:/work/app/src/a.ts'],
    'has its steps up taken out': ['..\\..\\Users\\ada\\x', 'C:/Users/ada/x'],
    'has them taken out of a whole one too': ['C:\\work\\..\\Users\\.\\x', 'C:/Users/x'],
    'cannot climb above its drive': ['..\\..\\..\\..\\x', 'C:/x'],
    'stands on the drive of the folder': ['\\Users\\x', 'C:/Users/x'],
    'is read as the shell of Git spells it': ['/c/Users/x', 'C:/Users/x'],
    'is a drive alone in that spelling': ['/d', 'D:/'],
    'keeps the two strokes of a share': ['\\\\host\\share\\x', '//host/share/x'],
  };
  for (const [name, [path, is]] of Object.entries(paths)) {
    it(name, () => {
      assert.equal(windowsPathIn(folder, path), is);
    });
  }

  it('is told by its drive', () => {
    assert.deepEqual(['C:\\a', 'c:/a', 'C:a', '/c/a', 'a\\b'].map(isWindowsPath), [true, true, false, false, false]);
  });
});
