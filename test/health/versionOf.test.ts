import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { versionOf } from '../../src/health/versionOf';

describe('the version of a program', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'hp-version-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  function put(path: string, text: string, mode = 0o600): string {
    const file = join(home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
    return file;
  }

  async function checkVersion(program: string, version: string | null): Promise<void> {
    assert.equal(await versionOf(program, { PATH: '/usr/bin:/bin', HOME: home }), version);
  }

  for (const [name, says, version] of [
    ['a bare number', 'echo 1.2.3', '1.2.3'],
    ['a number among words', 'echo "agent v2.30.1 (build 7)"', '2.30.1'],
    ['two parts', 'echo 0.9', '0.9'],
    ['a build before its time', 'echo 1.0.0-rc.1', '1.0.0-rc.1'],
    ['words on the error stream', 'echo agent 4.5.6 >&2', '4.5.6'],
    ['words without a number', 'echo yes', null],
    ['a failure', 'echo 1.2.3; exit 1', null],
  ] as const) {
    it(`is asked of the program: ${name}`, async () => {
      await checkVersion(put('agent', `#!/bin/sh\n${says}\n`, 0o700), version);
    });
  }

  it('is that of the package that a link leads into, and nothing is started', async () => {
    const file = put('lib/node_modules/agent/bin/agent.js', '#!/bin/sh\necho 9.9.9\n', 0o700);
    put('lib/node_modules/agent/package.json', '{"name":"agent","version":"3.4.5"}');
    symlinkSync(file, join(home, 'agent'));
    await checkVersion(join(home, 'agent'), '3.4.5');
  });

  it('is asked where the package says none, and the folder above it is not looked at', async () => {
    put('package.json', '{"version":"8.8.8"}');
    const file = put('node_modules/agent/bin/agent.js', '#!/bin/sh\necho 9.9.9\n', 0o700);
    put('node_modules/agent/package.json', '{"name":"agent","version":7}');
    await checkVersion(file, '9.9.9');
  });

  it('of a program that is not there is nothing', async () => {
    await checkVersion(join(home, 'none'), null);
  });
});
