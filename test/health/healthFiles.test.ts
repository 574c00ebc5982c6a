import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AgentHealth } from '../../src/health/agentHealth';
import { approvalWarnings } from '../../src/health/approvalWarnings';
import { installedPaths } from '../../src/health/installedPaths';
import { watchedFiles } from '../../src/health/watchedFiles';
import { foldersOf } from '../../src/node/state';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hp-health-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('settings files that an installation wrote', () => {
  const rows: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['no ledger', {}, []],
    ['an empty ledger', { 'other/x': '' }, []],
    [
      'two entries',
      { 'installed/a': '{"path":"/h/a"}', 'installed/b.json': '{"path":"/h/b","after":"x"}' },
      ['/h/a', '/h/b'],
    ],
    ['one file twice', { 'installed/a': '{"path":"/h/a"}', 'installed/b': '{"path":"/h/a"}' }, ['/h/a']],
    ['what cannot be read beside what can', { 'installed/a': '{"path"', 'installed/b': '{"path":"/h/b"}' }, ['/h/b']],
    [
      'what names no path',
      { 'installed/a': '{"path":7}', 'installed/b': 'null', 'installed/c': '"/h/c"', 'installed/d': '' },
      [],
    ],
    ['a folder among them', { 'installed/a/b': '{"path":"/h/a"}', 'installed/c': '{"path":"/h/c"}' }, ['/h/c']],
  ];
  for (const [name, files, expected] of rows) {
    it(`${name} is read as it is`, () => {
      for (const [path, text] of Object.entries(files)) put(path, text);
      assert.deepEqual([...installedPaths(root)].sort(), expected);
    });
  }
});

describe('approvals that leave the hook alone', () => {
  const settings = '.config/Code/User/settings.json';
  const yolo = '{"chat.tools.global.autoApprove": true}';

  function warned(id: string, workspace: string | null): readonly string[] {
    const at = workspace === null ? null : join(root, workspace);
    return approvalWarnings(id, { workspace: at, home: root }).map(({ says }) => says.replaceAll(root, '~'));
  }

  it('a setting is told with its file and what is left, and no other agent is warned of it', () => {
    put('work/.vscode/settings.json', yolo);
    const says =
      '`chat.tools.global.autoApprove: true` in ~/work/.vscode/settings.json approves every tool call, so only the hook holds them';
    assert.deepEqual(warned('copilot', 'work'), [says]);
    assert.deepEqual(warned('gemini', 'work'), []);
  });

  it('a home folder that is opened is not looked at twice', () => {
    put(settings, yolo);
    assert.deepEqual(warned('copilot', '.'), warned('copilot', null));
  });

  it('settings that ask, that are broken and that are missing are no trouble', () => {
    assert.deepEqual(warned('copilot', 'work'), []);
    put('work/.vscode/settings.json', '{"chat.tools.global.autoApprove": false}');
    assert.deepEqual(warned('copilot', 'work'), []);
    put('work/.vscode/settings.json', '{{');
    assert.deepEqual(warned('copilot', 'work'), []);
  });
});

describe('files that a verdict stands on', () => {
  const folders = foldersOf({ env: { HOME: '/h' }, platform: 'linux' });
  const health = (id: string, surface: string, files: readonly string[]): AgentHealth =>
    ({ id, surface, files }) as unknown as AgentHealth;

  it('without agents they are the launcher and what was noted of it', () => {
    assert.deepEqual(watchedFiles([], folders, ['/w', '/h']), [
      '/h/.local/share/holdpoint/bin/hook',
      '/h/.local/state/holdpoint/guard/launcher.json',
    ]);
  });

  it('an agent’s files, its pins and what would disarm it, in every root, are among them, each once', () => {
    const claude = health('claude-code', 'cli', ['/h/.claude/settings.json']);
    const all = watchedFiles([claude, claude], folders, ['/w', '/h']);
    for (const file of ['/h/.claude/settings.json', '/w/.claude/settings.json', '/w/.claude/settings.local.json']) {
      assert.equal(all.filter((each) => each === file).length, 1, file);
    }
    assert.equal(new Set(all).size, all.length);
    assert.ok(
      all.every((file) => !file.includes('.gemini')),
      'files of agents that are not here',
    );
  });

  it('an agent that nobody knows has its own files only', () => {
    const files = watchedFiles([health('nobody', 'cli', ['/h/.nobody.json'])], folders, ['/w', '/h']);
    assert.ok(files.includes('/h/.nobody.json'));
  });
});
