import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { filePorts } from '../../src/node/filePorts';

describe('the ports that look at files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-ports-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('a path is missing only when nothing at all stands there', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('nowhere', join(folder, 'dangling'));
    const rows: readonly (readonly [path: string, missing: boolean])[] = [
      [folder, false],
      [join(folder, 'file'), false],
      // What a link leads to may be gone; the link itself would be removed.
      [join(folder, 'dangling'), false],
      [join(folder, 'none'), true],
      [join(folder, 'none', 'deeper'), true],
      [join(folder, 'file', 'below'), true],
      // A name that the system refuses tells nothing of what is there.
      [join(folder, 'a\0b'), false],
      [join(folder, 'x'.repeat(5000)), false],
    ];
    assert.deepEqual(
      rows.map(([path]) => [path, filePorts.isMissing(path)]),
      rows,
    );
  });

  it('the names in a folder are sorted, and none where there is none', () => {
    writeFileSync(join(folder, 'b'), '');
    writeFileSync(join(folder, 'a'), '');
    assert.deepEqual(
      filePorts.names(folder).filter((name) => /^[ab]$/.test(name)),
      ['a', 'b'],
    );
    assert.deepEqual(filePorts.names(join(folder, 'none')), []);
    assert.deepEqual(filePorts.names(join(folder, 'b')), []);
  });
});
