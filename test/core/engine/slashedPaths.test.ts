import assert from 'node:assert/strict';
import { slashedPaths } from '../../../src/core/engine/slashedPaths';
import type { Operation } from '../../../src/core/model/operation';

const change = (path: string, movedFrom?: string): Operation => ({
  kind: 'change',
  files: [{ path, before: null, after: 'x', ...(movedFrom === undefined ? {} : { movedFrom }) }],
  cause: 'disk',
});

describe('paths of Windows, as the engine puts them together', () => {
  const changes: readonly (readonly [name: string, given: Operation, is: Operation])[] = [
    ['a file', change('C:\\a\\b'), change('C:/a/b')],
    ['where it came from', change('C:\\a', 'C:\\b\\c'), change('C:/a', 'C:/b/c')],
    ['a name with a stroke elsewhere is left', change('/a\\b'), change('/a\\b')],
  ];
  for (const [name, given, is] of changes) {
    it(name, () => {
      assert.deepEqual(slashedPaths(given), is);
    });
  }
});
