import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastSighting, noteSighting, sightingFile } from '../../src/node/lastSeen';

describe('the last moments of an agent', () => {
  let home = '';
  let state = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'hp-seen-'));
    state = join(home, 'state');
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  /** The file of a sighting that was noted just now; null where none is kept. */
  function checkNoted(agent: string, surface: string, isKept: boolean): string | null {
    noteSighting(state, 'hook', agent, surface);
    const file = sightingFile(state, 'hook', agent, surface);
    assert.equal(file !== null, isKept);
    assert.equal(lastSighting(state, 'hook', agent, surface) !== null, isKept);
    if (!isKept) assert.ok(!existsSync(state), 'nothing was made');
    return file;
  }

  it('are kept as an empty file that only its owner reads', () => {
    const file = checkNoted('kiro', 'ide', true);
    assert.ok(file !== null);
    assert.deepEqual([statSync(file).size, statSync(file).mode & 0o777], [0, 0o600]);
  });

  it('move on with the next call', () => {
    const file = checkNoted('kiro', 'ide', true) ?? '';
    utimesSync(file, 1, 1);
    assert.equal(lastSighting(state, 'hook', 'kiro', 'ide'), 1000);
    noteSighting(state, 'hook', 'kiro', 'ide');
    assert.ok((lastSighting(state, 'hook', 'kiro', 'ide') ?? 0) > 1000);
  });

  it('are apart for each agent, surface and kind', () => {
    checkNoted('kiro', 'ide', true);
    assert.equal(lastSighting(state, 'hook', 'kiro', 'v3'), null);
    assert.equal(lastSighting(state, 'hook', 'codex', 'ide'), null);
    assert.equal(lastSighting(state, 'unannounced', 'kiro', 'ide'), null);
  });

  for (const [name, agent, surface] of [
    ['a path', '../../x', 'ide'],
    ['an absolute path', 'kiro', '/etc/x'],
    ['nothing', '', 'ide'],
    ['capitals', 'Kiro', 'ide'],
    ['a NUL', 'kiro\u0000', 'ide'],
    ['a word without an end', 'k'.repeat(65), 'ide'],
  ] as const) {
    it(`${name} is no name, and nothing is written`, () => {
      checkNoted(agent, surface, false);
    });
  }

  it('a state folder that cannot be made is no error', () => {
    writeFileSync(state, 'a file');
    noteSighting(state, 'hook', 'kiro', 'ide');
    assert.equal(lastSighting(join(home, 'none'), 'hook', 'kiro', 'ide'), null);
    assert.deepEqual(readdirSync(home), ['state']);
  });
});
