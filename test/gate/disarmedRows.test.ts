import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDisarmedWatch } from '../../src/gate/disarmed';

const all = '{"disableAllHooks":true}';
const hooks = '[features]\nhooks = false\n';

/**
 * One row for each way in which a file was seen to switch a person's hook off, agent by agent; the same in a home where
 * the agent reads it there.
 */
const rows: readonly (readonly [path: string, text: string, setting: string])[] = [
  ['.claude/settings.json', all, 'Claude Code: disableAllHooks'],
  ['.claude/settings.local.json', all, 'Claude Code: disableAllHooks'],
  ['.codex/config.toml', hooks, 'Codex: features.hooks = false'],
  ['.gemini/settings.json', '{"hooksConfig":{"enabled":false}}', 'Gemini CLI: hooksConfig.enabled'],
  ['.gemini/settings.json', '{"hooksConfig":{"disabled":["holdpoint"]}}', 'Gemini CLI: hooksConfig.disabled'],
  ['.github/copilot/settings.json', all, 'GitHub Copilot: disableAllHooks'],
  ['.github/copilot/settings.local.json', all, 'GitHub Copilot: disableAllHooks'],
];

describe('files that switch a person’s hook off', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hp-disarmed-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  /** What is found with this one file in the workspace, or in the home folder. */
  function foundIn(where: 'work' | 'home', path: string, text: string): readonly string[] {
    const file = join(root, where, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const watch = createDisarmedWatch(join(root, 'home'), () => true);
    assert.equal(watch.look([join(root, 'work')]), true);
    assert.equal(watch.look([join(root, 'work')]), false);
    return watch.found().map(({ agent, setting }) => `${agent}: ${setting}`);
  }

  for (const [path, text, setting] of rows) {
    it(`are found when a workspace opens: ${path} ${text.trim()}`, () => {
      assert.deepEqual(foundIn('work', path, text), [setting]);
    });
    it(`are found in the home folder: ${path} ${text.trim()}`, () => {
      assert.deepEqual(foundIn('home', path, text), [setting]);
    });
  }

  it('are found however long they were made, and behind a mark of byte order', () => {
    const blank = ' '.repeat(2 * 1024 * 1024);
    assert.deepEqual(foundIn('work', '.claude/settings.json', `\uFEFF${blank}${all}`), [
      'Claude Code: disableAllHooks',
    ]);
  });
});
