import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobsAt, bytesIn, isBlob } from '../../../src/gate/edits/git/blobs';
import { filesBelow } from '../../../src/gate/edits/filesBelow';
import { commandWriting, writerOf } from '../../../src/gate/edits/writersOf';

async function below(folder: string): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const path of filesBelow(folder)) told.push(path);
  return told.sort();
}

describe('what cannot be read while edits are watched', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watched '));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is passed over among the files below a folder, and the others are told', async () => {
    mkdirSync(join(folder, 'a/.git'), { recursive: true });
    for (const file of ['a/x', 'a/.git/y', 'z']) writeFileSync(join(folder, file), '');
    symlinkSync(join(folder, 'gone'), join(folder, 'link'));
    const told = await below(folder);
    assert.deepEqual(told, ['a/x', 'link', 'z'].map((file) => join(folder, file)).sort());
    assert.deepEqual(await below(join(folder, 'gone')), []);
    assert.deepEqual(await below(join(folder, 'z')), []);
  });

  it('is no content of version control, and no bytes', async () => {
    assert.equal(await blobsAt(folder, ['HEAD:x']), null);
    assert.equal(await blobsAt(join(folder, 'gone'), ['HEAD:x']), null);
    assert.equal(bytesIn(join(folder, 'gone')), null);
    assert.equal(bytesIn(folder), null);
    // The names that git gives to `a\n`.
    assert.equal(isBlob(Buffer.from('a\n'), '78981922613b2afb6025042ff6bd878ac1994e85'), true);
    assert.equal(isBlob(Buffer.from('a\r\n'), '78981922613b2afb6025042ff6bd878ac1994e85'), true);
    assert.equal(isBlob(Buffer.from('b\n'), '78981922613b2afb6025042ff6bd878ac1994e85'), false);
  });

  it('names nobody as the writer of a file', () => {
    const gone = [{ pid: 2 ** 22 + 7, agent: 'codex' }];
    assert.equal(writerOf(join(folder, 'z'), gone), null);
    assert.equal(commandWriting(join(folder, 'z'), gone), null);
    assert.equal(writerOf(join(folder, 'z'), []), null);
  });
});
