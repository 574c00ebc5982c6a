import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchHome } from '../../src/health/attack/scratchHome';
import { foldersOf } from '../../src/node/state';

describe('a scratch home', () => {
  it('has the launcher behind a compiled front, with the folders of its own', () => {
    const home = mkdtempSync(join(tmpdir(), 'hp-scratch-'));
    const env = { HOME: home };
    const folders = foldersOf({ env, platform: 'linux' });
    const bin = join(folders.data, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'hook'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe]), { mode: 0o555 });
    writeFileSync(join(bin, 'hook.pl'), `#!/usr/bin/perl\n# ${home}/x\n`, { mode: 0o555 });
    const scratch = scratchHome({ home, env, folders, workspace: null, files: [] });
    try {
      const text = readFileSync(join(scratch.moved(bin), 'hook'), 'utf8');
      assert.equal(text, `#!/usr/bin/perl\n# ${scratch.home}/x\n`);
    } finally {
      scratch.remove();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
