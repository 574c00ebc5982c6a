import assert from 'node:assert/strict';
import { disarmedFor, disarmedIn } from '../../../src/core/disarming/disarmedIn';

/** What is found in a folder with this one file in it: `agent: setting`. */
function checkFound(path: string, text: string, expected: readonly string[]): void {
  it(`${path}: ${text.replaceAll('\n', ' ').slice(0, 70)} → ${expected.join(', ') || 'nothing'}`, () => {
    const found = disarmedIn('/proj/shop/', (asked) => (asked === `/proj/shop/${path}` ? text : null));
    assert.deepEqual(
      found.map(({ agent, setting }) => `${agent}: ${setting}`),
      expected,
    );
    for (const { file } of found) assert.equal(file, `/proj/shop/${path}`);
  });
}

describe('settings of a repository that take an agent’s hooks away', () => {
  checkFound('.claude/settings.json', '{"disableAllHooks":true}', ['Claude Code: disableAllHooks']);
  checkFound('.claude/settings.local.json', '// note\n{ "disableAllHooks": true, }', ['Claude Code: disableAllHooks']);
  checkFound('.claude/settings.json', '{"disableAllHooks":true, "model": ', ['Claude Code: disableAllHooks']);
  checkFound('.claude/settings.json', '{"disableAllHooks":false}', []);
  checkFound('.claude/settings.json', '{"disableAllHooks":"true"}', []);
  checkFound('.claude/settings.json', '{"env":{"disableAllHooks":true}}', []);
  checkFound('.claude/settings.json', '[true]', []);
  checkFound('.claude/settings.json', '', []);
  checkFound('.codex/config.toml', '[features]\nhooks = false', ['Codex: features.hooks = false']);
  checkFound('.codex/config.toml', 'features.hooks = false', ['Codex: features.hooks = false']);
  checkFound('.codex/config.toml', 'features = { hooks = false }', ['Codex: features.hooks = false']);
  checkFound('.codex/config.toml', '[profiles.ci.features]\nhooks = false\n[profiles.x]\nmodel = "m"', [
    'Codex: profiles.ci.features.hooks = false',
  ]);
  checkFound('.codex/config.toml', 'profiles = { ci = 1 }', []);
  checkFound('.codex/config.toml', '[features]\nhooks = true', []);
  checkFound('.codex/config.toml', '# hooks = false\n[features', []);
  checkFound('.gemini/settings.json', '{"hooksConfig":{"enabled":false}}', ['Gemini CLI: hooksConfig.enabled']);
  checkFound('.gemini/settings.json', '{"hooksConfig":{"disabled":["holdpoint"]}}', [
    'Gemini CLI: hooksConfig.disabled',
  ]);
  checkFound(
    '.gemini/settings.json',
    '{"hooksConfig":{"disabled":["/home/a/.local/share/holdpoint/bin/hook --agent gemini"]}}',
    ['Gemini CLI: hooksConfig.disabled'],
  );
  checkFound('.gemini/settings.json', '{"hooksConfig":{"disabled":["lint", 3]}}', []);
  checkFound('.gemini/settings.json', '{"hooksConfig":true}', []);
  checkFound('.github/copilot/settings.json', '{"disableAllHooks":true}', ['GitHub Copilot: disableAllHooks']);
  checkFound('.github/copilot/settings.local.json', '{"disableAllHooks":true}', ['GitHub Copilot: disableAllHooks']);
  checkFound('.copilot/settings.json', '{"disableAllHooks":true}', ['GitHub Copilot: disableAllHooks']);
  checkFound('.vscode/settings.json', '{ "chat.useHooks": false }', ['GitHub Copilot in VS Code: chat.useHooks']);
  checkFound('.vscode/settings.json', '{"chat.hookFilesLocations":{"~/.copilot/hooks":false,".github/hooks":true}}', [
    'GitHub Copilot in VS Code: chat.hookFilesLocations: ~/.copilot/hooks',
  ]);
  checkFound(
    '.vscode/settings.json',
    '{"chat.hookFilesLocations":{"~/.copilot/hooks":true,".github/hooks":false}}',
    [],
  );
  checkFound('.vscode/settings.json', '{ "editor.tabSize": 2 }', []);
});

describe('what takes hooks away from a user', () => {
  /** Files found over a workspace and the home folder, which may be one. */
  function checkOver(
    what: string,
    workspaces: readonly string[],
    files: readonly string[],
    found: readonly string[],
  ): void {
    it(what, () => {
      const read = (path: string): string | null => (files.includes(path) ? '{"chat.useHooks":false}' : null);
      assert.deepEqual(
        disarmedFor(workspaces, '/home/a', read).map(({ file }) => file),
        found,
      );
    });
  }

  const user = '.config/Code/User/settings.json';
  checkOver('the user’s own settings of VS Code', ['/w'], [`/home/a/${user}`], [`/home/a/${user}`]);
  checkOver('not the copy that a repository keeps of them', ['/w'], [`/w/${user}`], []);
  checkOver(
    'each folder once',
    ['/home/a', '/home/a'],
    ['/home/a/.vscode/settings.json'],
    ['/home/a/.vscode/settings.json'],
  );

  it('a setting of VS Code says nothing of the command line of the same agent', () => {
    const read = (): string => '{"chat.useHooks":false}';
    assert.deepEqual(disarmedIn('/w', read, 'GitHub Copilot'), []);
    assert.equal(disarmedIn('/w', read, 'GitHub Copilot in VS Code').length, 1);
  });
});
