import assert from 'node:assert/strict';
import { riskyApprovals } from '../../../src/core/disarming/riskyApprovals';

/** What one file says: `agent setting`. Paths that begin with `~` stand in the home folder. */
function checkRisky(path: string, text: string, expected: readonly string[]): void {
  it(`${path}: ${text.slice(0, 80)} → ${expected.join(', ') || 'nothing'}`, () => {
    const file = path.startsWith('~/') ? `/home/a/${path.slice(2)}` : `/w/${path}`;
    const found = riskyApprovals('/w/', '/home/a', (asked) => (asked === file ? text : null));
    assert.deepEqual(
      found.map(({ id, setting }) => `${id} ${setting}`),
      expected,
    );
    for (const one of found) assert.ok(one.file === file && one.says !== '');
  });
}

describe('settings by which an editor asks nobody', () => {
  const own = '.vscode/settings.json';
  checkRisky(own, '{"chat.tools.global.autoApprove": true}', ['copilot chat.tools.global.autoApprove: true']);
  checkRisky(own, '{"chat.tools.autoApprove": true,}', ['copilot chat.tools.autoApprove: true']);
  checkRisky(own, '// a\n{"chat.permissions.default": "autopilot"}', ['copilot chat.permissions.default: autopilot']);
  checkRisky('~/.config/Code/User/settings.json', '{"chat.permissions.default": "autoApprove"}', [
    'copilot chat.permissions.default: autoApprove',
  ]);
  checkRisky('~/Library/Application Support/Code/User/settings.json', '{"chat.tools.global.autoApprove":true}', [
    'copilot chat.tools.global.autoApprove: true',
  ]);
  checkRisky('~/AppData/Roaming/Code/User/settings.json', '{"chat.tools.terminal.blockDetectedFileWrites":"never"}', [
    'copilot chat.tools.terminal.blockDetectedFileWrites: never',
  ]);
  checkRisky(own, '{"chat.tools.terminal.autoApprove":{"/.*/":{"approve":true,"matchCommandLine":true},"ls":true}}', [
    'copilot chat.tools.terminal.autoApprove: /.*/',
  ]);
  checkRisky(own, '{"chat.tools.edits.autoApprove":{"**/.vscode/*.json":true}}', [
    'copilot chat.tools.edits.autoApprove: **/.vscode/*.json',
  ]);
  checkRisky(own, '{"chat.tools.urls.autoApprove":{"*":{"approveRequest":true}}}', [
    'copilot chat.tools.urls.autoApprove: *',
  ]);
  checkRisky('~/.config/Kiro/User/settings.json', '{"kiroAgent.trustedCommands":["npm *","*"]}', [
    'kiro kiroAgent.trustedCommands: *',
  ]);

  checkRisky(own, '{"chat.tools.global.autoApprove": false, "chat.permissions.default": "default"}', []);
  checkRisky(own, '{"chat.tools.global.autoApprove": "true"}', []);
  checkRisky(own, '{"chat.tools.terminal.autoApprove":{"/.*/":false,"npm test":true}}', []);
  checkRisky(own, '{"chat.tools.terminal.autoApprove":{"/.*/":{"approve":false}}}', []);
  checkRisky(own, '{"chat.tools.terminal.autoApprove":[true]}', []);
  checkRisky(own, '{"chat.tools.edits.autoApprove":{"**/*":true}}', []);
  checkRisky(own, '{"kiroAgent.trustedCommands":"*"}', []);
  checkRisky(own, '[1]', []);
  checkRisky(own, '', []);
  checkRisky('.config/Code/User/settings.json', '{"chat.tools.global.autoApprove":true}', []);

  it('without a workspace only the user’s own settings are read', () => {
    const read = (): string => '{"chat.tools.global.autoApprove":true}';
    assert.ok(riskyApprovals(null, '/home/a', read).every(({ file }) => file.startsWith('/home/a/')));
  });
});
