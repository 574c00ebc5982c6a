import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { claudeCode } from '../../src/agents/claudeCode';
import { copilot } from '../../src/agents/copilot';
import { kiro } from '../../src/agents/kiro';
import { sharedCommand } from '../../src/agents/settings/sharedCommand';
import { opencode } from '../../src/agents/opencode';
import type { Agent, SettingsEdit } from '../../src/core/model/agent';
import { agentsHealth } from '../../src/health/agentsHealth';
import type { HealthGround } from '../../src/health/agentsHealth';
import { watchedFiles } from '../../src/health/watchedFiles';
import { noteSighting } from '../../src/node/lastSeen';
import type { Folders } from '../../src/node/state';

describe('the health of the agents of a machine', () => {
  let home = '';
  let folders: Folders;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'hp-health-'));
    const at = (name: string): string => join(home, 'holdpoint', name);
    folders = { config: at('config'), state: at('state'), data: at('data'), run: at('run') };
    put('holdpoint/data/bin/hook', '#!/bin/sh\nexit 2\n');
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  function put(path: string, text: string): string {
    const file = join(home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o700 });
    return file;
  }

  function install(agent: Agent, surface: string, below = '', edits = agent.settings): readonly string[] {
    const program = below === '' ? ([join(folders.data, 'bin', 'hook')] as const) : sharedCommand('hook');
    const text = (edit: SettingsEdit): string =>
      edit.install(null, [...program, '--agent', agent.id, '--surface', surface]);
    return edits(surface).map((edit) => put(join(below, edit.path), text(edit)));
  }

  function remember(...files: readonly string[]): void {
    for (const [at, path] of files.entries()) {
      put(`holdpoint/state/installed/${at}.json`, JSON.stringify({ path }));
    }
  }

  function groundWith(change: Partial<HealthGround>): HealthGround {
    return {
      agents: [kiro, claudeCode, opencode],
      env: { PATH: '' },
      home,
      platform: 'linux',
      folders,
      workspace: null,
      wanted: ['kiro'],
      canary: null,
      versions: false,
      ...change,
    };
  }

  /** One line for each row: who, how it stands, whose file holds the hook, what is wrong. */
  async function checkHealth(change: Partial<HealthGround>, rows: readonly string[]): Promise<void> {
    const all = await agentsHealth(groundWith(change));
    const told = all.map(({ title, state, hook, troubles }) =>
      [title, state, hook, ...troubles.map(({ says }) => says)].join(', '),
    );
    assert.deepEqual(told, rows);
    const watched = watchedFiles(all, folders, []);
    for (const file of all.flatMap(({ files }) => files)) assert.ok(watched.includes(file), file);
    assert.equal(new Set(watched).size, watched.length);
  }

  it('one that was never connected has one row, for its first surface', async () => {
    await checkHealth({}, ['Kiro, hook-missing, none, it was never connected']);
  });

  it('one that was seen and is not connected is told from one that never was', async () => {
    noteSighting(folders.state, 'hook', 'kiro', 'v3');
    await checkHealth({}, ['Kiro, hook-missing, none, it is not connected any more']);
  });

  it('an agent has a row where its folder, its program or its hook is found', async () => {
    put('.kiro/.keep', '');
    put('bin/opencode', '#!/bin/sh\necho 1.18.33\n');
    install(claudeCode, 'cli');
    await checkHealth({ wanted: null, env: { PATH: join(home, 'bin') }, agents: [kiro, claudeCode, opencode] }, [
      'Kiro, hook-missing, none, it was never connected',
      'OpenCode, hook-missing, none, it was never connected',
      'Claude Code, protected, user',
    ]);
  });

  it('of two connected surfaces each has a row, and a first one that is not has none', async () => {
    install(kiro, 'v2');
    await checkHealth({}, ['Kiro v2, protected, user']);
    install(kiro, 'ide');
    await checkHealth({}, ['Kiro, protected, user', 'Kiro v2, protected, user']);
  });

  it('a hook that went without us is quiet', async () => {
    const files = install(kiro, 'ide');
    remember(...files);
    for (const file of files) rmSync(file);
    await checkHealth({}, ['Kiro, quiet, none, its hook was taken out of its settings']);
  });

  it('a file that cannot be read is said with its line', async () => {
    const [file] = install(kiro, 'ide');
    put('.kiro/hooks/holdpoint.json', '{');
    await checkHealth({}, [`Kiro, changed, other, \`${file ?? ''}\` not valid JSON (line 1)`]);
  });

  it('without its launcher the hook is quiet', async () => {
    install(kiro, 'ide');
    rmSync(join(folders.data, 'bin', 'hook'));
    await checkHealth({}, ['Kiro, quiet, user, the launcher that its hook names is gone']);
  });

  it('an agent that acted and did not call is quiet', async () => {
    install(kiro, 'ide');
    noteSighting(folders.state, 'unannounced', 'kiro', 'ide');
    await checkHealth({}, ['Kiro, quiet, user, it acted and its hook was never called']);
    noteSighting(folders.state, 'hook', 'kiro', 'ide');
    await checkHealth({}, ['Kiro, protected, user']);
  });

  it('values that approve everything are named for a protected agent too, and are no alarm', async () => {
    install(copilot, 'all');
    put('.config/Code/User/settings.json', '{"chat.tools.global.autoApprove":true}');
    put('work/.vscode/settings.json', '{"chat.permissions.default":"autopilot"}');
    const ground = { agents: [copilot], workspace: join(home, 'work'), wanted: ['copilot'] };
    await checkHealth(ground, ['GitHub Copilot, protected, user']);
    const { warnings } = (await agentsHealth(groundWith(ground)))[0] ?? {};
    assert.deepEqual(
      warnings?.map(({ says }) => says.replaceAll(home, '~')),
      [
        '`chat.permissions.default: autopilot` in ~/work/.vscode/settings.json begins every session with all approvals given, so only the hook holds them',
        '`chat.tools.global.autoApprove: true` in ~/.config/Code/User/settings.json approves every tool call, so only the hook holds them',
      ],
    );
  });

  it('`chat.useHooks` disarms Copilot where VS Code is, and not its command line alone', async () => {
    install(copilot, 'all');
    const off = put('work/.vscode/settings.json', '{"chat.useHooks":false}');
    const ground = { agents: [copilot], workspace: join(home, 'work'), wanted: ['copilot'] };
    await checkHealth(ground, ['GitHub Copilot, protected, user']);
    put('.vscode/argv.json', '{}');
    await checkHealth(ground, [`GitHub Copilot, disarmed, user, \`chat.useHooks\` in ${off} takes its hooks away`]);
  });

  it('a hook that a team shares in a workspace protects where the user has none', async () => {
    assert.ok(claudeCode.workspaceSettings !== undefined);
    install(claudeCode, 'cli', 'work', claudeCode.workspaceSettings);
    await checkHealth({ wanted: ['claude-code'], workspace: join(home, 'work') }, [
      'Claude Code, protected, workspace',
    ]);
    await checkHealth({ wanted: ['claude-code'] }, ['Claude Code, hook-missing, none, it was never connected']);
  });

  it('a canary that is let through is a failure', async () => {
    install(kiro, 'ide');
    put('holdpoint/data/bin/hook', '#!/bin/sh\nexit 0\n');
    const canary = {
      nonce: () => '0123456789abcdef0123456789abcdef',
      monotonic: () => 0,
      isStopped: false,
      node: process.execPath,
      limit: 20_000,
    };
    await checkHealth({ canary, env: { PATH: '/usr/bin:/bin' } }, [
      'Kiro, failing, user, a call that must be denied was answered with exit code 0, without a word',
    ]);
  });
});
