import assert from 'node:assert/strict';
import { lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { foldersOf, openRun, privateFolder, socketPath } from '../../src/node/state';
import type { Folders } from '../../src/node/state';
import { liftStop, pullStop, readStopped } from '../../src/node/stopped';

describe('where files live', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'hps-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  function checkFolders(env: Record<string, string>, platform: string, expected: Partial<Folders>): void {
    const folders = foldersOf({ env, platform });
    assert.deepEqual({ ...folders, ...expected }, folders);
  }

  it('folders follow the environment and the platform; a relative one does not count', () => {
    checkFolders({ HOME: '/h' }, 'linux', {
      config: '/h/.config/holdpoint',
      state: '/h/.local/state/holdpoint',
      data: '/h/.local/share/holdpoint',
      run: '/h/.local/state/holdpoint/run',
    });
    checkFolders({ HOME: '/h', XDG_RUNTIME_DIR: '/run/user/1', XDG_STATE_HOME: 'here' }, 'linux', {
      state: '/h/.local/state/holdpoint',
      run: '/run/user/1/holdpoint',
    });
    checkFolders({ HOME: '/h' }, 'darwin', { config: '/h/Library/Application Support/Holdpoint' });
  });

  it('a folder is made for its user alone, one that cannot be is a value', () => {
    const folder = join(home, 'a', 'b');
    assert.equal(privateFolder(folder).kind, 'open');
    assert.equal(lstatSync(folder).mode & 0o777, 0o700);
    writeFileSync(join(home, 'file'), '');
    assert.equal(privateFolder(join(home, 'file')).kind, 'closed');
    assert.equal(privateFolder(join(home, 'file', 'below')).kind, 'closed');
  });

  it('the address book falls back under the state folder', () => {
    writeFileSync(join(home, 'file'), '');
    const state = join(home, 'state');
    const run = openRun({ config: home, data: home, state, run: join(home, 'file', 'run') });
    assert.deepEqual(run, { kind: 'open', value: join(state, 'run') });
  });

  it('a socket path that would be too long moves to a short private folder', () => {
    assert.deepEqual(socketPath('/run/gates', 'id'), { kind: 'open', value: '/run/gates/id.sock' });
    const long = socketPath(`/${'x'.repeat(100)}`, 'id');
    assert.ok(long.kind === 'open' && long.value.length <= 100);
    assert.equal(lstatSync(dirname(long.value)).mode & 0o777, 0o700);
    rmSync(dirname(long.value), { recursive: true });
  });

  it('the kill switch keeps its first reason, stays pulled when unreadable, and is lifted', () => {
    assert.equal(readStopped(home), null);
    assert.equal(pullStop(home, { since: 1, because: 'first' }), null);
    assert.equal(pullStop(home, { since: 2, because: 'second' }), null);
    assert.deepEqual(readStopped(home), { since: 1, because: 'first' });
    writeFileSync(join(home, 'stopped'), 'nonsense');
    assert.notEqual(readStopped(home), null);
    assert.equal(liftStop(home), null);
    assert.equal(readStopped(home), null);
  });
});
