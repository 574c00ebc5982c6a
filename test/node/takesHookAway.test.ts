import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Agent } from '../../src/core/model/agent';
import { claudeCode } from '../../src/agents/claudeCode';
import { codex } from '../../src/agents/codex';
import { copilot } from '../../src/agents/copilot';
import { takesHookAway } from '../../src/node/takesHookAway';
import { freshMachine, type Machine } from '../support/machine';

const alwaysThere = { path: '/etc/pin', install: () => '', remove: () => null, present: () => true };

describe('whether a setting takes a hook away', () => {
  let machine: Machine;

  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  function put(path: string, text: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Puts the agent's hook below `folder`, as an installation would. */
  function connect(agent: Agent, folder: string): void {
    for (const edit of agent.settings(agent.surfaces[0])) {
      const command = ['/home/a/.local/share/holdpoint/bin/hook', '--agent', agent.id] as const;
      put(
        join(folder, edit.movedBy !== undefined && folder !== machine.home ? edit.movedBy.path : edit.path),
        edit.install(null, command),
      );
    }
  }

  function checkTaken(agent: Agent, setting: string, expected: boolean, env: Record<string, string> = {}): void {
    const disarming = { id: agent.id, agent: agent.title, setting };
    // The pins of this machine stand in /etc, where nothing of ours is.
    assert.equal(takesHookAway(agent, disarming, { home: machine.home, platform: 'linux', env }), expected);
  }

  it('one that is installed, and none that is not', () => {
    checkTaken(claudeCode, 'disableAllHooks', false);
    connect(claudeCode, machine.home);
    checkTaken(claudeCode, 'disableAllHooks', true);
    checkTaken(codex, 'features.hooks = false', false);
  });

  it('also where a variable moves the agent’s folder', () => {
    const moved = join(machine.home, 'elsewhere');
    connect(codex, moved);
    checkTaken(codex, 'features.hooks = false', false);
    checkTaken(codex, 'features.hooks = false', true, { CODEX_HOME: moved });
  });

  it('pins that stand in the way leave the hook, but for a list that no pin beats', () => {
    connect(claudeCode, machine.home);
    const pin = join(machine.home, 'managed.json');
    const managed = {
      path: pin,
      install: () => '',
      remove: () => null,
      present: (text: string | null) => text === 'pin',
    };
    const pinned: Agent = { ...claudeCode, managed: () => [managed] };
    checkTaken(pinned, 'disableAllHooks', true);
    put(pin, 'pin');
    checkTaken(pinned, 'disableAllHooks', false);
    checkTaken(pinned, 'hooksConfig.disabled', true);
  });

  it('what only VS Code reads, where VS Code is, whatever pins the command line', () => {
    connect(copilot, machine.home);
    checkTaken(copilot, 'chat.useHooks', false);
    checkTaken(copilot, 'disableAllHooks', true);
    checkTaken(copilot, 'chat.useHooks', true, { VSCODE_PID: '7' });
    mkdirSync(join(machine.home, '.vscode-server'));
    checkTaken({ ...copilot, managed: () => [alwaysThere] }, 'chat.useHooks', true);
    checkTaken({ ...copilot, managed: () => [alwaysThere] }, 'disableAllHooks', false);
  });

  it('a file that cannot be understood holds no hook of ours', () => {
    put(join(machine.home, '.claude', 'settings.json'), '{');
    checkTaken(claudeCode, 'disableAllHooks', false);
  });
});
